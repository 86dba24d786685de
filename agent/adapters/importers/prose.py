"""Résumés in running text: plain text and Markdown."""

from __future__ import annotations

import re

from agent.adapters.importers.builder import Builder, ensure_size, known, sentences
from agent.adapters.importers.contact import read_contact
from agent.adapters.importers.entries import DATE, read_head, read_period, split_entries, without_dates
from agent.adapters.importers.foreign import english_date
from agent.adapters.importers.outline import CONTACT, Row, rows
from agent.adapters.plain import clean, decode
from agent.domain.corpus import EntryKind, Imported, PositionKind, SnippetKind
from agent.domain.dates import Period

_LIST = re.compile(r"(?:\s*[,;|•]\s+|\s*[|•]\s*)(?![^()]{0,200}\))")
_MARKDOWN = re.compile(r"^#{1,6} \S", re.M)
_DOT = re.compile(r"(?<=\w)[.\s]+$|^\s+")
_GRADE = re.compile(r"\bGPA:?\s*(\d[\d.]{0,4}(?:\s?/\s?\d[\d.]{0,4})?)")
_DEGREE = re.compile(r"\b(?:bachelor|master|associate|ph\.?d|doctor|diploma|b\.?\s?s\.?c?|b\.?a|m\.?b\.?a|m\.?s\.?c?|b\.?e|b\.?tech|m\.?tech|ged|certificate|hsc|ssc)\b", re.I)
_SCHOOL = re.compile(r"\b(?:university|college|school|institute|academy|polytechnic)\b", re.I)
LONGEST_SKILL = 120
"""Characters of the name of a skill; what is longer is a sentence."""


class Prose:
    """Reads plain text and Markdown. It never fills in: what it is unsure about becomes a doubt."""

    def read(self, content: bytes, name: str) -> Imported:
        """What was understood. Raises `UserCanAct` when the file is empty, no text, or too long."""
        text = clean(decode(content, name))
        ensure_size(0, len(text), name)
        found = rows(text, markdown=name.lower().endswith((".md", ".markdown")) or bool(_MARKDOWN.search(text)))
        ensure_size(len(found), 0, name)
        return _Reading(found, name).imported()


