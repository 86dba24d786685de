"""What may leave the house. Only `stages/check.py` and the loader in storage construct a `Resume`."""

from __future__ import annotations

import hashlib
from collections import Counter

from pydantic import Field

from agent.domain.corpus import Education, Entry, EntryKind, Person, Position, Snippet
from agent.domain.draft import Author, LineKind, Mark, Refusal
from agent.domain.value import Value
from agent.domain.wish import TellLine, Wish, settled

FEW = 4
"""Awards, and publications, that stay on a full page."""


class Line(Value):
    """A checked line: every claim in it is carried by the snippets it cites (at least one). Its author decides how strictly it is judged again."""

    kind: LineKind
    text: str
    cites: tuple[str, ...] = Field(min_length=1)
    original: str = ""
    value: float = 0.0
    author: Author = Author.PLAIN

    def mark(self, position: str | None = None) -> Mark:
        """What names the line in every version; a bullet also by its position."""
        return Mark(kind=self.kind, words=self.original or self.text, position=position)


class Experience(Value):
    """A position, copied, with its checked bullets. `earlier`: shown as one line for want of room."""

    position: Position
    bullets: tuple[Line, ...] = ()
    earlier: bool = False


class Resume(Value):
    """A checked résumé. Facts (person, positions, education, entries) are copies of the corpus; `evidence` holds every cited snippet; `dense`: set closer for want of room.
    `post` is the digest of the post it was made for, so that one wording made for two posts is two versions; `wishes` are those of its owner that led to it."""

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
    wishes: tuple[Wish, ...] = ()

    def lines(self) -> tuple[Line, ...]:
        """Every line, in reading order."""
        return tuple(line for line, _ in self.placed())

    def placed(self) -> tuple[tuple[Line, Position | None], ...]:
        """Every line with its position, in reading order."""
        head = (self.headline,) if self.headline else ()
        bullets = tuple((b, e.position) for e in self.experiences for b in e.bullets)
        return tuple((line, None) for line in head + self.summary + self.skills) + bullets

    def without_extra(self) -> Resume:
        """The same without the sentence that a model proposed beside the user's lines."""
        return self.model_copy(update={"summary": tuple(line for line in self.summary if line.original or line.author is not Author.MODEL)})

    def without_interests(self) -> Resume:
        """The same without the hobbies, which make room for lines."""
        return self.model_copy(update={"entries": tuple(e for e in self.entries if e.kind is not EntryKind.INTEREST)})

    def lean(self) -> Resume:
        """The same without hobbies and with the first few awards and publications alone, before the lines of positions give way to them."""
        seen: Counter[EntryKind] = Counter()
        kept = []
        for entry in self.without_interests().entries:
            seen[entry.kind] += 1
            if entry.kind not in (EntryKind.AWARD, EntryKind.PUBLICATION) or seen[entry.kind] <= FEW:
                kept.append(entry)
        return self.model_copy(update={"entries": tuple(kept)})

    def made_for(self, post: str, wishes: tuple[Wish, ...] = ()) -> Resume:
        """The same, made for the post of that digest, with these wishes."""
        return self.model_copy(update={"post": post, "wishes": wishes})

    def following(self, earlier: Resume, wishes: tuple[Wish, ...]) -> Resume:
        """The same as the next version of an earlier one: for its post, with its wishes and these; what was refused stays told until the user has told of it,
        and positions that stood under "Earlier experience" for want of room stay there."""
        told = {wish.text for wish in wishes if isinstance(wish, TellLine)}
        refused = tuple(dict.fromkeys(r for r in earlier.refused + self.refused if r.text not in told))
        silent = {e.position.id for e in earlier.experiences if e.earlier}
        experiences = tuple(e.model_copy(update={"earlier": not e.bullets and e.position.id in silent}) for e in self.experiences)
        return self.made_for(earlier.post, settled(earlier.wishes + wishes)).model_copy(update={"refused": refused, "experiences": experiences})

    @property
    def hash(self) -> str:
        """The content hash (SHA-256, hex) that names this version."""
        return hashlib.sha256(self.model_dump_json().encode("utf-8")).hexdigest()
