"""Advances runs: so many at once, one of each user, who was served longest ago first."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from functools import partial
from itertools import count

from bot.process.threads import remember
from bot.serving.rounds import Rounds
from bot.serving.station import Station
from bot.working.worker import Worker
from storage import Store
from storage.tables import ChoreRow, Run


class Crew(Rounds[str]):
    """`size` runs are worked on at a time; a user who starts many waits for those who start one. Who wants to be forgotten is, as soon as nothing of his is worked on."""

    def __init__(
        self, store: Store, worker: Worker, stations: Mapping[str, Station], size: int, done: Callable[[], None], forget: Callable[[ChoreRow], None] | None = None
    ) -> None:
        """`done` is called when a run was taken as far as it goes, `forget` to forget a user."""
        super().__init__()
        self._store = store
        self._worker = worker
        self._stations = stations
        self._size = size
        self._done = done
        self._forget = forget
        self._served: dict[str, int] = {}
        self._turns = count(1)

    async def look(self) -> None:
        """Begin with the runs whose turn it is, and with whom to forget: it takes the user's place, so that no run of his is begun meanwhile."""
        for chore in await remember(partial(self._store.chores.leaving, tuple(self._stations))) if self._forget else ():
            self.begin(chore.user, partial(self._part, chore))
        if len(self.busy) >= self._size:
            return
        ready = await remember(partial(self._store.runs.ready, tuple(self._stations)))
        for run in sorted(ready, key=lambda run: (self._served.get(run.user, 0), run.batch is not None, run.id)):
            if len(self.busy) >= self._size:
                return
            if self.begin(run.user, partial(self._advance, run)):
                self._served[run.user] = next(self._turns)

    async def _part(self, chore: ChoreRow) -> None:
        assert self._forget is not None
        try:
            await asyncio.to_thread(self._forget, chore)
        finally:
            self._done()

    async def _advance(self, run: Run) -> None:
        assert run.id is not None
        try:
            await self._worker.advance(run.id)
        finally:
            self._done()
            if not await remember(partial(self._store.runs.is_busy, run.batch or run.id)):
                await self._stations[run.channel].rest(run.conversation)
