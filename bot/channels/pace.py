"""How fast a platform lets us talk."""

from __future__ import annotations

import asyncio
import heapq
import time
from collections import deque
from collections.abc import Awaitable, Callable
from itertools import count

MINUTE = 60.0
MANY = 10_000
"""Conversations whose last minute is remembered before those that are silent are forgotten."""


class Pace:
    """Lets through at most one message each `each` seconds per conversation, `overall` a second in all and `in_group` a minute in a group.

    Who asks for a turn waits for it; a conversation that waits holds up no other, and where all wait the one that was told least in the last
    minute comes first: a first answer before somebody else's fifth file. 0 sets no limit. Conversations of one `place` are one to the platform.
    """

    def __init__(
        self, each: float = 0, overall: int = 0, in_group: int = 0, is_group: Callable[[str], bool] = lambda conversation: False,
        place: Callable[[str], str] = str, clock: Callable[[], float] = time.monotonic, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:  # fmt: skip
        self._each, self._overall, self._in_group, self._is_group = each, overall, in_group, is_group
        self._place, self._clock, self._sleep = place, clock, sleep
        self._told: dict[str, deque[float]] = {}
        self._all: deque[float] = deque()
        self._resting: dict[str, float] = {}
        self._closed = float("-inf")
        self._waiting: list[tuple[int, int, asyncio.Future[None]]] = []
        self._order = count()
        self._gate: asyncio.Task[None] | None = None

    async def turn(self, conversation: str) -> None:
        """Wait until a message may be sent there, and count it."""
        conversation = self._place(conversation)
        while (wait := self._own_wait(conversation)) > 0:
            await self._sleep(wait)
        if self._waiting or self._room() > 0:
            await self._queue(conversation)
        else:
            self._all.append(self._clock())
        self._count(conversation)

    def free(self, conversation: str) -> bool:
        """Whether a message may be sent there just now; if so, it is counted."""
        conversation = self._place(conversation)
        if self._own_wait(conversation) > 0 or self._waiting or self._room() > 0:
            return False
        self._all.append(self._clock())
        self._count(conversation)
        return True

    def told(self, conversation: str) -> None:
        """The message for which there was a turn is there: the pause begins only now, for it may have been long on its way."""
        told = self._told.get(self._place(conversation))
        if told:
            told[-1] = self._clock()

    def rest(self, conversation: str, seconds: float) -> None:
        """The platform was told too much there; when it says so of two conversations at once, it means all."""
        now, conversation = self._clock(), self._place(conversation)
        self._resting = {c: until for c, until in self._resting.items() if until > now and c != conversation}
        if self._resting:
            self._closed = max(self._closed, now + seconds)
        self._resting[conversation] = now + seconds

    def _own_wait(self, conversation: str) -> float:
        """Seconds for which the conversation itself must wait."""
        now, told = self._clock(), self._told.get(conversation)
        if not told:
            return 0.0
        in_group = _room(told, self._in_group, MINUTE, now) if self._is_group(conversation) else 0.0
        return max(told[-1] + self._each - now, in_group)

    def _room(self) -> float:
        """Seconds until there is room for a message at all."""
        now = self._clock()
        return max(self._closed - now, _room(self._all, self._overall, 1.0, now))

    async def _queue(self, conversation: str) -> None:
        """Wait among all that wait."""
        mine: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (self._lately(conversation), next(self._order), mine))
        if self._gate is None or self._gate.done():
            self._gate = asyncio.create_task(self._let_through())
        await mine

    async def _let_through(self) -> None:
        """Let one after the other through, as there is room."""
        while self._waiting:
            if (wait := self._room()) > 0:
                await self._sleep(wait)
                continue
            _, _, first = heapq.heappop(self._waiting)
            if not first.done():
                self._all.append(self._clock())
                first.set_result(None)

    def _lately(self, conversation: str) -> int:
        """How much was said there in the last minute."""
        since = self._clock() - MINUTE
        return sum(at > since for at in self._told.get(conversation, ()))

    def _count(self, conversation: str) -> None:
        now = self._clock()
        if len(self._told) > MANY:
            self._told = {c: told for c, told in self._told.items() if told[-1] > now - MINUTE}
        told = self._told.setdefault(conversation, deque())
        while told and told[0] <= now - MINUTE:
            told.popleft()
        told.append(now)


def _room(counted: deque[float], most: int, span: float, now: float) -> float:
    """Seconds until fewer than `most` lie within the last `span`."""
    while counted and counted[0] <= now - span:
        counted.popleft()
    return counted[-most] + span - now if most and len(counted) >= most else 0.0
