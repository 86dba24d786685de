"""Positions of a document: their heads, their words, and what is to be asked about them."""

from __future__ import annotations

import re

from agent.adapters.importers.builder import Builder, known, sentences
from agent.adapters.importers.prose.asking import about_employer, about_line, about_names
from agent.adapters.importers.prose.entries import Section, split_entries
from agent.adapters.importers.prose.foreign import is_title
from agent.adapters.importers.prose.heads import Head, read_head, read_project
from agent.adapters.importers.prose.outline import Row
from agent.adapters.importers.prose.patterns import settled
from agent.adapters.importers.prose.spans import is_dated
from agent.domain.corpus import PositionKind, SnippetKind

PARAGRAPH = 250
"""Characters from which on a line that is no item of a list is a paragraph."""
ALIKE = 0.5
"""Share of its lines that a position has in common with one of the same head when it stands in the file twice."""

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)+/\S*", re.I)
_ALONE = re.compile(r"\b(?:freelanc\w*|self[- ]employed|independent|owner|founder|proprietor)\b", re.I)
"""Who says so has no employer."""
_KEYS = {PositionKind.WORK: "name", PositionKind.VOLUNTEER: "organization", PositionKind.PROJECT: "entity"}


class Positions:
    """Adds the positions of a section to a corpus; `strays` are lines that are no words of a position."""

    def __init__(self, build: Builder, kind: PositionKind, path: str) -> None:
        self.build, self.kind, self.path, self.key = build, kind, path, _KEYS[kind]
        self.strays: list[str] = []
        self._held: list[tuple[tuple[str | None, str | None, str], set[str], str, str]] = []

    def add(self, rows: list[Row]) -> None:
        """Add those of these rows."""
        sections = split_entries(rows)
        heads = settled([self._head(section) for section in sections], [section.heads for section in sections])
        group = None
        for section, head in zip(sections, heads, strict=True):
            title, employer = known(head.title), known(head.employer)
            group = employer if head.grouped else group if title and not employer else None
            self._add(section, head, title, employer or group)

    def _head(self, section: Section) -> Head:
        if self.kind is PositionKind.PROJECT:
            return read_project(section.heads, section.strong)
        return read_head(section.heads, section.strong)

    def _add(self, section: Section, head: Head, title: str | None, employer: str | None) -> None:
        lines = self._lines(section, head)
        mark = (title, employer, str(head.period))
        twin = next((held for held in self._held if held[0] == mark and _alike(held[1], lines)), None)
        if twin:
            self._say(lines, twin[2], twin[3], twin[1])
            return
        place = f"{self.path}[{len(self._held)}]"
        before = self._held[-1][0][1] if self._held else None
        id_ = self.build.hold(self.kind, employer, title, head.period, head.location, place)
        self._ask(section, head, title, employer, before, place)
        said = set[str]()
        self._held.append((mark, said, place, id_))
        self._say(lines, place, id_, said)
        words = [word for text in head.rest if self._is_stack(text) for word in text.split(", ")]
        for number, word in enumerate(words):
            self.build.say(SnippetKind.SKILL, word, f"{place}.keywords[{number}]", id_)

    def _is_stack(self, text: str) -> bool:
        """Whether words beside the name of a project are what it was made with."""
        parts = text.split(", ")
        return self.kind is PositionKind.PROJECT and len(parts) > 1 and all(len(part.split()) < 3 for part in parts)

    def _lines(self, section: Section, head: Head) -> list[str]:
        found = [*(text for text in head.rest if not self._is_stack(text)), *(line for row in section.words for line in lines_of(row))]
        self.strays += [line for line in found if _ADDRESS.fullmatch(line)]
        return [line for line in found if not _ADDRESS.fullmatch(line)]

    def _say(self, lines: list[str], place: str, id_: str, said: set[str]) -> None:
        for line in lines:
            path = f"{place}.highlights[{len(said)}]"
            if self.build.say(SnippetKind.BULLET, line, path, id_):
                said.add(line)
                if "\t" in line and not is_dated(line):
                    self.build.doubts.append(about_line(path, " ".join(line.split())))

    def _ask(self, section: Section, head: Head, title: str | None, employer: str | None, before: str | None, place: str) -> None:
        if not title and not employer:
            self.build.doubt(place, "Where was this, and what was your title? " + " ".join(row.text for row in section.words)[:80].strip())
        elif self.kind is not PositionKind.WORK or head.nameless:
            return
        elif not head.sure and (head.names or employer):
            self.build.doubts.append(about_names(place, self.key, head))
        elif title and not employer and (before or not self._held) and is_title(title) and not _ALONE.search(title):
            self.build.doubts.append(about_employer(place, self.key, title, str(head.period), before))


def lines_of(row: Row) -> list[str]:
    """The line of a list as it stands; the sentences of a paragraph."""
    return sentences(row.text) if len(row.text) > PARAGRAPH and not row.bullet else [row.text]


def _alike(said: set[str], lines: list[str]) -> bool:
    return not lines or sum(line in said for line in lines) >= ALIKE * len(lines)
