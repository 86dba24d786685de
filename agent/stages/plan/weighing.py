"""Has a model weigh the evidence that the rules find unclear."""

from __future__ import annotations

from agent.domain.brief import Brief
from agent.domain.evidence import Evidence
from agent.domain.opinion import Opinions
from agent.ports import Tools


async def weigh(brief: Brief, evidence: Evidence, tools: Tools) -> Opinions:
    """The model's opinions on what is unclear; none where no model serves."""
    return Opinions()
