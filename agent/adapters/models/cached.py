"""No question is asked twice of the same model."""

from __future__ import annotations

import asyncio
import hashlib
import json
from collections.abc import Awaitable, Callable, Sequence

from pydantic import BaseModel, ValidationError

from agent.adapters.models.failures import Failure
from agent.adapters.models.schema import schema_of
from agent.domain.prompt import Prompt
from agent.ports import Cache, ChatModel, Heard, Shape

SHARED = frozenset({"extract"})
"""Prompts that hold nothing of a user: one user's post is read once for all."""


class Corner:
    """A `Cache` whose keys are those of another one under a prefix, so that nobody sees, and one can remove, what is kept for somebody."""

    def __init__(self, inner: Cache, prefix: str) -> None:
        self._inner = inner
        self._prefix = prefix

    def get_many(self, keys: Sequence[str]) -> dict[str, bytes]:
        """The values known of these keys."""
        found = self._inner.get_many([self._prefix + key for key in keys])
        return {key.removeprefix(self._prefix): value for key, value in found.items()}

    def put_many(self, values: dict[str, bytes]) -> None:
        """Keep these."""
        self._inner.put_many({self._prefix + key: value for key, value in values.items()})


class CachedModel:
    """A `ChatModel` around another one that asks it only what `shared` (for prompts without user data) or `own` does not hold."""

    def __init__(self, inner: ChatModel, shared: Cache, own: Cache, digest: Callable[[], Awaitable[str]]) -> None:
        self._inner = inner
        self._shared = shared
        self._own = own
        self._digest = digest

    async def fill(self, prompt: Prompt, shape: type[Shape], heard: Heard | None = None) -> Shape:
        """The answer, kept or new. Without the digest of the model nothing is kept. Raises what the inner one raises."""
        cache = self._shared if prompt.name in SHARED else self._own
        try:
            key = _key(await self._digest(), prompt, shape)
        except Failure:
            return await self._inner.fill(prompt, shape, heard)
        kept = _read((await asyncio.to_thread(cache.get_many, [key])).get(key), shape)
        if kept is None:
            kept = await self._inner.fill(prompt, shape, heard)
            await asyncio.to_thread(cache.put_many, {key: kept.model_dump_json().encode()})
        return kept


def _key(digest: str, prompt: Prompt, shape: type[BaseModel]) -> str:
    parts = [digest, prompt.name, prompt.system, prompt.user, schema_of(shape)]
    return "answer:" + hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def _read(value: bytes | None, shape: type[Shape]) -> Shape | None:
    try:
        return shape.model_validate_json(value) if value else None
    except ValidationError:  # kept by another version
        return None
