"""A model that answers from a script."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pydantic import BaseModel, ValidationError

from agent.domain.prompt import Prompt
from agent.errors import NoAnswer
from agent.ports import Heard, Shape

Answering = Callable[[Prompt], BaseModel | str]
"""Gives an answer, as a shape or as the JSON that a server would send; may raise `NoAnswer`."""


class ScriptedModel:
    """Answers each prompt by its name; what has no script, or does not fit the shape, is no answer. Keeps what it was asked."""

    def __init__(self, script: Mapping[str, Answering]) -> None:
        self._script = script
        self.asked: list[Prompt] = []

    async def fill(self, prompt: Prompt, shape: type[Shape], heard: Heard | None = None) -> Shape:
        """The scripted answer."""
        self.asked.append(prompt)
        if prompt.name not in self._script:
            raise NoAnswer(f"The model knows no {prompt.name}.")
        answer = self._script[prompt.name](prompt)
        try:
            return shape.model_validate_json(answer if isinstance(answer, str) else answer.model_dump_json())
        except ValidationError as error:
            raise NoAnswer("The model's answer had another shape.") from error
