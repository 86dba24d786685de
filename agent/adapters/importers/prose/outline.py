"""A résumé in running text as lines, each with the section it stands in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from agent.adapters.importers.line import Line
from agent.adapters.importers.prose.foreign import SCHOOL, is_language, is_title
from agent.adapters.importers.prose.labels import is_personal
from agent.adapters.importers.prose.spans import SPAN, full_years, is_dated
from agent.lexicon.cues import patterns
from agent.lexicon.vitae import section_of

_BULLET = re.compile(r"\s*(?:[•●▪◦‣■➢✓*·§\uf0b7\uf0a7]|[-–—](?=\s)|â¢|\d{1,2}[.)](?=\s)(?!\s(?:\d{1,2}\.\s)?(?:19|20)\d\d\s*[-–—]\s*(?:\d{1,2}\.\s|[^\W\d_]+\s*(?:$|\t))))\s*")
_INLINE = re.compile(r"\s*([^\W\d_](?:[^\W\d_]|[./& -]){3,34}?)\s*(?::\s+|\t\s*)(.+)")
CONTACT, UNKNOWN, DRIVING, SUNDRY = "contact", "unknown", "driving", "sundry"
_INLINED = ("skills", "languages", "summary", "certificates", SUNDRY)
"""Sections that stand behind their heading on one line."""
_SCHOOLING = re.compile(r"\b(?:university|college|school|institute|academy|bachelor|master|associate|diploma)\b|" + SCHOOL.pattern, re.I)
_GUESSES = {
    "certificates": r"licen[cs]\w*|cert(?:s|ificat\w+)?|credential\w*|registrations?",
    "volunteer": r"volunteer\w*|extra-?curricular\w*|communit(?:y|ies)|leadership|(?:campus|student) (?:activities|involvement)",
    "publications": r"publications?|papers|journals|patents|presentations|talks",
    "awards": r"awards?|honou?rs|scholarships|prizes",
    "projects": r"projects",
    "education": r"education|schooling",
    "work": r"experience|employment|career history",
    "skills": r"skills|competenc(?:y|ies)|technologies|expertise",
    "languages": r"languages",
    "interests": r"interests|hobbies",
    "other": r"refer(?:ence|ee)s?|affiliations?|memberships?",
}
_GUESSED = {section: re.compile(rf"\b(?:{pattern})\b", re.I) for section, pattern in _GUESSES.items()}
"""Words that tell the section of a heading which is none of the known ones."""
_LABELLED = re.compile(r"\s*(?:[•*–-]\s+)?([^\W\d_][^\W\d_ ]{2,30}?(?: [^\W\d_]{1,20}){0,3})\s*(?::\s*|\t+\s*)(\S.*)")
_SHOUTED = re.compile(r"[A-Z][A-Z&/' -]{4,40}")
LONGEST_HEADING = 6
"""Words."""
LARGE = 1.15
"""Times the usual size of letters from which on a line is large."""
LONGEST_NAME = 50
"""Characters of a known one."""
_POSITIONS = ("work", "volunteer", "projects")
_COMPLETE = ("education", "certificates", "languages", "awards", "publications", "interests", "other", DRIVING, SUNDRY, UNKNOWN)
"""Sections in whose plain text a line in capitals, as the headings are, is a heading too; elsewhere it may be an employer."""


@dataclass(frozen=True)
class Row:
    """A line: its section, whether it is a bullet, a heading of its own (Markdown), follows an empty line, is indented, or bold (Markdown).

    `under` is the heading of its section where that is `UNKNOWN`, the contact's or that of a driving licence; a tab in it is a wide gap.
    """

    section: str
    text: str
    bullet: bool = False
    heading: int = 0
    after_gap: bool = False
    indented: bool = False
    strong: bool = False
    under: str = ""


Look = tuple[float, bool, bool]
"""How a heading looks: its size, whether it is bold, whether it is in capitals."""


def _look(line: Line) -> Look:
    return round(20 * line.size) / 20, line.strong, line.text.isupper()


@dataclass
class _Place:
    """The section that is being read, and how its heading looks: its level in Markdown, whether it is in capitals."""

    looks: frozenset[Look]
    section: str = CONTACT
    under: str = ""
    level: int = 0
    look: Look = (1.0, False, False)

    def enter(self, section: str, line: Line) -> None:
        """Begin a section."""
        heading = line.text.strip(" :#")
        self.section, self.level, self.look = section, line.level, _look(line)
        self.under = heading if section in (UNKNOWN, CONTACT, DRIVING) else ""


def rows(lines: Sequence[Line]) -> list[Row]:
    """The lines with their sections; headings of sections are left out."""
    place, gap, found = _Place(_telling(lines)), False, list[Row]()
    for number, line in enumerate(lines):
        gap = gap or line.apart
        licence = _LABELLED.fullmatch(line.text)
        if licence and section_of(licence[1]) == DRIVING:
            found.append(Row(DRIVING, licence[2].strip(), line.bullet, after_gap=gap, under=licence[1]))
            continue
        kind, bare = _heading(line.text, marked=line.level > 0)
        if kind and bare and place.section == SUNDRY:
            kind, bare = None, line.text
        if not kind and _is_unknown_heading(line, place, gap, lines[number + 1 : number + 8]):
            kind, bare = next((section for section, pattern in _GUESSED.items() if pattern.search(line.text)), UNKNOWN), ""
        if not kind and place.section in _COMPLETE and place.section != SUNDRY and is_personal(line.text):
            kind = "other"
        if kind:
            place.enter(kind, line)
        elif line.turns:
            place.section, place.under = CONTACT, ""
        for part, bullet in _bullets(bare):
            found.append(Row(place.section, part, line.bullet or bullet, line.level, gap, line.indented, line.strong, place.under))
        gap = gap and bool(kind) and not bare
    return found


def _telling(lines: Sequence[Line]) -> frozenset[Look]:
    """The looks by which headings are told from other lines: those of several known headings and of hardly anything else, but for further short, large and bold lines
    that are neither dated nor titles."""
    plain = [(number, line) for number, line in enumerate(lines) if not line.level and not line.bullet]
    known = {number for number, line in plain if len(line.text) < LONGEST_NAME and _heading(line.text, marked=False)[0]}
    headings, every, odd = Counter[Look](), Counter[Look](), set[Look]()
    for number, line in plain:
        every[_look(line)] += 1
        headings[_look(line)] += number in known
        if number not in known and (len(line.text.split()) > LONGEST_HEADING or is_dated(line.text) or is_title(line.text) or "\t" in line.text):
            odd.add(_look(line))
    return frozenset(
        look for look, count in headings.items()
        if count > 1 and (look[0] > 1 or look[1]) and (count >= 0.5 * every[look] or (look[0] >= LARGE and look[1] and look not in odd))
    )  # fmt: skip


def _bullets(bare: str) -> list[tuple[str, bool]]:
    """The line without its bullet, and whether it had one; a line of several bullets is parted."""
    found = []
    for number, part in enumerate(re.split(r"\s+•\s+", bare)) if bare.count(" • ") > 1 else [(0, bare)]:
        bullet = _BULLET.match(part)
        content = (part[bullet.end() :] if bullet else part).strip()
        if content:
            found.append((content, bool(bullet) or number > 0))
    return found


def _is_unknown_heading(line: Line, place: _Place, gap: bool, coming: Sequence[Line]) -> bool:
    """Whether the line begins a section that we have no name for: it looks like the heading of the section before it."""
    if line.level:
        return 0 < line.level <= place.level and not _heads_entry(line.text, place.section, coming)
    if line.bullet or len(line.text.split()) > LONGEST_HEADING:
        return False
    if _look(line) in place.looks:
        return not _heads_entry(line.text, place.section, coming) and not is_dated(line.text) and "\t" not in line.text and line.text[-1:] not in ".,;"
    shouted = gap and _look(line) == place.look and place.section in _COMPLETE and _SHOUTED.fullmatch(line.text.rstrip(" :"))
    return bool(shouted) and not _SCHOOLING.search(line.text)


def _heads_entry(heading: str, section: str, coming: Sequence[Line]) -> bool:
    """Whether a heading of the level of sections is that of a position or a study: it has dates, or a span follows it."""
    if section not in (*_POSITIONS, "education"):
        return False
    if is_dated(heading) or (section == "education" and _SCHOOLING.search(heading)):
        return True
    own = takewhile(lambda line: not (line.level or line.bullet or _BULLET.match(line.text)), coming)
    return section in _POSITIONS and any(SPAN.search(full_years(line.text)) for line in own)


def named(bare: str) -> str | None:
    """The section of that name, in English or another language, also where the blank between its words was lost ("WORKEXPERIENCE")."""
    table = patterns("resume-headings")
    spaced = [f"{bare[:n]} {bare[n:]}" for n in range(3, len(bare) - 2)] if bare.isupper() and " " not in bare and len(bare) > 7 else []
    return next((k for name in (bare, *spaced) for k, p in table.items() if p.fullmatch(name)), None) or section_of(bare)


def headed(line: Line) -> str | None:
    """The known section that a line begins, or None."""
    return _heading(line.text, marked=line.level > 0)[0]


def _heading(line: str, marked: bool) -> tuple[str | None, str]:
    """(section, what follows on the same line), or (None, the line)."""
    table = patterns("resume-headings")
    bare = line.strip(" :#-–—_*=").strip()
    if len(bare) <= LONGEST_NAME:
        kind = named(bare)
        if kind and (marked or bare[:1].isupper() or line.endswith(":")):
            return kind, ""
    inline = _INLINE.fullmatch(line)
    if inline and inline.group(1)[:1].isupper():
        name = inline.group(1).strip()
        gap = "\t" in line[: inline.start(2)]
        kind = next((k for k in (*_INLINED, *(("education",) if gap else ())) if (k in table and table[k].fullmatch(name)) or section_of(name) == k), None)
        if kind and (kind != "languages" or any(is_language(word) for word in re.findall(r"\w+", inline.group(2)))):
            return kind, inline.group(2)
    return None, line
