"""Résumés whose files say themselves what their blocks are, as ours do: nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from agent.adapters.importers.builder import Builder, sentences
from agent.adapters.importers.line import Line
from agent.adapters.importers.prose.contact import EMAIL, LINK, label
from agent.adapters.importers.prose.foreign import is_title
from agent.adapters.importers.prose.heads import read_head
from agent.adapters.importers.prose.listing import READERS, Fact
from agent.adapters.importers.prose.outline import Row, named
from agent.adapters.listing import parted
from agent.domain.blocks import BlockKind
from agent.domain.corpus import EntryKind, Imported, Link, Person, PositionKind, SnippetKind
from agent.domain.dates import Period
from agent.lexicon.wording import LANGUAGES, Wording, wording

_KEYS = {"work": PositionKind.WORK, "volunteer": PositionKind.VOLUNTEER, "projects": PositionKind.PROJECT}
_ROWS = (EntryKind.LANGUAGE, EntryKind.INTEREST)
"""Facts that stand in a row."""
_HEADS = (BlockKind.HEAD, BlockKind.LONE)
_LISTS = (BlockKind.TEXT, BlockKind.BULLETS)


class _Unfit(Exception):
    """The blocks do not stand as we set them: somebody else has a hand in the file."""


@dataclass
class _Entry:
    """A position or a study: its head (None for what stands alone in a list), what is below it, its dates, and its items."""

    head: Line | None
    below: Line | None = None
    dates: str = ""
    items: list[str] = field(default_factory=list)


def read_told(lines: Sequence[Line], name: str) -> Imported | None:
    """What blocks say whose kinds are told; None where they are not, or do not stand in the order in which we set them."""
    if not lines or any(line.told is None for line in lines):
        return None
    try:
        return _Told(name).read(lines)
    except _Unfit:
        return None


class _Told:
    def __init__(self, name: str) -> None:
        self.build = Builder(name, exact=True)
        self.counts: dict[str, int] = {}
        self.words = _Words(())

    def read(self, lines: Sequence[Line]) -> Imported:
        starts = [n for n, line in enumerate(lines) if line.told is BlockKind.SECTION]
        self.words = _Words([lines[n].text for n in starts])
        self._person(lines[: starts[0]] if starts else lines)
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
            self._section(lines[start].text, lines[start + 1 : end])
        return self.build.imported()

    def _count(self, path: str) -> int:
        """The place of the next entry there."""
        self.counts[path] = self.counts.get(path, -1) + 1
        return self.counts[path]

    def _person(self, lines: Sequence[Line]) -> None:
        contact = " | ".join(line.text for line in lines if line.told is BlockKind.CONTACT)
        others = [line for line in lines if line.told is not BlockKind.CONTACT]
        said = {line.told: line.text for line in others}
        if len(said) != len(others) or not said.keys() <= {BlockKind.NAME, BlockKind.HEADLINE}:
            raise _Unfit
        name, headline = (said.get(kind, "") for kind in (BlockKind.NAME, BlockKind.HEADLINE))
        if is_title(name) and not headline and not contact:
            name, headline = "", name
        self.build.person = _person(name, contact)
        self.build.say(SnippetKind.HEADLINE, headline, "basics.label")

    def _section(self, heading: str, lines: Sequence[Line]) -> None:
        section, earlier = self.words.section(heading)
        if earlier and section in _KEYS:
            self._earlier(section, _listed(lines))
        elif section in _KEYS:
            for entry in _entries(lines):
                self._position(section, entry)
        elif section == "education" and [line.told for line in lines] == [BlockKind.TEXT]:
            self._studies(_Entry(None, items=[lines[0].text]))
        elif section == "education":
            for entry in _entries(lines):
                self._studies(entry)
        elif section == "summary":
            for sentence in (sentence for text in _listed(lines) for sentence in sentences(text)):
                self.build.say(SnippetKind.SUMMARY, sentence, "basics.summary")
        elif section == "skills":
            for skill in (skill for text in _listed(lines) for skill in parted(text)):
                self.build.say(SnippetKind.SKILL, skill, f"skills[{self._count(section)}].name")
        elif section in READERS:
            kind, key, read = READERS[section]
            texts = [one for text in _listed(lines) for one in (parted(text) if kind in _ROWS else [text])]
            for fact in map(Fact, texts) if kind is EntryKind.INTEREST else read([Row(section, text, bullet=True) for text in texts]):
                self.build.enter(kind, fact.title, fact.by, fact.when, f"{section}[{self._count(section)}].{key}")
        else:
            raise _Unfit

    def _position(self, section: str, entry: _Entry) -> None:
        if entry.head is None:
            raise _Unfit
        kind, place = _KEYS[section], f"{section}[{self._count(section)}]"
        title, employer = (entry.head.text, entry.below.text if entry.below else None) if entry.head.told is BlockKind.HEAD else (None, entry.head.text)
        if self.words.names_nothing(employer, kind):
            employer = None
        period, location = self.words.when(entry.dates)
        if kind is PositionKind.PROJECT and not (period.start or period.current):
            period = Period(start=period.end)
        id_ = self.build.hold(kind, employer, title, period, location or None, place)
        if not title and not employer:
            self.build.doubt(place, "Where was this, and what was your title? " + " ".join(entry.items)[:80].strip())
        for number, text in enumerate(entry.items):
            self.build.say(SnippetKind.BULLET, text, f"{place}.highlights[{number}]", id_)

    def _earlier(self, section: str, texts: Iterator[str]) -> None:
        """Positions of a line each: title, employer, dates."""
        for text in texts:
            head = read_head([text])
            self.build.hold(_KEYS[section], head.employer, head.title, head.period, head.location, f"{section}[{self._count(section)}]")

    def _studies(self, entry: _Entry) -> None:
        if entry.head:
            course = entry.below or (entry.head if entry.head.told is BlockKind.LONE else None)
            school = entry.head.text if entry.head.told is BlockKind.HEAD else None
            period, grade = self.words.when(entry.dates)
            degree, area = (None, course.text) if course and course.told is BlockKind.COURSE else _course(course.text if course else "")
            self._study(school, degree, area, period, grade)
        for text in entry.items:
            self._study(None, None, *self._one_study(text))

    def _study(self, school: str | None, degree: str | None, area: str | None, period: Period, grade: str) -> None:
        self.build.study(school, degree, area, period, self.words.score(grade) or grade or None, f"education[{self._count('education')}]")

    def _one_study(self, text: str) -> tuple[str | None, Period, str]:
        """Field, period and grade of a study of one line."""
        parts, period, grade = text.split(" | "), Period(), ""
        if len(parts) > 1 and self.words.score(parts[-1]) is not None:
            grade = parts.pop()
        if len(parts) > 1 and self.words.period(parts[-1]) is not None:
            period, _ = self.words.when(parts.pop())
        return " | ".join(parts) or None, period, grade


class _Words:
    """The words of the languages that a document of these headings may be in: of those that have all of them, or of any when somebody added one."""

    def __init__(self, headings: Sequence[str]) -> None:
        every = [wording(language) for language in LANGUAGES]
        self._wordings: list[Wording] = [words for words in every if all(map(words.headed, headings))] or every

    def section(self, heading: str) -> tuple[str | None, bool]:
        """The section, None for one that we do not know, and whether it is that of the earlier ones."""
        return next((found for words in self._wordings if (found := words.headed(heading))), (named(heading), False))

    def names_nothing(self, employer: str | None, kind: PositionKind) -> bool:
        """Whether that only says of what kind a position without a name is."""
        return any(employer == words.kinds[kind] for words in self._wordings)

    def period(self, text: str) -> Period | None:
        """The period that the text is."""
        return next((period for words in self._wordings if (period := words.period(text))), None)

    def when(self, text: str) -> tuple[Period, str]:
        """The period with which a line begins, and what follows it."""
        first, _, rest = text.partition(" | ")
        period = self.period(first)
        return (period, rest) if period else (Period(), text)

    def score(self, text: str) -> str | None:
        """The grade that the text is."""
        return next((score for words in self._wordings if (score := words.score(text)) is not None), None)


def _person(name: str, contact: str) -> Person:
    """The person of a line of contact data: place, telephone, e-mail, links."""
    email: str | None = None
    phone: str | None = None
    location: str | None = None
    links = list[Link]()
    for part in filter(None, map(str.strip, contact.split(" | "))):
        if email is None and EMAIL.fullmatch(part):
            email = part
        elif email or LINK.fullmatch(part):
            links.append(Link(label=label(part), url=part))
        elif phone is None and sum(ch.isdigit() for ch in part) > 4 and not re.search(r"[^\W\d_]{4}", part):
            phone = part
        else:
            location = f"{location} | {part}" if location else part
    return Person(name=name, email=email, phone=phone, location=location, links=tuple(links))


def _listed(lines: Sequence[Line]) -> Iterator[str]:
    """The texts of a section without heads."""
    for line in lines:
        if line.told not in _LISTS:
            raise _Unfit
        yield line.text


def _entries(lines: Sequence[Line]) -> list[_Entry]:
    """The lines of a section by entries: a head, what is below it, its dates, its items."""
    found = list[_Entry]()
    for line in lines:
        own = found[-1] if found else None
        if line.told in _HEADS:
            found.append(_Entry(line))
        elif line.told is BlockKind.BULLETS:
            if own is None:
                found.append(own := _Entry(None))
            own.items.append(line.text)
        elif own is None or own.items:
            raise _Unfit
        elif line.told is BlockKind.DATES:
            own.dates = f"{own.dates} | {line.text}" if own.dates else line.text
        elif line.told in (BlockKind.BELOW, BlockKind.COURSE) and not own.below and not own.dates:
            own.below = line
        else:
            raise _Unfit
    return found


def _course(text: str) -> tuple[str | None, str | None]:
    """Degree and field."""
    degree, _, area = text.partition(", ")
    return degree or None, area or None
