"""Counts what a model has to say."""

from __future__ import annotations

from agent.domain.prompt import Prompt
from agent.ports import ChatModel, Heard, Shape
from agent.stages.write.asking import Rewording


class Counted:
    """A model; `wordings` are the lines that it put into other words so far, whatever became of them."""

    def __init__(self, inner: ChatModel) -> None:
        self._inner = inner
        self.wordings = 0

    async def fill(self, prompt: Prompt, shape: type[Shape], heard: Heard | None = None) -> Shape:
        """The inner model's answer. Raises `NoAnswer` as it does."""
        answer = await self._inner.fill(prompt, shape, heard)
        if isinstance(answer, Rewording):
            self.wordings += len(answer.lines)
        return answer
