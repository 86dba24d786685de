"""The channels, the desk, the crew and the courier in one process."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import datetime
from functools import partial
from typing import Any

from bot.app import App
from bot.dialogue import Dialogue
from bot.dialogue.limits import Limits
from bot.process.threads import remember
from bot.serving.cleaner import Cleaner
from bot.serving.courier import Courier
from bot.serving.crew import Crew
from bot.serving.desk import Desk
from bot.serving.erasing import erase
from bot.serving.health import health_door, report
from bot.serving.keeping import Keeper
from bot.serving.station import Station
from bot.working.worker import Worker
from storage.tables import Run, now

log = logging.getLogger(__name__)

GRACE = 10.0
"""Seconds that work under way is given when the service stops."""
CREW = 2
KEEPING = 60.0
"""Seconds between two looks at the questions that nobody answers."""


class Service:
    """Serves until it is told to stop. Whatever is cut short goes on at the next start."""

    def __init__(self, app: App, stations: Mapping[str, Station], crew: int = CREW, worker: Worker | None = None, clock: Callable[[], datetime] = now) -> None:
        self._app = app
        self._stations = stations
        self._courier = Courier(app.store, {name: station.line for name, station in stations.items()})
        self._crew = Crew(app.store, worker or Worker(app, self._progress, tuple(stations)), stations, crew, self._served, partial(erase, app))
        self._keeper = Keeper(app.store, tuple(stations), clock)
        limits = Limits(app.settings.runs_per_hour, app.settings.uploads_per_day, crew, app.settings.batch_posts_per_day, clock)
        self._desk = Desk(app.store, Dialogue(app.store, app.settings.document, limits, app.settings.model_hosts, challenged=app.challengers is not None), stations, self._handled, app.models)
        self._cleaner = Cleaner(app.store)

    async def run(self, stop: asyncio.Event, health_port: int | None = None, grace: float = GRACE) -> bool:
        """Serve until `stop` is set; whether everything under way could be ended in time. Raises what makes a channel impossible, such as a wrong token."""
        async with self._door(health_port):
            listening = [asyncio.create_task(station.listen(self._desk.nudge)) for station in self._stations.values()]
            working = [asyncio.create_task(part.run()) for part in (self._desk, self._crew, self._courier, self._cleaner)]
            working.append(asyncio.create_task(self._keep()))
            stopping = asyncio.create_task(stop.wait())
            try:
                await asyncio.wait([stopping, *listening, *working], return_when=asyncio.FIRST_COMPLETED)
                await _cancel([stopping, *listening])
                whole = all(await asyncio.gather(self._desk.drain(grace), self._crew.drain(grace)))
            finally:
                await _cancel([stopping, *listening, *working])
                await self._courier.drain(min(grace, 2.0))
                for station in self._stations.values():
                    await station.close()
        for task in listening + working:
            if not task.cancelled():
                task.result()
        return whole

    async def health(self) -> dict[str, Any]:
        """How the service is."""
        model = "none" if self._app.models is None else "resting" if self._app.models.rests else "ready"
        return await remember(partial(report, self._app.store, self._stations, model))

    @asynccontextmanager
    async def _door(self, port: int | None) -> AsyncIterator[None]:
        if port is None:
            yield
            return
        async with health_door(port, self.health) as door:
            log.info("health is told on http://127.0.0.1:%s/health", door.port)
            yield

    def _served(self) -> None:
        """A run came as far as it goes, or somebody was forgotten, whose messages may be handled again."""
        self._courier.nudge()
        self._desk.nudge()

    async def _keep(self) -> None:
        """Look after questions that nobody answers, now and then."""
        while True:
            try:
                if await remember(self._keeper.look):
                    self._courier.nudge()
            except Exception:
                log.exception("open questions could not be looked after")
            await asyncio.sleep(KEEPING)

    def _handled(self) -> None:
        self._courier.nudge()
        self._crew.nudge()

    async def _progress(self, run: Run, text: str) -> None:
        await self._stations[run.channel].progress(run.conversation, text)


async def _cancel(tasks: list[asyncio.Task[Any]]) -> None:
    for task in tasks:
        task.cancel()
    for task in tasks:
        with contextlib.suppress(asyncio.CancelledError, Exception):
            await task
