"""One request at a time to a host, over all tasks of the process."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from agent.adapters.web.allowances import Seconds
from agent.adapters.web.refusals import BUSY
from agent.errors import UserCanAct


class Turns:
    """A lock for each host that is asked just now; none is kept for a host that nobody waits for."""

    def __init__(self) -> None:
        self._locks: dict[tuple[asyncio.AbstractEventLoop, str], tuple[asyncio.Lock, int]] = {}

    @asynccontextmanager
    async def of(self, host: str, waiting: Seconds) -> AsyncIterator[None]:
        """Around a request. Raises `UserCanAct` when one's turn does not come in time."""
        key = (asyncio.get_running_loop(), host)
        lock, users = self._locks.get(key, (asyncio.Lock(), 0))
        self._locks[key] = (lock, users + 1)
        try:
            await _taken(lock, waiting)
            try:
                yield
            finally:
                lock.release()
        finally:
            lock, users = self._locks.pop(key)
            if users > 1:
                self._locks[key] = (lock, users - 1)


async def _taken(lock: asyncio.Lock, waiting: Seconds) -> None:
    try:
        async with waiting.spent():
            await lock.acquire()
    except TimeoutError as error:
        raise UserCanAct(BUSY) from error
