"""How fast a platform lets us talk."""

from __future__ import annotations

import asyncio
import heapq
import time
from collections import Counter, deque
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from itertools import count

from bot.channels.outcomes import NotNow

SECOND = 1.0
MINUTE = 60.0
MANY = 10_000
"""Conversations whose last minute is remembered before those that are silent are forgotten."""


class Pace:
    """Lets through at most one message each `each` seconds per conversation, `overall` a second in all and `in_group` a minute in a group.

    Who asks for a turn waits for it; a conversation that waits holds up no other, and where all wait the one that was told least in the last
    minute comes first: a first answer before somebody else's fifth file. 0 sets no limit. Conversations of one `place` are one to the platform.

    The platform counts a message when it arrives, at some moment of its way that only the platform knows. So a message counts from its turn
    until its way has ended, and for the second after.
    """

    def __init__(
        self, each: float = 0, overall: int = 0, in_group: int = 0, is_group: Callable[[str], bool] = lambda conversation: False,
        place: Callable[[str], str] = str, clock: Callable[[], float] = time.monotonic, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:  # fmt: skip
        self._each, self._overall, self._in_group, self._is_group = each, overall, in_group, is_group
        self._place, self._clock, self._sleep = place, clock, sleep
        self._told: dict[str, deque[float]] = {}
        self._under_way: Counter[str] = Counter()
        self._ended: deque[float] = deque(maxlen=overall)
        self._resting: dict[str, float] = {}
        self._closed = float("-inf")
        self._waiting: list[tuple[int, int, str, asyncio.Future[None]]] = []
        self._order = count()
        self._gate: asyncio.Task[None] | None = None

    @asynccontextmanager
    async def turn(self, conversation: str) -> AsyncIterator[None]:
        """Wait until a message may be sent there; what is done within is its way."""
        conversation = self._place(conversation)
        while (wait := self._own_wait(conversation)) > 0:
            await self._sleep(wait)
        if self._waiting or self._room() > 0:
            await self._queue(conversation)
        else:
            self._under_way[conversation] += 1
        with self._way(conversation):
            yield

    @contextmanager
    def at_once(self, conversation: str) -> Iterator[None]:
        """Like `turn` where nobody has to wait. Raises `NotNow` where somebody had to."""
        conversation = self._place(conversation)
        if self._own_wait(conversation) > 0 or self._waiting or self._room() > 0:
            raise NotNow(SECOND)
        self._under_way[conversation] += 1
        with self._way(conversation):
            yield

    def rest(self, conversation: str, seconds: float) -> None:
        """The platform was told too much there; when it says so of two conversations at once, it means all."""
        now, conversation = self._clock(), self._place(conversation)
        self._resting = {c: until for c, until in self._resting.items() if until > now and c != conversation}
        if self._resting:
            self._closed = max(self._closed, now + seconds)
        self._resting[conversation] = now + seconds

    @contextmanager
    def _way(self, conversation: str) -> Iterator[None]:
        """The way of a message that has got its turn. Its conversation has been told it when it ends, and its pause begins then."""
        try:
            yield
        finally:
            self._told_to(conversation).append(self._clock())
            self._ended.append(self._clock())
            self._leave(conversation)

    def _leave(self, conversation: str) -> None:
        self._under_way[conversation] -= 1
        if not self._under_way[conversation]:
            del self._under_way[conversation]

    def _own_wait(self, conversation: str) -> float:
        """Seconds for which the conversation itself must wait."""
        if conversation in self._under_way:
            return self._each
        told = self._told_to(conversation)
        if not told:
            return 0.0
        now = self._clock()
        in_group = _room(told, self._in_group, MINUTE, now) if self._is_group(conversation) else 0.0
        return max(told[-1] + self._each - now, in_group)

    def _room(self) -> float:
        """Seconds until there is room for a message at all; what is under way now takes room for a second at least."""
        now, under_way = self._clock(), self._under_way.total()
        if self._overall and under_way >= self._overall:
            return max(self._closed - now, SECOND)
        return max(self._closed - now, _room(self._ended, self._overall - under_way, SECOND, now) if self._overall else 0.0)

    async def _queue(self, conversation: str) -> None:
        """Wait among all that wait."""
        mine: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (self._lately(conversation), next(self._order), conversation, mine))
        if self._gate is None or self._gate.done():
            self._gate = asyncio.create_task(self._let_through())
        try:
            await mine
        except asyncio.CancelledError:
            if mine.done() and not mine.cancelled():
                self._leave(conversation)
            raise

    async def _let_through(self) -> None:
        """Let one after the other through, as there is room."""
        while self._waiting:
            if (wait := self._room()) > 0:
                await self._sleep(wait)
                continue
            _, _, conversation, first = heapq.heappop(self._waiting)
            if not first.done():
                self._under_way[conversation] += 1
                first.set_result(None)

    def _lately(self, conversation: str) -> int:
        """How much was said there in the last minute."""
        since = self._clock() - MINUTE
        return sum(at > since for at in self._told.get(conversation, ()))

    def _told_to(self, conversation: str) -> deque[float]:
        """When the conversation was told something in the last minute."""
        now = self._clock()
        if len(self._told) > MANY:
            self._told = {c: told for c, told in self._told.items() if told and told[-1] > now - MINUTE}
        told = self._told.setdefault(conversation, deque())
        while told and told[0] <= now - MINUTE:
            told.popleft()
        return told


def _room(counted: deque[float], most: int, span: float, now: float) -> float:
    """Seconds until fewer than `most` lie within the last `span`."""
    while counted and counted[0] <= now - span:
        counted.popleft()
    return counted[-most] + span - now if most and len(counted) >= most else 0.0
