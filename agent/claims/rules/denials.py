"""How far a denial goes: what was denied of one year, place or kind and happened in another is not denied of both.

The lie: "no complaints in 2018, two in 2019" becomes "no complaints", or "no complaints in 2018 and 2019".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from agent.claims.claim import Claim
from agent.claims.finding import finding, span_of
from agent.claims.reading.limit import Limit
from agent.claims.reading.telling import Telling
from agent.domain.draft import Finding, LineKind, Severity
from agent.lexicon.files import members_of

_KINDS = ("negated", "lacking")
_CONTRASTS = members_of("word-sets", "contrasts")
_PREDICATES = members_of("word-sets", "ends of an object")
_MOST = 8
"""Denials of a text that are looked at, so that a page of nothing but "not" costs no more than a page."""
_PART = ",;:.(—–"
"""Signs at which a part of a sentence begins."""


def judge(claim: Claim) -> Iterator[Finding]:
    """A denial told without what bounds it in the evidence, or also of what the evidence affirms, is hard."""
    if claim.verbatim or claim.kind in (LineKind.SKILL, LineKind.HEADLINE):
        return
    for ours in islice((limit for limit in claim.licences.line.limits if limit.kind in _KINDS and limit.over), _MOST):
        for source, theirs, thing in _denials(claim, ours):
            last = _last_beyond(claim, ours, claim.licences.bodies[source], theirs, thing)
            if last is not None:
                yield finding(
                    "denial", Severity.HARD, span_of(claim, min(min(ours.over), last), max(min(ours.over), last)),
                    "the cited words deny this of a part only",
                    "keep of which part it is denied",
                    "a denial of all of it",
                )
                return


def _denials(claim: Claim, ours: Limit) -> Iterator[tuple[int, Limit, int]]:
    """The denials of the same thing in the evidence: the number of the snippet, the limit, and the word for the thing."""
    for source, body in enumerate(claim.licences.bodies):
        for theirs in islice((limit for limit in body.limits if limit.kind in _KINDS), _MOST):
            denied = {p.index for i in ours.over for p in claim.licences.exact(i) if not p.heading and p.source == source and p.index in theirs.over}
            if denied:
                yield source, theirs, max(i for i in denied if body.spots[i].phrase == body.spots[min(denied)].phrase)


def _last_beyond(claim: Claim, ours: Limit, body: Telling, theirs: Limit, thing: int) -> int | None:
    """The last word of the line's denial, where that goes further than the evidence's.

    What stands in a part before the denial sets the scene for both, its years apart.
    """
    line = claim.licences.line
    parts = _parts(body, thing)
    home = next(part for part in parts if thing in part)
    behind = [i for i in home if i > thing and body.spots[i].phrase != body.spots[thing].phrase]
    firm = [part for part in parts if part is not home and _affirms(body, part, thing, bool(behind))]
    other = [part for part in parts if part is not home and part.start > thing and body.tokens[part.start].lower in _CONTRASTS and not _holds(body, part, theirs)]
    elsewhere = _meanings(body, {i for part in firm + other for i in part})
    bounds = behind or [i for i in home if body.tokens[i].start < theirs.start]
    clause = line.clauses[line.spots[min(ours.over)].clause]
    said = range(clause.first, clause.last + 1)
    rest = _meanings(body, {i for part in parts if part not in firm + other for i in part})
    strange = _meanings(body, {i for part in firm + other for i in part if part.start > thing or body.tokens[i].lower.isdecimal()}) - rest
    moved = [i for i in said if _meaning(line, i) & strange]
    if moved and not _tells(line, body, firm, said):
        return max(moved)
    own = _meanings(body, set(_upto_predicate(body, bounds)))
    wanted = own - elsewhere or own
    bound = not wanted or any(_meaning(line, t.index) & wanted for t in line.tokens)
    return None if bound or not firm else max(ours.over)


def _parts(body: Telling, thing: int) -> list[range]:
    """The parts of the sentence of a word, and of the next sentence."""
    sentence = body.spots[thing].sentence
    near = [t.index for t in body.tokens if 0 <= body.spots[t.index].sentence - sentence <= 1]
    starts = [i for i in near if i == near[0] or any(sign in body.tokens[i].before for sign in _PART) or body.tokens[i].lower in _CONTRASTS]
    return [range(a, b) for a, b in zip(starts, [*starts[1:], near[-1] + 1], strict=True)]


def _holds(body: Telling, part: range, denial: Limit) -> bool:
    """Whether the denial itself stands in the part: "but it was cancelled"."""
    return body.tokens[part.start].start <= denial.start < body.tokens[part[-1]].end


def _affirms(body: Telling, part: range, thing: int, bounded: bool) -> bool:
    """Whether a part tells that the thing happened, by its name or by a number that leaves the name out ("two in 2019").

    Where the denial is `bounded`, such a number counts what is denied though a thing counted before might be meant as well.
    """
    if any(body.limits_of(i) & set(_KINDS) for i in part):
        return False
    named = {key for key in body.tokens[thing].own if key[0] == "="}
    counts = any(f.first in part and f.family == "" and f.value > 0 and (not f.counted or (bounded and not f.loose and max(f.counted) < f.first)) for f in body.figures)
    return counts or any(body.tokens[i].own & named or _is_lone_one(body, i) for i in part)


def _is_lone_one(body: Telling, index: int) -> bool:
    ends = index + 1 == len(body.tokens) or body.spots[index + 1].phrase != body.spots[index].phrase
    return body.tokens[index].lower == "one" and ends


def _upto_predicate(body: Telling, indices: list[int]) -> list[int]:
    """The words up to a "was": in "no loaf that I baked was sold" what bounds it is "that I baked"."""
    end = next((n for n, i in enumerate(indices) if n and body.tokens[i].lower in _PREDICATES and body.tokens[i].lower != "that"), len(indices))
    return indices[:end]


def _meaning(told: Telling, index: int) -> frozenset[str]:
    token = told.tokens[index]
    return frozenset() if token.neutral else frozenset(key for key in token.own if key[0] in "=@")


def _meanings(body: Telling, indices: set[int]) -> frozenset[str]:
    return frozenset(key for i in indices for key in _meaning(body, i))


def _tells(line: Telling, body: Telling, firm: list[range], said: range) -> bool:
    """Whether the line tells the other part too: "no complaints in 2018 and two in 2019"."""
    values = {f.value for f in body.figures if f.family == "" and any(f.first in part for part in firm)}
    ones = any(line.tokens[i].lower == "one" for i in said)
    return ones or any(f.value in values for f in line.figures if f.first in said and f.family == "")
