"""Threads apart from those that compute, so that what is short never waits for what is long."""

from __future__ import annotations

import asyncio
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


remember = Threads("memory", 4)
"""For reading and writing a few rows."""
