"""How long somebody was at a place, by its dates and no longer."""

from __future__ import annotations

from agent.claims.claim import Claim
from agent.domain.corpus import Position


def months_at(claim: Claim) -> float:
    """The months that the positions of the cited words last, the longest of them; 0 where a date is missing."""
    return max((_months(p, claim) for i in range(len(claim.cited)) if (p := claim.place(i))), default=0.0)


def _months(position: Position, claim: Claim) -> float:
    start, end = position.period.start, position.period.end
    if start is None or (end is None and not (position.period.current and claim.on)):
        return 0.0
    last = end.year * 12 + (end.month or start.month or 1) if end else claim.on.year * 12 + claim.on.month if claim.on else 0
    return float(last - start.year * 12 - (start.month or (end.month if end else None) or 1))
