"""Several hosts: the least busy is asked first, each takes a limited number of questions at a time, and one that fails is asked last."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from agent.adapters.models.breaker import Breaker
from agent.adapters.models.exchange import Ask, Pieces, Said
from agent.adapters.models.failures import Failure


@dataclass
class Place:
    """A host in the pool: asked through its breaker; `digest` names its weights."""

    breaker: Breaker
    digest: Callable[[], Awaitable[str]]
    busy: int = 0


class Pool:
    """A `Speaker` over all hosts. Whoever finds them all busy waits."""

    def __init__(self, places: Sequence[Place], parallel: int = 1) -> None:
        self._places = tuple(places)
        self._parallel = parallel
        self._free = asyncio.Condition()

    async def say(self, ask: Ask, heard: Pieces | None = None) -> Said:
        """The answer of one host. Raises `Failure`; asked again, another host will be tried."""
        async with self._free:
            await self._free.wait_for(lambda: any(p.busy < self._parallel for p in self._awake()))
            place = min((p for p in self._awake() if p.busy < self._parallel), key=lambda p: (p.breaker.doubtful, p.busy))
            place.busy += 1
        try:
            return await place.breaker.say(ask, heard)
        finally:
            place.busy -= 1
            async with self._free:
                self._free.notify_all()

    @property
    def rests(self) -> bool:
        """Whether every host rests."""
        return all(place.breaker.rests for place in self._places)

    def _awake(self) -> Sequence[Place]:
        """The hosts that do not rest; all of them when all rest, so that the reason is told."""
        return [p for p in self._places if not p.breaker.rests] or self._places

    async def digest(self) -> str:
        """The digest of the model, as the first host that answers has it. Raises the last `Failure`."""
        last: Failure | None = None
        for place in sorted(self._awake(), key=lambda p: p.breaker.doubtful):
            try:
                return await place.digest()
            except Failure as failure:
                last = failure
        assert last is not None
        raise last
