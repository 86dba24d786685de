"""The stories. `tailor`: from a post and what a user told us to a résumé of which every line can be defended.
`revise`: from such a résumé and what its owner wishes of it to the next, by the same check.
`retell`: such a résumé as another model words it, by the same check.

A finished step is read from the journal, never done again; `ask` parks the run (it raises `Waiting`), and when the
answers are there the function is called again from the top, on any machine, perhaps with newer code.
"""

from __future__ import annotations

from dataclasses import replace

from agent.domain.answer import Answer
from agent.domain.brief import Brief
from agent.domain.draft import Draft
from agent.domain.evidence import Evidence
from agent.domain.opinion import Opinions
from agent.domain.plan import Plan
from agent.domain.posting import Posting
from agent.domain.request import Request
from agent.domain.resume import Resume
from agent.domain.version import Version
from agent.domain.wish import Length, Wish, length_of, without
from agent.ports import Journal, Tools
from agent.repair import checked, settled_in
from agent.stages.check import release, terse
from agent.stages.extract import extract, understand
from agent.stages.fit import bounded, fit, fit_wished, shortened
from agent.stages.plan import either_reading, make_plan, own_reading, proving, weigh
from agent.stages.retrieve import retrieve
from agent.stages.write import grant, lines_of, reword, write


async def tailor(request: Request, run: Journal, tools: Tools) -> Resume:
    """A checked résumé for the post. Raises `Waiting` while questions are open, `UserCanAct` when the post cannot be read."""
    posting = await run.once("posting", Posting, lambda: tools.reader.read(request.post))
    brief = await run.once("brief", Brief, lambda: understand(posting, tools))
    evidence = await run.once("evidence", Evidence, lambda: retrieve(brief, tools.corpus, tools.index, tools.today))
    heard = await run.once("opinions", Opinions, lambda: weigh(brief, evidence, tools))
    plan = await run.once("plan", Plan, lambda: tools.compute(lambda: make_plan(brief, evidence, tools.today, tools.told, heard)))
    answers = await run.ask("gaps", plan.questions)
    resume = await compose(posting, brief, evidence.plus(answers).within(tools.corpus), answers, heard, run, tools)
    return resume.made_for(posting.digest, tools.wishes)


async def compose(
    posting: Posting, brief: Brief, evidence: Evidence, answers: tuple[Answer, ...], heard: Opinions, run: Journal, tools: Tools
) -> Resume:
    """Plan anew with the answers, write as the user wished it for this post before, reword, check, fit the pages."""
    told = tools.told + answers
    plan = await run.once("final-plan", Plan, lambda: tools.compute(lambda: make_plan(brief, evidence, tools.today, told, heard)))
    own = await tools.compute(lambda: own_reading(extract(posting), brief, answers)) if tools.model else brief
    moved = own != brief or heard != Opinions()
    plain = await run.once("plain", Draft, lambda: plainly(own, answers, evidence, None if moved else plan, tools))
    either = either_reading(own, brief)
    draft = await run.once("draft", Draft, lambda: reword(plain, either, evidence, tools))
    settled = await settled_in(draft, either, evidence, run, tools)
    whole = await tools.compute(lambda: release(settled, evidence))
    shorter = await tools.compute(lambda: terse(settled, evidence))
    terser = None if shorter == settled else bounded(await tools.compute(lambda: release(shorter, evidence)), tools.wishes)
    fitted = await fit(bounded(whole, tools.wishes), length_of(tools.wishes).pages or plan.pages, tools, terser)
    return shortened(fitted, tools.wishes)


async def plainly(own: Brief, answers: tuple[Answer, ...], evidence: Evidence, plan: Plan | None, tools: Tools) -> Draft:
    """The plain writer's draft, as the user wished it. Which lines stand is decided by what the code alone reads and finds: where a model
    moved something `plan` is None, and `own`, the code's reading, is planned anew."""
    if plan:
        return await tools.compute(lambda: grant(write(own, plan, evidence), tools.wishes, own, plan, evidence))
    found = (await retrieve(own, evidence.corpus, tools.index, tools.today)).plus(answers).within(tools.corpus)
    ruled = await tools.compute(lambda: make_plan(own, found, tools.today, tools.told + answers))
    return await plainly(own, answers, found, ruled, tools)


async def revise(version: Version, wishes: tuple[Wish, ...], run: Journal, tools: Tools) -> Resume:
    """The next version: the lines of this one with the wishes done, on what the user has told by now. No line goes unasked but for what no longer holds."""
    brief = version.brief
    found = await run.once("evidence", Evidence, lambda: retrieve(brief, tools.corpus, tools.index, tools.today))
    evidence = found.within(tools.corpus)
    heard = await run.once("opinions", Opinions, lambda: weigh(brief, evidence, tools))
    plan = await run.once("final-plan", Plan, lambda: tools.compute(lambda: make_plan(brief, evidence, tools.today, tools.told, heard)))
    best = proving(brief, plan, evidence, version.resume) if length_of(wishes) != Length() else ()  # no other wish weighs lines anew
    lines = lines_of(version.resume, best)
    draft = await run.once("draft", Draft, lambda: tools.compute(lambda: grant(lines, wishes, brief, plan, evidence, version.resume.wishes)))
    resume = await checked(draft, brief, evidence, run, tools)
    after = resume.following(version.resume, wishes)
    after = after.without_interests() if without(after.wishes, "interests") else after
    return await fit_wished(after, length_of(after.wishes).pages or version.plan.pages, wishes, tools)


async def retell(version: Version, run: Journal, tools: Tools) -> Resume:
    """The résumé for the same post, with the same wishes, on what the user has told by now, worded anew by the model of these tools."""
    heeding = replace(tools, wishes=version.resume.wishes)
    evidence = await run.once("evidence", Evidence, lambda: retrieve(version.brief, tools.corpus, tools.index, tools.today))
    heard = await run.once("opinions", Opinions, lambda: weigh(version.brief, evidence, tools))
    resume = await compose(version.posting, version.brief, evidence.within(tools.corpus), (), heard, run, heeding)
    return resume.made_for(version.resume.post, version.resume.wishes)
