"""What the calls of a run cost."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Sequence

from agent.adapters.models.exchange import Ask, Pieces, Said, Speaker
from agent.adapters.models.failures import Failure
from agent.domain.call import Call

Keep = Callable[[Call], Awaitable[None]]


class Account:
    """The calls of one run, those of an earlier try among them; each new one is handed to `keep` once, as it happens."""

    def __init__(self, keep: Keep | None = None, earlier: Sequence[Call] = ()) -> None:
        self._keep = keep
        self._calls = list(earlier)

    @property
    def calls(self) -> tuple[Call, ...]:
        """All of them, oldest first."""
        return tuple(self._calls)

    async def enter(self, call: Call) -> None:
        """One more."""
        self._calls.append(call)
        if self._keep:
            await self._keep(call)


class Accounted:
    """A `Speaker` around another one that enters each question which went over the wire, also where it failed."""

    def __init__(self, inner: Speaker, account: Account, model: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._inner = inner
        self._account = account
        self._model = model
        self._clock = clock

    async def say(self, ask: Ask, heard: Pieces | None = None) -> Said:
        """The answer. Raises what the inner one raises."""
        begun = self._clock()
        try:
            said = await self._inner.say(ask, heard)
        except Failure as failure:
            if failure.sent:
                await self._enter(ask, Said("", "", failure.tokens_in, failure.tokens_out), self._clock() - begun, failure.word)
            raise
        await self._enter(ask, said, self._clock() - begun, "")
        return said

    async def _enter(self, ask: Ask, said: Said, seconds: float, failed: str) -> None:
        await self._account.enter(
            Call(
                prompt=ask.prompt, version=ask.version, model=self._model, digest=said.digest, characters=ask.characters,
                tokens_in=said.tokens_in, tokens_out=said.tokens_out, seconds=round(seconds, 3), failed=failed,
            )  # fmt: skip
        )
