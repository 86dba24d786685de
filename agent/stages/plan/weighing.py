"""Has a model weigh the evidence that the rules find unclear: one call for all, of which code takes what is verbatim.

The model sees the words of each requirement and the user's own nearest to it, never the post. It knows a snippet by its number
in this call alone; whatever it says of other numbers, of nothing that was asked, or without a quote where one is needed, is not heard.
"""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import ValidationError

from agent.domain.brief import Brief
from agent.domain.evidence import Evidence
from agent.domain.opinion import Opinion, Opinions
from agent.domain.plan import Level
from agent.domain.progress import Progress
from agent.domain.value import Value
from agent.errors import NoAnswer
from agent.ports import ChatModel, Tools
from agent.prompts import template
from agent.stages.plan.doubt import MOST, Unclear, unclear
from agent.stages.plan.quoting import folded, is_quoted

PROMPT = "judge"


class Weighed(Value):
    """One item."""

    item: int
    snippet: int
    quote: str
    evidence: Level


class Weighing(Value):
    """Every item once."""

    items: tuple[Weighed, ...]


class Known(Value):
    """What is kept of an answer: the level (None: it was silent), and the place of the snippet among those of its item with the quote (0: none)."""

    evidence: Level | None = None
    place: int = 0
    quote: str = ""


SILENT = Known()


async def weigh(brief: Brief, evidence: Evidence, tools: Tools) -> Opinions:
    """The model's opinions on what is unclear; none where no model serves or it gives no answer."""
    model = tools.model
    if model is None:
        return Opinions()
    asked = await tools.compute(lambda: unclear(brief, evidence, tools.today, tools.told))
    keys = [one.key(template(PROMPT).version) for one in asked]
    known = await _recalled(keys, tools)
    fresh = {key: one for key, one in zip(keys, asked, strict=True) if key not in known}
    if fresh:
        learned = await _learned(fresh, model, tools)
        await _remember(learned, tools)
        known |= learned
    heard = (_opinion(one, known.get(key, SILENT)) for key, one in zip(keys, asked, strict=True))
    return Opinions(opinions=tuple(opinion for opinion in heard if opinion))


async def _learned(asked: dict[str, Unclear], model: ChatModel, tools: Tools) -> dict[str, Known]:
    """What the model says of each, once it says anything."""
    items = tuple(asked.values())
    lines = tuple(dict.fromkeys(text for item in items for text in item.texts))
    said: dict[int, Weighed] = {}
    for one in (await _answer(items, lines, model, tools)).items[: 2 * MOST]:
        said.setdefault(one.item, one)
    if not said.keys() & set(range(1, len(items) + 1)):
        return {}
    return {key: _known(said[n], item, lines) if n in said else SILENT for n, (key, item) in enumerate(asked.items(), 1)}


async def _answer(items: Sequence[Unclear], lines: Sequence[str], model: ChatModel, tools: Tools) -> Weighing:
    """What the model says; nothing when it gives no answer."""

    async def heard(count: int) -> None:
        await tools.tell(Progress(step="weighing", done=min(count, len(items)), of=len(items)))

    await heard(0)
    try:
        return await model.fill(template(PROMPT).fill(lines=_numbered(lines), items=_listed(items, lines)), Weighing, heard)
    except NoAnswer:
        return Weighing(items=())


def _numbered(lines: Sequence[str]) -> str:
    return "\n".join(f"[{number}] {line}" for number, line in enumerate(lines, 1))


def _listed(items: Sequence[Unclear], lines: Sequence[str]) -> str:
    """Each item with the numbers of its own lines: "2. employee development | lines 1, 4"."""
    numbers = {line: str(number) for number, line in enumerate(lines, 1)}
    return "\n".join(f"{n}. {item.quote} | lines {', '.join(numbers[t] for t in item.texts)}" for n, item in enumerate(items, 1))


def _known(said: Weighed, item: Unclear, lines: Sequence[str]) -> Known:
    """The answer, with the number that its line has in this call turned into a place that stays; a quote that is none is dropped."""
    line = lines[said.snippet - 1] if 1 <= said.snippet <= len(lines) else ""
    if line not in item.texts or not is_quoted(said.quote, line):
        return Known(evidence=said.evidence)
    return Known(evidence=said.evidence, place=item.texts.index(line) + 1, quote=folded(said.quote))


def _opinion(item: Unclear, known: Known) -> Opinion | None:
    if known.evidence is None:
        return None
    snippet = item.snippets[known.place - 1] if known.place else None
    return Opinion(requirement=item.requirement, evidence=known.evidence, snippet=snippet, quote=known.quote)


async def _recalled(keys: Sequence[str], tools: Tools) -> dict[str, Known]:
    memo = tools.memo
    if memo is None or not keys:
        return {}
    found = await tools.compute(lambda: memo.get_many(keys))
    return {key: known for key, value in found.items() if (known := _read(value))}


def _read(value: bytes) -> Known | None:
    """What was kept, or None where it was kept in another shape."""
    try:
        return Known.model_validate_json(value)
    except ValidationError:
        return None


async def _remember(learned: dict[str, Known], tools: Tools) -> None:
    memo = tools.memo
    if memo is not None and learned:
        await tools.compute(lambda: memo.put_many({key: known.model_dump_json().encode("utf-8") for key, known in learned.items()}))
