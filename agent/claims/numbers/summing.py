"""Sums: 120 seats, 80 seats and 50 seats are 250 seats; twelve ewes and five goats are seventeen ewes and goats.

What is added stands side by side in one sentence and counts one thing, or the line names all the things that it adds. A sum is that
of all its parts: what the evidence tells of one part only is not told of the sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from agent.claims.claim import Claim
from agent.claims.numbers.parts import BEING, IN_BRACKETS, ON_TOP, come_weekly, is_a_state, is_of_some, is_one_deed, tells_parts_apart
from agent.claims.numbers.things import PERSONS, TABLE, counts_it, is_its_deed, is_part, things, units_in
from agent.claims.reading.bound import Bound
from agent.claims.reading.figure import Figure
from agent.claims.reading.telling import Telling
from agent.lexicon.files import words as word_list

ADDED = ("", "money", "watts", "wattspeak", "watthours", "grams", "kilograms", "length", "miles", "sqm", "sqft", "acres", "hectares", "litres", "gallons", "cum", "bytes", "time")
"""Families that add up."""
MOST = 6
"""Parts of a sum."""
READ = 16
"""Figures of a sentence that are looked at."""
NAMED = 8
"""Words behind a sum among which all the things that it adds are named: "20 ewes, goats and alpacas"."""
_JOINT = re.compile(r"[,;:&+]|\b(?:and|plus|then)\b|\.\s|\bon top of\b", re.I)
_NO_JOINT = re.compile(r"\b(?:(?:another|others?|my|our|the|an?) [\w'’-]+ (?:did|does|had|has|took|made|got)|of (?:which|whom|them|these|those)|includ\w+|incl|among|or|out of|mostly|such as|from|up to|down to|later|as head|now|each|apiece|every)\b|\b(?:to|in|of) $|[-–/]$|\($|^(?:\s[\w'’-]+)?\s(?:out )?of(?: the| my| our| these| those)?\s$", re.I)
"""What stands between a whole and its part, or between a before and an after."""
_EACH = re.compile(r"(?:\s(?!and\b|with\b)[\w'’-]+){0,3}?\s(?:in |for |at |on )?(?:each|apiece|every|per)\b", re.I)
_IN_A_LIST = re.compile(r",?\s(?:and\s|&\s)?")
_TOTAL = 1e-6


def adds_up(claim: Claim, ours: Figure) -> bool:
    """Whether the figure of the line is the sum of figures of one sentence of the evidence."""
    return next(sums(claim, ours), None) is not None


def counts_parts(claim: Claim, figure: Figure) -> bool:
    """Whether the number is that of the parts of a sum in the line: 40 rooms on "two floors", 750 trees over "two years"."""
    line = claim.licences.line
    return 2 <= units_in(line, figure) <= MOST and any(
        len(parts) == units_in(line, figure) and tells_parts_apart(claim, figure, source, parts)
        for ours in line.figures if ours is not figure and figure.family in ("", "months", "time") and (figure.bound is None or line.tokens[figure.opening].lower == "over") for source, parts in sums(claim, ours)
    )  # fmt: skip


def sums(claim: Claim, ours: Figure) -> Iterator[tuple[int, tuple[Figure, ...]]]:
    """The figures (with their source) whose sum the figure of the line is."""
    if len(claim.licences.line.figures) > TABLE or ours.family not in ADDED or ours.role in ("by", "from") or ours.loose or ours.part or (_EACH.match(claim.text, ours.end) and not ours.rate):
        return
    line = claim.licences.line
    told = {f.value for f in line.figures if f.family == ours.family}
    for source, body in enumerate(claim.licences.bodies):
        for parts in _runs(body, ours):
            said = [f.value in told for f in parts]
            if (not any(said) or (all(said) and _stands_beside(line, ours, parts))) and _is_honest(ours, parts) and _is_of(claim, ours, source, parts):
                yield source, parts


def _runs(body: Telling, ours: Figure) -> Iterator[tuple[Figure, ...]]:
    """The runs of figures side by side whose total is ours; of one thing, or one after the other."""
    for sentence in {body.spots[f.first].sentence for f in body.figures}:
        mates = [f for f in body.figures if f.family == ours.family and body.spots[f.first].sentence == sentence and f.value][:READ]
        for row in (mates, *_by_thing(body, mates)):
            for start in range(len(row)):
                total = row[start].value
                for end in range(start + 1, min(start + MOST, len(row))):
                    total += row[end].value
                    parts = tuple(row[start : end + 1])
                    if _may_be(ours, total) and all(_is_joined(body, one, other) for one, other in pairwise(parts)) and {f.rate for f in parts} <= {"", parts[-1].rate} and len({f.currency for f in parts}) == 1:
                        yield parts


def _by_thing(body: Telling, mates: Sequence[Figure]) -> list[list[Figure]]:
    """The figures by the last word that they count: the lessons of "3 lessons for 8 children and 4 lessons for 5"."""
    rows: dict[str, list[Figure]] = {}
    for figure in mates:
        if told := things(body, figure):
            rows.setdefault(min(body.tokens[told[-1]].own, default=""), []).append(figure)
    return [row for row in rows.values() if 1 < len(row) < len(mates)]


def _may_be(ours: Figure, total: float) -> bool:
    return 0.88 * total <= ours.value <= 1.12 * total if ours.bound else abs(ours.value - total) <= _TOTAL * total


def _is_honest(ours: Figure, parts: Sequence[Figure]) -> bool:
    """Whether the bound of the sum follows from those of its parts."""
    total = sum(f.value for f in parts)
    bounds = {f.bound for f in parts} - {None}
    if bounds & {Bound.LESS, Bound.MOST} or len(bounds) > 1:
        return ours.bound in bounds and len(bounds) == 1 and ours.value == total
    if ours.bound in (None, *bounds):
        return abs(ours.value - total) <= _TOTAL * total
    if ours.bound is Bound.ABOUT:
        return abs(ours.value - total) <= 0.03 * total
    if bounds:
        return False
    return 0.9 * total <= ours.value < total if ours.bound is Bound.MORE else total < ours.value <= 1.1 * total if ours.bound is Bound.LESS else False


def _is_joined(body: Telling, one: Figure, other: Figure) -> bool:
    """Whether the two stand side by side: nothing between says that one is a part of the other, or what it became."""
    between = body.text[one.end : other.start]
    if is_part(body, other) or other.upper or one.part or other.part or other.loose or (one.role, other.role) == ("from", "to") or "to" in (one.role, other.role):
        return False
    if IN_BRACKETS.fullmatch(between) and body.text[other.end : other.end + 1] == ")":
        return True
    part = body.clauses[body.spots[other.first].clause]
    if other.lent and other.opening == part.first and any(body.spots[i].verb or body.tokens[i].lower in BEING for i in range(other.last + 1, min(other.last + 3, part.last + 1))):
        return False
    if one.role == "of" and body.tokens[one.opening - 1].lower == "of" and one.opening > 1 and any(f.last < one.opening and one.opening - f.last <= 3 for f in body.figures if f.family == one.family):
        return False
    return _JOINT.search(between) is not None and _NO_JOINT.search(ON_TOP.sub("plus", between)) is None and not _EACH.match(body.text, other.end)


def _stands_beside(line: Telling, ours: Figure, parts: Sequence[Figure]) -> bool:
    """"5 tonnes (2 tonnes in May, 3 in June)": the sum stands right before or right behind all its parts, in their order or the other."""
    same = [f for f in line.figures if f.family == ours.family]
    place, many = same.index(ours), len(parts)
    values = sorted(f.value for f in parts)
    if place and _IN_A_LIST.fullmatch(line.text, same[place - 1].end, ours.start) and not ours.counted:
        return False  # "2, 3 and 5 metres" are three lengths
    return values in (sorted(f.value for f in same[place + 1 : place + 1 + many]), sorted(f.value for f in same[max(0, place - many) : place]))


def _is_of(claim: Claim, ours: Figure, source: int, parts: Sequence[Figure]) -> bool:
    """Whether the sum is told of what all its parts are told of: at their rate, of their things, by their one deed."""
    body = claim.licences.bodies[source]
    if not (_has_rate(claim.licences.line, ours, parts[-1].rate) or (ours.rate == "week" and come_weekly(body, parts))):
        return False
    if not _counts_all(claim, ours, source, parts) or is_of_some(claim, ours, source, parts) or is_a_state(body, parts):
        return False
    return is_one_deed(body, parts) and is_its_deed(claim, ours, source, parts)


def _has_rate(line: Telling, ours: Figure, rate: str) -> bool:
    """Whether the sum has the rate of its parts, also behind all that it adds: "60 calls and web chats a day"."""
    behind = [t.lower for t in line.tokens[ours.last + 1 : ours.last + 1 + NAMED]]
    return ours.rate == rate or (not ours.rate and any(one in ("a", "an", "per", "each", "every") and other == rate for one, other in pairwise(behind)))


def _counts_all(claim: Claim, ours: Figure, source: int, parts: Sequence[Figure]) -> bool:
    """Whether the sum counts what all its parts count, or the line names the thing of each right behind it."""
    line, licences, body = claim.licences.line, claim.licences, claim.licences.bodies[source]
    if ours.family in ("time", "months") and _names_some(claim, ours, source, parts):
        return False
    if all(counts_it(claim, ours, source, f) for f in parts):
        return True
    near = range(ours.last + 1, min(ours.last + 1 + NAMED, len(line.tokens)))
    said = [i for i in near if line.spots[i].sentence == line.spots[ours.first].sentence and not any(ours.last < f.first <= i for f in line.figures)]
    row = [i for i in said if not line.spots[i].verb and not any(line.spots[k].verb for k in range(ours.last + 1, i))]
    named = [{p.index for i in row for p in licences.exact(i) if p.source == source and not p.heading} & set(things(body, f)[-1:]) for f in parts]
    return _counts_persons(claim, ours, body, parts) or _is_under_a_topic(claim, ours, source, parts) or all(named)


def _names_some(claim: Claim, ours: Figure, source: int, parts: Sequence[Figure]) -> bool:
    """Whether the sum is told of that on which only some of the parts were spent: "eight weeks of pastry" of 5 on pastry and 3 on a grill."""
    said = things(claim.licences.line, ours)
    places = {p.index for p in claim.licences.exact(said[-1]) if p.source == source and not p.heading} if said else set()
    named = [bool(places & set(things(claim.licences.bodies[source], f))) for f in parts]
    return any(named) and not all(named)


def _is_under_a_topic(claim: Claim, ours: Figure, source: int, parts: Sequence[Figure]) -> bool:
    """Whether the sum of times is told of that under which all its parts are listed: the placements of "placements: 5 weeks pastry, 3 weeks grill"."""
    said, body = things(claim.licences.line, ours), claim.licences.bodies[source]
    if not said or ours.family not in ("time", "months"):
        return False
    first = parts[0].opening
    places = (p.index for p in claim.licences.exact(said[-1]) if p.source == source and not p.heading and p.index < first)
    return any(":" in body.text[body.tokens[i].end : body.tokens[first].start] and body.spots[i].sentence == body.spots[first].sentence for i in places)


def _counts_persons(claim: Claim, ours: Figure, body: Telling, parts: Sequence[Figure]) -> bool:
    """"7 people" of three bakers and four clerks."""
    said = things(claim.licences.line, ours)
    if not said or claim.licences.line.tokens[said[-1]].lower not in ("people", "persons", "staff"):
        return False
    return all(any(_is_person(body.tokens[i].lower) for i in things(body, f)[-1:]) for f in parts)


def _is_person(word: str) -> bool:
    return word in PERSONS or word in word_list("group-words") or re.search(r"(?:er|or|ist|ian|ant|ent|ice|man|men|woman|women|clerk|nurse|cook|chef|friend|mate|hand|help|temp)s?$", word) is not None
