"""How long somebody was at a place, by its dates or by those of the evidence, and no longer."""

from __future__ import annotations

import re

from agent.claims.claim import Claim
from agent.claims.licences import Place
from agent.claims.reading.figure import Figure
from agent.claims.reading.telling import Telling
from agent.domain.corpus import Position

YEAR = 12
_SPAN = re.compile(r"[\s,]*(?:-|–|to|till|til|until|through|up to|and)\s*$", re.I)
_OF_A_POST = re.compile(r"\s*(?:['’]\s*)?(?:of|as|in|with|at|experience|tenure|career)\b")
_DOING = re.compile(r"\s+(?:of\s+)?(?:(?:[a-z]+ly\s+)?[a-z]+ing|on)\b")
_TURN = re.compile(r"\b(?:then|later|first|last|finally|since|until|till|after|before|from|once|when|initially|eventually|promoted|became|final|(?:week|month|year|day)s?)\b", re.I)
"""What parts the time of a post."""
_CHANGE = re.compile(r"\b(?:then|later|since|until|till|before|once|initially|eventually|promoted|became|final|(?:from|in) (?:19|20)\d\d)\b", re.I)
"""What says that not all of it lasted as long as the post."""
_BRACKET = re.compile(r"[\s,]*[(,–-]\s?")
_LASTING = ("over", "for", "in", "within", "across", "during")


def months_at(claim: Claim) -> float:
    """The months that the positions of the cited words last, the longest of them; 0 where a date is missing."""
    return max((_months(p, claim) for i in range(len(claim.cited)) if (p := claim.place(i))), default=0.0)


def is_tenure(claim: Claim, figure: Figure) -> bool:
    """Whether the time of the line is that of the position: at most as long "as a baker" or "at the mill", the full years of it where the line
    opens with it and tells at the employer's what the notes of the post list. The cited words tell no other time."""
    if figure.family != "months" or any(f.family in ("months", "time") for body in claim.licences.bodies for f in body.figures):
        return False
    if _OF_A_POST.match(claim.text, figure.end):
        return 0 < figure.value <= months_at(claim) and not _is_of_a_turn(claim, figure)
    exact = figure.bound is None and figure.value % YEAR == 0 and 0 <= months_at(claim) - figure.value < YEAR and len({s.position for s in claim.cited}) == 1
    return exact and (_is_all_one_did(claim, figure) or _stands_by_the_title(claim, figure) or _notes_the_dates(claim, figure))


def _is_of_a_turn(claim: Claim, figure: Figure) -> bool:
    """Whether the line tells beside the time what the notes tell of another time than that of the whole post."""
    line, licences = claim.licences.line, claim.licences
    told = {licences.clause(p) for i in line.content(line.spots[figure.first].clause) for p in licences.exact(i) if not p.heading and not any(q.heading for q in licences.exact(i))}
    return any(_CHANGE.search(_written(licences.bodies[source], clause)) for source, clause in told)


def _written(body: Telling, clause: int) -> str:
    part = body.clauses[clause]
    return body.text[body.tokens[part.first].start : body.tokens[part.last].end]


def _stands_by_the_title(claim: Claim, figure: Figure) -> bool:
    """"Mechanic at the garage for eight years: …": the clause tells nothing but title and employer, and the notes of no turns."""
    line, licences = claim.licences.line, claim.licences
    words = line.content(line.spots[figure.first].clause)
    if not words or not all(any(p.heading for p in licences.exact(i)) for i in words) or (line.tokens[figure.first - 1].lower not in ("for", "of") and figure.first):
        return False
    return len(words) == sum(len(line.content(c)) for c in range(len(line.clauses))) or not any(_CHANGE.search(body.text) for body in licences.bodies)


