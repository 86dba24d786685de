"""One message for each conversation that shows what is being done, edited while it is done and gone at the end."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Protocol

log = logging.getLogger(__name__)


class Screen(Protocol):
    """What can be done with the message of a conversation."""

    async def show(self, conversation: str, text: str) -> str:
        """Send it; what the platform calls it."""
        ...

    async def change(self, conversation: str, message: str, text: str) -> None:
        """Put another text into it."""
        ...

    async def remove(self, conversation: str, message: str) -> None:
        """Take it away."""
        ...

    async def at_work(self, conversation: str) -> None:
        """Show for a few seconds that somebody is at work."""
        ...


@dataclass(frozen=True)
class Rhythm:
    """Seconds: before the first message, between two edits, between two signs of work, and after which nobody believes in it any more."""

    patience: float = 2.0
    edits: float = 1.0
    signs: float = 4.0
    longest: float = 900.0


USUAL = Rhythm()


@dataclass
class _Shown:
    """What one conversation sees, and what it should see."""

    wanted: str
    message: str | None = None
    text: str = ""
    over: asyncio.Event = field(default_factory=asyncio.Event)
    task: asyncio.Task[None] | None = None


class ProgressBoard:
    """Shows progress on a screen. A screen that fails costs the progress and nothing else."""

    def __init__(self, screen: Screen, rhythm: Rhythm = USUAL, keep: Callable[[str, str | None], Awaitable[None]] | None = None) -> None:
        """`keep` is told which message of a conversation shows the progress, so that a later process can take it away."""
        self._screen = screen
        self._rhythm = rhythm
        self._keep = keep
        self._shown: dict[str, _Shown] = {}
        self._left: dict[str, str] = {}

    def adopt(self, conversation: str, message: str) -> None:
        """A message that an earlier process left behind: the next that ends takes it away."""
        self._left[conversation] = message

    def show(self, conversation: str, text: str) -> None:
        """Show this from now on."""
        shown = self._shown.setdefault(conversation, _Shown(text))
        shown.wanted = text
        if shown.task is None or shown.task.done():
            shown.task = asyncio.create_task(self._go_on(conversation, shown))

    async def end(self, conversation: str) -> None:
        """Take it away; nothing is shown until the next `show`."""
        shown = self._shown.pop(conversation, None)
        message = self._left.pop(conversation, None)
        if shown and shown.task:
            shown.over.set()
            await shown.task
        for name in {message, shown.message if shown else None} - {None}:
            with contextlib.suppress(Exception):
                await self._screen.remove(conversation, name or "")
            await self._note(conversation, None)

    async def close(self) -> None:
        """End everywhere."""
        for conversation in list(self._shown):
            await self.end(conversation)

    async def _go_on(self, conversation: str, shown: _Shown) -> None:
        """Sign and edit until it is over."""
        loop = asyncio.get_running_loop()
        begun, signed = loop.time(), float("-inf")
        while not shown.over.is_set() and loop.time() - begun < self._rhythm.longest:
            if loop.time() - signed >= self._rhythm.signs:
                signed = loop.time()
                await self._try(self._screen.at_work(conversation))
            if loop.time() - begun >= self._rhythm.patience and shown.wanted != shown.text:
                await self._try(self._put(conversation, shown))
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(shown.over.wait(), self._rhythm.edits)

    async def _put(self, conversation: str, shown: _Shown) -> None:
        text = shown.wanted
        if shown.message is None:
            shown.message = await self._screen.show(conversation, text)
            shown.text = text
            await self._note(conversation, shown.message)
        else:
            shown.text = text
            await self._screen.change(conversation, shown.message, text)

    async def _note(self, conversation: str, message: str | None) -> None:
        if self._keep:
            await self._keep(conversation, message)

    async def _try(self, doing: Awaitable[None]) -> None:
        try:
            await doing
        except Exception as error:
            log.info("progress could not be shown: %s", type(error).__name__)
