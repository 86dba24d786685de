"""One question on the wire and what was said to it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

ASCII_CHARACTERS, OTHER_CHARACTERS = 4.5, 3.0
"""Characters to a token, rather more than tokenizers have, so that the estimate stays below what a server counts."""

Pieces = Callable[[], Callable[[str], Awaitable[None]]]
"""Gives, for each answer that begins, somebody who is told its pieces as they come: a second try begins anew."""


@dataclass(frozen=True)
class Message:
    """A message of a conversation with a model: `role` is system, user or assistant."""

    role: str
    content: str


@dataclass(frozen=True)
class Ask:
    """A question: the name and version of its prompt, the messages, and the JSON schema of the answer, empty where it is free."""

    prompt: str
    version: str
    messages: tuple[Message, ...]
    form: Mapping[str, Any]

    @property
    def characters(self) -> int:
        """Characters of all messages."""
        return sum(len(m.content) for m in self.messages)

    @property
    def tokens(self) -> int:
        """At least so many tokens will it be."""
        return sum(estimate(m.content) for m in self.messages)


@dataclass(frozen=True)
class Said:
    """A whole answer: its text, the digest of the model, the tokens as the server counted them."""

    text: str
    digest: str = ""
    tokens_in: int = 0
    tokens_out: int = 0


class Speaker(Protocol):
    """Says something to a question."""

    async def say(self, ask: Ask, heard: Pieces | None = None) -> Said:
        """The whole answer; who `heard` gives is told its pieces as they come. Raises `Failure` when there is none."""
        ...


def estimate(text: str) -> int:
    """At least so many tokens does a text have."""
    plain = sum(c.isascii() for c in text)
    return int(plain / ASCII_CHARACTERS + (len(text) - plain) / OTHER_CHARACTERS)
