"""What two numbers themselves say of a movement: notes that have "waste from 40 to 30 kilos" tell that it fell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from agent.claims.claim import Claim
from agent.claims.numbers.later import is_later
from agent.claims.reading.figure import Figure
from agent.claims.reading.telling import Telling, objects
from agent.claims.reading.tying import because
from agent.lexicon.files import members_of
from agent.lexicon.verbs import base_of

_DOWN = members_of("word-sets", "going down")
_UP = members_of("word-sets", "going up")
_CUTTING = members_of("word-sets", "cutting")
_RAISING = members_of("word-sets", "raising")
_TAKING = members_of("word-sets", "taking on to")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
PARTED = 6
"""Words behind a verb among which its particle stands: "got debtor days down"."""
_FACTORS = {"halve": 0.5}
_ROUND = 0.02
"""How far a half may be from the true one."""
_POINTING = re.compile(r"\b(?:(?:because|as a result) of (?:that|this|it)|so|which|it)\b", re.I)
"""What points back to the sentence before."""
STEP = 4
"""Words from a verb to the number by which something moved: "went down by about 7"."""
_EXACT = 1e-6
_EITHER = members_of("word-sets", "going on to")


def moves_so(claim: Claim, verb: int) -> bool:
    """Whether the verb only says how what stands before it moved, and the evidence has the same two numbers behind the same thing and no verb."""
    line, base = claim.licences.line, base_of(claim.licences.line.tokens[verb].lower)
    pair, step = _way(line, verb), _step(line, verb)
    subject = [i for i in line.content(line.spots[verb].clause) if i < verb]
    if step is not None and subject and not line.spots[subject[-1]].verb:
        return any(_steps(claim, source, body, step, subject[-1]) for source, body in enumerate(claim.licences.bodies))
    if pair is None or not subject or line.spots[subject[-1]].verb or base not in _EITHER | (_DOWN if pair[0].value > pair[1].value else _UP):
        return False
    return any(_tells(claim, source, body, pair, subject[-1]) for source, body in enumerate(claim.licences.bodies))


def says_which_way(claim: Claim, verb: int) -> bool:
    """"Got it down from 61 to 44" of "got it from 61 to 44": the numbers say which way, and the evidence has the verb beside them."""
    line = claim.licences.line
    way = next((t for t in line.tokens[verb + 1 : verb + PARTED] if t.lower in ("down", "up")), None)
    pair = _way(line, way.index) if way is not None else None
    if pair is None or way is None or (way.lower == "down") is not (pair[0].value > pair[1].value):
        return False
    base, values = base_of(line.tokens[verb].lower), {f.value for f in pair}
    return any(
        base_of(t.lower) == base and values <= {f.value for f in body.figures_in(body.spots[t.index].clause)}
        for body in claim.licences.bodies for t in body.tokens
    )  # fmt: skip


def takes_so(claim: Claim, verb: int) -> bool:
    """Whether the verb says which way the writer's own deed took a thing from one number to another, and the evidence has both: "cut the round from 90
    to 72 minutes" of "changed the order, which took the round from 90 minutes to 72"."""
    line, base = claim.licences.line, base_of(claim.licences.line.tokens[verb].lower)
    pair = next(((one, other) for one, other in pairwise(f for f in line.figures_in(line.spots[verb].clause) if f.first > verb) if (one.role, other.role) == ("from", "to")), None)
    if pair is None or base not in (_CUTTING if pair[0].value > pair[1].value else _RAISING):
        return False
    return any(
        one.role == "from" and (one.value, other.value, other.role) == (pair[0].value, pair[1].value, "to") and _is_taken(claim, source, body, verb, one)
        for source, body in enumerate(claim.licences.bodies) for one, other in pairwise(body.figures)
    )  # fmt: skip


def brings_so(claim: Claim, verb: int) -> bool:
    """Whether "brought the response time from 900 ms to 250" tells of two numbers that the evidence has of the same thing, one after the other,
    and ties to what the line tells before."""
    line = claim.licences.line
    if base_of(line.tokens[verb].lower) not in _TAKING:
        return False
    pair = next(((one, other) for one, other in pairwise(f for f in line.figures_in(line.spots[verb].clause) if f.first > verb) if (one.role, other.role) == ("from", "to")), None)
    return pair is not None and any(
        (first.value, last.value) == (pair[0].value, pair[1].value) and _names(claim, source, body, first, objects(line, verb)) and _is_tied(claim, source, body, (first, last), verb)
        for source, body in enumerate(claim.licences.bodies) for first, last in _successive(body)
    )  # fmt: skip


def _is_tied(claim: Claim, source: int, body: Telling, moved: tuple[Figure, Figure], verb: int) -> bool:
    """Whether the evidence says why the number moved, and a thing of the line before the verb stands in that clause, or where the words point back, in the sentence before."""
    line, said = claim.licences.line, body.spots[moved[1].first].sentence
    sentences = {said, body.spots[moved[0].first].sentence}
    words = [t for t in body.tokens if body.spots[t.index].sentence in sentences]
    tie = because().search(body.text, words[0].start, words[-1].end)
    if tie is None:
        return False
    points, clause = _POINTING.search(body.text, words[0].start, words[-1].end) is not None, body.clause_at(tie.start())
    things = [i for i in range(verb) if line.spots[i].sentence == line.spots[verb].sentence and not line.spots[i].verb and i not in line.figured]
    places = [body.spots[p.index] for i in things for p in claim.licences.exact(i) if p.source == source and not p.heading]
    return any(spot.sentence in (said, said - 1) if points else spot.clause == clause for spot in places)


