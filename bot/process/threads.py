"""Threads apart from those that compute, so that what is short never waits for what is long."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Result = TypeVar("Result")


class Threads:
    """A few threads for work of one kind; they start with the first of it."""

    def __init__(self, name: str, most: int) -> None:
        self._pool = ThreadPoolExecutor(most, thread_name_prefix=name)

    async def __call__(self, work: Callable[[], Result]) -> Result:
        """What `work` returns, done in one of them."""
        return await asyncio.get_running_loop().run_in_executor(self._pool, work)


def take_short_turns() -> None:
    """Let who computes make way for who waits to say a word after half a millisecond, and not after five, again at each row that is read."""
    sys.setswitchinterval(0.0005)


compute = Threads("computing", 1)
"""For what keeps a processor busy, one piece at a time: two in one interpreter only slow each other down, and everybody who waits for an answer."""
remember = Threads("memory", 4)
"""For reading and writing a few rows."""
