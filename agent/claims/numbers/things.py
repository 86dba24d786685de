"""What a number counts, by its words, and whether two numbers count one thing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from agent.claims.claim import Claim
from agent.claims.reading.figure import Figure
from agent.claims.reading.telling import Telling, objects
from agent.lexicon.files import members_of
from agent.lexicon.files import words as word_list

CLOSE = 0.6
"""How far a share in percent may lie from the true one."""
TABLE = 12
"""Figures from which a line is a table, whose numbers are not reckoned from others."""
_OF_THEM = re.compile(r"\s*of (?:which|whom|them|these|those)\b", re.I)
_UNIT = re.compile(r"(hour|hr|day|night|week|wk|month|year|yr|fortnight|minute|min)s?\b", re.I)
_SHORT = {"hr": "hour", "wk": "week", "yr": "year", "min": "minute"}
_SIZES = {"minute": 60.0, "hour": 3600.0, "day": 86400.0, "week": 604800.0, "fortnight": 1209600.0, "year": 12.0}
"""Units of time in seconds, those of months in months."""
_RATE_OPENS = ("a", "an", "per", "each", "every", "apiece")
_LISTED = re.compile(r",?\s(?:and\s|&\s)?")
_SET_OFF = re.compile(r"[,:(–-]")
PERSONS = members_of("word-sets", "people counted")
"""What whoever is counted may be called: a reading group's twelve people are its members."""


def things(told: Telling, figure: Figure) -> tuple[int, ...]:
    """The words that the figure counts, up to the next figure or to the words of its rate."""
    ends = [f.opening for f in told.figures if f.opening > figure.last]
    end = min(ends, default=len(told.tokens))
    rate = next((t.index for t in told.tokens[figure.last + 1 : end] if t.lower in _RATE_OPENS), end)
    return tuple(i for i in figure.counted if i < figure.first or (figure.lent and i not in range(figure.first, len(told.tokens))) or figure.last < i < min(end, rate))


def left_out(told: Telling, figure: Figure) -> tuple[int, ...]:
    """The words that a bare number counts though none stands behind it: the jabs of "140, 165 and 195 jabs", the kittens of "fostered kittens,
    7 in May and 11 in June", the weddings of "weddings: we did 38"."""
    if figure.family or figure.counted:
        return ()
    row = [f for f in told.figures if f.family == "" and told.spots[f.first].clause == told.spots[figure.first].clause]
    place = row.index(figure)
    for one, other in pairwise(row[place:]):
        if not _LISTED.fullmatch(told.text, one.end, other.start):
            break
        if other.counted:
            return things(told, other)
    if any(f.counted for f in row[:place]):
        return ()
    return _done_to(told, row[0])


def _done_to(told: Telling, figure: Figure) -> tuple[int, ...]:
    """What the deed before a number that is set off was done to; where nothing stands between them, the topic before a colon."""
    part = told.clauses[told.spots[figure.first].clause]
    deed = next((i for i in range(figure.opening - 1, part.first - 1, -1) if told.spots[i].verb), None)
    between = told.tokens[(part.first if deed is None else deed + 1) : figure.opening]
    if between and deed is not None:
        return tuple(objects(told, deed)) if _SET_OFF.search(told.tokens[figure.opening].before) else ()
    if part.first and ":" in told.tokens[part.first].before:
        opening = told.clauses[told.spots[part.first - 1].clause]
        before = next((i for i in range(opening.last, opening.first - 1, -1) if told.spots[i].verb), None)
        if before is not None or deed is None:
            return tuple(objects(told, before)) if before is not None and deed is None else ()
        topic = told.tokens[opening.first : part.first]
        ends = next((n for n, t in enumerate(topic) if t.lower in word_list("prepositions")), len(topic))
        return tuple(t.index for t in topic[:ends] if not t.neutral)
    return ()


def is_part(told: Telling, figure: Figure) -> bool:
    """"30 of which", "of which 30": the number is that of a part of what was counted before."""
    before = [t.lower for t in told.tokens[max(0, figure.opening - 2) : figure.opening]]
    return _OF_THEM.match(told.text, figure.end) is not None or before in (["of", "which"], ["of", "whom"], ["of", "them"], ["of", "these"], ["of", "those"])


