"""A host that fails again and again is left alone for a while."""

from __future__ import annotations

import time
from collections.abc import Callable

from agent.adapters.models.exchange import Ask, Pieces, Said, Speaker
from agent.adapters.models.failures import Resting, Transient

FAILURES = 5
REST = 30.0
"""Seconds."""


class Breaker:
    """A `Speaker` around another one. After five failures on end it rests for 30 s; then one question is let through, and its answer decides."""

    def __init__(self, inner: Speaker, clock: Callable[[], float] = time.monotonic) -> None:
        self._inner = inner
        self._clock = clock
        self._failures = 0
        self._failed_at = float("-inf")
        self._trying = False

    @property
    def rests(self) -> bool:
        """Whether it would not ask now."""
        return self._failures >= FAILURES and (self._trying or self.doubtful)

    @property
    def doubtful(self) -> bool:
        """Whether it failed a short while ago and did not answer since."""
        return self._failures > 0 and self._clock() - self._failed_at < REST

    async def say(self, ask: Ask, heard: Pieces | None = None) -> Said:
        """The answer. Raises `Resting` without asking while it rests."""
        if self.rests:
            raise Resting(f"The model failed {self._failures} times on end and is left alone for {REST:g} s: `truecut doctor` tells more.")
        self._trying = True
        try:
            said = await self._inner.say(ask, heard)
        except Transient:
            self._failures, self._failed_at = self._failures + 1, self._clock()
            raise
        finally:
            self._trying = False
        self._failures = 0
        return said
