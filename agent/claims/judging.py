"""Puts the kinds of claims together."""

from __future__ import annotations

from agent.claims.claim import Claim
from agent.claims.finding import finding
from agent.claims.rules import RULES, places
from agent.domain.draft import Finding, Severity
from agent.lexicon.kept import kept

LONGEST = 3_000
"""Characters from which a line is no line of a résumé; it is refused unread."""


MOST_FIGURES = 40
"""Numbers from which a line is a table."""


@kept(2048)
def judge(claim: Claim) -> tuple[Finding, ...]:
    """All findings, hard and soft; the user's own words can only stand in the wrong place.

    Kept, since the writer, the gate and the score ask of the same lines; what was read for it is not, being far larger.
    """
    return _judged(claim.model_copy())


def _judged(claim: Claim) -> tuple[Finding, ...]:
    if claim.verbatim:
        return tuple(places.judge(claim))
    if len(claim.text) > LONGEST or len(claim.licences.line.figures) > MOST_FIGURES:
        return (finding("length", Severity.HARD, (0, len(claim.text)), "this is longer than any line of a résumé, or a list of numbers", "say it in one line", "a shorter line"),)
    return tuple(found for rule in RULES for found in rule(claim))
