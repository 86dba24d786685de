"""Products and means: 4 services a shift on five shifts a week are 20 a week, 480 letters in 12 weeks are 40 a week, 4 groups of 12 are 48.

A rate is multiplied only by how often its own period comes round, and the product has the period in which it does: 20 a week, no 20 a
day. A total is divided only by the time in which it was reached or by the number of those that share it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agent.claims.claim import Claim
from agent.claims.numbers.seasons import seasons_told
from agent.claims.numbers.things import TABLE, counts_it, is_its_deed, things, unit_of, units_in
from agent.claims.positions.tenure import months_at
from agent.claims.reading.bound import Bound
from agent.claims.reading.figure import Figure
from agent.claims.reading.telling import Telling
from agent.lexicon.files import members_of

MOST = 16
"""Figures of a snippet that are looked at."""
NEAR = 12
"""Words between a number and the frequency that multiplies it."""
_WEEKDAYS = re.compile(r"\b(mon)(?:day)?\s?(?:-|–|to|through|till|until)\s?(fri|sat|sun)(?:day|urday)?\b", re.I)
_DAYS = {"fri": 5.0, "sat": 6.0, "sun": 7.0}
_IN_MINUTES = re.compile(r"\bevery $", re.I)
_CONVERTED = {("month", "year"): 12.0, ("year", "month"): 1 / 12, ("quarter", "year"): 4.0, ("year", "quarter"): 0.25, ("minute", "hour"): 60.0, ("fortnight", "week"): 0.5, ("week", "fortnight"): 2.0}
"""Rates that need no frequency: a year has twelve months. A week's days are another matter: who works seven?"""
_IN_EACH = re.compile(r"\s[\w'’-]+ (?:came|went|turned up|attended|signed up) (?:(?:to|at|in|for) )?each(?: one| of (?:them|these|those))?(?=$|[.,;)])|(?:\s(?!to\b|for\b|and\b|of\b)[\w'’-]+){0,2}\s(?:(?:in|on|at) )?(?:each|apiece)\b", re.I)
_OURS_EACH = re.compile(r"(?:\s[\w'’-]+){0,2}?\s(?:(?:in |at |for |to |on )?each\b|apiece\b|(?:per|an?|every) (?P<of>[a-z]+))", re.I)
_IN_EVERY_ONE = re.compile(r"(?:\s[\w'’-]+){0,3}?\s(?:in|at|for|to|on|from) (?:each|every)\b", re.I)
_CONTAINERS = members_of("word-sets", "containers")
_AVERAGE = re.compile(r"\b(?:average|averag\w+|mean) (?:of )?(?:about |around |roughly )?$", re.I)
_ON_AVERAGE = re.compile(r"[^.;]{0,30}\bon average\b", re.I)
_IN = ("in", "over", "within", "during", "across")
_YEAR = 12
_DAY = 86400.0


@dataclass(frozen=True)
class Product:
    """What two numbers of the evidence make: value and rate, the number whose thing is counted and the other, and how it was made: a mean over "time", one for "each", "group" by group."""

    value: float
    rate: str
    of: Figure
    by: Figure | None
    how: str = ""


def multiplies_out(claim: Claim, ours: Figure) -> bool:
    """Whether the figure of the line is a number of the evidence times how often, or a total by how many."""
    return product_of(claim, ours) is not None


def product_of(claim: Claim, ours: Figure) -> Product | None:
    """The product of the evidence that the figure of the line is."""
    if len(claim.licences.line.figures) > TABLE or ours.role in ("by", "from") or ours.loose or ours.part:
        return None
    return next(
        (
            made for source, body in enumerate(claim.licences.bodies) for made in _products(claim, source, body, ours)
            if not (made.how == "group" and _IN_EVERY_ONE.match(claim.text, ours.end)) and _has_rate(claim, ours, made) and _is_honest(claim, ours, made, body) and (counts_it(claim, ours, source, made.of) or _is_what_they_cost(claim, ours, source, body, made)) and _is_its_deed(claim, ours, source, made)
        ),
        None,
    )  # fmt: skip


def _is_what_they_cost(claim: Claim, ours: Figure, source: int, body: Telling, made: Product) -> bool:
    """Whether the line names before a sum of money what the evidence has at so much each: "sold 120 tickets at £8, taking £960"."""
    if ours.family != "money" or made.how != "group" or made.by is None or things(claim.licences.line, ours):
        return False
    line, sold = claim.licences.line, set(things(body, made.by))
    before = (t.index for t in line.tokens[: ours.opening] if line.spots[t.index].sentence == line.spots[ours.first].sentence)
    return any(p.source == source and not p.heading and p.index in sold for i in before for p in claim.licences.exact(i))


