"""Courses of study whose parts a file tells in several entries: the date, the school and the grade each on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from agent.domain.dates import Period

_LONE_DATE = re.compile(r"(?:[A-Z][a-z]{2,8}\.?,?\s+|\d{1,2}[/.-])?(?:19|20)\d\d")
_LONE_GRADE = re.compile(r"(?:(?:cumulative |overall )?gpa:?\s*)+(?P<after>[\d.]+(?:\s*/\s*[\d.]+)?)|(?P<before>\d\.\d{1,2}(?:\s*/\s*[\d.]+)?)\s*gpa", re.I)
_SCHOOL = re.compile(r"\b(?:University|College|School|Institute|Academy|Polytechnic|Universidad|Universität|Hochschule)\b")
_COURSE = re.compile(r"\b(?:bachelor|master|associates?|diploma|degree|certificat\w+|ph\.?d|mba|bba|b\.?s\.?c?|b\.?a|m\.?s\.?c?|m\.?a|courses?|coursework|training|major)\b", re.I)


@dataclass(frozen=True)
class Study:
    """An entry of the education as a file has it; `area` may hold a whole line."""

    path: str
    institution: str | None = None
    degree: str | None = None
    area: str | None = None
    period: Period = field(default_factory=Period)
    score: str | None = None

    @property
    def words(self) -> str:
        """All that it says."""
        return " ".join(part for part in (self.degree, self.area, self.institution) if part)

    @property
    def is_line(self) -> bool:
        """Whether it is one line without parts."""
        return bool(self.area) and not (self.institution or self.degree)


def joined(entries: Iterable[Study]) -> list[Study]:
    """The studies: a lone date goes to the one after it, a lone grade and a lone school to the one before, what is said twice is said once."""
    found: list[Study] = []
    when = Period()
    for entry in entries:
        if not entry.words:
            continue
        grade = _LONE_GRADE.fullmatch(entry.words) if entry.is_line else None
        if entry.is_line and _LONE_DATE.fullmatch(entry.words):
            when = Period.parse(None, entry.words)
        elif grade and (graded := _last_course(found)) is not None:
            found[graded] = replace(found[graded], score=found[graded].score or grade["after"] or grade["before"])
        elif found and entry.is_line and (added := _added(found[-1], entry)):
            found[-1] = added
        else:
            found.append(entry if entry.period.start or entry.period.end else replace(entry, period=when))
            when = Period()
    return [parted(study) for study in found]


def _added(before: Study, line: Study) -> Study | None:
    """The study before with what the line adds to it, or None when the line is a study of its own."""
    if line.words.casefold() in before.words.casefold():
        return before
    lone_school = _SCHOOL.search(line.words) and not _COURSE.search(line.words)
    if lone_school and before.is_line and _COURSE.search(before.words) and not _SCHOOL.search(before.words):
        return replace(before, institution=line.area)
    return None


def _last_course(studies: list[Study]) -> int | None:
    """The place of the last one that names a degree or a course."""
    return next((i for i in reversed(range(len(studies))) if _COURSE.search(studies[i].words)), None)


_LINE = re.compile(r"(?P<degree>[^:,]{2,60})\s*[:,]\s*(?P<rest>.+)")
_YEAR = re.compile(r",?\s*\b((?:19|20)\d\d)\b,?\s*")


def parted(study: Study) -> Study:
    """The study with degree, field, school and year told apart where its line says its field twice, as exports do:
    "BBA: Accounting Troy University Accounting". Every other line stays whole, since a guess would be an invention."""
    line = _LINE.fullmatch(study.area or "") if study.is_line else None
    field = _said_twice(line["rest"]) if line else ""
    if line is None or not field:
        return study
    between = line["rest"][len(field) : len(line["rest"]) - len(field)]
    year = _YEAR.search(between)
    school = _YEAR.sub(" ", between, count=1).strip(" ,;.-–")
    if not school or re.search(r"[\d,]", school):
        return study
    period = study.period if study.period.start or study.period.end or year is None else Period.parse(None, year[1])
    return replace(study, degree=line["degree"].strip(), area=field, institution=school, period=period)


def _said_twice(text: str) -> str:
    """The longest words with which the text both begins and ends, or nothing."""
    words = text.split()
    for size in range((len(words) - 1) // 2, 0, -1):
        head, tail = " ".join(words[:size]), " ".join(words[-size:])
        if head.strip(" ,;").casefold() == tail.strip(" ,;.").casefold():
            return head if text.endswith(head) else head.strip(" ,;")
    return ""
