"""Looks for work again and again, and begins each piece of it once."""

from __future__ import annotations

import asyncio
import logging
from abc import ABC, abstractmethod
from collections.abc import Callable, Coroutine, Hashable
from functools import partial
from typing import Any, Generic, TypeVar

log = logging.getLogger(__name__)

PAUSE = 1.0
"""Seconds between two looks when nobody says that there is work."""

Place = TypeVar("Place", bound=Hashable)


class Rounds(ABC, Generic[Place]):
    """Work at several places at once, one piece at a place."""

    def __init__(self) -> None:
        self.closing = False
        self.busy: dict[Place, asyncio.Task[None]] = {}
        self._nudged = asyncio.Event()

    @abstractmethod
    async def look(self) -> None:
        """Begin what there is to do."""

    def nudge(self) -> None:
        """There may be something to do."""
        self._nudged.set()

    def begin(self, place: Place, work: Callable[[], Coroutine[Any, Any, None]]) -> bool:
        """Begin the work there; False while something is being done there."""
        if self.closing or place in self.busy:
            return False
        self.busy[place] = asyncio.create_task(work())
        self.busy[place].add_done_callback(partial(self._ended, place))
        return True

    async def run(self) -> None:
        """Look for work until cancelled; what is under way then is left to `drain`."""
        while True:
            self._nudged.clear()
            try:
                await self.look()
            except Exception:
                log.exception("no work could be looked for")
            try:
                await asyncio.wait_for(self._nudged.wait(), PAUSE)
            except TimeoutError:
                continue

    async def drain(self, seconds: float) -> bool:
        """Begin nothing more, and let what is under way go on for so many seconds; whether all of it ended by itself."""
        self.closing = True
        tasks = list(self.busy.values())
        if not tasks:
            return True
        _, late = await asyncio.wait(tasks, timeout=seconds)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)
        return not late

    def _ended(self, place: Place, task: asyncio.Task[None]) -> None:
        self.busy.pop(place, None)
        self.nudge()
        if not task.cancelled() and (error := task.exception()):
            log.error("work ended with an error", exc_info=error)