def is_factor(claim: Claim, figure: Figure) -> bool:
    """Whether the line tells the number beside its product: "30 swimmers in 6 lanes" of five in each of six."""
    if figure.bound is not None or not any((f.value, f.family) == (figure.value, figure.family) for body in claim.licences.bodies for f in body.figures):
        return False
    made = [p for ours in claim.licences.line.figures if ours is not figure and (p := product_of(claim, ours)) is not None and p.by is not None]
    return any(
        p.by is not None and (p.by.value, p.by.family) == (figure.value, figure.family) and p.by in body.figures and counts_it(claim, figure, source, p.by)
        for p in made for source, body in enumerate(claim.licences.bodies)
    )  # fmt: skip


def _is_its_deed(claim: Claim, ours: Figure, source: int, made: Product) -> bool:
    """Whether what is said to be done was done to what is counted; to groups, where so many are in each."""
    return is_its_deed(claim, ours, source, (made.of,)) or (made.how == "group" and made.by is not None and is_its_deed(claim, ours, source, (made.by,)))


def _has_rate(claim: Claim, ours: Figure, made: Product) -> bool:
    """Whether ours has the rate of the product, or tells instead how often it was: "96 calls over an 8-hour shift"."""
    if ours.rate == made.rate:
        return True
    line, by = claim.licences.line, made.by
    return not ours.rate and by is not None and any(
        (f.value, f.family) == (by.value, by.family) and f.first > ours.last and not f.rate and any(t.lower in _IN for t in line.tokens[f.opening - 2 : f.opening])
        for f in line.figures
    )  # fmt: skip


def _products(claim: Claim, source: int, body: Telling, ours: Figure) -> Iterator[Product]:
    read = [f for f in body.figures[:MOST] if f.value]
    for figure in read:
        if figure.family == ours.family and figure.currency in ("", ours.currency) and not figure.part and not figure.loose:
            yield from _often(body, figure, read)
            yield from _converted(claim, body, figure, ours)
            yield from _by_season(claim, source, figure)
            yield from _of_groups(body, figure, read)
            yield from _mean(claim, body, figure, read, ours)


def _often(body: Telling, figure: Figure, read: list[Figure]) -> Iterator[Product]:
    """A rate times how often its period comes round, or for how long."""
    sentence = body.spots[figure.first].sentence
    if figure.rate:
        for by in (f for f in read if f is not figure and body.spots[f.first].sentence == sentence):
            many = _periods(body, by, figure.rate)
            if many and not by.part and not by.loose and not any(f is not figure and f.rate == figure.rate and figure.last < f.first < by.first and f.family == by.family == "" and _periods(body, f, figure.rate) for f in read):
                yield Product(figure.value * many, by.rate or _lent_rate(body, by), figure, by)
        days = _WEEKDAYS.search(body.text) if figure.rate == "day" else None
        if days and body.clause_at(days.start()) == body.spots[figure.first].clause:
            yield Product(figure.value * _DAYS[days[2].lower()], "week", figure, None)
    elif figure.family:
        nearest = next((f for f in read if f.first > figure.last), None)
        if nearest and nearest.family == "often" and nearest.rate and nearest.first - figure.last <= NEAR and body.spots[nearest.first].clause == body.spots[figure.first].clause and "each way" not in body.text.lower():
            yield Product(figure.value * nearest.value, nearest.rate, figure, nearest)
    if not figure.rate and (every := next((f for f in read if f.first > figure.last and f.family == "time" and f.value < 3600 and _IN_MINUTES.search(body.text, 0, f.start)), None)) and every.first - figure.last <= 4:
        yield Product(figure.value * 3600 / every.value, "hour", figure, every)


def _periods(body: Telling, by: Figure, rate: str) -> float:
    """How many of the period the figure counts: four shifts, five days, six hours; 0 where it counts others."""
    if by.family == "":
        told = things(body, by)
        return by.value if told and body.tokens[told[-1]].lower in (rate, rate + "s", rate + "es") else 0.0
    unit = unit_of(body, by)
    return units_in(body, by) if by.family in ("time", "months") and unit == rate and not _IN_MINUTES.search(body.text, 0, by.start) else 0.0


def _lent_rate(body: Telling, by: Figure) -> str:
    """The shift of "6-hour shifts": what lasts so long."""
    told = things(body, by)
    return body.tokens[told[-1]].lower.removesuffix("s") if by.family == "time" and told and body.text[by.start : by.end].find("-") > 0 else ""


def _converted(claim: Claim, body: Telling, figure: Figure, ours: Figure) -> Iterator[Product]:
    """A month's number is a twelfth of a year's, where the post lasted as long."""
    many = _CONVERTED.get((figure.rate, ours.rate))
    if many and not (ours.rate == "year" and (0 < months_at(claim) < _YEAR or _is_short(body))):
        yield Product(figure.value * many, ours.rate, figure, None)


def _by_season(claim: Claim, source: int, figure: Figure) -> Iterator[Product]:
    """Four sessions a summer, summers 2022 and 2023, are eight."""
    if figure.rate and (many := seasons_told(claim, source, figure.rate)) > 1:
        yield Product(figure.value * many, "", figure, None)


