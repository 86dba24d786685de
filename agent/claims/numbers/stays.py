"""How long something lasted, by two dates or two ages that the words tell: "started in June 2016, left in June 2020" is four years."""

from __future__ import annotations

import re
from dataclasses import dataclass

from agent.claims.claim import Claim
from agent.claims.reading.figure import Figure
from agent.claims.reading.months import placed
from agent.claims.reading.telling import Telling
from agent.domain.dates import MONTHS
from agent.lexicon.numerals import number_words

YEAR = 12
REACH = 60
"""Characters between "started" or "left" and its date."""
_STARTED = re.compile(r"\b(?:started|joined|began|starting|hired|taken on|since|from)\b", re.I)
_LEFT = re.compile(r"\b(?:left|leaving|until|till|finished|finishing|ended|ending|moved on|resigned|retired)\b", re.I)
_TURNED = re.compile(r"\b(?:promoted|made|became|moved up)\b", re.I)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_BETWEEN = re.compile(r"[.;](?:\s|$)")
_AGE = r"(\d{1,2}(?:\.5)?|[a-z]+)(?: (years?|months?))?(?: (and a half|and three quarters|and a quarter))?(?: (?:years? |months? )?old)?"
_AGES = re.compile(rf"\bfrom (?:(?:when )?\w+ (?:was|were) |(?:the )?age (?:of )?)?{_AGE} (?:until|till|to|up to) (?:(?:when )?\w+ (?:was|were|turned) |(?:the )?age (?:of )?)?{_AGE}(?=$|[.,;)]|\s)", re.I)
_PARTS = {"and a half": 0.5, "and three quarters": 0.75, "and a quarter": 0.25}
_AT = re.compile(r"\s(?:at|with) (?:the )?[A-Z]")
_AS = re.compile(r"\sas (?:an? |the )?", re.I)
_AFTER = re.compile(r"\bafter (?:only |just )?$", re.I)
_FOR = re.compile(r"\b(?:for|over) $", re.I)


@dataclass(frozen=True)
class Stay:
    """A start, a turn ("promoted") or none, and an end, in months, with the place of the first word of the start and of the last one of the end."""

    start: int
    turn: int | None
    end: int
    first: int
    last: int
    at: int = 0
    """Where the turn is told."""


def is_stay(claim: Claim, figure: Figure) -> bool:
    """Whether the time of the line lies between the start and the end that the words tell of the post, between start and promotion where the line
    has it "after" so long, or between two ages of whoever was looked after."""
    if figure.family != "months" or figure.bound is not None or figure.rate or figure.upper:
        return False
    return any(_lasts(claim, figure, source, body) or _ages(claim, figure, source, body) for source, body in enumerate(claim.licences.bodies))


def _lasts(claim: Claim, figure: Figure, source: int, body: Telling) -> bool:
    stay = _stay(body.text)
    if stay is None:
        return False
    if _AFTER.search(claim.text, 0, figure.start):
        return stay.turn is not None and _is_so_long(figure, stay.turn - stay.start) and _TURNED.search(claim.text) is not None
    if _AS.match(claim.text, figure.end) and stay.turn is not None:
        spans = ((stay.turn - stay.start, range(stay.first, stay.at)), (stay.end - stay.turn, range(stay.at, stay.last)))
        return any(_is_so_long(figure, months) and _all_stand(claim, figure, source, body, span, "and") for months, span in spans)
    line = claim.licences.line
    opens = figure.opening == line.clauses[line.spots[figure.first].clause].first
    if not _is_so_long(figure, stay.end - stay.start) or not (_AT.match(claim.text, figure.end) if opens else _FOR.search(claim.text, 0, figure.start) and stay.turn is None):
        return False
    span = range(stay.first, stay.last)
    return _all_stand(claim, figure, source, body, span)


