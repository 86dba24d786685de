"""How the product reads a case, up to the moment at which its writer asks a model."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from agent.adapters.readers.files import read_text
from agent.domain.brief import Brief
from agent.domain.draft import Draft
from agent.domain.evidence import Evidence
from agent.domain.plan import Plan
from agent.domain.posting import Posting
from agent.lab.cases import Gold
from agent.lab.grounds import TODAY, grounds
from agent.stages.extract import extract
from agent.stages.plan import make_plan
from agent.stages.retrieve import retrieve
from agent.stages.write import write
from bot.app import App, build
from bot.settings import Settings


@dataclass(frozen=True)
class Reading:
    """A case with what the product's own rules find in it, and the plain writer's draft."""

    gold: Gold
    posting: Posting
    brief: Brief
    evidence: Evidence
    plan: Plan
    plain: Draft


def house() -> App:
    """The product as it is built without any setting, with the bundled embedder and no model; it keeps nothing."""
    return build(Settings(data=None))


def readings(golds: Iterable[Gold], app: App) -> tuple[Reading, ...]:
    """Each case as it is read where no model has a say."""
    read = tuple((gold, posting := read_text(gold.post), extract(posting)) for gold in golds)
    app.embedder.embed(list(dict.fromkeys(text for gold, _, brief in read for text in _texts(gold, brief))))  # all at once: many small batches take far longer
    return asyncio.run(_all(app, read))


def _texts(gold: Gold, brief: Brief) -> Iterator[str]:
    """What retrieval will embed: the person's words and what is searched among them."""
    yield from (snippet.text for snippet in grounds(gold).corpus.snippets)
    yield from (text for r in brief.requirements for text in (r.quote, *r.terms))


async def _all(app: App, read: tuple[tuple[Gold, Posting, Brief], ...]) -> tuple[Reading, ...]:
    return tuple([await _one(app, *each) for each in read])


async def _one(app: App, gold: Gold, posting: Posting, brief: Brief) -> Reading:
    corpus = grounds(gold).corpus
    evidence = await retrieve(brief, corpus, app.indexes.of(gold.id, corpus), TODAY)
    plan = make_plan(brief, evidence, TODAY)
    return Reading(gold, posting, brief, evidence, plan, write(brief, plan, evidence))