def _is_short(body: Telling) -> bool:
    """Whether the words tell of less than a year: "for 3 months"."""
    return any(not f.rate and ((f.family == "months" and f.value < _YEAR) or (f.family == "time" and f.value >= _DAY)) for f in body.figures)


def _of_groups(body: Telling, figure: Figure, read: list[Figure]) -> Iterator[Product]:
    """"4 groups of 12 children", "15 skips a day with 4 tonnes in each"."""
    for groups in (next((f for f in reversed(read) if f.last < figure.first and not f.family), None), next((f for f in read if f.first > figure.last), None)):
        if groups is not None and _shares_out(body, figure, groups):
            yield Product(figure.value * groups.value, groups.rate if not figure.rate else "", figure, groups, "group")


def _shares_out(body: Telling, figure: Figure, groups: Figure) -> bool:
    """Whether each of the groups has so many."""
    if groups.family or body.spots[groups.first].sentence != body.spots[figure.first].sentence or groups.bound or groups.upper or groups.loose or groups.part:
        return False
    told = things(body, groups)
    if not told:
        return False
    name, before = body.tokens[told[-1]].lower, body.tokens[figure.opening - 1].lower if figure.opening else ""
    if groups.first > figure.last:
        return re.search(rf"\b(?:each|every)(?: \w+)? {re.escape(name.removesuffix('s'))}\b[^.;,]*$", body.text[: figure.start], re.I) is not None
    in_groups = before == "of" and figure.opening - 2 == told[-1] and name in _CONTAINERS
    return in_groups or (before not in ("to", "for") and _IN_EACH.match(body.text, figure.end) is not None)


def _mean(claim: Claim, body: Telling, figure: Figure, read: list[Figure], ours: Figure) -> Iterator[Product]:
    """A total by the time in which it was reached, or by the number of those that share it."""
    if figure.rate:
        return
    sentence = body.spots[figure.first].sentence
    for by in (f for f in read if f is not figure and body.spots[f.first].sentence == sentence):
        first, last = sorted((figure, by), key=lambda f: f.first)
        if by.role in _IN and not by.rate and not any(first.last < f.first < last.first for f in read):
            period = unit_of(body, by) if by.family in ("time", "months") else ours.rate if by.family == "" and ours.rate and _periods(body, by, ours.rate) else ""
            if period:
                yield Product(figure.value / units_in(body, by), period, figure, by, "time")
        each = _OURS_EACH.match(claim.text, ours.end)
        if each and by.family == "" and not by.rate and (told := things(body, by)) and not (set(told) & set(things(body, figure))):
            group = each["of"] or ""
            same = not group or body.tokens[told[-1]].lower in (group, group + "s", group + "es")
            if same and (_is_total(body, figure) or _is_from_them(body, figure, by)):
                yield Product(figure.value / by.value, ours.rate, figure, by, "each")


def _is_total(body: Telling, figure: Figure) -> bool:
    return re.match(r"(?:\s[\w'’-]+){0,3}?\s(?:in (?:total|all)|altogether|overall|between them)\b", body.text[figure.end :], re.I) is not None or re.search(r"\btotal (?:of )?$", body.text[: figure.start], re.I) is not None


def _is_from_them(body: Telling, figure: Figure, by: Figure) -> bool:
    """"£1,200 from 40 sponsors"."""
    return 0 < by.first - figure.last <= 2 and body.tokens[by.first - 1].lower in ("from", "among", "between", "across")


def is_average(claim: Claim, figure: Figure) -> bool:
    """Whether the line tells the number as a mean: "an average of 40", "averaging 40", "40 a week on average"."""
    return _AVERAGE.search(claim.text, 0, figure.start) is not None or _ON_AVERAGE.match(claim.text, figure.end) is not None


def _is_honest(claim: Claim, ours: Figure, made: Product, body: Telling) -> bool:
    """Whether value and bound of ours are those of the product; a mean is rounded only where it is told as one, or as about so much."""
    if ours.upper is not made.of.upper and not (made.of.upper and ours.bound is Bound.MOST):
        return False
    average = is_average(claim, ours)
    if made.how == "each" and not average and ours.bound is not Bound.ABOUT:
        return False
    bounds = {made.of.bound, made.by.bound if made.by else None} - {None}
    exact = abs(ours.value - made.value) <= 1e-6 * made.value
    if made.how in ("time", "each") and (average or ours.bound is Bound.ABOUT) and not bounds:
        return exact or (made.value >= 10 and abs(ours.value - made.value) <= 0.5 + 1e-9) or (ours.bound is Bound.ABOUT and abs(ours.value - made.value) <= 0.05 * made.value)
    if bounds & {Bound.LESS, Bound.MOST} or len(bounds) > 1:
        return exact and {ours.bound} == bounds
    if ours.bound in (None, *bounds) or (made.of.upper and ours.bound is Bound.MOST):
        return exact
    if ours.bound is Bound.ABOUT:
        return abs(ours.value - made.value) <= 0.03 * made.value
    return ours.bound is Bound.MORE and not bounds and 0.9 * made.value <= ours.value < made.value - 1e-9
