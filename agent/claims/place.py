"""Facts stay with their position."""

from __future__ import annotations

from collections.abc import Iterator

from agent.claims.claim import Claim
from agent.domain.corpus import SnippetKind
from agent.domain.draft import Finding, LineKind, Severity


def judge(claim: Claim) -> Iterator[Finding]:
    """A bullet cites words of its own position alone; a bare confirmation carries nothing but a skill."""
    if not claim.cited:
        yield _finding(claim, "the line cites nothing", "cite the words it rests on")
    if claim.kind is LineKind.BULLET and any(s.position != claim.position or s.position is None for s in claim.cited):
        yield _finding(claim, "the cited words belong to another position", "keep it with the position where it happened")
    if claim.kind is not LineKind.SKILL and any(s.kind is SnippetKind.CONFIRMED for s in claim.cited):
        yield _finding(claim, "a confirmed skill carries no sentence", "name it among the skills")


def _finding(claim: Claim, message: str, hint: str) -> Finding:
    return Finding(rule="place", severity=Severity.HARD, start=0, end=len(claim.text), message=message, hint=hint)
