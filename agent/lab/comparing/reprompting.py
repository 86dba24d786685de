"""A model that is told something else before the same material."""

from __future__ import annotations

from agent.domain.prompt import Prompt
from agent.domain.value import digest
from agent.ports import ChatModel, Heard, Shape


class Reprompted:
    """A model whose prompt of one name has other words of ours; the version tells of them, so that nothing is answered from what was said before."""

    def __init__(self, inner: ChatModel, name: str, system: str) -> None:
        self._inner = inner
        self._name = name
        self._system = system

    async def fill(self, prompt: Prompt, shape: type[Shape], heard: Heard | None = None) -> Shape:
        """The inner model's answer. Raises `NoAnswer` as it does."""
        other = prompt.model_copy(update={"system": self._system, "version": f"lab-{digest(self._system)[:8]}"}) if prompt.name == self._name else prompt
        return await self._inner.fill(other, shape, heard)
