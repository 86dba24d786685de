"""Has a model put the lines worth changing into better words."""

from __future__ import annotations

from agent.domain.brief import Brief
from agent.domain.draft import Draft, Finding
from agent.domain.evidence import Evidence
from agent.domain.plan import Plan
from agent.ports import Tools
from agent.stages.write.mending import mend


async def reword(draft: Draft, brief: Brief, plan: Plan, evidence: Evidence, tools: Tools) -> Draft:
    """The draft with the lines that a model changed; as it is where none serves."""
    return draft


async def amend(draft: Draft, findings: tuple[tuple[Finding, ...], ...], evidence: Evidence, tools: Tools) -> Draft:
    """The draft with the refused lines mended: a model's by the model, the plain writer's one step back towards the user's own words."""
    return await tools.compute(lambda: mend(draft, findings))
