"""So many of a whole, where the evidence has the share in percent: 96 % of 50 samples are 48 of 50."""

from __future__ import annotations

import re

from agent.claims.claim import Claim
from agent.claims.reading.figure import Figure
from agent.claims.reading.telling import Telling

_OF = re.compile(r"\s(?:out )?of (?:the |my |our |those |these )?", re.I)
_OF_WHICH = re.compile(r"\sof (?:which|whom)\b", re.I)
PACKED = 1e6
"""By how much a score ("48 out of 50") has its whole packed into its value."""
SMALL = 100
"""Up to so large a whole a share in whole percent tells the number."""


def is_share_of_whole(claim: Claim, ours: Figure) -> bool:
    """Whether the number is told as that of a whole of which the evidence has the share."""
    if ours.bound is not None or ours.rate or ours.part:
        return False
    if ours.family == "score":
        many, whole = ours.value % PACKED, ours.value // PACKED
    else:
        mate = next((f for f in claim.licences.line.figures if f.first > ours.last), None)
        if _OF_WHICH.match(claim.text, ours.end):
            mate = next((f for f in reversed(claim.licences.line.figures) if f.last < ours.first), None)
        elif mate is not None and not _OF.fullmatch(claim.text, ours.end, mate.start):
            return False
        if ours.family or mate is None or mate.family or mate.bound is not None:
            return False
        many, whole = ours.value, mate.value
    return 0 < many < whole and any(_tells(body, share, many, whole) for body in claim.licences.bodies for share in body.figures if share.family == "percent")


def _tells(body: Telling, share: Figure, many: float, whole: float) -> bool:
    """Whether the share makes so many of that whole, which is the count nearest to it in its sentence."""
    counts = [f for f in body.figures if f.family == "" and body.spots[f.first].sentence == body.spots[share.first].sentence]
    rivals = [f for f in body.figures if f.family == "percent" and f is not share and body.spots[f.first].sentence == body.spots[share.first].sentence]
    near = min(counts, key=lambda f: abs(f.first - share.first), default=None)
    if near is None or near.value != whole or near.bound or near.upper or share.bound or share.upper or rivals or share.role in ("by", "from"):
        return False
    exact = whole * share.value / 100
    return abs(exact - many) < 1e-6 or (whole <= SMALL and share.value % 1 == 0 and round(exact) == many and round(many / whole * 100) == share.value)
