"""What is left of the limits while a fetch goes on."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from agent.adapters.web.limits import Limits
from agent.adapters.web.refusals import TOO_LARGE
from agent.errors import UserCanAct


class Seconds:
    """A time which runs only while it is spent."""

    def __init__(self, left: float) -> None:
        self._left = left

    @asynccontextmanager
    async def spent(self) -> AsyncIterator[None]:
        """Around the work. Raises `TimeoutError` into it when nothing is left."""
        begun = time.monotonic()
        try:
            async with asyncio.timeout(max(self._left, 0.0)):
                yield
        finally:
            self._left -= time.monotonic() - begun


class Bytes:
    """A number of bytes that may still be received."""

    def __init__(self, left: int) -> None:
        self._left = left

    @property
    def left(self) -> int:
        """Never below zero."""
        return max(self._left, 0)

    def take(self, count: int) -> None:
        """Count what was received. Raises `UserCanAct` once it is too much."""
        self._left -= count
        if self._left < 0:
            raise UserCanAct(TOO_LARGE)


class Allowance:
    """Of one fetch: the bytes on the wire, the seconds of work and the seconds of waiting for one's turn."""

    def __init__(self, limits: Limits) -> None:
        self.wire = Bytes(limits.wire)
        self.work = Seconds(limits.seconds)
        self.waiting = Seconds(limits.waiting)
