"""The very words in which the writer was asked, kept with the run."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from agent.domain.prompt import Prompt
from agent.domain.value import digest
from agent.ports import ChatModel, Heard, Shape

KEPT = frozenset({"write", "mend"})
"""Prompts whose answers become lines."""
PREFIX = "asked:"


class KeepingModel:
    """A `ChatModel` around another one that hands each question of the writer to `keep` before it is asked."""

    def __init__(self, inner: ChatModel, keep: Callable[[str, Prompt], Awaitable[None]]) -> None:
        """`keep` takes the name of the step under which the prompt is kept, the same for the same question."""
        self._inner = inner
        self._keep = keep

    async def fill(self, prompt: Prompt, shape: type[Shape], heard: Heard | None = None) -> Shape:
        """The answer. Raises what the inner one raises."""
        if prompt.name in KEPT:
            await self._keep(f"{PREFIX}{prompt.name}:{digest(prompt.version, prompt.user)}", prompt)
        return await self._inner.fill(prompt, shape, heard)
