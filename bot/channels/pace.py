"""How fast a platform lets us talk."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable


class Pace:
    """Lets through at most one message each `each` seconds per conversation, `overall` a second in all and `in_group` a minute in a group.

    Who asks for a turn waits for it; a conversation that waits holds up no other. 0 sets no limit.
    """

    def __init__(
        self, each: float = 0, overall: int = 0, in_group: int = 0, is_group: Callable[[str], bool] = lambda conversation: False,
        clock: Callable[[], float] = time.monotonic, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:  # fmt: skip
        self._each, self._overall, self._in_group, self._is_group = each, overall, in_group, is_group
        self._clock, self._sleep = clock, sleep
        self._last: dict[str, float] = {}
        self._groups: dict[str, deque[float]] = {}
        self._all: deque[float] = deque()
        self._resting: dict[str, float] = {}
        self._closed = float("-inf")

    async def turn(self, conversation: str) -> None:
        """Wait until a message may be sent there, and count it."""
        while (wait := self._wait(conversation, self._clock())) > 0:
            await self._sleep(wait)
        self._count(conversation, self._clock())

    def free(self, conversation: str) -> bool:
        """Whether a message may be sent there just now; if so, it is counted."""
        if self._wait(conversation, self._clock()) > 0:
            return False
        self._count(conversation, self._clock())
        return True

    def rest(self, conversation: str, seconds: float) -> None:
        """The platform was told too much there; when it says so of two conversations at once, it means all."""
        now = self._clock()
        self._resting = {c: until for c, until in self._resting.items() if until > now and c != conversation}
        if self._resting:
            self._closed = max(self._closed, now + seconds)
        self._resting[conversation] = now + seconds

    def _wait(self, conversation: str, now: float) -> float:
        waits = [self._closed - now, self._last.get(conversation, float("-inf")) + self._each - now]
        waits.append(_room(self._all, self._overall, 1.0, now))
        if self._is_group(conversation):
            waits.append(_room(self._groups.setdefault(conversation, deque()), self._in_group, 60.0, now))
        return max(waits)

    def _count(self, conversation: str, now: float) -> None:
        if len(self._last) > 10_000:
            self._last = {c: at for c, at in self._last.items() if at + self._each > now}
        self._last[conversation] = now
        self._all.append(now)
        if self._is_group(conversation):
            self._groups.setdefault(conversation, deque()).append(now)


def _room(counted: deque[float], most: int, span: float, now: float) -> float:
    """Seconds until fewer than `most` lie within the last `span`."""
    while counted and counted[0] <= now - span:
        counted.popleft()
    return counted[-most] + span - now if most and len(counted) >= most else 0.0
