"""The story: from a post and what a user told us to a résumé of which every line can be defended.

A finished step is read from the journal, never done again; `ask` parks the run (it raises `Waiting`), and when the
answers are there the function is called again from the top, on any machine, perhaps with newer code.
"""

from __future__ import annotations

from functools import partial

from agent.domain.answer import Answer
from agent.domain.brief import Brief
from agent.domain.draft import Draft
from agent.domain.evidence import Evidence
from agent.domain.plan import Plan
from agent.domain.posting import Posting
from agent.domain.request import Request
from agent.domain.resume import Resume
from agent.ports import Journal, Tools
from agent.stages.check import check, release, settle, trim
from agent.stages.extract import extract
from agent.stages.plan import make_plan
from agent.stages.retrieve import retrieve
from agent.stages.write import mend, write

ROUNDS = 3
"""How often the writer may mend what the critic refused."""


async def tailor(request: Request, run: Journal, tools: Tools) -> Resume:
    """A checked résumé for the post. Raises `Waiting` while questions are open, `UserCanAct` when the post cannot be read."""
    posting = await run.once("posting", Posting, lambda: tools.reader.read(request.post))
    brief = await run.once("brief", Brief, lambda: tools.compute(lambda: extract(posting)))
    evidence = await run.once("evidence", Evidence, lambda: retrieve(brief, tools.corpus, tools.index))
    plan = await run.once("plan", Plan, lambda: tools.compute(lambda: make_plan(brief, evidence, tools.today, tools.told)))
    answers = await run.ask("gaps", plan.questions)
    resume = await compose(brief, evidence.plus(answers).within(tools.corpus), answers, run, tools)
    return resume.made_for(posting.digest)


async def compose(brief: Brief, evidence: Evidence, answers: tuple[Answer, ...], run: Journal, tools: Tools) -> Resume:
    """Plan anew with the answers, write, check, repair (what still fails goes back to the user's own words, or out), fit the pages."""
    told = tools.told + answers
    plan = await run.once("final-plan", Plan, lambda: tools.compute(lambda: make_plan(brief, evidence, tools.today, told)))
    draft = await run.once("draft", Draft, lambda: tools.compute(lambda: write(brief, plan, evidence)))
    repaired = await repair(draft, brief, evidence, run, tools)
    resume = await tools.compute(lambda: release(settle(repaired, evidence), evidence))
    return await fit(resume, plan.pages, tools)


async def repair(draft: Draft, brief: Brief, evidence: Evidence, run: Journal, tools: Tools) -> Draft:
    """The draft after at most three rounds in which the critic names what does not hold and the writer mends those lines alone."""
    for number in range(1, ROUNDS + 1):
        findings = await tools.compute(partial(check, draft, evidence, brief))
        if not any(p.refused_by(f) for p, f in zip(draft.proposals, findings, strict=True)):
            break
        draft = await run.once(f"repair-{number}", Draft, partial(tools.compute, partial(mend, draft, findings)))
    return draft


async def fit(resume: Resume, pages: int, tools: Tools) -> Resume:
    """The résumé on its pages: as it is, or set closer where that saves a page, or without hobbies and its least valuable bullets;
    what cannot fit is allowed to run over."""

    async def length(version: Resume) -> int:
        return await tools.compute(lambda: tools.printer.render(version, tools.design).pages)

    airy = await length(resume)
    if airy == 1:
        return resume
    dense = resume.model_copy(update={"dense": True})
    close = await length(dense)
    if min(airy, close) <= pages:
        return dense if close < airy else resume
    full = dense.without_interests()
    low, high = 0, sum(len(e.bullets) for e in resume.experiences)
    while low < high:
        keep = (low + high + 1) // 2
        low, high = (keep, high) if await length(trim(full, keep)) <= pages else (low, keep - 1)
    return trim(full, low)
