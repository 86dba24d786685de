"""How the rules say what they found."""

from __future__ import annotations

from agent.claims.claim import Claim
from agent.domain.draft import Finding, Severity


def finding(rule: str, severity: Severity, span: tuple[int, int], message: str, hint: str, licence: str = "") -> Finding:
    """A finding on the span (start, end) of the line."""
    return Finding(rule=rule, severity=severity, start=span[0], end=span[1], message=message, hint=hint, licence=licence)


def span_of(claim: Claim, first: int, last: int) -> tuple[int, int]:
    """The span of the words from first to last (inclusive) of the line."""
    found = claim.licences.line.tokens
    return found[first].start, found[last].end


def written(claim: Claim, span: tuple[int, int]) -> str:
    """The words of the span, in quotes."""
    return f"“{claim.text[slice(*span)]}”"
