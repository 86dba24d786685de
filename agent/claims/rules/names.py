"""Names: of tools, employers, people, places, standards. Each stands in the evidence, under whichever of its names.

The lie: "ran services on k8s" becomes "ran services on Docker"; Kubernetes would be true.
"""

from __future__ import annotations

from collections.abc import Iterator

from agent.claims.claim import Claim
from agent.claims.finding import finding, span_of, written
from agent.claims.kind import WordKind, inexact
from agent.domain.draft import Finding, Severity


def judge(claim: Claim) -> Iterator[Finding]:
    """A word with a capital or a figure in it that the evidence does not have is hard."""
    for index in inexact(claim, WordKind.NAME):
        places = claim.licences.akin(index)
        if any(claim.licences.token(p).lower == claim.licences.line.tokens[index].lower or not claim.licences.token(p).capital for p in places):
            continue
        span = span_of(claim, index, index)
        yield finding(
            "name", Severity.HARD, span,
            f"{written(claim, span)} is not named in the cited words",
            "name only what the evidence names",
            "the same name, or another name of it",
        )
