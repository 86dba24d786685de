"""Courses of study in running text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import takewhile

from agent.adapters.importers.prose.campus import town_behind, without_state
from agent.adapters.importers.prose.foreign import DEGREE, GRADE, SCHOOL
from agent.adapters.importers.prose.outline import Row
from agent.adapters.importers.prose.spans import SPAN, find_period, full_years
from agent.domain.dates import Period

_GRADE = re.compile(r"\(?\b(?:cumulative |overall )?GPA(?: of)?:?\s*(\d{1,3}(?:\.\d{1,2})?(?:\s?/\s?\d{1,3}(?:\.\d{1,2})?)?)\)?|\(?\b(\d\.\d{1,2}(?:\s?/\s?\d(?:\.\d{1,2})?)?)\s+GPA\b\)?|\(?" + GRADE + r"\)?", re.I)
_HONOURS = re.compile(r"(?:^|[,|(]\s*)GPA:?\s+([^,|]{3,60})(?=$|[,|])")
_DEGREE = re.compile(
    r"\b(?:bachelor|master|associate|ph\.?d|doctor|doctorate|diploma|b\.?\s?s\.?c|m\.?b\.?a|m\.?s\.?c|b\.?tech|m\.?tech|bsn|msn|adn|asn|dnp|bfa|mfa|bba|mph|b\.?ed|m\.?ed|llb|ll\.m|ged|certificate|hsc|ssc)s?\b"
    r"|(?-i:\b(?:B\.?\s?S|B\.?A|M\.?S|M\.?A|B\.?E|A\.?A\.?S|A\.?A|A\.?S|J\.?D|M\.?D)\b)|" + DEGREE.pattern,
    re.I,
)
_SCHOOL = re.compile(r"\b(?:university|college|school|institute|academy|polytechnic|conservatory|seminary|jatc|local(?: union)?(?: no\.?)? \d+|(?:training|career|technology|technical|vocational|learning|trades?) (?:cent(?:er|re)|trust|council))\b|" + SCHOOL.pattern, re.I)
_TRADE = re.compile(r"\b(?:apprenticeship|traineeship|internship)\b", re.I)
"""How a trade is learnt, which is no school."""
_REST = re.compile(r"(?:state |technical |community )?(?:university|college|school|institute|academy|polytechnic)", re.I)
"""The end of a school's name, which nothing is called by itself."""
_TAKEN = re.compile(r"(?!(?:of|in|the|with|and|degree|honours|honors|hons|science|arts)\b)[^\W\d_]{3,}", re.I)
"""A word beside a degree that says what was studied."""
_EDGES = " ,;-–—|()"


@dataclass(frozen=True)
class Schooling:
    """A course of study as it stands in the text; `course` is all that is neither school nor date nor grade."""

    school: str | None
    course: str | None
    period: Period
    grade: str | None


