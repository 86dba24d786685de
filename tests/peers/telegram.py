"""A client of Telegram bots that nobody here wrote (tg-auto-test), in front of our service.

The peer makes the updates and answers the calls of the library in this process; between the two stands only a queue, since our service asks for updates
itself instead of being handed them.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Any

from telegram import Update
from telegram.ext import Application, TypeHandler
from telegram.request import BaseRequest, RequestData

from bot.app import App
from bot.channels.telegram import Telegram
from bot.serving import Service
from storage.tables import RunState
from tests.dialogues.telegram import FAST, quick

ME = 9001
"""The number of the peer's only person."""
UNKNOWN = ("deleteWebhook", "editMessageReplyMarkup")
"""Methods of Telegram that the peer does not know and therefore only acknowledges."""


class Queue(BaseRequest):
    """Answers getUpdates with what the peer made."""

    def __init__(self) -> None:
        self.waiting: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._kept: list[dict[str, Any]] = []

    @property
    def read_timeout(self) -> float | None:
        """None."""
        return None

    async def initialize(self) -> None:
        """Nothing."""

    async def shutdown(self) -> None:
        """Nothing."""

    async def do_request(self, url: str, method: str, request_data: RequestData | None = None, *times: Any, **more: Any) -> tuple[int, bytes]:
        """Keep updates until they are confirmed by a higher offset, and wait a moment for the next."""
        asked = request_data.json_parameters if request_data else {}
        self._kept = [update for update in self._kept if update["update_id"] >= int(asked.get("offset", 0))]
        if not self._kept:
            with suppress(TimeoutError):
                self._kept.append(await asyncio.wait_for(self.waiting.get(), 0.5))
        return 200, json.dumps({"ok": True, "result": self._kept}).encode()


@dataclass
class Meeting:
    """The peer's client, and the service behind it."""

    client: Any
    app: App
    running: asyncio.Task[Any] | None = None

    async def settled(self) -> None:
        """Wait until the bot has nothing left to do or to say but to wait for an answer. Raises what ended the service."""
        calm = 0
        while calm < 3:
            if self.running and self.running.done():
                self.running.result()
            counts = self.app.store.runs.counts()
            busy = self.app.store.inbox.waiting() or self.app.store.outbox.waiting() or counts[RunState.NEW] or counts[RunState.RUNNING]
            calm = 0 if busy else calm + 1
            await asyncio.sleep(0.1)


@asynccontextmanager
async def meeting(app: App) -> AsyncIterator[Meeting]:
    """The service with the peer in front of it."""
    from tg_auto_test.test_utils.serverless_telegram_client import ServerlessTelegramClient

    queue, met = Queue(), Meeting(None, app)

    async def pass_on(update: Update, context: Any) -> None:
        await queue.waiting.put(update.to_dict())
        await asyncio.sleep(0.3)
        await met.settled()

    def built(builder: Any) -> Application[Any, Any, Any, Any, Any, Any]:
        application: Application[Any, Any, Any, Any, Any, Any] = builder.get_updates_request(queue).updater(None).build()
        application.add_handler(TypeHandler(Update, pass_on))
        return application

    met.client = ServerlessTelegramClient(build_application=built, user_id=ME, bot_username="truecut_bot")
    for method in UNKNOWN:
        met.client._request._handlers[method] = met.client._request._handle_ack
    station = Telegram(app.store, met.client._application.bot, frozenset({ME}), pace=quick(), rhythm=FAST, poll=1)
    service, stop = Service(app, {"telegram": station}), asyncio.Event()
    await met.client.connect()
    met.running = asyncio.create_task(service.run(stop, grace=2.0))
    try:
        yield met
    finally:
        stop.set()
        await met.running
        await met.client.disconnect()
