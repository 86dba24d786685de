"""Dates: years and months stand in the evidence or at its position, with the same event.

The lie: "trained in 2019, opened the shop in 2021" becomes "opened the shop in 2019".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from agent.claims.claim import Claim
from agent.claims.finding import finding
from agent.claims.positions.career import dates_a_step
from agent.claims.positions.parting import Part, parts
from agent.claims.reading.figure import Figure
from agent.claims.reading.months import months, placed
from agent.claims.reading.telling import Telling
from agent.domain.corpus import Position
from agent.domain.dates import MONTHS
from agent.domain.draft import Finding, Severity
from agent.lexicon.files import words as word_list

_SPAN = re.compile(r"\s?(?:-|–|to|until)\s?(?:[A-Z][a-z]{2,8}\.?\s)?")
_AND = ("and", "then", "but")
_STARTS = ("from", "since")
POST = 4
"""Words before the years of a post among which its employer or title stands: "Example Bread from"."""
_SHORT = re.compile(r"\b((?:19|20))\d\d\s?[-–/]\s?(\d\d)\b")
"""A span whose end leaves out the century: 2015-18."""


def judge(claim: Claim) -> Iterator[Finding]:
    """A year that is neither in the cited words nor an end of their position is hard."""
    pieces = parts(claim)
    for figure in claim.licences.line.figures:
        if figure.family == "year" and not _of_the_post(claim, figure) and not dates_a_step(claim, figure) and (_starts_sooner(claim, figure) or (not _of_part(claim, figure, pieces) and (not _stands(claim, figure) or _told_otherwise(claim, figure)))):
            yield finding(
                "date", Severity.HARD, (figure.start, figure.end),
                f"the cited words and their position do not say {claim.text[figure.start : figure.end].strip()}",
                "use the dates of the position",
                "the year in the cited words or at their position",
            )
    yield from _months_moved(claim)


def _of_the_post(claim: Claim, figure: Figure) -> bool:
    """"As a baker at Example Bread (2016-2020)": the years stand right behind employer or title, as in the heading, and say when that was; what
    the evidence counts in a year of its own needs that year beside it."""
    line = claim.licences.line
    span = next(((one, other) for one, other in pairwise(line.figures) if figure in (one, other) and one.family == other.family == "year" and _SPAN.fullmatch(line.text, one.end, other.start)), None)
    if span is None or (span[0].role in _STARTS and any(spot.verb and spot.clause == line.spots[span[0].first].clause for spot in line.spots)):
        return False
    named = next((t.index for t in reversed(line.tokens[max(0, span[0].opening - POST) : span[0].opening]) if not t.neutral), None)
    places = [p for p in claim.licences.of(named) if p.heading] if named is not None else []
    ends = [(place.period.start, place.period.end) for p in places if (place := claim.place(p.source))]
    if not any(start and end and (start.year, end.year) == (span[0].value, span[1].value) for start, end in ends):
        return False
    told = {f.value for body in claim.licences.bodies for f in body.figures if f.family == "year"}
    said = {f.value for f in line.figures if f.family == "year"}
    return told <= said or all(f.family == "year" for f in line.figures)


def _starts_sooner(claim: Claim, figure: Figure) -> bool:
    """"From 2016" of the position's years, where the evidence tells the deed "from 2018"."""
    licences = claim.licences
    clause = licences.line.spots[figure.first].clause
    told = licences.told[clause] or (licences.told[clause + 1] if clause + 1 < len(licences.told) else None)
    if told is None or figure.role.lower() not in _STARTS:
        return False
    body = licences.bodies[told[0]]
    years = [f for f in body.figures if f.family == "year" and body.spots[f.first].sentence == body.clauses[told[1]].sentence]
    return bool(years) and all(f.role in _STARTS and f.value > figure.value for f in years)


def _of_part(claim: Claim, figure: Figure, pieces: tuple[Part, ...]) -> bool:
    """Whether the year is one of the position which its part of the line tells of."""
    home = next((p.position for p in pieces if p.first <= figure.first <= p.last), None)
    return any(int(figure.value) in _years(p) for p in claim.positions if p.id == home)


def _months_moved(claim: Claim) -> Iterator[Finding]:
    """A month and its year stand together in the cited words or at an end of their position."""
    known = {told for body in claim.licences.bodies for told in months(body.text)}
    known |= {(MONTHS[d.month - 1], str(d.year)) for i in range(len(claim.cited)) if (p := claim.place(i)) for d in (p.period.start, p.period.end) if d and d.month}
    for span, month, year in placed(claim.text):
        if (known or claim.text[span[0]].isdigit()) and (month, year) not in known:
            yield finding(
                "date", Severity.HARD, span,
                f"the cited words and their position do not say {claim.text[slice(*span)]}",
                "use the dates of the position",
                "the month with its year",
            )


def _told_otherwise(claim: Claim, figure: Figure) -> bool:
    """Whether the clause of the evidence has years of its own, and ours is none of them: it is another event's."""
    licences = claim.licences
    clause = licences.line.spots[figure.first].clause + _goes_ahead(licences.line, figure)
    told = licences.told[clause] or (licences.told[clause - 1] if clause else None)
    if told is None:
        return False
    body = licences.bodies[told[0]]
    years = _years_of_the_deed(claim, clause) or {f.value for f in _dated(body, told[1])} or _years_before(body, told[1])
    if not years or _SHORT.search(body.text):
        return False
    if _beside_its_number(claim, figure, body):
        return False
    since = {f.value for f in body.figures if f.family == "year" and f.role == "since"}
    return figure.value not in years or (figure.role == "since" and bool(since) and figure.value not in since) or _nearer_another(claim, figure, body, told)


