"""Fills a shape: the schema goes with the question, the answer is validated, and what does not fit is sent back at most twice."""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable

from pydantic import ValidationError

from agent.adapters.models.counting import ListCounter
from agent.adapters.models.exchange import Ask, Message, Speaker
from agent.adapters.models.failures import Misfit
from agent.adapters.models.schema import schema_of
from agent.domain.prompt import Prompt
from agent.ports import Heard, Shape

REPAIRS = 2
WRONG, ERROR = 1_500, 300
"""Characters of a wrong answer, and of what is wrong with it, that are sent back."""
ORDER = "Answer with one JSON value of this schema and nothing else:\n"
AGAIN = "That is not valid: {error}. Send the whole JSON again, mended, and nothing else."

_THOUGHT = re.compile(r"\s*<think(?:ing)?>.*?</think(?:ing)?>", re.S)
_FENCE = re.compile(r"\s*```(?:json)?\s*\n(.*?)\n?\s*```\s*", re.S)


class FillingModel:
    """A `ChatModel` over a `Speaker`."""

    def __init__(self, speaker: Speaker) -> None:
        self._speaker = speaker

    async def fill(self, prompt: Prompt, shape: type[Shape], heard: Heard | None = None) -> Shape:
        """The answer in that shape. Raises `NoAnswer`; `Misfit` when also the second repair does not fit."""
        form = schema_of(shape)
        messages = asked(prompt, json.dumps(form, separators=(",", ":"), ensure_ascii=False))
        told, wrong = _Told(heard) if heard else None, ""
        for _ in range(1 + REPAIRS):
            said = await self._speaker.say(Ask(prompt.name, prompt.version, messages, form), told)
            try:
                return shape.model_validate_json(bare(said.text))
            except ValidationError as error:
                wrong = what_is_wrong(error)
            messages = (*asked_first(messages), Message("assistant", said.text[:WRONG]), Message("user", AGAIN.format(error=wrong)))
        raise Misfit(f"The model's answers to the prompt {prompt.name} do not have its shape: take a larger model.")


def asked(prompt: Prompt, schema: str) -> tuple[Message, ...]:
    """The messages of a prompt. The server does not show the schema to the model, so it stands with our words."""
    return Message("system", f"{prompt.system}\n\n{ORDER}{schema}"), Message("user", prompt.user)


def asked_first(messages: tuple[Message, ...]) -> tuple[Message, ...]:
    """The question without earlier repairs."""
    return messages[:2]


def bare(text: str) -> str:
    """The JSON without thoughts before it and a fence around it, which some models write whatever they are told."""
    rest = _THOUGHT.sub("", text, count=1) if text.lstrip().startswith("<think") else text
    fenced = _FENCE.fullmatch(rest)
    return fenced.group(1) if fenced else rest


def what_is_wrong(error: ValidationError) -> str:
    """The first things that are wrong, each with its place; none of the input is repeated."""
    found = [f"{'.'.join(map(str, e['loc'])) or 'the answer'}: {e['msg']}" for e in error.errors(include_url=False, include_input=False, include_context=False)[:3]]
    return "; ".join(found)[:ERROR].rstrip(".")


class _Told:
    """Tells how far the answer is, never backwards, also where it is written a second time."""

    def __init__(self, heard: Heard) -> None:
        self._heard = heard
        self._most = 0

    def __call__(self) -> Callable[[str], Awaitable[None]]:
        """Listens to one answer from its beginning."""
        counter = ListCounter()

        async def listen(piece: str) -> None:
            if (count := counter.feed(piece)) > self._most:
                self._most = count
                await self._heard(count)

        return listen
