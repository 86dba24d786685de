"""Tells how far a long step is, not more often than one can read."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable

from agent.domain.progress import Progress
from bot.showing import phrases

PAUSE = 1.0
"""Seconds between two tellings of one step."""


class Teller:
    """Turns the progress of a step into words: its beginning, its end, and in between what there is to say each second."""

    def __init__(self, say: Callable[[str], Awaitable[None]], clock: Callable[[], float] = time.monotonic) -> None:
        self._say = say
        self._clock = clock
        self._step, self._at = "", float("-inf")

    async def __call__(self, progress: Progress) -> None:
        """Tell it, or let it pass."""
        now = self._clock()
        if progress.step == self._step and progress.done < progress.of and now - self._at < PAUSE:
            return
        self._step, self._at = progress.step, now
        await self._say(phrases.progress(progress.step, progress.done, progress.of))
