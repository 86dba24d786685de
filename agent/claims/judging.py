"""Puts the kinds of claims together."""

from __future__ import annotations

from agent.claims.claim import Claim
from agent.claims.rules import RULES, places
from agent.domain.draft import Finding


def judge(claim: Claim) -> tuple[Finding, ...]:
    """All findings, hard and soft; the user's own words can only stand in the wrong place."""
    if claim.verbatim:
        return tuple(places.judge(claim))
    return tuple(finding for rule in RULES for finding in rule(claim))
