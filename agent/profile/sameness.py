"""Whether two files speak of the same job, course of study, fact or person."""

from __future__ import annotations

from enum import IntEnum

from agent.domain.corpus import Education, Entry, Position, PositionKind
from agent.domain.dates import PartialDate, Period
from agent.profile.folding import contains, folded, folded_employer, folded_title


class Times(IntEnum):
    """How two periods lie to each other, the closer the higher; UNKNOWN where one says nothing."""

    APART = 0
    OVERLAP = 1
    UNKNOWN = 2
    SHARE = 3
    EQUAL = 4


class Names(IntEnum):
    """How two names lie to each other; UNKNOWN where one of them is not told, NONE where neither is."""

    DIFFER = 0
    NONE = 1
    UNKNOWN = 2
    PART = 3
    EQUAL = 4


def agree(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Whether two dates may be the same: a year alone agrees with each of its months."""
    if one is None or other is None:
        return one is other
    return one.year == other.year and (one.month is None or other.month is None or one.month == other.month)


def times(one: Period, other: Period) -> Times:
    """How two periods lie to each other."""
    if not all(p.start or p.end or p.current for p in (one, other)):
        return Times.UNKNOWN
    starts, ends = agree(one.start, other.start), agree(one.end, other.end) and one.current == other.current
    if starts and ends:
        return Times.EQUAL
    if (starts and one.start) or (ends and (one.end or one.current)):
        return Times.SHARE
    if _within(one, other) or _within(other, one):
        return Times.SHARE
    return Times.OVERLAP if max(_from(one), _from(other)) < min(_until(one), _until(other)) else Times.APART


def _from(period: Period) -> int:
    return period.start.ordinal if period.start else -1 if not period.end else period.end.ordinal - 1


def _until(period: Period) -> int:
    return period.end.ordinal if period.end else 999_999 if period.current or not period.start else period.start.ordinal + 1


def _within(inner: Period, outer: Period) -> bool:
    return bool(inner.start and inner.end and outer.start) and _from(outer) <= _from(inner) and _until(inner) <= _until(outer)


def same_job(one: Position, other: Position) -> int:
    """How surely two positions of two files are one, 0: they are not.

    The employer is the same, the title equal or a part of the other, the times equal, overlapping or unknown. Where the titles differ altogether
    the times must be equal to the month; where an employer is not told, title and times must be.
    """
    when = times(one.period, other.period)
    where = _employers(one, other)
    what = _names(folded_title(one.title), folded_title(other.title))
    if one.kind is not other.kind or when is Times.APART or where is Names.DIFFER:
        return 0
    if where is Names.EQUAL:
        return _at_one_employer(one, other, what, when)
    if what is not Names.EQUAL:
        return 0
    project = one.kind is PositionKind.PROJECT
    return 2 + when if when is Times.EQUAL or (project and when in (Times.SHARE, Times.UNKNOWN)) else 0


def _at_one_employer(one: Position, other: Position, what: Names, when: Times) -> int:
    if what is Names.EQUAL or (what is Names.NONE and when > Times.OVERLAP):
        return 20 + when
    if what in (Names.PART, Names.UNKNOWN):
        return 10 + when if when > Times.OVERLAP else 0
    told = one.period.start and (one.period.start.month or 0) and (one.period.end or one.period.current)
    return 5 if when is Times.EQUAL and told and other.period.start and other.period.start.month else 0


def _employers(one: Position, other: Position) -> Names:
    found = _names(folded_employer(one.employer), folded_employer(other.employer))
    return Names.DIFFER if found is Names.PART else found


def _names(one: str, other: str) -> Names:
    if not one or not other:
        return Names.NONE if one == other else Names.UNKNOWN
    if one == other:
        return Names.EQUAL
    return Names.PART if contains(one, other) or contains(other, one) else Names.DIFFER


def same_study(one: Education, other: Education) -> bool:
    """Whether two files speak of the same course of study: one name of school and course is equal, the other equal, a part, or not told."""
    school = _names(folded_employer(one.institution), folded_employer(other.institution))
    course = _names(_course(one), _course(other))
    if Names.DIFFER in (school, course) or times(one.period, other.period) is Times.APART:
        return False
    return Names.EQUAL in (school, course)


def _course(study: Education) -> str:
    return folded(" ".join(part for part in (study.degree, study.area) if part)).replace(".", "")


def same_fact(one: Entry, other: Entry) -> bool:
    """Whether two files tell the same certificate, language, award: what it is called, and who gave it where both say."""
    return one.kind is other.kind and folded(one.title) == folded(other.title) and _names(folded(one.by or ""), folded(other.by or "")) is not Names.DIFFER


def same_person(one: str, other: str) -> bool:
    """Whether two names may be one person's: all names of the one stand in the other, as they are or as an initial; no name is anybody's."""
    few, many = sorted((folded(one).replace(".", " ").split(), folded(other).replace(".", " ").split()), key=len)
    if not few:
        return True
    left = list(many)
    for name in sorted(few, key=len, reverse=True):
        match = next((n for n in left if n == name), None) or next((n for n in left if 1 in (len(n), len(name)) and n[0] == name[0]), None)
        if match is None:
            return False
        left.remove(match)
    return any(len(name) > 1 and name in many for name in few)
