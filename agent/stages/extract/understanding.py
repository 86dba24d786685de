"""Understands a post: by rules, and with a model's reading of its units where one serves."""

from __future__ import annotations

from agent.domain.brief import Brief
from agent.domain.posting import Posting
from agent.domain.progress import Progress
from agent.errors import NoAnswer
from agent.ports import ChatModel, Tools
from agent.prompts import template
from agent.stages.extract.decision import may_ask, probabilities
from agent.stages.extract.hearing import heard
from agent.stages.extract.learned import Learned, shipped
from agent.stages.extract.marks import Marks
from agent.stages.extract.merging import merge
from agent.stages.extract.reading import brief_of, english, extract
from agent.stages.extract.sections import passages
from agent.stages.extract.sheet import Sheet, sheet
from agent.stages.extract.trust import SHIPPED, Prudence
from agent.stages.extract.units import units


async def understand(posting: Posting, tools: Tools) -> Brief:
    """The brief of a posting: that of `extract` where no model serves or answers, and of posts in other languages than English."""
    if tools.model is None or posting.language != "en":
        return await tools.compute(lambda: extract(posting))
    shown, likely = await tools.compute(lambda: sheet_of(posting.text))
    marks = await _asked(shown, likely, tools.model, tools)
    return await tools.compute(lambda: informed(posting, shown, marks) if marks else extract(posting))


def informed(posting: Posting, shown: Sheet, marks: Marks, learned: Learned | None = None, by: Prudence = SHIPPED) -> Brief:
    """The brief of an English posting by the code and by what a model marked on the sheet; `learned` replaces the shipped weights."""
    found = passages(posting.text, units(posting.text))
    return brief_of(posting, english(found, *merge(posting.text, found, learned or shipped(), heard(posting.text, shown.shown, marks), by)))


def sheet_of(text: str, learned: Learned | None = None) -> tuple[Sheet, int]:
    """What is shown of a text, and how many units of it are likely to ask."""
    found = passages(text, units(text))
    odds = probabilities(text, found, (learned or shipped()).decision)
    return sheet(text, found, odds), sum(may_ask(passage, odd) for passage, odd in zip(found, odds, strict=True))


async def _asked(shown: Sheet, likely: int, model: ChatModel, tools: Tools) -> Marks | None:
    """What the model marks, None where it gives no answer. Progress is told in units that ask: `likely` so many."""
    if not shown.shown:
        return None

    async def told(count: int) -> None:
        await tools.tell(Progress(step="reading", done=min(count, likely), of=likely))

    await told(0)
    try:
        return await model.fill(template("extract").fill(units=shown.render()), Marks, told)
    except NoAnswer:
        return None