def _dated(body: Telling, clause: int) -> list[Figure]:
    """The years of a clause: those within it, but not one that opens the next ("moved the files and in 2020 I sorted them")."""
    return [f for f in body.figures if f.family == "year" and body.spots[f.first].clause + _goes_ahead(body, f) == clause]


def _goes_ahead(told: Telling, figure: Figure) -> bool:
    """Whether the year ends its clause and dates the next one of the sentence, which it opens behind an "and"."""
    number = told.spots[figure.first].clause
    part = told.clauses[number]
    opener = figure.opening
    if opener > part.first and told.tokens[opener].lower.isdigit() and told.tokens[opener - 1].lower in word_list("prepositions"):
        opener -= 1
    alone = not told.content(number) and opener >= part.first
    joined = opener > part.first and told.tokens[opener - 1].lower in _AND and figure.last == part.last
    if not (alone or joined) or number + 1 == len(told.clauses):
        return False
    after = told.clauses[number + 1]
    return after.sentence == part.sentence and (told.spots[after.first].verb or told.tokens[after.first].lower in ("i", "we"))


def _years_of_the_deed(claim: Claim, clause: int) -> set[float]:
    """The years of the evidence's clauses with the verb of the line's clause, where each of them has some."""
    line, licences = claim.licences.line, claim.licences
    deed = next((i for i in line.content(clause) if line.spots[i].verb), None)
    places = [p for p in licences.exact(deed) if not p.heading] if deed is not None else []
    years = [{f.value for f in _dated(licences.bodies[p.source], licences.bodies[p.source].spots[p.index].clause)} for p in places]
    return set[float]().union(*years) if years and all(years) else set()


def _beside_its_number(claim: Claim, figure: Figure, body: Telling) -> bool:
    """Whether the number before the year in the line is told of that year in the evidence: "87% in 2021" of "in 2021 it was 87%"."""
    line = claim.licences.line
    number = next((f for f in reversed(line.figures) if f.last < figure.first and f.family != "year"), None)
    if number is None or line.spots[number.first].clause != line.spots[figure.first].clause or any(number.last < f.first < figure.first for f in line.figures):
        return False
    same = [f for f in body.figures if (f.value, f.family) == (number.value, number.family)]
    if len(same) == 1 and _is_next_year(body, same[0], figure.value):
        return True
    return len(same) == 1 and {f.value for f in body.figures_in(body.spots[same[0].first].clause) if f.family == "year"} == {figure.value}


def _is_next_year(body: Telling, number: Figure, year: float) -> bool:
    """"Had 8 hives when I started in 2018": the next figure of the sentence is that year, and neither clause has another one."""
    after = next((f for f in body.figures if f.first > number.last), None)
    if after is None or after.family != "year" or after.value != year or body.spots[after.first].sentence != body.spots[number.first].sentence:
        return False
    clauses = {body.spots[f.first].clause for f in (number, after)}
    return not any(f not in (number, after) for clause in clauses for f in body.figures_in(clause))


def _years_before(body: Telling, clause: int) -> set[float]:
    """The year of the clause before in the sentence: "in 2019 I took over the wine list: chose the wines"."""
    sentence = body.clauses[clause].sentence
    dated = [f for f in body.figures if f.family == "year" and body.spots[f.first].sentence == sentence and body.spots[f.first].clause < clause]
    last = max((body.spots[f.first].clause for f in dated), default=None)
    return {f.value for f in dated if body.spots[f.first].clause == last}


def _nearer_another(claim: Claim, figure: Figure, body: Telling, told: tuple[int, int]) -> bool:
    """Whether all that stands with our year in its phrase stands nearer to another year in the evidence."""
    line, licences = claim.licences.line, claim.licences
    phrase = line.spots[figure.first].phrase
    words = [i for i in line.content(line.spots[figure.first].clause) if line.spots[i].phrase == phrase]
    dated = _dated(body, told[1])
    told_years = {f.value for f in line.figures if f.family == "year" and f is not figure and line.spots[f.first].phrase == phrase}
    dated = [f for f in dated if f.value not in told_years]
    nearest = {
        min(dated, key=lambda f: abs(f.first - p.index)).value
        for i in words for p in licences.of(i) if dated and not p.heading and p.source == told[0] and body.spots[p.index].clause == told[1]
    }  # fmt: skip
    return bool(nearest) and not nearest & _span_of(body, figure.value)


def _span_of(body: Telling, year: float) -> set[float]:
    """The year, and the other end of a span that it opens or closes: "2013-2015"."""
    years = [f for f in body.figures if f.family == "year"]
    pairs = [{one.value, other.value} for one, other in pairwise(years) if _SPAN.fullmatch(body.text, one.end, other.start)]
    return {year}.union(*(pair for pair in pairs if year in pair))


def _stands(claim: Claim, figure: Figure) -> bool:
    year, licences = int(figure.value), claim.licences
    said = any(int(f.value) == year for body in licences.bodies for f in body.figures if f.family in ("year", ""))
    short = any(int(m[1] + m[2]) == year for body in licences.bodies for m in _SHORT.finditer(body.text))
    said = said or any(told == str(year) for body in licences.bodies for _, told in months(body.text))
    told = licences.told[licences.line.spots[figure.first].clause]
    sources = [told[0]] if told and claim.place(told[0]) else range(len(claim.cited))
    return said or short or any(year in _years(p) for i in sources if (p := claim.place(i)))


def _years(position: Position) -> set[int]:
    return {d.year for d in (position.period.start, position.period.end) if d}
