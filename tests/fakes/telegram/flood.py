"""The flood limits."""

from __future__ import annotations

import time
from collections import defaultdict, deque

from tests.fakes.telegram.refusing import flooded

SLACK = 0.05
"""Seconds by which messages may come closer on their way."""


class FloodLimit:
    """One message a second in a chat, 30 a second in all, 20 a minute in a group."""

    def __init__(self) -> None:
        self._chats: dict[int, deque[float]] = defaultdict(deque)
        self._all: deque[float] = deque()
        self.refused = 0

    def count(self, chat: int) -> None:
        """Count a message. Raises `Refusal` with 429 when it is one too many."""
        now = time.monotonic()
        recent = self._chats[chat]
        if recent and now - recent[-1] < 1 - SLACK:
            self._refuse(1)
        if len(self._all) >= 30 and now - self._all[-30] < 1 - SLACK:
            self._refuse(1)
        if chat < 0 and len(recent) >= 20 and now - recent[-20] < 60 - SLACK:
            self._refuse(int(60 - (now - recent[-20])) + 1)
        recent.append(now)
        self._all.append(now)

    def _refuse(self, seconds: int) -> None:
        self.refused += 1
        raise flooded(seconds)
