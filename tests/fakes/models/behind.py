"""A chat model behind which a scripted one speaks."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from pydantic import ValidationError

from agent.domain.prompt import Prompt
from agent.errors import NoAnswer
from agent.ports import Heard, Shape

Speaking = Callable[[str, dict[str, Any]], str]
"""From the user part of a prompt and the schema to the text of an answer."""


class Behind:
    """Fills a shape with what the scripted model says; what does not fit is no answer. Keeps what it was asked and what it said."""

    def __init__(self, speaking: Speaking) -> None:
        self._speaking = speaking
        self.asked: list[Prompt] = []
        self.said: list[str] = []
        self.characters: list[int] = []

    async def fill(self, prompt: Prompt, shape: type[Shape], heard: Heard | None = None) -> Shape:
        """The scripted answer."""
        schema = shape.model_json_schema()
        answer = self._speaking(prompt.user, schema)
        self.asked.append(prompt)
        self.said.append(answer)
        self.characters.append(len(prompt.system) + len(prompt.user) + len(json.dumps(schema, separators=(",", ":"))))
        try:
            filled = shape.model_validate_json(answer)
        except ValidationError as error:
            raise NoAnswer("The model's answer had another shape.") from error
        if heard:
            await heard(answer.count('"line"'))
        return filled
