"""What the fault run asks of a platform: people who talk, and a line that goes wrong."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from agent.domain.say import Say

PATIENCE = 900.0
"""Seconds that somebody waits for an answer."""


class Talker(Protocol):
    """Somebody who talks to the bot."""

    @property
    def number(self) -> int:
        """Which of the crowd."""
        ...

    def says(self, text: str) -> Any:
        """Send a text."""
        ...

    def sends(self, name: str, content: bytes) -> Any:
        """Send a file."""
        ...

    def taps(self, label: str) -> Any:
        """Tap the last button with that label."""
        ...

    def forgets(self) -> None:
        """Only what comes now is heard."""
        ...

    async def hears(self, words: str, seconds: float = PATIENCE) -> Any:
        """Wait until the bot says something with these words, or sends a file so named."""
        ...


class Platform(Protocol):
    """A fake of a platform's server, in the process of the run; the bot is another process."""

    name: str

    async def __aenter__(self) -> Platform: ...

    async def __aexit__(self, *problem: object) -> None: ...

    @property
    def settings(self) -> Mapping[str, str]:
        """What `truecut serve` must know to serve it, and that the crowd may talk."""
        ...

    def hasty(self, folder: Path) -> list[str]:
        """The arguments of Python for a service with fast stand-ins, at no pace, for short runs."""
        ...

    def crowd(self, count: int) -> Sequence[Talker]:
        """So many people."""
        ...

    def go_wrong(self, times: int, calls: int, dice: random.Random) -> None:
        """Plan so many faults among about so many calls: too many requests, errors of the server, lines that break before and after acceptance. What is delivered together comes in any order."""
        ...

    def again(self) -> None:
        """Deliver once more what was confirmed."""
        ...

    @property
    def delivered(self) -> int:
        """Messages and taps that people sent."""
        ...

    @property
    def unconfirmed(self) -> int:
        """Those that the bot has not confirmed."""
        ...

    @property
    def struck(self) -> Counter[str]:
        """Faults that happened, by kind."""
        ...

    @property
    def unsure(self) -> Counter[tuple[str, str]]:
        """Conversation and file name (or nothing, for a text) of what was accepted on a line that broke before the answer."""
        ...

    def missing(self, kept: set[str]) -> int:
        """How much was confirmed of which the inbox, that keeps these deliveries, does not tell."""
        ...

    def user(self, talker: Talker) -> str:
        """How the bot knows him."""
        ...

    def with_him(self, talker: Talker, conversation: str) -> bool:
        """Whether it is a conversation with him."""
        ...

    def pieces(self, say: Say) -> list[str]:
        """A message as it stands in the conversation, one or several: texts, or the name of a file."""
        ...

    def shown(self, conversation: str) -> list[str]:
        """What stands in the conversation, in its order."""
        ...