@dataclass
class Study:
    """The rows of a course of study: those that name it, and those that tell of it."""

    heads: list[Row] = field(default_factory=list)
    details: list[Row] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What names it."""
        return ", ".join(row.text for row in self.heads)


def split_studies(found: list[Row]) -> list[Study]:
    """The rows of the education section, parted for each course of study. Where each has a heading, blank lines do not part them."""
    studies: list[Study] = []
    headed = bool(found) and bool(found[0].heading)
    for number, row in enumerate(found):
        if studies and row.bullet and not row.heading and _is_detail(row.text, listed=studies[-1].heads[0].bullet):
            studies[-1].details.append(row)
            continue
        led = headed or bool(studies and studies[-1].heads[0].heading)
        if not studies or row.heading or (not led and not _completes(row, studies[-1]) and (_begins(found[number:]) if row.after_gap else _is_another(row.text, studies[-1].text))):
            studies.append(Study())
        studies[-1].heads.append(row)
    return studies


def _completes(row: Row, study: Study) -> bool:
    """Whether a row says what was studied at the school that alone stands above it in bold."""
    alone = len(study.heads) == 1 and study.heads[0].strong and _is_school(study.text) and not _is_dated(study.text)
    return alone and _DEGREE.search(row.text) is not None and _SCHOOL.search(row.text) is None


def _begins(coming: list[Row]) -> bool:
    """Whether the rows up to the next gap name a course of study of their own."""
    own = [coming[0], *takewhile(lambda row: not row.after_gap, coming[1:])]
    return any(_DEGREE.search(row.text) or _SCHOOL.search(row.text) or _is_dated(row.text) for row in own) or len(own[0].text.split()) > 1


def _is_detail(text: str, listed: bool) -> bool:
    """Whether an item tells something of a study rather than naming one; where studies are `listed` as items too, what has a date is one."""
    return not any(pattern.search(text) for pattern in (_DEGREE, _SCHOOL, _GRADE)) and not (listed and _is_dated(text))


def _is_another(line: str, known: str) -> bool:
    """Whether the line names a degree, a school or a course with its date although the study before has one."""
    if any(pattern.search(without_state(line)) and pattern.search(without_state(known)) for pattern in (_DEGREE, _SCHOOL)):
        return True
    return _is_dated(line) and _is_dated(known) and (_is_span(known.split(", ")[0]) if _is_span(line) else bool(re.search(r"[^\W\d_]{3}", find_period(line, anywhere=True)[1])))


def _is_span(text: str) -> bool:
    """Whether there is a span and no other word."""
    return SPAN.search(full_years(text)) is not None and not re.search(r"[^\W_]", find_period(text)[1])


def _is_dated(text: str) -> bool:
    period, _ = find_period(text, anywhere=True)
    return bool(period.start or period.end)


def read_study(lines: list[str]) -> Schooling:
    """School, course, dates and grade of a course of study; no word of the lines is dropped."""
    lines = _unwrapped(lines)
    named = [line for line in lines if _is_school(line)]
    if len(named) == 1 and len(lines) > 1:
        rest = read_study([line for line in lines if line is not named[0]])
        dated = rest.period.start or rest.period.end
        period, name = (rest.period, named[0]) if dated else find_period(named[0], anywhere=True)
        return Schooling(_bare(re.sub(r"\s*\|\s*", " ", name)), rest.course, period, rest.grade)
    text = full_years(", ".join(lines))
    grade = _GRADE.search(text) or _HONOURS.search(text)
    period, words = find_period(text[: grade.start()] + " | " + text[grade.end() :] if grade else text, anywhere=True)
    parts = [bare for part in re.split(r",\s+|\s*\|\s*|\t+|\s+[–—-]\s+|\s{2,}|\s+(?:at|from)\s+(?=[A-Z])", words) for piece in _at_school(part) if (bare := _bare(piece))]
    school = next((p for p in parts if _SCHOOL.search(p) and not _DEGREE.search(p)), None)
    others = list(parts)
    if school:
        at = parts.index(school)
        end = at + 1 + town_behind(parts, at, course=_names_course(parts[:at] + parts[at + 2 :]) or (SCHOOL.search(school) is not None and any(map(_tells_course, parts[:at]))))
        others = parts[:at] + parts[end:]
        school = ", ".join(parts[at:end])
    return Schooling(school, ", ".join(others) or None, period, next((g for g in grade.groups() if g), None) if grade else None)


def _names_course(parts: list[str]) -> bool:
    """Whether one of the parts says what was studied: a degree with more words, or the field beside it."""
    degrees = [part for part in parts if _DEGREE.search(part)]
    return any(_TAKEN.search(_DEGREE.sub(" ", part)) for part in degrees) or (bool(degrees) and len(parts) > len(degrees))


def _tells_course(part: str) -> bool:
    """Whether what stands before a school in another language is the name of a course, or of a degree in something: "DCG", "Grado en Enfermería", not "Licence"."""
    degree = _DEGREE.search(part)
    return degree is None or any(map(_TAKEN.fullmatch, part.split()[1:]))


def _at_school(part: str) -> list[str]:
    """What is learnt and the school behind it: "Studium an der Hochschule Ulm"; "Ebersbach an der Fils" is a town."""
    course, at, school = part.partition(" an der ")
    return [course, school] if at and _SCHOOL.search(school) else [part]


def _unwrapped(lines: list[str]) -> list[str]:
    """The lines, where the end of a school's name alone goes on with the line before it."""
    found = list[str]()
    for line in lines:
        if found and is_half_a_name(line.strip(_EDGES)) and not (_DEGREE.search(found[-1]) or _SCHOOL.search(found[-1]) or _is_dated(found[-1])):
            found[-1] = f"{found[-1]} {line}"
        else:
            found.append(line)
    return found


def names_school(line: str) -> bool:
    """Whether a line names a school or a degree."""
    return bool(_SCHOOL.search(line) or _DEGREE.search(line))


def is_half_a_name(school: str | None) -> bool:
    """Whether that is the end of a school's name and not all of it."""
    return school is not None and _REST.fullmatch(school) is not None


def _is_school(line: str) -> bool:
    """Whether a line names a school, perhaps with its town and a date, and nothing else."""
    words = without_state(find_period(line, anywhere=True)[1])
    return bool(_SCHOOL.search(words)) and not _DEGREE.search(words) and not _TRADE.search(words) and not re.search(r"\t|\s\|\s+\w|\bGPA\b", words) and words.count(",") < 2


def _bare(part: str) -> str:
    bare = part.strip(_EDGES)
    return bare + ")" if bare.count("(") > bare.count(")") else "" if bare == "." else bare
