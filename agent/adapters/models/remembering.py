"""A second opinion is asked about the same line and words once."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from itertools import islice

from agent.domain.value import digest
from agent.errors import NoAnswer
from agent.ports import Cache, Skeptic

DOUBTED, LEFT = b"no", b"yes"
PATIENCE = 2
"""Questions without an answer after which nobody asks on: one line may be odd, two mean that the model is away."""


class RememberingSkeptic:
    """A `Skeptic` around another one, asked about at most `at_once` lines in one go, and about none that the memo knows. `version` is that of its prompt."""

    def __init__(self, inner: Skeptic, memo: Cache, version: str, at_once: int) -> None:
        self._inner = inner
        self._memo = memo
        self._version = version
        self._at_once = at_once

    async def doubted(self, pairs: Sequence[tuple[str, tuple[str, ...]]]) -> frozenset[int]:
        """The doubted lines. What stays without an answer is not doubted, and asked again the next time."""
        keys = [digest("doubt", self._version, line, *texts, length=64) for line, texts in pairs]
        known = await asyncio.to_thread(self._memo.get_many, keys)
        fresh = iter([i for i, key in enumerate(keys) if key not in known])
        silent = 0
        while silent < PATIENCE and (some := list(islice(fresh, self._at_once))):
            try:
                doubted = await self._inner.doubted([pairs[i] for i in some])
            except NoAnswer:
                silent += 1
                continue
            learned = {keys[i]: DOUBTED if place in doubted else LEFT for place, i in enumerate(some)}
            await asyncio.to_thread(self._memo.put_many, learned)
            known |= learned
        return frozenset(i for i, key in enumerate(keys) if known.get(key) == DOUBTED)
