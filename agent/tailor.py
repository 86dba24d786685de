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
SPARE = 6
"""One bullet of so many may go before a page is set closer."""


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
    """The résumé on its pages: as it is or without a few of its least valuable bullets, set closer (also where that saves a page),
    or without hobbies and as many bullets as it takes; what cannot fit is allowed to run over."""
    count, dense = sum(len(e.bullets) for e in resume.experiences), resume.model_copy(update={"dense": True})
    attempts = [(version, count, room) for room in range(1, pages) for version in (resume, dense)]
    attempts += [(resume, count - count // SPARE, pages), (dense, count, pages), (dense.without_interests(), 0, pages)]
    for version, least, room in attempts:
        fitting = await longest(version, least, count, room, tools)
        if fitting:
            return fitting
    return trim(dense.without_interests(), 0)


async def longest(resume: Resume, least: int, most: int, pages: int, tools: Tools) -> Resume | None:
    """The résumé with as many of its bullets as fit, between `least` and `most`; None when not even the least do."""

    async def fits(keep: int) -> bool:
        return await tools.compute(lambda: tools.printer.render(trim(resume, keep), tools.design).pages <= pages)

    if await fits(most):
        return trim(resume, most)
    if least == most or not await fits(least):
        return None
    while least + 1 < most:
        middle = (least + most) // 2
        least, most = (middle, most) if await fits(middle) else (least, middle)
    return trim(resume, least)
