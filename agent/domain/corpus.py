"""What the user told us: the only place from which lines may come."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from agent.domain.dates import Period
from agent.domain.value import Value, digest


class SourceKind(StrEnum):
    """Where words came from."""

    FILE = "file"
    CHAT = "chat"


class Source(Value):
    """Where a snippet's words stand: for files the JSON Resume path (`work[0].highlights[2]`), for the chat the day.

    `verbatim` are the words as they stand there, where stray marks or broken letters were mended; else it is empty.
    """

    kind: SourceKind
    path: str = ""
    verbatim: str = ""
    name: str = ""
    on: date | None = None


class SnippetKind(StrEnum):
    """What a snippet is in the résumé it came from."""

    SUMMARY = "summary"
    HEADLINE = "headline"
    BULLET = "bullet"
    TITLE = "title"
    SKILL = "skill"
    EDUCATION = "education"
    CERTIFICATE = "certificate"
    COURSE = "course"
    LANGUAGE = "language"
    OTHER = "other"
    CONFIRMED = "confirmed"


class Snippet(Value):
    """The user's own words, citable. `position` is the id of the position they belong to, or None.

    A TITLE snippet is the title of its position, or the employer where the title is unknown. A CONFIRMED one is a bare yes in the chat:
    its text is the name of the skill, and it licenses the skills line alone.
    """

    id: str
    text: str
    kind: SnippetKind
    position: str | None = None
    source: Source

    @property
    def verbatim(self) -> str:
        """The words as they stand at the source."""
        return self.source.verbatim or self.text


class PositionKind(StrEnum):
    """Which section of the résumé a position stands in."""

    WORK = "work"
    PROJECT = "project"
    VOLUNTEER = "volunteer"

    @property
    def noun(self) -> str:
        """What one calls it."""
        return {PositionKind.WORK: "position", PositionKind.PROJECT: "project", PositionKind.VOLUNTEER: "voluntary work"}[self]


class Position(Value):
    """A job, project or voluntary post. `path` is its JSON Resume path (`work[0]`)."""

    id: str
    kind: PositionKind = PositionKind.WORK
    employer: str | None = None
    title: str | None = None
    period: Period = Period()
    location: str | None = None
    path: str = ""

    @property
    def label(self) -> str:
        """"Title, Employer" with what is known of the two; what it is when neither is."""
        return ", ".join(part for part in (self.title, self.employer) if part) or f"unnamed {self.kind.noun}"


class Education(Value):
    """A course of study. `area` may hold the whole line when the parts could not be told apart."""

    id: str
    institution: str | None = None
    degree: str | None = None
    area: str | None = None
    period: Period = Period()
    score: str | None = None
    path: str = ""


class EntryKind(StrEnum):
    """Facts that are copied as they stand."""

    CERTIFICATE = "certificate"
    LANGUAGE = "language"
    AWARD = "award"
    PUBLICATION = "publication"
    INTEREST = "interest"


class Entry(Value):
    """A fact of one line: a certificate and its issuer, a language and its level, an award and who gave it."""

    id: str
    kind: EntryKind
    title: str
    by: str | None = None
    when: str | None = None
    path: str = ""


class Link(Value):
    """An address of the person's own: a profile or a site."""

    label: str
    url: str


class Person(Value):
    """Name and contact data, copied and never rewritten."""

    name: str = ""
    email: str | None = None
    phone: str | None = None
    location: str | None = None
    links: tuple[Link, ...] = ()


class Corpus(Value):
    """Everything known of one person."""

    person: Person = Person()
    positions: tuple[Position, ...] = ()
    snippets: tuple[Snippet, ...] = ()
    education: tuple[Education, ...] = ()
    entries: tuple[Entry, ...] = ()
    language: str = "en"

    def snippet(self, id: str) -> Snippet | None:
        """The snippet of that id, or None."""
        return next((s for s in self.snippets if s.id == id), None)

    def position(self, id: str | None) -> Position | None:
        """The position of that id, or None."""
        return next((p for p in self.positions if p.id == id), None)

    def bullets_of(self, position: str) -> tuple[Snippet, ...]:
        """The bullets of one position, in the order of the résumé."""
        return tuple(s for s in self.snippets if s.position == position and s.kind is SnippetKind.BULLET)

    def plus(self, snippets: tuple[Snippet, ...]) -> Corpus:
        """This corpus with further snippets; those already known by id stay as they are. Each study among them is a course of study of its own."""
        known = {s.id for s in self.snippets}
        new = tuple(s for s in snippets if s.id not in known)
        studies = tuple(Education(id=s.id, area=s.text) for s in new if s.kind is SnippetKind.EDUCATION and s.source.kind is SourceKind.CHAT)
        return self.model_copy(update={"snippets": self.snippets + new, "education": self.education + studies})


class Change(Value):
    """What stands at a path from now on; None: nothing does.

    A path is a JSON Resume path of the imported file, until `agent.profile` puts what it names in its place: the id of a position, a course of study,
    an entry or a snippet, which stays the same when the file is sent again. The whole vocabulary:

    | path | of the file | value |
    |---|---|---|
    | `ID` of a position, study or entry | `work[0]`, `education[1]`, `awards[0]` | None: it goes, with its lines; the path (or id) of another position: it is that one |
    | `ID.employer`, `.title`, `.location` | `work[0].name`, `.position`, `.location` (projects: `.entity`, `.name`) | the words, or None |
    | `ID.dates`, `.start`, `.end` | `work[0].dates`, `.startDate`, `.endDate` | "2019-03 – 2021", "2019 – present", or one date |
    | `ID.institution`, `.degree`, `.area`, `.score` | `education[0].institution`, `.studyType`, `.area`, `.score` | the words, or None |
    | `ID.by`, `.when` | `certificates[0].issuer`, `.date` | the words, or None |
    | `ID` of a snippet | `work[0].highlights[2]`, `skills[3].name`, `other[0]` | the words in its place; the path (or id) of a position: it moves there; None: it goes |
    | `ID.highlights`, `ID.keywords`, `skills`, `other`, `basics.summary`, `basics.label` | the same | a further line |
    | `basics.name`, `.email`, `.phone`, `.location` | the same | the words, or None |
    """

    path: str
    value: str | None = None


class Choice(Value):
    """A way to settle a doubt: what the user taps, and what it changes of what was assumed (nothing: it was right)."""

    label: str
    changes: tuple[Change, ...] = ()


class Doubt(Value):
    """Something an importer was unsure about, as a short question, with what it assumed. Beside the choices the user may answer in words, which then stand at `path`;
    at an empty path no words can stand."""

    path: str
    question: str
    assumed: str = ""
    choices: tuple[Choice, ...] = ()


class Edit(Value):
    """What the user changed of what is known, on a day. `was` are the snippets whose words he changed: his own hold also where no file says the old ones any more.
    `subject` is what he had said to a question and took back with it."""

    changes: tuple[Change, ...]
    on: date
    was: tuple[Snippet, ...] = ()
    subject: str = ""


class Imported(Value):
    """What an importer understood of a file."""

    corpus: Corpus
    doubts: tuple[Doubt, ...] = ()


def snippet_id(kind: SnippetKind, position: str | None, text: str) -> str:
    """The stable id of a snippet: the same words at the same position keep it, in every file."""
    return digest(kind.value, position or "", " ".join(text.lower().split()))


def position_id(kind: PositionKind, employer: str | None, title: str | None, start: str) -> str:
    """The stable id of a position, from its kind, employer, title and start (ISO, or empty)."""
    return digest(kind.value, (employer or "").lower(), (title or "").lower(), start)
