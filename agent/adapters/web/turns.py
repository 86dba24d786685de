"""One request at a time to each host, so that many users do not become a burden to one site."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from weakref import WeakValueDictionary

from agent.adapters.web.allowances import Seconds
from agent.adapters.web.refusals import BUSY
from agent.errors import UserCanAct


class Turns:
    """A lock for each host (and event loop), kept only while somebody holds it or waits for it."""

    def __init__(self) -> None:
        self._locks: WeakValueDictionary[tuple[asyncio.AbstractEventLoop, str], asyncio.Lock] = WeakValueDictionary()

    def __len__(self) -> int:
        """The hosts that are being asked."""
        return len(self._locks)

    @asynccontextmanager
    async def of(self, host: str, waiting: Seconds) -> AsyncIterator[None]:
        """Around a request to this host. Raises `UserCanAct` when one's turn does not come in the time allowed."""
        lock = self._locks.setdefault((asyncio.get_running_loop(), host), asyncio.Lock())
        try:
            async with waiting.spent():
                await lock.acquire()
        except TimeoutError as error:
            raise UserCanAct(BUSY) from error
        try:
            yield
        finally:
            lock.release()


OF_THE_PROCESS = Turns()
"""Shared by all fetchers."""
