"""A service on Telegram's fake server, as a test talks to it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime

from bot.app import App
from bot.channels.pace import Pace
from bot.channels.progress import Rhythm
from bot.channels.telegram import Telegram, bot_of
from bot.channels.telegram.channel import is_group
from bot.serving import Service
from storage.tables import now
from tests.fakes.telegram import TOKEN, FakeTelegram

OWNER = 42
FAST = Rhythm(patience=0.2, edits=0.05, signs=0.2)


def quick() -> Pace:
    """A pace that keeps its rules and spares the time."""
    return Pace(each=0.01, overall=1_000, in_group=20, is_group=is_group)


@asynccontextmanager
async def serving(app: App, server: FakeTelegram, pace: Pace | None = None, owners: frozenset[int] = frozenset({OWNER}),
                  clock: Callable[[], datetime] = now) -> AsyncIterator[Service]:  # fmt: skip
    """The service, while the test talks to it; stopped as by SIGTERM."""
    station = Telegram(app.store, bot_of(TOKEN, server.url), owners, pace=pace or quick(), rhythm=FAST, poll=5)
    service, stop = Service(app, {"telegram": station}, clock=clock), asyncio.Event()
    running = asyncio.create_task(service.run(stop, grace=2.0))
    try:
        yield service
    finally:
        stop.set()
        await running
