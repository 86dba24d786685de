"""Asks a model for new wordings of lines, once for all that are not known from before."""

from __future__ import annotations

from collections.abc import Sequence

from agent.domain.progress import Progress
from agent.domain.value import Value, digest
from agent.errors import NoAnswer
from agent.ports import ChatModel, Tools
from agent.prompts import template
from agent.stages.write.items import Fault, Item

FEWEST_WORDS = 2
"""Words of the original by which an answer must show that it means this line."""


class Reworded(Value):
    """A line in new words: its number, the first words of the old ones, and the new text."""

    line: int
    original: str
    text: str


class Rewording(Value):
    """The lines worth changing."""

    lines: tuple[Reworded, ...]


async def wordings(name: str, step: str, asked: Sequence[Item | Fault], model: ChatModel, tools: Tools) -> tuple[str, ...]:
    """For each line the model's wording by the prompt `name`, empty where it has none to offer, or gave no answer."""
    keys = [digest("wording", template(name).version, one.model_dump_json(), length=64) for one in asked]
    known = await _recalled(keys, tools)
    fresh = [i for i, key in enumerate(keys) if key not in known]
    answer = await _answer(name, step, [asked[i] for i in fresh], model, tools) if fresh else Rewording(lines=())
    told = _by_line(answer, [asked[i] for i in fresh])
    if told:
        learned = {keys[i]: told.get(number, "") for number, i in enumerate(fresh)}
        known |= learned
        await _remember(learned, tools)
    return tuple(known.get(key, "") for key in keys)


async def _answer(name: str, step: str, asked: Sequence[Item | Fault], model: ChatModel, tools: Tools) -> Rewording:
    """What the model says; nothing when it gives no answer."""
    lines = "\n".join(one.shown(number) for number, one in enumerate(asked, 1))

    async def heard(count: int) -> None:
        await tools.tell(Progress(step=step, done=min(count, len(asked)), of=len(asked)))

    await heard(0)
    try:
        return await model.fill(template(name).fill(lines=lines), Rewording, heard)
    except NoAnswer:
        return Rewording(lines=())


def _by_line(answer: Rewording, asked: Sequence[Item | Fault]) -> dict[int, str]:
    """The new texts by number (from 0): of lines that were asked about and whose first words the answer has right; of two the first."""
    told: dict[int, str] = {}
    for one in answer.lines:
        if 1 <= one.line <= len(asked) and _begins(asked[one.line - 1].text, one.original):
            told.setdefault(one.line - 1, one.text)
    return told


def _begins(text: str, original: str) -> bool:
    wanted, there = original.casefold().split(), text.casefold().split()
    return len(wanted) >= FEWEST_WORDS and there[: len(wanted)] == wanted


async def _recalled(keys: Sequence[str], tools: Tools) -> dict[str, str]:
    memo = tools.memo
    if memo is None:
        return {}
    found = await tools.compute(lambda: memo.get_many(keys))
    return {key: value.decode("utf-8") for key, value in found.items()}


async def _remember(learned: dict[str, str], tools: Tools) -> None:
    memo = tools.memo
    if memo is not None:
        await tools.compute(lambda: memo.put_many({key: text.encode("utf-8", "replace") for key, text in learned.items()}))
