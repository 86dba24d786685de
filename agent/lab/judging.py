"""What the product's own gate says of the curated cases."""

from __future__ import annotations

from agent.domain.brief import Brief
from agent.domain.draft import Draft, Finding, Proposal
from agent.domain.plan import Plan
from agent.domain.scorecard import Scorecard
from agent.lab.cases import Counterexample, Gold
from agent.lab.grounds import bad_line, draft_of, grounds
from agent.stages.check import check, release, settle
from agent.stages.score import score


def findings(gold: Gold) -> tuple[tuple[Proposal, tuple[Finding, ...]], ...]:
    """The lines of a gold résumé of which the gate or the critic of manners has anything to say."""
    draft = draft_of(gold)
    judged = zip(draft.proposals, check(draft, grounds(gold).evidence), strict=True)
    return tuple((proposal, found) for proposal, found in judged if found)


def passed(gold: Gold) -> Scorecard:
    """The scorecard of the gold résumé after the gate; its shares that need a post are empty. Raises `ValueError` when the gate changes or drops a line."""
    on, draft = grounds(gold), draft_of(gold)
    settled = settle(draft, on.evidence)
    if settled.draft != draft or settled.refused:
        raise ValueError(f"{gold.id}: the gate does not let all lines pass as they are")
    resume = release(settled, on.evidence)
    return score(Brief(role=gold.profession), Plan(), draft, resume, on.corpus, "")


def refusals(proposal: Proposal, gold: Gold) -> tuple[Finding, ...]:
    """The findings that refuse a line of a case."""
    (found,) = check(Draft(proposals=(proposal,)), grounds(gold).evidence)
    return tuple(f for f in found if proposal.refused_by((f,)))


def reasons(bad: Counterexample, gold: Gold) -> tuple[Finding, ...]:
    """The findings that refuse the bad line."""
    return refusals(bad_line(bad, gold), gold)


def refused_as_stated(bad: Counterexample, gold: Gold) -> bool:
    """Whether the rule that is named refuses the bad line, at the words that are named."""
    start = bad.text.find(bad.span)
    end = start + len(bad.span)
    return start >= 0 and any(f.rule == bad.code and f.start < end and start < f.end for f in reasons(bad, gold))
