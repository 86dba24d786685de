"""Check and mend: the critic names what does not hold, the writer mends those lines alone, and what still fails goes back to plainer words, or out."""

from __future__ import annotations

from functools import partial

from agent.domain.brief import Brief
from agent.domain.draft import Draft
from agent.domain.evidence import Evidence
from agent.domain.resume import Resume
from agent.ports import Journal, Tools
from agent.stages.check import Settled, check, doubt, release, settle
from agent.stages.write import amend

ROUNDS = 3
"""How often the writer may mend what the critic refused."""


async def checked(draft: Draft, brief: Brief, evidence: Evidence, run: Journal, tools: Tools) -> Resume:
    """What of the draft holds after its repair; what still fails goes back to the plain writer's words, then to the user's own, or out."""
    settled = await settled_in(draft, brief, evidence, run, tools)
    return await tools.compute(lambda: release(settled, evidence))


async def settled_in(draft: Draft, brief: Brief, evidence: Evidence, run: Journal, tools: Tools) -> Settled:
    """What of the draft holds after its repair."""
    *earlier, last = await repair(draft, brief, evidence, run, tools)
    return await tools.compute(lambda: settle(last, evidence, *earlier))


async def repair(draft: Draft, brief: Brief, evidence: Evidence, run: Journal, tools: Tools) -> tuple[Draft, ...]:
    """The draft, and as it is after each of at most three rounds in which the critic names what does not hold and the writer mends those lines alone."""
    rounds = [await doubted("doubted", draft, evidence, run, tools)]
    for number in range(1, ROUNDS + 1):
        findings = await tools.compute(partial(check, rounds[-1], evidence, brief))
        if not any(p.refused_by(f) for p, f in zip(rounds[-1].proposals, findings, strict=True)):
            break
        mended = await run.once(f"repair-{number}", Draft, partial(amend, rounds[-1], findings, brief, evidence, tools))
        rounds.append(await doubted(f"doubted-{number}", mended, evidence, run, tools))
    return tuple(rounds)


async def doubted(step: str, draft: Draft, evidence: Evidence, run: Journal, tools: Tools) -> Draft:
    """The draft with what a second opinion holds against a model's lines, where somebody gives one."""
    return await run.once(step, Draft, partial(doubt, draft, evidence, tools)) if tools.critic else draft
