"""Numbers: each stands in the cited words, in whatever notation, with its unit and its "over" or "nearly"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from agent.claims.claim import Claim
from agent.domain.draft import Finding, Severity
from agent.lexicon.units import Quantity, quantities

_BARE = re.compile(r"\d[\d,]*(?:\.\d+)?")
_NOTHING = re.compile(r"\b(?:no|none|never|without|not|zero)\b", re.I)


class Bound(Enum):
    """What stands before a number and makes it a bound."""

    MORE = r"(?:over|more than|above|exceed\w*|at least|upwards? of|beyond|minimum of|greater than)\W{0,2}$"
    LESS = r"(?:under|less than|fewer than|below|up to|nearly|almost|at most|maximum of|close to)\W{0,2}$"
    ABOUT = r"(?:about|around|approximately|approx\.?|roughly|circa|some)\W{0,2}$"


def judge(claim: Claim) -> Iterator[Finding]:
    """A number that no cited snippet holds is hard, so is one whose unit or bound is another than there."""
    known = quantities(claim.source)
    bare = {float(found.replace(",", "")) for found in _BARE.findall(claim.source)}
    for quantity in quantities(claim.text):
        same = [q for q in known if q.value == quantity.value]
        if not same and not (quantity.family == "" and _stands(quantity.value, bare, claim.source)):
            yield _finding(claim, quantity, "number", "the cited words hold no")
        elif quantity.family and not any(q.family == quantity.family for q in same):
            yield _finding(claim, quantity, "unit", "the cited words measure otherwise:")
        elif same and _bound_changed(claim, quantity, same):
            yield _finding(claim, quantity, "bound", "the cited words bound it otherwise:")


def _stands(value: float, bare: set[float], source: str) -> bool:
    return value in bare or (value == 0 and _NOTHING.search(source) is not None)


def _bound_changed(claim: Claim, quantity: Quantity, same: list[Quantity]) -> bool:
    """A bound that is not there, or an "up to" that has gone; "over" may be left out."""
    ours = _bound(claim.text, quantity)
    theirs = {_bound(claim.source, q) for q in same}
    return ours not in theirs and (ours is not None or theirs == {Bound.LESS})


def _bound(text: str, quantity: Quantity) -> Bound | None:
    before = text[max(0, quantity.start - 24) : quantity.start]
    if text[quantity.end : quantity.end + 1] == "+":
        return Bound.MORE
    return next((bound for bound in Bound if re.search(r"\b" + bound.value, before, re.I)), None)


def _finding(claim: Claim, quantity: Quantity, rule: str, message: str) -> Finding:
    written = claim.text[quantity.start : quantity.end].strip()
    return Finding(
        rule=rule,
        severity=Severity.HARD,
        start=quantity.start,
        end=quantity.end,
        message=f"{message} {written}",
        hint="use the number as the evidence has it, or none",
    )