class _Reading:
    def __init__(self, found: list[Row], name: str) -> None:
        self.rows = found
        self.build = Builder(name)

    def of(self, *sections: str) -> list[Row]:
        return [row for row in self.rows if row.section in sections]

    def imported(self) -> Imported:
        self._contact()
        self._positions("work", PositionKind.WORK, "work")
        self._positions("volunteer", PositionKind.VOLUNTEER, "volunteer")
        self._positions("projects", PositionKind.PROJECT, "projects")
        self._skills()
        self._education()
        self._entries()
        return self.build.imported()

    def _contact(self) -> None:
        self.build.person, rest = read_contact([row.text for row in self.of(CONTACT)])
        for line in rest:
            if len(line.split()) <= 8 and not line.endswith("."):
                self.build.say(SnippetKind.HEADLINE, line, "basics.label")
            else:
                self._summary(line)
        for row in self.of("summary"):
            self._summary(row.text)

    def _summary(self, text: str) -> None:
        for sentence in sentences(text):
            self.build.say(SnippetKind.SUMMARY, sentence, "basics.summary")

    def _positions(self, section: str, kind: PositionKind, path: str) -> None:
        for index, entry in enumerate(split_entries(self.of(section))):
            head = read_head(entry.heads, entry.strong)
            place = f"{path}[{index}]"
            title, employer = known(head.title), known(head.employer)
            if kind is PositionKind.PROJECT and not title:
                title, employer = employer, None
            id_ = self.build.hold(kind, employer, title, head.period, head.location, place)
            if not head.sure and kind is PositionKind.WORK:
                asked = f"Is {employer} the employer or your title?" if "," not in str(employer) else f"What of “{employer}” is the employer, and what your title?"
                self.build.doubt(place, asked, "employer")
            if not title and not employer:
                self.build.doubt(place, "Where was this, and what was your title? " + " ".join(entry.bullets)[:80], "")
            lines = [s for text in entry.bullets for s in (sentences(text) if len(text) > 250 else [text])]
            number = 0
            for line in lines:
                number += self.build.say(SnippetKind.BULLET, line, f"{place}.highlights[{number}]", id_)

    def _skills(self) -> None:
        number = 0
        for row in self.of("skills"):
            label, _, rest = row.text.partition(":")
            listed = rest if rest.strip() and len(label) < 35 else row.text
            listed = re.sub(r"\s*[-–]\s*exp\w*\s*[-–].*$", "", listed, flags=re.I)
            for word in _skills_of(listed):
                if len(word) < LONGEST_SKILL:
                    number += self.build.say(SnippetKind.SKILL, word, f"skills[{number}].name")
                else:
                    self.build.doubt("skills", f"Which skills are named in this? “{word[:80]}…” I left it out.")

    def _education(self) -> None:
        for index, lines in enumerate(_studies(self.of("education"))):
            text = ", ".join(lines)
            period, grade, alone = read_period(text), _GRADE.search(text), DATE.findall(text)
            if alone and not period.start and not period.end:
                period = Period.parse(None, english_date(alone[-1]))
            words = DATE.sub("", without_dates(_GRADE.sub("", text)))
            bare = [part.strip(" ,-–|()") for part in re.split(r",\s+|\s+[|–-]\s+|\s{2,}", words) if part.strip(" ,-–|()")]
            school = next((p for p in bare if _SCHOOL.search(p) and not _DEGREE.search(p)), None)
            rest = ", ".join(p for p in bare if p != school) or None
            self.build.study(school, None, rest, period, grade.group(1) if grade else None, f"education[{index}]")

    def _entries(self) -> None:
        tables = (
            ("certificates", EntryKind.CERTIFICATE, "name"),
            ("languages", EntryKind.LANGUAGE, "language"),
            ("awards", EntryKind.AWARD, "title"),
            ("publications", EntryKind.PUBLICATION, "name"),
            ("interests", EntryKind.INTEREST, "name"),
        )
        for section, kind, key in tables:
            split = kind in (EntryKind.LANGUAGE, EntryKind.INTEREST)
            texts = [t for row in self.of(section) for t in (_LIST.split(row.text) if split else [row.text])]
            index = 0
            for text in (_DOT.sub("", t) for t in texts if t.strip(" .")):
                title, by = _level(text) if kind is EntryKind.LANGUAGE else (text, None)
                index += self.build.enter(kind, title, by, None, f"{section}[{index}].{key}")


def _level(text: str) -> tuple[str, str | None]:
    """A language and how well: "Spanish (fluent)"."""
    match = re.fullmatch(r"([^\W\d_][^\W\d_ ]{0,40}?(?: [^\W\d_]{1,40})?)\s*(?:\s[-–]\s*|:\s*|\()\s*([\w][\w ]{0,60}?)\s*\)?", text)
    return (match.group(1).strip(), match.group(2).strip()) if match else (text, None)


def _skills_of(listed: str) -> list[str]:
    """The parts of a list, or the sentences of a paragraph."""
    parts = _LIST.split(listed)
    running = len(listed) >= 600 and len(listed) > 60 * len(parts)
    return [word for part in (sentences(listed) if running else parts) if (word := _DOT.sub("", part))]


def _studies(found: list[Row]) -> list[list[str]]:
    """The rows of the education section, one list for each course of study. Where each has a heading, blank lines do not part them."""
    studies: list[list[str]] = []
    headed = bool(found) and bool(found[0].heading)
    for row in found:
        parted = row.after_gap or (_DEGREE.search(row.text) and studies and any(_DEGREE.search(t) for t in studies[-1]))
        if not studies or row.heading or (not headed and parted):
            studies.append([])
        studies[-1].append(row.text)
    return studies
