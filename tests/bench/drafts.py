"""The plain writer's drafts for many pairs of résumé and post; what is near is told by common words, which costs no model."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from agent.adapters.importers import read_resume
from agent.adapters.index import FaissIndex
from agent.domain.brief import Brief
from agent.domain.draft import Draft
from agent.domain.evidence import Evidence
from agent.domain.resume import Resume
from agent.ports import Embedder, Tools
from agent.repair import checked
from agent.stages.extract import extract
from agent.stages.plan import make_plan
from agent.stages.retrieve import retrieve
from agent.stages.write import write
from bot.app import App, build
from bot.settings import Settings
from tests.bench.tailoring import Job
from tests.fakes.embedder import HashingEmbedder
from tests.fakes.journal import MemoryJournal


@dataclass(frozen=True)
class Drafted:
    """A pair up to the draft, and what its check works with."""

    job: Job
    brief: Brief
    evidence: Evidence
    draft: Draft
    tools: Tools

    def released(self, draft: Draft) -> Resume:
        """What the gate makes of a draft for this pair: repaired, settled and released as `tailor` does it."""
        return asyncio.run(checked(draft, self.brief, self.evidence, MemoryJournal(), self.tools))


def drafts(jobs: Iterable[Job]) -> Iterator[Drafted]:
    """The drafts of these pairs, every question skipped."""
    app, embedder = build(Settings(data=None)), HashingEmbedder()
    for job in jobs:
        yield asyncio.run(_drafted(app, embedder, job))
    app.store.close()


async def _drafted(app: App, embedder: Embedder, job: Job) -> Drafted:
    corpus = read_resume(job.resume.read_bytes(), job.resume.name).corpus
    tools = replace(app.tools(job.name, corpus), index=FaissIndex(corpus, embedder))
    brief = extract(await tools.reader.read(job.post.read_text(encoding="utf-8")))
    evidence = await retrieve(brief, corpus, tools.index)
    return Drafted(job, brief, evidence, write(brief, make_plan(brief, evidence, tools.today), evidence), tools)
