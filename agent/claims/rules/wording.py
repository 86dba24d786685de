"""All other words: each is in the evidence, in whichever form, by a synonym, or as the general name of a thing that is.

The lie: "baked bread" becomes "baked fluffy bread".
"""

from __future__ import annotations

from collections.abc import Iterator

from agent.claims.claim import Claim
from agent.claims.finding import finding, span_of, written
from agent.claims.kind import WordKind, unlicensed
from agent.domain.draft import Finding, Severity


def judge(claim: Claim) -> Iterator[Finding]:
    """A plain word without licence is soft: it is reported, and refuses a model's line."""
    for index in unlicensed(claim, WordKind.PLAIN):
        span = span_of(claim, index, index)
        yield finding(
            "word", Severity.SOFT, span,
            f"{written(claim, span)} is not among the cited words",
            "use the words of the evidence",
            "the word in any form, a synonym, or a kind of it",
        )
