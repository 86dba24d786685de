"""Handles what came in: each user's messages in their order, the users side by side."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from functools import partial

from agent.adapters.models import ModelService
from bot.channels.outcomes import Refused
from bot.dialogue import Dialogue
from bot.ear import Ear
from bot.incoming import Arrival, Unread
from bot.process.threads import Threads, remember
from bot.serving.gathering import gathered
from bot.serving.rounds import Rounds
from bot.serving.station import Station
from bot.showing import phrases
from storage import Store
from storage.tables import InboxRow, now

log = logging.getLogger(__name__)

AT_ONCE = 4
TRIES = 3
"""Times that a message is tried whose handling fails."""
FETCHES = 6
"""Times that a file is tried to be fetched, in about a minute."""


class Desk(Rounds[tuple[str, str]]):
    """A lane for each user of each channel. Whoever's message takes long, or cannot be handled, holds up himself only."""

    def __init__(self, store: Store, dialogue: Dialogue, stations: Mapping[str, Station], done: Callable[[], None], models: ModelService | None = None) -> None:
        """`done` is called after each message that was handled; one of `models` is asked what patterns do not know."""
        super().__init__()
        self._store = store
        self._dialogue = dialogue
        self._stations = stations
        self._done = done
        self._ear = Ear(dialogue, Threads("dialogue", AT_ONCE), models)

    async def look(self) -> None:
        """Open a lane for each user with something in the inbox."""
        for channel in self._stations:
            for user in await remember(partial(self._store.inbox.lanes, channel)):
                self.begin((channel, user), partial(self._lane, channel, user))

    async def _lane(self, channel: str, user: str) -> None:
        """Handle what waits of this user, message by message. Of one who is to be forgotten nothing is handled before that is done."""
        while not self.closing and not await remember(partial(self._store.chores.is_leaving, user)) and (rows := await remember(partial(self._store.inbox.pending, channel, user))):
            found = gathered(rows, now())
            if found.wait:
                await asyncio.sleep(found.wait)
                continue
            row = next(row for row in rows if row.id == found.row)
            message = await self._whole(self._stations[channel], found.message)
            if found.absorbed or message != Arrival.model_validate_json(row.payload):
                row.payload = message.model_dump_json(exclude_defaults=True)
                await remember(partial(self._store.inbox.rewrite, found.row, row.payload, found.absorbed))
            await self._handle(row)
            self._done()

    async def _whole(self, station: Station, message: Arrival) -> Arrival:
        """The message with its tap acknowledged and its file fetched."""
        if message.query:
            await station.acknowledge(message.query)
        if not message.remote or message.stored:
            return message
        content = await self._fetched(station, message.remote)
        if content is None:
            return message.model_copy(update={"unread": Unread.LOST, "remote": ""})
        stored = await remember(partial(self._store.files.keep, message.user, content, "upload"))
        return message.model_copy(update={"stored": stored})

    async def _fetched(self, station: Station, remote: str) -> bytes | None:
        for attempt in range(1, FETCHES + 1):
            try:
                return await station.fetch(remote)
            except Refused:
                return None
            except Exception as error:
                log.warning("a file could not be fetched: %s", type(error).__name__)
                if attempt < FETCHES:
                    await asyncio.sleep(2**attempt)
        return None

    async def _handle(self, row: InboxRow) -> None:
        """Handle it once; what fails again and again is told to the user and to the host."""
        assert row.id is not None
        try:
            await self._ear.handle(row)
        except Exception:
            log.exception("delivery %s could not be handled", row.id)
            if await remember(partial(self._store.inbox.failed, row.id)) < TRIES:
                await asyncio.sleep(1)
                return
            await remember(partial(self._dialogue.give_up, row, phrases.WRONG))
