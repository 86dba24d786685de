"""Two numbers set against one another: "£18k instead of the £25k budgeted for" is not "£25k against the £18k budgeted for"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from agent.claims.claim import Claim
from agent.claims.reading.figure import Figure
from agent.claims.reading.telling import Telling

_AGAINST = re.compile(r"\b(?:rather than|instead of|against|compared (?:to|with)|versus|vs\.?|not)\s(?:the |an? |about |target of |budget of |budgeted |planned |expected )*$", re.I)


def is_swapped(claim: Claim, ours: Figure) -> bool:
    """Whether the line sets the number against another the other way round than the evidence does, which has the two so nowhere."""
    mine = next((pair for pair in _pairs(claim.licences.line) if ours in pair), None)
    if mine is None:
        return False
    told = {(one.value, other.value) for body in claim.licences.bodies for one, other in _pairs(body)}
    return (mine[1].value, mine[0].value) in told and (mine[0].value, mine[1].value) not in told


def _pairs(told: Telling) -> Iterator[tuple[Figure, Figure]]:
    for one, other in pairwise(told.figures):
        same = told.spots[one.first].sentence == told.spots[other.first].sentence and one.family == other.family
        if same and _AGAINST.search(told.text, one.end, other.start):
            yield one, other
