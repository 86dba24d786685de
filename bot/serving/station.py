"""A channel that listens by itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from bot.channels.line import Line


class Station(Protocol):
    """What the service asks of a channel, beside the line by which the courier sends."""

    @property
    def line(self) -> Line:
        """The channel as the courier needs it."""
        ...

    @property
    def last_poll(self) -> float | None:
        """When the platform last answered, by the monotonic clock; None before the first time."""
        ...

    async def listen(self, heard: Callable[[], None]) -> None:
        """Commit to the inbox what the platform delivers, until cancelled; `heard` is called after each commit."""
        ...

    async def fetch(self, remote: str) -> bytes:
        """The bytes of a file that was sent. Raises `Refused` when they will never come, or another error when they may."""
        ...

    async def acknowledge(self, query: str) -> None:
        """Tell the platform, once, that a tap was taken."""
        ...

    async def progress(self, conversation: str, text: str) -> None:
        """Show what is being done just now."""
        ...

    async def rest(self, conversation: str) -> None:
        """Nothing is being done there any more."""
        ...

    async def close(self) -> None:
        """Let go of the connections."""
        ...
