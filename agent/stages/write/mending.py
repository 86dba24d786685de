"""Mends what the critic refused: without a model that is one step back towards the user's own words."""

from __future__ import annotations

from agent.domain.draft import Author, Draft, Finding, Proposal
from agent.stages.write.tidying import tidy, unmarked


def mend(draft: Draft, findings: tuple[tuple[Finding, ...], ...]) -> Draft:
    """The draft with each refused line one step back: as the plain writer has it, tidied in its own tense and names, then only without stray marks, then as the user wrote it."""
    lines = zip(draft.proposals, findings, strict=True)
    return Draft(proposals=tuple(_step_back(proposal) if proposal.refused_by(found) else proposal for proposal, found in lines))


def _step_back(proposal: Proposal) -> Proposal:
    if not proposal.original:
        return proposal
    steps = list(dict.fromkeys((*((proposal.plain,) if proposal.plain else ()), tidy(proposal.original), unmarked(proposal.original), proposal.original)))
    reached = steps.index(proposal.text) + 1 if proposal.text in steps else 0
    return proposal.worded(steps[min(reached, len(steps) - 1)], Author.PLAIN).model_copy(update={"plain": ""})
