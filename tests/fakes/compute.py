"""Work without threads."""

from __future__ import annotations

from collections.abc import Callable

from agent.ports import Result


async def at_once(work: Callable[[], Result]) -> Result:
    """Runs blocking work where it stands."""
    return work()
