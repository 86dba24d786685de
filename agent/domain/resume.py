"""What may leave the house. Only `stages/check.py` and the loader in storage construct a `Resume`."""

from __future__ import annotations

import hashlib

from pydantic import Field

from agent.domain.corpus import Education, Entry, EntryKind, Person, Position, Snippet
from agent.domain.draft import LineKind, Refusal
from agent.domain.value import Value


class Line(Value):
    """A checked line: every claim in it is carried by the snippets it cites (at least one)."""

    kind: LineKind
    text: str
    cites: tuple[str, ...] = Field(min_length=1)
    original: str = ""
    value: float = 0.0


class Experience(Value):
    """A position, copied, with its checked bullets. `earlier`: shown as one line for want of room."""

    position: Position
    bullets: tuple[Line, ...] = ()
    earlier: bool = False


class Resume(Value):
    """A checked résumé. Facts (person, positions, education, entries) are copies of the corpus; `evidence` holds every cited snippet; `dense`: set closer for want of room.
    `post` is the digest of the post it was made for, so that one wording made for two posts is two versions."""

    person: Person
    headline: Line | None = None
    summary: tuple[Line, ...] = ()
    skills: tuple[Line, ...] = ()
    experiences: tuple[Experience, ...] = ()
    education: tuple[Education, ...] = ()
    entries: tuple[Entry, ...] = ()
    evidence: tuple[Snippet, ...] = ()
    refused: tuple[Refusal, ...] = ()
    language: str = "en"
    dense: bool = False
    post: str = ""

    def lines(self) -> tuple[Line, ...]:
        """Every line, in reading order."""
        head = (self.headline,) if self.headline else ()
        bullets = tuple(b for e in self.experiences for b in e.bullets)
        return head + self.summary + self.skills + bullets

    def without_interests(self) -> Resume:
        """The same without the hobbies, which make room for lines."""
        return self.model_copy(update={"entries": tuple(e for e in self.entries if e.kind is not EntryKind.INTEREST)})

    def made_for(self, post: str) -> Resume:
        """The same, made for the post of that digest."""
        return self.model_copy(update={"post": post})

    @property
    def hash(self) -> str:
        """The content hash (SHA-256, hex) that names this version."""
        return hashlib.sha256(self.model_dump_json().encode("utf-8")).hexdigest()
