"""What came of it: a result is claimed only where the evidence tells it.

The lie: "rewrote the rota" becomes "rewrote the rota to improve morale".
"""

from __future__ import annotations

from collections.abc import Iterator

from agent.claims.claim import Claim
from agent.claims.finding import finding, span_of, written
from agent.claims.kind import WordKind, unlicensed
from agent.claims.numbers.carrying import carries
from agent.claims.numbers.movement import moves_so, multiplies, takes_so
from agent.domain.draft import Finding, Severity


def judge(claim: Claim) -> Iterator[Finding]:
    """A word of effect that nothing in the evidence licenses is hard."""
    for index in unlicensed(claim, WordKind.RESULT):
        if moves_so(claim, index) or takes_so(claim, index) or multiplies(claim, index) or carries(claim, index):
            continue
        span = span_of(claim, index, index)
        yield finding(
            "result", Severity.HARD, span,
            f"the cited words tell of no {written(claim, span)}",
            "tell only results that the evidence tells",
            "the same result, or a synonym of it",
        )
