"""What follows from two numbers of the evidence: from 40 to 30 kilos is a quarter less, two of four ovens are half of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations, pairwise

from agent.claims.claim import Claim
from agent.claims.licences import Place
from agent.claims.numbers.apart import added_apart
from agent.claims.numbers.marks import is_off_the_mark
from agent.claims.numbers.measures import LESS_OF, MORE_OF
from agent.claims.numbers.multiplying import multiplies_out
from agent.claims.numbers.summing import adds_up, counts_parts
from agent.claims.numbers.things import is_its_deed, is_one_thing, is_part
from agent.claims.reading.bound import Bound
from agent.claims.reading.figure import Figure
from agent.claims.reading.telling import Telling

_NEAR = {"percent": 0.6, "times": 0.06}
"""How far a rounded result may lie from the true one."""
_ROUND_SHARE = 3.0
"""The same for a share told as a quarter, a half, a third, or as about so much."""
_FEW = 5.0
"""Shares of which "about" makes no others: about 2 % is not 5 %."""
_SMALL = 0.15
"""How much of a share below one percent the told one may lie from it: 0.2 % is neither 0.02 % nor 0.5 %."""
_RATIO = re.compile(r"\s?:\s?")
_OF = re.compile(r"\s*of\b", re.I)
_OF_WHICH = re.compile(r"\bof (?:which|whom|these|those|them),? (?:about |around |roughly )?$", re.I)
_TAKING = re.compile(r"\b(?:took|takes?|taking|lasted|lasts?|lasting) (?:about |around |roughly )?$", re.I)
_OFF = re.compile(r"\s(?:off|less|fewer|longer|more|from)\b", re.I)
_SAVED = re.compile(r"\soff (?:it|the|that|this|each|every|my|our)\b", re.I)
"""What takes two hours off takes not two hours."""
_POINTS = re.compile(r"point|\bpp\b", re.I)
_BEFORE = re.compile(r"\b(down|up|fell|dropped|rose|climbed|grew|lowered|raised|lost|gained)\s(?:by\s)?(?:about |around |roughly |nearly |almost |over )?$", re.I)
_BEHIND = re.compile(rf"\s(fewer|less|lower|more|higher|{'|'.join((*LESS_OF, *MORE_OF))})\b(?! than)", re.I)
_FALLS = ("down", "fell", "dropped", "lowered", "lost", "fewer", "less", "lower", *LESS_OF)
_MOST = 40
"""Figures of a snippet that are put together: their pairs grow with the square."""


def follows(claim: Claim, ours: Figure) -> bool:
    """What follows from two numbers of one sentence: a change in percent, a ratio, a difference, a sum, a part of a whole; zero from "no"."""
    if ours.value == 0 and any(limit.kind in ("lacking", "negated") for body in claim.licences.bodies for limit in body.limits):
        return True
    if _POINTS.search(claim.text, ours.start, ours.end):
        pairs = ((source, one, other) for source, body in enumerate(claim.licences.bodies) for one, other in _pairs(body))
        parted = any(_parts_by(ours, one, other) and _is_told_beside(claim, ours, source, one, other) for source, one, other in pairs)
        if parted or ours.family == "percent":
            return parted
    if ours.family == "time" and _TAKING.search(claim.text, 0, ours.start) and not _OFF.match(claim.text, ours.end):
        return False
    way = _says_way(claim, ours)
    is_share = _OF.match(claim.text, ours.end) is not None or _OF_WHICH.search(claim.text, 0, ours.start) is not None
    return (
        adds_up(claim, ours) or is_off_the_mark(claim, ours) or bool(added_apart(claim, ours)) or counts_parts(claim, ours) or multiplies_out(claim, ours)
        or any(_follows(ours, one, other, is_share) and _goes(way, one, other) and (not other.lent or bool(ours.family) or is_its_deed(claim, ours, source, (one, other))) for source, body in enumerate(claim.licences.bodies) for one, other in _pairs(body))
        or (is_share and any(_is_share_of_those(claim, ours, source, one, other) for source, body in enumerate(claim.licences.bodies) for one, other in pairwise(body.figures[:_MOST])))
        or any(_restated(ours, f) for body in claim.licences.bodies for f in body.figures)
    )  # fmt: skip


def _is_share_of_those(claim: Claim, ours: Figure, source: int, one: Figure, other: Figure) -> bool:
    """40% of those who signed, where the evidence has "demoed it to 50 cafes. 20 signed": the next sentence counts no other thing, and the line tells its deed."""
    body, line = claim.licences.bodies[source], claim.licences.line
    if ours.family != "percent" or one.family or other.family or not other.lent or other.deed is None or body.spots[other.first].sentence != body.spots[one.first].sentence + 1:
        return False
    behind = [i for i in line.content(line.spots[ours.last].clause) if i > ours.last and line.spots[i].verb]
    told = any(p == Place(source, other.deed) for i in behind for p in claim.licences.exact(i))
    return told and not one.bound and not other.bound and 0 < other.value <= one.value and _close(ours, other.value / one.value * 100)


def is_taken_off(text: str, figure: Figure) -> bool:
    """Whether the time is told as what was saved: "took two hours off it"."""
    return figure.family == "time" and _SAVED.match(text, figure.end) is not None


def _says_way(claim: Claim, ours: Figure) -> int:
    """Whether the line tells that something went down (-1) or up (1) by the figure, or neither: "down 25%", "a quarter more"."""
    said = _BEFORE.search(claim.text, 0, ours.start) or _BEHIND.match(claim.text, ours.end)
    return 0 if said is None else -1 if said[1].lower() in _FALLS else 1


def _goes(way: int, one: Figure, other: Figure) -> bool:
    return not way or (other.value - one.value) * way > 0


def _parts_by(ours: Figure, one: Figure, other: Figure) -> bool:
    """From 14 to 9 percent are five percentage points, no five percent."""
    return ours.role not in ("to", "from") and one.family == other.family == "percent" and ours.bound in (None, Bound.ABOUT) and abs(ours.value - abs(one.value - other.value)) <= _NEAR["times"]


def _is_told_beside(claim: Claim, ours: Figure, source: int, one: Figure, other: Figure) -> bool:
    """Whether a thing of our clause stands beside the two numbers in the evidence, no third number between, years apart."""
    licences = claim.licences
    line, body = licences.line, licences.bodies[source]
    clause = line.spots[ours.first].clause
    things = (i for i in line.content(clause) if not line.spots[i].verb or i == line.clauses[clause].first)
    places = {p.index for i in things for p in licences.exact(i) if p.source == source and not p.heading and body.spots[p.index].sentence == body.spots[one.first].sentence}
    others = [f for f in body.figures if f.family != "year" and f not in (one, other)]
    first, last = sorted((one, other), key=lambda f: f.first)
    near = (i for i in places if i < last.first or not any("," in t.before for t in body.tokens[last.last + 1 : i + 1]))
    return any(not any(min(i, first.first) < f.first < max(i, last.last) for f in others) for i in near)


def _pairs(body: Telling) -> Sequence[tuple[Figure, Figure]]:
    return [
        (one, other) for one, other in combinations(body.figures[:_MOST], 2)
        if one.value and other.value and _comparable(one, other) and body.spots[one.first].sentence == body.spots[other.first].sentence
        and (is_one_thing(body, one, other) or _moves(one, other) or is_part(body, other)) and not _RATIO.fullmatch(body.text[one.end : other.start])
    ]  # fmt: skip


def _moves(one: Figure, other: Figure) -> bool:
    return bool({one.role, other.role} & {"from", "to", "of"})


def _comparable(one: Figure, other: Figure) -> bool:
    """Two of one family, or "from 22 to 9 minutes", whose first has none."""
    lent = "" in (one.family, other.family) and (one.role, other.role) == ("from", "to")
    return (one.family == other.family or lent) and one.family not in ("year", "rank", "version")


def _follows(ours: Figure, one: Figure, other: Figure, is_share: bool) -> bool:
    low, high = sorted((one.value, other.value))
    if ours.bound in (Bound.MORE, Bound.LESS) and not one.bound and not other.bound:
        return any(_honest(ours, v) for v in _results(ours, low, high, one, other, is_share))
    return any(_close(ours, v) for v in _results(ours, low, high, one, other, is_share))


def _results(ours: Figure, low: float, high: float, one: Figure, other: Figure, is_share: bool) -> tuple[float, ...]:
    falls, rises = (high - low) / high * 100, (high - low) / low * 100
    down = one.value > other.value
    if ours.family == "percent":
        if ours.role == "to":
            return (low / high * 100,)
        if other.loose or (is_share and not {one.role, other.role} & {"from", "to"}):
            return (low / high * 100,)
        moved = {one.role, other.role} & {"from", "to"}
        change = (falls if down else rises,) if moved else (falls, rises)
        return change if ours.role == "by" or moved else (*change, low / high * 100)
    if ours.family == "times":
        return (high / low,)
    if ours.family == "points":
        return (high - low,) if one.family == other.family and one.family in ("", "points") and _moves(one, other) and not (one.counted or other.counted) else ()
    if ours.family in (one.family, other.family) and ours.role not in ("to", "from") and ours.value not in (low, high) and not other.loose:
        return (high - low,)
    return (low + high * 1e6,) if ours.family == "score" and one.family == "" else ()


def _close(ours: Figure, value: float) -> bool:
    loose = ours.family == "percent" and (ours.bound is Bound.ABOUT or ours.value in (25.0, 50.0) or ours.value % 1 > 0.3)
    slack = _ROUND_SHARE if loose else _NEAR.get(ours.family, 1e-6)
    if ours.family == "percent" and value < _FEW:
        slack = min(slack, _NEAR["percent"], _SMALL * value if value < 1 else slack)
    return abs(ours.value - value) <= slack


def _honest(ours: Figure, value: float) -> bool:
    return value * 0.9 <= ours.value < value + 1e-9 if ours.bound is Bound.MORE else value - 1e-9 < ours.value <= value * 1.1


def _restated(ours: Figure, theirs: Figure) -> bool:
    if ours.family == "times" and theirs.family == "percent":
        return abs(ours.value - (1 + theirs.value / 100)) < 0.01
    return ours.family == "percent" and theirs.family == "times" and abs(ours.value - (theirs.value - 1) * 100) < 0.6
