"""Empties the outbox into the channels."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from functools import partial

from agent.domain.say import SayKind
from bot.channels.line import Line
from bot.channels.outcomes import Gone, NotNow, Refused
from bot.process.threads import remember
from storage import Store
from storage.outbox import Parcel

log = logging.getLogger(__name__)

TRIES = 3
"""Times that a message is tried which the platform refuses."""
PAUSE = 0.5
"""Seconds between two looks for messages whose time has come, or that another process left."""


class Courier:
    """Delivers in the order of each conversation. What could not be delivered is tried again later, and holds up its own conversation only.

    Each part of a message is marked when the platform has taken it. A process that dies in between, or a connection that breaks
    after the platform took it, makes that part be sent again: at least once.
    """

    def __init__(self, store: Store, lines: Mapping[str, Line]) -> None:
        self._store = store
        self._lines = lines
        self._busy: dict[tuple[str, str], asyncio.Task[int]] = {}
        self._nudged = asyncio.Event()

    def nudge(self) -> None:
        """There is something new to deliver."""
        self._nudged.set()

    async def deliver_all(self) -> int:
        """Deliver what is due; how many messages."""
        await self._begin()
        return sum(await asyncio.gather(*self._busy.values()))

    async def run(self) -> None:
        """Deliver whatever becomes due, until cancelled; what is under way then is left to `drain`."""
        while True:
            self._nudged.clear()
            try:
                await self._begin()
            except Exception:
                log.exception("the outbox could not be read")
            try:
                await asyncio.wait_for(self._nudged.wait(), PAUSE)
            except TimeoutError:
                continue

    async def drain(self, seconds: float) -> None:
        """Let what is under way end within so many seconds; what does not is delivered at the next start."""
        tasks = list(self._busy.values())
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=seconds)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _begin(self) -> None:
        """Begin with every conversation that has something due and is not under way."""
        for name in self._lines:
            for conversation in await remember(partial(self._store.outbox.ready, name)):
                place = (name, conversation)
                if place not in self._busy:
                    self._busy[place] = asyncio.create_task(self._empty(*place))
                    self._busy[place].add_done_callback(partial(self._ended, place))

    def _ended(self, place: tuple[str, str], task: asyncio.Task[int]) -> None:
        self._busy.pop(place, None)
        if not task.cancelled() and (error := task.exception()):
            log.error("a conversation could not be served", exc_info=error)

    async def _empty(self, name: str, conversation: str) -> int:
        """Deliver message by message until there is none, or one must wait; how many."""
        count = 0
        while parcel := await remember(partial(self._store.outbox.head, name, conversation)):
            if not await self._deliver(name, conversation, parcel):
                break
            count += 1
        return count

    async def _deliver(self, name: str, conversation: str, parcel: Parcel) -> bool:
        """Whether the message is done with."""
        line, outbox = self._lines[name], self._store.outbox
        try:
            await self._carry(line, conversation, parcel)
        except NotNow as later:
            line.pace.rest(conversation, later.seconds)
            await remember(partial(outbox.postpone, parcel.id, later.seconds))
            return False
        except Gone:
            log.info("message %s: nobody listens there any more", parcel.id)
            await remember(partial(outbox.end, name, conversation))
            return False
        except Refused as refused:
            log.error("message %s was refused: %s", parcel.id, refused)
            await remember(partial(outbox.failed if parcel.attempts + 1 < TRIES else outbox.give_up, parcel.id))
            return parcel.attempts + 1 >= TRIES
        except Exception:
            log.exception("message %s could not be delivered", parcel.id)
            await remember(partial(outbox.failed, parcel.id))
            return False
        await remember(partial(outbox.sent, parcel.id))
        return True

    async def _carry(self, line: Line, conversation: str, parcel: Parcel) -> None:
        if parcel.say.kind is SayKind.SETTLED and not line.settles:
            return
        parts = line.parts(parcel.say)
        for number, part in enumerate(parts[parcel.parts :], parcel.parts + 1):
            async with line.pace.turn(conversation):
                await line.channel.deliver(conversation, part)
            if number < len(parts):
                await remember(partial(self._store.outbox.part_sent, parcel.id, number))
