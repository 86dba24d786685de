"""A question is asked again when it failed by chance."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable

from agent.adapters.models.exchange import Ask, Pieces, Said, Speaker
from agent.adapters.models.failures import Transient

PAUSES = (0.5, 2.0)
"""Seconds before the second and the third try."""


class Retrying:
    """A `Speaker` around another one. Only what may go better is tried again, and nothing after the deadline has passed."""

    def __init__(self, inner: Speaker, deadline: float, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep, clock: Callable[[], float] = time.monotonic) -> None:
        self._inner = inner
        self._deadline = deadline
        self._sleep = sleep
        self._clock = clock

    async def say(self, ask: Ask, heard: Pieces | None = None) -> Said:
        """The answer. Raises the last `Failure`."""
        until = self._clock() + self._deadline
        for pause in PAUSES:
            try:
                return await self._inner.say(ask, heard)
            except Transient:
                if self._clock() + pause >= until:
                    raise
                await self._sleep(pause)
        return await self._inner.say(ask, heard)