def _notes_the_dates(claim: Claim, figure: Figure) -> bool:
    """"2010-2018 (8 years)": the time stands in brackets right behind the two years of the post."""
    line, place = claim.licences.line, claim.place(0)
    years = [f for f in line.figures if f.family == "year" and f.last < figure.first][-2:]
    if place is None or len(years) != 2 or _BRACKET.fullmatch(line.text, years[1].end, figure.start) is None or place.period.start is None or place.period.end is None:
        return False
    same = (years[0].value, years[1].value) == (place.period.start.year, place.period.end.year)
    return same and years[1].value - years[0].value == figure.value / YEAR and not any(_has_turns(body) for body in claim.licences.bodies)


def _is_all_one_did(claim: Claim, figure: Figure) -> bool:
    """"Seven years grinding and dressing castings at Pike Foundry": one post, of which the notes name the work and tell no dates, limits or turns."""
    line, licences = claim.licences.line, claim.licences
    if figure.first or not _DOING.match(claim.text, figure.end):
        return False
    place = claim.place(0)
    named = place is not None and any(p.heading and licences.token(p).start < len(place.employer or "") for t in line.tokens if t.capital and t.index for p in licences.exact(t.index))
    return named and not any(_has_turns(body) for body in licences.bodies)


def _has_turns(body: Telling) -> bool:
    """Whether the notes tell of something at one time and of something else at another, or of a thing that was done once."""
    return any(f.family in ("year", "rank", "clock") for f in body.figures) or bool(body.limits) or _TURN.search(body.text) is not None


def spans(claim: Claim, figure: Figure) -> bool:
    """Whether the time of the line lies between two years that the clause or sentence it tells has as from and till: 2009 to 2015 are six years."""
    if figure.family != "months" or figure.value % YEAR or figure.bound is not None or figure.role not in ("", *_LASTING):
        return False
    return any(_tells_of_span(claim, figure, source, one, other) for source, body in enumerate(claim.licences.bodies) for one, other in _spans(body) if other.value - one.value == figure.value / YEAR)


def _spans(body: Telling) -> list[tuple[Figure, Figure]]:
    """The years of a sentence that has just two, the first before the second."""
    found = []
    for sentence in {body.spots[f.first].sentence for f in body.figures if f.family == "year"}:
        years = [f for f in body.figures if f.family == "year" and body.spots[f.first].sentence == sentence]
        if len(years) == 2 and years[0].value < years[1].value:
            found.append((years[0], years[1]))
    return found


def _tells_of_span(claim: Claim, figure: Figure, source: int, one: Figure, other: Figure) -> bool:
    line, licences, body = claim.licences.line, claim.licences, claim.licences.bodies[source]
    joined = _SPAN.search(body.text[one.end : other.start]) is not None and (one.role in ("from", "between", "") or body.text[one.end : other.start].strip() in ("-", "–"))
    if joined:
        words = [i for i in line.content(line.spots[figure.first].clause) if not line.spots[i].verb]
        places = [p for i in words for p in licences.exact(i) if p.source == source and not p.heading]
        clause = body.spots[one.first].clause
        return any(body.spots[p.index].clause == clause and _is_before(body, p, one) for p in places)
    return _moves(claim, body, one, other)


def _is_before(body: Telling, place: Place, year: Figure) -> bool:
    return place.index < year.first


def _moves(claim: Claim, body: Telling, one: Figure, other: Figure) -> bool:
    """"8 hives in 2018, up to 20 by 2021": the line tells both numbers, each of which has its year beside it, and in how many years."""
    line = claim.licences.line
    first = next((f for f in reversed(body.figures) if f.last < one.first and f.family != "year"), None)
    last = next((f for f in reversed(body.figures) if f.last < other.first and f.family != "year"), None)
    if first is None or last is None or first is last or first.family != last.family:
        return False
    told = {f.value for f in line.figures if f.family == first.family}
    return first.value in told and last.value in told


def _months(position: Position, claim: Claim) -> float:
    start, end = position.period.start, position.period.end
    if start is None or (end is None and not (position.period.current and claim.on)):
        return 0.0
    last = end.year * 12 + (end.month or start.month or 1) if end else claim.on.year * 12 + claim.on.month if claim.on else 0
    return float(last - start.year * 12 - (start.month or (end.month if end else None) or 1))
