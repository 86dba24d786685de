"""One Ollama host: asked on /api/chat, streamed, and believed only when it said all of it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from contextlib import aclosing
from typing import TYPE_CHECKING

from agent.adapters.models.exchange import Ask, Pieces, Said
from agent.adapters.models.failures import Cut, Empty, Failure, Missing, Overlong, Shortened, Stalled, missing, too_long
from agent.adapters.models.manner import Manner, is_called

if TYPE_CHECKING:  # ollama takes 0.2 s to import, and many commands need no model
    from ollama import ChatResponse

    from agent.adapters.models.client import Client, WireRequest

SHARE_READ = 0.8
"""Of the estimated tokens of a question: a server that read less has cut it."""
LONGEST = 60_000
"""Characters of an answer after which nobody listens any more."""
FRESH = 300.0
"""Seconds for which the digest of the model is not asked again."""
LOADED = 1_500.0
"""Seconds after an answer for which the model is surely still in memory."""


class OllamaHost:
    """A `Speaker` on the wire."""

    def __init__(self, address: str, manner: Manner, clock: Callable[[], float] = time.monotonic) -> None:
        self.address = address
        self._manner = manner
        self._clock = clock
        self._think: bool | str | None = manner.think
        self._digest, self._digest_at = "", float("-inf")
        self._answered_at = float("-inf")

    async def say(self, ask: Ask, heard: Pieces | None = None) -> Said:
        """The whole answer. Raises `Failure` when any part of it, or of the question, is missing."""
        if ask.tokens > self._manner.room:
            raise too_long(self._manner)
        digest = await self.digest()
        try:
            async with asyncio.timeout(self._manner.deadline):
                return await self._said(ask, digest, heard)
        except TimeoutError as error:
            raise Stalled(f"The model host {self.address} took longer than {self._manner.deadline:g} s: raise TRUECUT_DEADLINE, or take a smaller model.") from error

    async def digest(self) -> str:
        """Which weights the name stands for just now. Raises `Missing` when the host has no such model, `Failure` when it cannot be asked."""
        if self._clock() - self._digest_at > FRESH:
            name = self._manner.model
            async with self._client() as client:
                found = [m.digest or name for m in (await client.tags()).models if is_called(name, m.model or "")]
            if not found:
                raise missing(self._manner, self.address)
            self._digest, self._digest_at = found[0], self._clock()
        return self._digest

    async def warm(self) -> None:
        """Have the host load the model. Raises `Failure`."""
        async with self._client() as client, aclosing(client.ask(self._request(None), self._manner.deadline)) as parts:
            async for _ in parts:
                pass
        self._answered_at = self._clock()

    def _client(self) -> Client:
        from agent.adapters.models.client import Client

        return Client(self.address, self._manner)

    def _request(self, ask: Ask | None) -> WireRequest:
        """The request of a question, or one that only loads the model. What is no Unicode would not go over the wire."""
        from agent.adapters.models.client import WireRequest

        manner = self._manner
        return WireRequest(
            model=manner.model,
            messages=[{"role": m.role, "content": m.content.encode("utf-8", "replace").decode("utf-8")} for m in ask.messages] if ask else [],
            format=dict(ask.form) if ask and ask.form else None,
            stream=True,
            think=self._think if ask else None,
            keep_alive=manner.keep_alive,
            options={"num_ctx": manner.context, "num_predict": manner.answer, "temperature": manner.temperature},
        )

    async def _said(self, ask: Ask, digest: str, heard: Pieces | None) -> Said:
        try:
            text, last = await self._heard(ask, heard)
        except Failure as failure:
            from agent.adapters.models.client import thinks_not

            if self._think is None or not thinks_not(failure):
                self._forget(failure)
                raise
            self._think = None
            text, last = await self._heard(ask, heard)
        said = Said(text, digest, last.prompt_eval_count or ask.tokens, last.eval_count or 0)
        _whole(ask, said, last.done_reason or "", self._manner)
        self._answered_at = self._clock()
        return said

    def _forget(self, failure: Failure) -> None:
        if isinstance(failure, Missing):
            self._digest_at = float("-inf")

    async def _heard(self, ask: Ask, heard: Pieces | None) -> tuple[str, ChatResponse]:
        """The text and the last part of an answer. While the model may still have to be loaded, the first part has time until the deadline."""
        loaded = self._clock() - self._answered_at < LOADED
        pieces, length = list[str](), 0
        listen = heard() if heard else None
        patience = self._manner.read if loaded else self._manner.deadline
        async with self._client() as client, aclosing(client.ask(self._request(ask), patience)) as parts:
            async for part in parts:
                piece = part.message.content or ""
                pieces.append(piece)
                length += len(piece)
                if length > LONGEST:
                    raise Overlong(f"The model host {self.address} does not stop talking: take another model.")
                if listen and piece:
                    await listen(piece)
                if part.done:
                    return "".join(pieces), part
        raise Cut(f"The model host {self.address} ended before the answer did: look at its log.")


def _whole(ask: Ask, said: Said, reason: str, manner: Manner) -> None:
    """Raises `Failure` when the answer is no whole answer to the whole question."""
    spent = (said.tokens_in, said.tokens_out)
    if reason == "length":
        raise Overlong(f"The answer of {manner.model} was not finished after {manner.answer} tokens: raise TRUECUT_ANSWER, or take another model.", *spent)
    if not said.text.strip():
        raise Empty(f"The answer of {manner.model} has no words: take a model that need not think, or raise TRUECUT_ANSWER.", *spent)
    if said.tokens_in < SHARE_READ * ask.tokens:
        raise Shortened(f"The model host read only a part of the question: raise TRUECUT_CONTEXT above {manner.context}.", *spent)