def _all_stand(claim: Claim, figure: Figure, source: int, body: Telling, span: range, stop: str = "") -> bool:
    """Whether all that the clause of the time tells up to the next comma stands where the evidence tells of the stay, or in its heading;
    or up to a number behind the word `stop`."""
    line = claim.licences.line
    part = line.clauses[line.spots[figure.first].clause]
    ends = next((i for i in range(figure.last + 1, part.last + 1) if line.tokens[i].before.strip() or (line.tokens[i].lower == stop and i + 1 in line.figured)), part.last + 1)
    words = [i for i in line.content(line.spots[figure.first].clause) if figure.last < i < ends or (not stop and i < ends)]
    return bool(words) and all(any(p.source == source and (p.heading or body.tokens[p.index].start in span) for p in claim.licences.exact(i)) for i in words)


def _stay(text: str) -> Stay | None:
    """The stay of which a text tells, where it has just one start and one end in one sentence."""
    dates = _dates(text)
    starts, ends, turns = (_dated(text, dates, pattern) for pattern in (_STARTED, _LEFT, _TURNED))
    if len(starts) != 1 or len(ends) != 1 or len(turns) > 1:
        return None
    (first, start, exact), (_, end, also) = starts[0], ends[0]
    if exact is not also or start >= end or (turns and (turns[0][2] is not exact or not start < turns[0][1] < end)):
        return None
    last = next((m.start() for m in _BETWEEN.finditer(text, ends[0][0])), len(text))
    opens = max((m.end() for m in _BETWEEN.finditer(text, 0, first)), default=0)
    return Stay(start, turns[0][1] if turns else None, end, opens, last, turns[0][0] if turns else 0)


def _dates(text: str) -> list[tuple[int, int, bool]]:
    """The dates of a text: where each begins, its months, and whether it names the month."""
    named = [(span, MONTHS.index(month), int(year)) for span, month, year in placed(text)]
    dates = [(span[0], year * YEAR + month, True) for span, month, year in named]
    bare = (m for m in _YEAR.finditer(text) if not any(a <= m.start() < b for (a, b), _, _ in named))
    return sorted([*dates, *((m.start(), int(m[0]) * YEAR, False) for m in bare)])


def _dated(text: str, dates: list[tuple[int, int, bool]], pattern: re.Pattern[str]) -> list[tuple[int, int, bool]]:
    """Each word of the pattern that has a date right behind it, none other and no end of a sentence between."""
    found: dict[int, tuple[int, int, bool]] = {}
    for match in pattern.finditer(text):
        date = next((d for d in dates if match.end() <= d[0] <= match.end() + REACH), None)
        if date and not _BETWEEN.search(text, match.end(), date[0]) and not any(p.search(text, match.end(), date[0]) for p in (_STARTED, _LEFT, _TURNED)):
            found.setdefault(date[0], (match.start(), date[1], date[2]))
    return list(found.values())


def _ages(claim: Claim, figure: Figure, source: int, body: Telling) -> bool:
    """Whether somebody was looked after from one age to another, so far apart: "from 6 months until she was three and a half" is three years."""
    match = _AGES.search(body.text)
    if match is None or not _FOR.search(claim.text, 0, figure.start):
        return False
    one, other = _age(match[1], match[2] or "", match[3] or ""), _age(match[4], match[5] or "", match[6] or "")
    here = body.spots[next(t.index for t in body.tokens if t.start >= match.start())].sentence
    line = claim.licences.line
    words = (i for i in line.content(line.spots[figure.first].clause) if i < figure.first)
    named = any(p.source == source and not p.heading and body.spots[p.index].sentence == here for i in words for p in claim.licences.exact(i))
    return named and 0 < one < other and _is_so_long(figure, other - one)


def _age(many: str, unit: str, part: str) -> float:
    value = float(many) if many[0].isdigit() else 1.0 if many.lower() == "one" else number_words().get(many.lower(), 0.0)
    return (value + _PARTS.get(part.lower(), 0.0)) * (1 if unit.lower().startswith("month") else YEAR)


def _is_so_long(figure: Figure, months: float) -> bool:
    """Whether the time of the line is the months, or the full years of them."""
    return figure.value == months or (figure.value % YEAR == 0 and 0 <= months - figure.value < YEAR)
