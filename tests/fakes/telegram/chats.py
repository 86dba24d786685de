"""Chats with what stands in them."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Shown:
    """A message of the bot as a person sees it, with the moment at which it came; one that is `gone` was deleted."""

    number: int
    text: str = ""
    filename: str = ""
    content: bytes = b""
    photo: bool = False
    keyboard: list[list[dict[str, Any]]] = field(default_factory=list)
    edits: list[str] = field(default_factory=list)
    gone: bool = False
    at: float = field(default_factory=time.monotonic)

    @property
    def buttons(self) -> dict[str, str]:
        """Label → data."""
        return {button["text"]: button["callback_data"] for row in self.keyboard for button in row}


@dataclass
class Chat:
    """A private chat (its number is that of the person) or a group (a negative one)."""

    number: int
    kind: str = "private"
    title: str = ""
    started: bool = False
    blocked: bool = False
    last: int = 0
    shown: list[Shown] = field(default_factory=list)
    said: dict[int, dict[str, Any]] = field(default_factory=dict)
    actions: list[str] = field(default_factory=list)

    @property
    def json(self) -> dict[str, Any]:
        """The chat in an update."""
        return {"id": self.number, "type": self.kind, **({"title": self.title} if self.title else {})}

    def next(self) -> int:
        """The number of the next message."""
        self.last += 1
        return self.last

    def find(self, number: int) -> Shown | None:
        """The bot's message with that number, unless it was deleted."""
        return next((m for m in self.shown if m.number == number and not m.gone), None)
