"""Whether two figures are one number, in whatever notation and with whatever honest bound."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from agent.claims.claim import Claim
from agent.claims.reading.bound import Bound
from agent.claims.reading.figure import Figure

_DOTTED_TIME = re.compile(r"(\d{1,2})\.([0-5]\d)")
_METRES = re.compile(r"[\d.,]+\s?m")
_SMALL = 0.05
"""How much of a share below one percent the told one may lie from it: 0.2 % is not 0.02 %."""
MILLION = 1e6
YEAR = 12


def equals(claim: Claim, figure: Figure) -> Iterator[tuple[int, Figure]]:
    """The figures of the evidence that are the same number, each with its source."""
    for source, body in enumerate(claim.licences.bodies):
        for theirs in body.figures:
            ours = _as_metres(claim.text, figure) if theirs.family == "length" else figure
            other = _as_metres(body.text, theirs) if figure.family == "length" else theirs
            if _same_value(ours, other) or _is_one_time(claim.text, ours, body.text, other):
                yield source, theirs


def _is_one_time(text: str, ours: Figure, told: str, theirs: Figure) -> bool:
    """"6:30" of "from 6.30"."""
    if {ours.family, theirs.family} != {"", "clock"}:
        return False
    clock, bare = (ours, theirs) if ours.family == "clock" else (theirs, ours)
    written = _DOTTED_TIME.fullmatch((told if bare is theirs else text)[bare.start : bare.end].strip())
    return written is not None and (int(written[1]) * 60 + int(written[2])) % 720 == clock.value % 720


def _as_metres(text: str, figure: Figure) -> Figure:
    """What "2 m" is beside a length: metres, no millions."""
    if figure.family == "" and not figure.currency and _METRES.fullmatch(text[figure.start : figure.end].strip()):
        return replace(figure, value=figure.value / MILLION, family="length")
    return figure


def _same_value(ours: Figure, theirs: Figure) -> bool:
    """Whether two figures are one number; 16.7 % is 17 %, "two thirds" is no 67 %."""
    if ours.currency and theirs.currency and ours.currency != theirs.currency:
        return False
    families = {ours.family, theirs.family}
    if families == {"", "months"}:
        return _same_age(ours, theirs)
    if families == {"", "often"} and ours.family == "" and ours.role in ("from", "to") and theirs.rate and ours.rate in ("", theirs.rate):
        return ours.value == theirs.value  # from six to two stops a shift, of one that stops twice a shift
    if len(families) > 1 and not (families <= {"", "version"} or families <= {"often", "times"} or families == {"", "clock"}):
        return False
    if families == {"", "clock"}:
        return _hour(ours) == _hour(theirs)
    slack = 1e-6
    if ours.family == theirs.family == "percent" and (ours.value % 1 or theirs.value % 1) and not (_is_thirds(ours) or _is_thirds(theirs)):
        slack = 0.5 if min(ours.value, theirs.value) >= 1 else _SMALL * max(ours.value, theirs.value)
    return abs(ours.value - theirs.value) <= slack or _within_bound(ours, theirs)


def _same_age(ours: Figure, theirs: Figure) -> bool:
    """"Children under 5" are those under five years."""
    bare, told = sorted((ours, theirs), key=lambda f: f.family)
    return ours.bound is theirs.bound is not None and not bare.counted and not bare.rate and bare.value * YEAR == told.value


def _is_thirds(figure: Figure) -> bool:
    return figure.value % 1 > 0 and abs(figure.value * 3 - round(figure.value * 3)) < 1e-6


def _hour(figure: Figure) -> float:
    """The hour on the face of a clock: "at 9" may be 9 pm."""
    return (figure.value / 60 if figure.family == "clock" else figure.value) % 12


def _within_bound(ours: Figure, theirs: Figure) -> bool:
    """A rounder number with an honest bound: "over 300" of 312, "nearly 100" of 97, "about 40" of 38."""
    if ours.family != theirs.family or theirs.bound is not None or ours.value == theirs.value:
        return False
    low, high = {Bound.MORE: (0.8, 1.0), Bound.LESS: (1.0, 1.1), Bound.ABOUT: (0.92, 1.08)}.get(ours.bound or Bound.MORE, (1.0, 1.0))
    return ours.bound is not None and low * theirs.value <= ours.value <= high * theirs.value
