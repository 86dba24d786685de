"""What the lines of a document say of a person."""

from __future__ import annotations

import re
from collections.abc import Sequence

from agent.adapters.importers.builder import Builder, ensure_size, known, sentences
from agent.adapters.importers.line import Line
from agent.adapters.importers.prose.contact import read_contact
from agent.adapters.importers.prose.entries import split_entries
from agent.adapters.importers.prose.heads import read_head
from agent.adapters.importers.prose.outline import CONTACT, UNKNOWN, Row, rows
from agent.adapters.importers.prose.schooling import read_study, split_studies
from agent.adapters.titles import is_title
from agent.domain.corpus import EntryKind, Imported, PositionKind, SnippetKind

_LIST = re.compile(r"(?:\s*[,;|•]\s+|\s*[|•]\s*)(?![^()]{0,200}\))")
_DURATION = re.compile(r"\s*[-–]\s*exp\w*\s*[-–]\s*(?:less than )?\d+\s*(?:years?|months?)(?: months)?\s*$", re.I)
_DOT = re.compile(r"(?<=\w)[.\s]+$|^\s+")
PARAGRAPH = 250
"""Characters from which on a line that is no item of a list is a paragraph."""
LONGEST_SKILL = 120
"""Characters of the name of a skill; what is longer is a sentence."""


def read_lines(lines: Sequence[Line], name: str) -> Imported:
    """What was understood of the lines of the file `name`. It never fills in: what it is unsure about becomes a doubt. Raises `UserCanAct` when it is too long."""
    ensure_size(len(lines), sum(len(line.text) for line in lines), name)
    return _Reading(rows(lines), name).imported()


class _Reading:
    def __init__(self, found: list[Row], name: str) -> None:
        self.rows = found
        self.build = Builder(name)
        self.kept = 0

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
        self._others()
        return self.build.imported()

    def _contact(self) -> None:
        own = [row for row in self.of(CONTACT)]
        self.build.person, rest, beside = read_contact([row.text for row in own])
        listed = {row.text for row in own if row.under}
        for part in beside:
            if is_title(part):
                self.build.say(SnippetKind.HEADLINE, part, "basics.label")
            else:
                self._keep(part)
        for line in rest:
            if line in listed:
                self._keep(line)
            elif len(line.split()) <= 8 and not line.endswith("."):
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
                self.build.doubt(place, _asked(employer, title), "employer")
            if not title and not employer:
                self.build.doubt(place, "Where was this, and what was your title? " + " ".join(row.text for row in entry.words)[:80], "")
            number = 0
            for line in (*head.rest, *(line for row in entry.words for line in _lines(row))):
                number += self.build.say(SnippetKind.BULLET, line, f"{place}.highlights[{number}]", id_)

    def _skills(self) -> None:
        number = 0
        for row in self.of("skills"):
            listed = _unlabelled(row.text)
            listed = _DURATION.sub("", listed)
            for word in _skills_of(listed):
                if len(word) < LONGEST_SKILL:
                    number += self.build.say(SnippetKind.SKILL, word, f"skills[{number}].name")
                else:
                    self.build.doubt("skills", f"Which skills are named in this? “{word[:80]}…” I left it out.")
                    self._keep(word)

    def _education(self) -> None:
        for index, lines in enumerate(split_studies(self.of("education"))):
            study = read_study(lines)
            self.build.study(study.school, None, study.course, study.period, study.grade, f"education[{index}]")

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


    def _others(self) -> None:
        """What stands under other headings is kept as it stands; of headings nobody knows the user is told."""
        for row in self.of("other", UNKNOWN):
            self._keep(row.text)
        for heading in dict.fromkeys(row.under for row in self.of(UNKNOWN)):
            self.build.doubt("other", f"Where does “{heading[:60]}” belong? I kept its lines as they stand.", "other")

    def _keep(self, text: str) -> None:
        self.kept += self.build.say(SnippetKind.OTHER, text, f"other[{self.kept}]")


def _lines(row: Row) -> list[str]:
    """The line of a list as it stands; the sentences of a paragraph."""
    return sentences(row.text) if len(row.text) > PARAGRAPH and not row.bullet else [row.text]


def _asked(employer: str | None, title: str | None) -> str:
    if title:
        return f"What of “{employer}” is the employer?"
    return f"Is {employer} the employer or your title?" if "," not in str(employer) else f"What of “{employer}” is the employer, and what your title?"


def _unlabelled(line: str) -> str:
    """The skills of a line "Tools: hammer, saw"; a single thing told after a colon ("ACLS: until 2026") keeps its label."""
    label, _, rest = line.partition(":")
    told = len(_LIST.split(rest)) < 2 and re.search(r"\d{3}", rest)
    return rest if rest.strip() and len(label) < 35 and not (told or re.search(r"[,;|]", label)) else line


def _level(text: str) -> tuple[str, str | None]:
    """A language and how well: "Spanish (fluent)"."""
    match = re.fullmatch(r"([^\W\d_][^\W\d_ ]{0,40}?(?: [^\W\d_]{1,40})?)\s*(?:\s[-–]\s*|:\s*|\()\s*([\w][\w ]{0,60}?)\s*\)?", text)
    return (match.group(1).strip(), match.group(2).strip()) if match else (text, None)


def _skills_of(listed: str) -> list[str]:
    """The parts of a list, or the sentences of a paragraph."""
    parts = _LIST.split(listed)
    running = len(listed) >= 600 and len(listed) > 60 * len(parts)
    return [word for part in (sentences(listed) if running else parts) if (word := _DOT.sub("", part))]
