"""Collects what an importer finds into a corpus with stable ids."""

from __future__ import annotations

import re
from collections import Counter

from agent.adapters.language import detect
from agent.adapters.plain import clean
from agent.adapters.sentences import parts
from agent.domain.corpus import (
    Choice,
    Corpus,
    Doubt,
    Education,
    Entry,
    EntryKind,
    Imported,
    Person,
    Position,
    PositionKind,
    Snippet,
    SnippetKind,
    Source,
    SourceKind,
    position_id,
    snippet_id,
)
from agent.domain.dates import Period
from agent.domain.value import digest
from agent.errors import UserCanAct
from agent.lexicon.blanks import blank_in

MOST_LINES = 2_000
"""Lines of a résumé; the longest one seen has some hundred."""

MOST_CHARACTERS = 200_000
"""Characters of a résumé, about a hundred pages."""

_PLACEHOLDER = re.compile(r"(?:company|employer) name|city ?,? ?,? ?state(?: ?, ?(?:usa?|united states))?|(?:city|state) ?, ?[a-z]+|n/?a|none|unknown|-+", re.I)
_BLANK = re.compile(r"[\s,–-]*\bCity\s*,\s*State\b(?:\s*,\s*(?:USA?|United States)\b\.?)?")
_REMNANT = re.compile(r"\s?Â\s?(?P<mark>(?=['’.,;:)]))?")
_GLYPHS = re.compile(r"(?:[\s•●▪◦‣■➢✓·\uf0b7\uf0a7]|\*(?!\*?[^\s*][^*]{0,300}\*)|§(?!\s?\d)|[–—-](?![\d.$€£]))+")
"""Bullets before a line; a minus before a number is none."""


def tidy(value: object) -> str:
    """A string on one line without mojibake, bullets and stray blanks; "" for anything that is no text."""
    if not isinstance(value, str):
        return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""
    line = " ".join(clean(value).split())
    plain = _REMNANT.sub(lambda m: " " if m["mark"] is None else "", line).strip()
    glyphs = _GLYPHS.match(plain)
    return plain[glyphs.end() :].strip() if glyphs else plain


def known(value: object) -> str | None:
    """A name, or None when it is empty or a placeholder such as "Company Name"; a placeholder inside is cut out."""
    text = re.sub(r"\s+(?=[:,;])", "", _BLANK.sub("", re.sub(r"(?<!\S)\*(?=\w)", "", tidy(value)))).strip(" ,;")
    return text if text and not _PLACEHOLDER.fullmatch(text) else None


def ensure_size(lines: int, characters: int, name: str) -> None:
    """Raises `UserCanAct` when this is far too much for one résumé."""
    if lines > MOST_LINES or characters > MOST_CHARACTERS:
        raise UserCanAct(f"{name} is far too long for a résumé: please send one of at most {MOST_LINES:,} lines.")


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph, verbatim."""
    return [part for line in text.splitlines() for part in parts(line) if tidy(part)]


class Builder:
    """A corpus in the making. Everything that is added keeps the path at which it stands in JSON Resume. `exact`: what stands before the words is no mark of the file's form,
    which says itself where an item begins."""

    def __init__(self, name: str, *, exact: bool = False) -> None:
        self.name = name
        self.exact = exact
        self.person = Person()
        self.characters = 0
        self.held: Counter[str] = Counter()
        self.positions: dict[str, Position] = {}
        self.snippets: dict[str, Snippet] = {}
        self.education: list[Education] = []
        self.entries: list[Entry] = []
        self.doubts: list[Doubt] = []

    def say(self, kind: SnippetKind, text: str, path: str, position: str | None = None) -> bool:
        """Add words; the same words at the same place are kept once. Whether they were new. Raises `UserCanAct` when they are too many."""
        line = " ".join(text.split()) if self.exact else tidy(text)
        self.characters += len(line)
        ensure_size(len(self.snippets), self.characters, self.name)
        id_ = snippet_id(kind, position, line)
        if not re.search(r"\w", line) or id_ in self.snippets:
            return False
        if blank := blank_in(line):
            self.doubt(path, f"What belongs into the blank {blank} of “{line[:80]}”? Until it is filled in I leave the line out.", line)
        stands = " ".join(text.encode("utf-8", errors="ignore").decode("utf-8").split())
        source = Source(kind=SourceKind.FILE, path=path, name=self.name, verbatim=stands if stands != line else "")
        self.snippets[id_] = Snippet(id=id_, text=line, kind=kind, position=position, source=source)
        return True

    def hold(self, kind: PositionKind, employer: str | None, title: str | None, period: Period, location: str | None, path: str) -> str:
        """Add a position and its title; its id."""
        start = period.start.iso if period.start else ""
        ensure_size(len(self.positions), 0, self.name)
        id_ = position_id(kind, employer, title, start)
        self.held[id_] += 1
        if self.held[id_] > 1:
            id_ = digest(id_, str(self.held[id_]))
        if period.backwards:
            self.doubt(f"{path}.endDate", f"{title or employer or 'A position'} ends ({period.end}) before it begins ({period.start}): which dates are right?", str(period))
        self.positions[id_] = Position(
            id=id_, kind=kind, employer=employer, title=title, period=period, location=location, path=path
        )
        self.say(SnippetKind.TITLE, title or employer or "", f"{path}.{'position' if title and kind is not PositionKind.PROJECT else 'name'}", id_)
        return id_

    def study(self, institution: str | None, degree: str | None, area: str | None, period: Period, score: str | None, path: str) -> None:
        """Add a course of study."""
        ensure_size(len(self.education), 0, self.name)
        id_ = digest("education", institution or "", degree or "", area or "", path)
        self.education.append(
            Education(id=id_, institution=institution, degree=degree, area=area, period=period, score=score, path=path)
        )
        label = ", ".join(part for part in (" ".join(x for x in (degree, area) if x), institution) if part)
        self.say(SnippetKind.EDUCATION, label, f"{path}.{'area' if area else 'studyType' if degree else 'institution'}")

    def enter(self, kind: EntryKind, title: str, by: str | None, when: str | None, path: str) -> bool:
        """Add a fact of one line; whether it was new."""
        ensure_size(len(self.entries), 0, self.name)
        if not title or any(e.kind is kind and e.title.lower() == title.lower() and by in (None, e.by) and when in (None, e.when) for e in self.entries):
            return False
        id_ = digest(kind.value, title, by or "")
        if any(e.id == id_ for e in self.entries):
            id_ = digest(id_, when or "")
        self.entries.append(Entry(id=id_, kind=kind, title=title, by=by, when=when, path=path))
        snippet = {EntryKind.CERTIFICATE: SnippetKind.CERTIFICATE, EntryKind.LANGUAGE: SnippetKind.LANGUAGE}.get(kind, SnippetKind.OTHER)
        self.say(snippet, ", ".join(part for part in (title, by) if part), path)
        return True

    def doubt(self, path: str, question: str, assumed: str = "", choices: tuple[Choice, ...] = ()) -> None:
        """Note something to ask the user about."""
        self.doubts.append(Doubt(path=path, question=question, assumed=assumed, choices=choices))

    def imported(self) -> Imported:
        """The corpus and the doubts."""
        text = " ".join(s.text for s in self.snippets.values() if s.kind in (SnippetKind.BULLET, SnippetKind.SUMMARY))
        corpus = Corpus(
            person=self.person,
            positions=tuple(self.positions.values()),
            snippets=tuple(self.snippets.values()),
            education=tuple(self.education),
            entries=tuple(self.entries),
            language=detect(text),
        )
        return Imported(corpus=corpus, doubts=tuple(self.doubts))
