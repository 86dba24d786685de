"""What was found out about people's words and is kept in memory, until somebody is forgotten."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

_FORGET: list[Callable[[], None]] = []


def kept(most: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """A function of words that keeps its last answers, `most` of them, until `forget_words` is called. Its arguments must be hashable."""

    def keeping(function: Callable[P, R]) -> Callable[P, R]:
        remembered = lru_cache(maxsize=most)(function)
        _FORGET.append(remembered.cache_clear)
        return remembered  # type: ignore[return-value]  # lru_cache takes any hashable argument

    return keeping


def forget_words() -> None:
    """Forget all that was kept of anybody's words: whose they were is not kept with them."""
    for forget in _FORGET:
        forget()
