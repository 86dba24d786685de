"""Asks a model for new wordings of lines, once for all that are not known from before."""

from __future__ import annotations

from collections.abc import Sequence

from agent.domain.progress import Progress
from agent.domain.value import Value, digest
from agent.errors import NoAnswer
from agent.lexicon.terms import find
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
    """For each line the model's wording by the prompt `name`, empty where it has none to offer, or gave no answer.

    A line is asked about once: also for another post, unless this one has names for things which the wording that is known does not say.
    """
    keys = [_key(name, one) for one in asked]
    bare = [_key(name, one.model_copy(update={"terms": ()})) if isinstance(one, Item) else key for one, key in zip(asked, keys, strict=True)]
    kept = await _recalled([*keys, *bare], tools)
    known = {i: text for i, one in enumerate(asked) if (text := kept.get(keys[i], _fitting(one, kept.get(bare[i])))) is not None}
    fresh = [i for i in range(len(asked)) if i not in known]
    answer = await _answer(name, step, [asked[i] for i in fresh], model, tools) if fresh else Rewording(lines=())
    told = _by_line(answer, [asked[i] for i in fresh])
    if told:
        known |= {i: told.get(number, "") for number, i in enumerate(fresh)}
        await _remember({key: known[i] for i in fresh for key in (bare[i], keys[i])}, tools)
    return tuple(known.get(i, "") for i in range(len(asked)))


def _key(name: str, one: Item | Fault) -> str:
    return digest("wording", template(name).version, one.model_dump_json(), length=64)


def _fitting(one: Item | Fault, text: str | None) -> str | None:
    """What was said of these words for another post, if it says every term of this one; silence says what the line says."""
    return text if text is not None and isinstance(one, Item) and all(find(text or one.text, term) for term in one.terms) else None


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