def _successive(body: Telling) -> Iterator[tuple[Figure, Figure]]:
    """The numbers of one family of which the second is told of a later time."""
    for family in {f.family for f in body.figures} - {"year", "rank", "clock"}:
        yield from (pair for pair in pairwise(f for f in body.figures if f.family == family) if is_later(body, *pair))


def _names(claim: Claim, source: int, body: Telling, figure: Figure, things: Sequence[int]) -> bool:
    """Whether the sentence of the number has one of the things."""
    sentence = body.spots[figure.first].sentence
    return any(p.source == source and not p.heading and body.spots[p.index].sentence == sentence for i in things for p in claim.licences.of(i))


def _step(line: Telling, verb: int) -> tuple[Figure, Figure | None, int] | None:
    """By how much something moved, to what (or nothing of that), and whether up (1) or down (-1): "went down seven points to 11%"."""
    base, behind = base_of(line.tokens[verb].lower), [f for f in line.figures_in(line.spots[verb].clause) if f.first > verb][:2]
    particle = line.tokens[verb + 1].lower if verb + 1 < len(line.tokens) else ""
    way = (particle == "up") - (particle == "down") if base in _EITHER else (base in _UP) - (base in _DOWN)
    if not behind or not way or behind[0].opening - verb > STEP or behind[0].role not in ("", "by"):
        return None
    if len(behind) == 2 and behind[1].role != "to":
        return None
    return behind[0], behind[1] if len(behind) == 2 else None, way


def _steps(claim: Claim, source: int, body: Telling, step: tuple[Figure, Figure | None, int], thing: int) -> bool:
    """Whether the evidence has a number that moved by so much, that way, to the second, told of the thing."""
    by, to, way = step
    return any(
        (to is None or last.value == to.value) and abs((last.value - first.value) * way - by.value) < _EXACT and (by.family == first.family or by.family == "points") and _names(claim, source, body, first, [thing])
        for first, last in _successive(body)
    )  # fmt: skip


def _is_taken(claim: Claim, source: int, body: Telling, verb: int, figure: Figure) -> bool:
    """Whether a "which took" before the number has the object of the line's verb behind it and a deed of the writer's own before it."""
    part = body.clauses[body.spots[figure.first].clause]
    takes = next((i for i in range(figure.first - 1, part.first, -1) if body.spots[i].verb and base_of(body.tokens[i].lower) in _TAKING), None)
    if takes is None or body.tokens[takes - 1].lower != "which":
        return False
    deed = next((i for i in range(takes - 2, -1, -1) if body.spots[i].verb and body.spots[i].sentence == body.spots[takes].sentence), None)
    named = any(p.source == source and not p.heading and takes < p.index < figure.first for i in objects(claim.licences.line, verb) for p in claim.licences.of(i))
    return named and deed is not None and body.actor(deed) is None and not body.limits_of(deed) & {"others", "team", "we", "helped", "planned", "negated"}


def multiplies(claim: Claim, index: int) -> bool:
    """Whether the verb says what two numbers of the evidence tell, which moved so: "halved" of "cut it from 40 to 20"."""
    factor = _FACTORS.get(base_of(claim.licences.line.tokens[index].lower) or "")
    return factor is not None and any(_moves_by(body, factor) for body in claim.licences.bodies)


def _moves_by(body: Telling, factor: float) -> bool:
    return any(
        (one.role, other.role) == ("from", "to") and abs(_ratio(body, one, other) / factor - 1) <= _ROUND
        for one, other in pairwise(body.figures)
    )  # fmt: skip


def _ratio(body: Telling, one: Figure, other: Figure) -> float:
    """What the second is of the first; "from 40 to 20 kilos" leaves out a unit. 0 for what cannot be compared."""
    if one.family == other.family:
        return other.value / one.value if one.value else 0.0
    lent = _NUMBER.fullmatch(body.text[one.start : one.end].strip()) and _NUMBER.match(body.text[other.start : other.end].strip())
    return float(lent[0]) / one.value if lent and not one.family and one.value else 0.0


def _way(told: Telling, index: int) -> tuple[Figure, Figure] | None:
    """The two numbers right behind a word: "from 40 to 30"."""
    behind = [f for f in told.figures if f.first > index and told.spots[f.first].clause == told.spots[index].clause][:3]
    particle = told.tokens[index + 1].lower if index + 1 < len(told.tokens) else ""
    if not behind or behind[0].opening - index > 2 + (particle in ("up", "down")):
        return None
    if particle in ("up", "down") and len(behind) > 1 and (particle == "down") is not (behind[0].value > behind[1].value) and behind[0].role == "from":
        return None
    start = int(behind[0].role in ("", "by"))
    one, other = behind[start : start + 2] if len(behind) >= start + 2 else (None, None)
    near = one is not None and (not start or one.first - behind[0].last <= 2)
    return (one, other) if near and one and other and one.role == "from" and other.role == "to" else None


def _tells(claim: Claim, source: int, body: Telling, pair: tuple[Figure, Figure], thing: int) -> bool:
    one, other = pair
    for first, last in zip(body.figures, body.figures[1:], strict=False):
        if (first.value, last.value) == (one.value, other.value) and is_later(body, first, last) and last.role != "to":
            return _names(claim, source, body, first, [thing])
        if (first.value, last.value, last.role) == (one.value, other.value, "to") and (first.role == "from" or last.first - first.last == 2):
            clause = body.spots[first.first].clause
            named = any(p.source == source and not p.heading and body.spots[p.index].clause == clause for p in claim.licences.of(thing))
            return named and not any(body.spots[i].verb and not body.tokens[i].lower.endswith("ing") for i in body.content(clause))
    return False