def is_one_thing(told: Telling, one: Figure, other: Figure) -> bool:
    """Whether two numbers of a text count things of one name; what has a unit and counts nothing counts what the other does."""
    if one.lent or other.lent:
        return True
    first, second = ({key for i in things(told, f) for key in told.tokens[i].own if key[0] == "="} for f in (one, other))
    return not first or not second or bool(first & second)


def counts_it(claim: Claim, ours: Figure, source: int, theirs: Figure) -> bool:
    """Whether what ours counts is what theirs counts, or its general name; a measure without a thing must share a word of its clause."""
    line, licences = claim.licences.line, claim.licences
    body = licences.bodies[source]
    said, told = things(line, ours), set(things(body, theirs) or left_out(body, theirs))
    if said and ours.lent and line.tokens[said[-1]].lower in (ours.rate, ours.rate + "s"):
        said = ()  # "over three seasons, 15 a season" counts no seasons
    if not said or (not told and ours.family):
        return _is_near(claim, ours, source, theirs)
    head = said[-1]
    if any(p.source == source and not p.heading and p.index in told for p in licences.of(head)):
        return True
    return line.tokens[head].lower in PERSONS | word_list("group-words") and any(body.tokens[i].lower in PERSONS for i in told)


def _is_near(claim: Claim, ours: Figure, source: int, theirs: Figure) -> bool:
    line, licences = claim.licences.line, claim.licences
    body = licences.bodies[source]
    sentence = body.spots[theirs.first].sentence
    words = [*line.content(line.spots[ours.first].clause), *things(line, ours)]
    return any(p.source == source and not p.heading and body.spots[p.index].sentence == sentence for i in words for p in licences.of(i))


def is_its_deed(claim: Claim, ours: Figure, source: int, parts: Sequence[Figure]) -> bool:
    """Whether the verb before ours, where the evidence has it as one, is told there of what the figures count."""
    line, licences = claim.licences.line, claim.licences
    body = licences.bodies[source]
    deed = next((i for i in reversed(line.content(line.spots[ours.first].clause)) if line.spots[i].verb and i < ours.first), None)
    told = [body.spots[p.index].clause for p in (licences.exact(deed) if deed is not None else ()) if p.source == source and not p.heading and body.spots[p.index].verb]
    return not told or all(here in told or any(_does_it_to_them(body, here, clause) for clause in told) or _has_no_deed(body, here, told, parts) for here in {body.spots[f.first].clause for f in parts})


def _does_it_to_them(body: Telling, here: int, clause: int) -> bool:
    """Whether the deed of the next clause is done to what was counted: "took on 4 and another 7, showed them the lathe"."""
    part = body.clauses[clause]
    return clause == here + 1 and part.sentence == body.clauses[here].sentence and any(body.spots[i - 1].verb and body.tokens[i].lower == "them" for i in range(part.first + 1, part.last + 1))


def _has_no_deed(body: Telling, here: int, told: Sequence[int], parts: Sequence[Figure]) -> bool:
    """Whether the clause has no verb of its own, and the deed told elsewhere has no such number of its own."""
    rivals = (f for clause in told for f in body.figures_in(clause) if f not in parts and f.family == parts[0].family)
    return not any(body.spots[i].verb for i in body.content(here)) and not any(is_one_thing(body, f, part) for f in rivals for part in parts)


def unit_of(told: Telling, figure: Figure) -> str:
    """The unit in which a time is told, "" for other figures."""
    found = _UNIT.search(told.text, figure.start, figure.end) if figure.family in ("time", "months") else None
    return _SHORT.get(found[1].lower(), found[1].lower()) if found else ""


def units_in(told: Telling, figure: Figure) -> float:
    """The number of units of a time, or the number of what is counted."""
    return figure.value / _SIZES.get(unit_of(told, figure), 1.0)


def told_values(claim: Claim) -> set[float]:
    """The numbers that the line tells, and those of which it tells the share: "150 scripts, 20% of which" of 150 and 30."""
    line = claim.licences.line
    told = {f.value for f in line.figures}
    shares = [f.value for f in line.figures if f.family == "percent"]
    if not shares:
        return told
    wholes = [f.value for f in line.figures if f.family == "" and f.value]
    parts = {f.value for body in claim.licences.bodies for f in body.figures if f.family == "" and any(abs(f.value / whole * 100 - share) < CLOSE for whole in wholes for share in shares)}
    return told | parts
