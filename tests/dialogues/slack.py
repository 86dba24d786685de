"""A service on Slack's fake server, as a test talks to it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.app import App
from bot.channels.pace import Pace
from bot.channels.progress import Rhythm
from bot.channels.slack import Keys, Slack
from bot.channels.slack.place import counted_as
from bot.serving import Service
from tests.fakes.slack import APP_TOKEN, BOT_TOKEN, SECRET, TEAM, FakeSlack, until

OWNER = "U1ANN"
ME = f"slack:{TEAM}:{OWNER}"
FAST = Rhythm(patience=0.2, edits=0.05, signs=0.2)
BY_SOCKET = Keys(BOT_TOKEN, APP_TOKEN)
BY_REQUEST = Keys(BOT_TOKEN, secret=SECRET)


def quick() -> Pace:
    """A pace that keeps its rules and spares the time."""
    return Pace(each=0.01, place=counted_as)


@asynccontextmanager
async def serving(
    app: App, server: FakeSlack, pace: Pace | None = None, owners: frozenset[str] = frozenset({OWNER}), keys: Keys = BY_SOCKET,
) -> AsyncIterator[Service]:  # fmt: skip
    """The service, while the test talks to it; stopped as by SIGTERM."""
    station = Slack(app.store, keys, owners, server.url, pace=pace or quick(), rhythm=FAST, ping=0.5)
    service, stop = Service(app, {"slack": station}), asyncio.Event()
    running = asyncio.create_task(service.run(stop, grace=2.0))
    try:
        if not keys.app:
            await until(lambda: running.done() or station.pushed_to is not None)
            server.wire.push_to(station.pushed_to or 0)
        yield service
    finally:
        stop.set()
        await running
