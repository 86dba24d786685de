"""Licences, certificates, degrees, awards: nobody gets one by being rewritten.

The lie: "took a course in pastry" becomes "certified in pastry".
"""

from __future__ import annotations

from collections.abc import Iterator

from agent.claims.claim import Claim
from agent.claims.finding import finding, span_of, written
from agent.claims.kind import WordKind, inexact
from agent.claims.paraphrase.persons import does_the_deed
from agent.domain.draft import Finding, Severity


def judge(claim: Claim) -> Iterator[Finding]:
    """Words of credentials and of recognition need the very words in the evidence."""
    for kind in (WordKind.CREDENTIAL, WordKind.AWARD):
        for index in inexact(claim, kind):
            if kind is WordKind.CREDENTIAL and _same_root(claim, index):
                continue
            if kind is WordKind.AWARD and does_the_deed(claim, index):
                continue
            span = span_of(claim, index, index)
            yield finding(
                kind.value, Severity.HARD, span,
                f"the cited words tell of no {written(claim, span)}",
                "leave it out, or cite where it was earned",
                "the credential itself",
            )


def _same_root(claim: Claim, index: int) -> bool:
    """Certified, certificate and certification are one thing where the evidence has one of them."""
    root = claim.licences.line.tokens[index].lower[:4]
    return len(root) == 4 and any(t.lower.startswith(root) for body in claim.licences.bodies for t in body.tokens)
