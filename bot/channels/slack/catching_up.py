"""Looks through the direct messages for what was said while nobody was there to hear it."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError

from bot.channels.outcomes import Gone, NotNow, Refused
from bot.channels.slack.account import Account
from bot.channels.slack.intake import Intake
from bot.channels.slack.missed import earliest, moment, said_since
from bot.channels.slack.place import CHANNEL, DIRECT, READ, Place, place_of
from bot.channels.slack.reading import message_of
from bot.channels.slack.sending import error_of
from bot.channels.slack.threads import Threads
from bot.process.threads import remember
from storage import Store

log = logging.getLogger(__name__)

LOOKING_BACK = 6 * 3_600.0
"""Seconds after which is looked for what was missed although nothing seemed wrong."""


class CatchingUp:
    """Slack repeats an event three times within minutes, and then no more: what nobody heard by then is found here, and kept by `keep`."""

    def __init__(self, store: Store, account: Account, threads: Threads, intake: Intake, keep: Callable[[Callable[[], Any]], Awaitable[Any]]) -> None:
        self._store, self._account, self._threads, self._intake, self._keep = store, account, threads, intake, keep
        self._missed = asyncio.Event()

    def look(self) -> None:
        """Something may have been missed: look soon."""
        self._missed.set()

    @asynccontextmanager
    async def going_on(self) -> AsyncIterator[None]:
        """Meanwhile look for what was missed: at once, whenever `look` is called, and now and then."""
        task = asyncio.create_task(self._look_back())
        try:
            yield
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def _look_back(self) -> None:
        while True:
            self._missed.clear()
            for name, channel in (await remember(partial(self._store.marks.named, CHANNEL, DIRECT))).items():
                await self._catch_up(place_of(name.removeprefix(DIRECT)), channel)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._missed.wait(), LOOKING_BACK)

    async def _catch_up(self, place: Place, channel: str) -> None:
        """Try it until Slack has time for it, or does not let us."""
        while True:
            try:
                await self._read_again(place, channel)
                return
            except NotNow as soon:
                await asyncio.sleep(soon.seconds)
            except (Gone, Refused, SlackApiError, TimeoutError, OSError, aiohttp.ClientError) as error:
                log.warning("direct messages could not be looked through: %s", error_of(error) if isinstance(error, SlackApiError) else type(error).__name__)
                return

    async def _read_again(self, place: Place, channel: str) -> None:
        """Keep what somebody said in his direct messages since they were read last."""
        mark, latest = f"{READ}{place}", earliest(time.time())
        since = await remember(partial(self._store.marks.get, CHANNEL, mark))
        if since is None or not await remember(partial(self._intake.is_member, place)):
            return
        installed = await self._account.find(place.team)
        if installed is None:
            return
        heads = [head for name in await remember(partial(self._intake.threads, place)) if (head := await self._threads.head(place_of(name)))]
        told = await said_since(self._account.client(installed.token), channel, max(since, latest, key=moment), heads)
        for message in told:
            heard = message_of({"team_id": place.team, "event": {**message, "channel": channel, "channel_type": "im"}}, installed.bot_user)
            if heard:
                await self._keep(partial(self._intake.message, heard))
        if told:
            await remember(partial(self._store.marks.put, CHANNEL, mark, str(told[-1]["ts"])))
