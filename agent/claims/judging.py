"""Puts the kinds of claims together."""

from __future__ import annotations

from agent.claims import attributes, place, quantities, vocabulary
from agent.claims.claim import Claim
from agent.domain.draft import Finding

RULES = (place.judge, quantities.judge, vocabulary.judge, attributes.judge)


def judge(claim: Claim) -> tuple[Finding, ...]:
    """All findings, hard and soft; none when the line is the user's own words."""
    if any(claim.text == s.text for s in claim.cited):
        return tuple(place.judge(claim))
    return tuple(finding for rule in RULES for finding in rule(claim))
