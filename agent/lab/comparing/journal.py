"""The memory of one try."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from pydantic import BaseModel

from agent.domain.answer import Answer, Question
from agent.ports import Shape

Kept = TypeVar("Kept", bound=BaseModel)


class Notebook:
    """Keeps the steps of a run that nobody interrupts, and leaves every question open: all strategies know the same."""

    def __init__(self) -> None:
        self._steps: dict[str, BaseModel] = {}

    async def once(self, name: str, shape: type[Shape], work: Callable[[], Awaitable[Shape]]) -> Shape:
        """The kept result, or that of `work`."""
        if name not in self._steps:
            self._steps[name] = await work()
        return self.kept(name, shape)

    async def ask(self, name: str, questions: Sequence[Question]) -> tuple[Answer, ...]:
        """No answers."""
        return ()

    def kept(self, name: str, shape: type[Kept]) -> Kept:
        """What a step came to. Raises `KeyError` where it was not done, `TypeError` where it was something else."""
        found = self._steps[name]
        if not isinstance(found, shape):
            raise TypeError(f"{name} is no {shape.__name__}")
        return found

    def count(self, beginning: str) -> int:
        """How many steps have names that begin so."""
        return sum(name.startswith(beginning) for name in self._steps)
