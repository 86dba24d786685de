"""What a writer proposes: untrusted until it has been checked."""

from __future__ import annotations

from enum import StrEnum

from agent.domain.value import Value


class LineKind(StrEnum):
    """The places of a résumé where words are ours to choose."""

    HEADLINE = "headline"
    SUMMARY = "summary"
    SKILL = "skill"
    BULLET = "bullet"


class Author(StrEnum):
    """Who proposed a line: the kind of author decides how strictly it is judged."""

    PLAIN = "plain"
    MODEL = "model"
    USER = "user"


class Severity(StrEnum):
    """Hard always refuses; soft refuses a model's line and is reported on a plain one; style never refuses."""

    HARD = "hard"
    SOFT = "soft"
    STYLE = "style"


class Finding(Value):
    """What a rule found in a line: the rule, the span (start, end), what would have licensed it, what to do."""

    rule: str
    severity: Severity
    message: str
    start: int = 0
    end: int = 0
    licence: str = ""
    hint: str = ""


class Mark(Value):
    """Which line is meant, whatever its wording in this version or that: its kind, its position, and the user's words behind it."""

    kind: LineKind
    words: str
    position: str | None = None


class Proposal(Value):
    """A proposed line: its text, the snippets it cites, and the user's own wording it goes back to; `plain` is the plain writer's wording of a line that
    a model changed, `doubts` is what a second opinion holds against this very text."""

    kind: LineKind
    text: str
    cites: tuple[str, ...]
    position: str | None = None
    original: str = ""
    author: Author = Author.PLAIN
    value: float = 0.0
    plain: str = ""
    doubts: tuple[Finding, ...] = ()

    @property
    def mark(self) -> Mark:
        """What names the line in every version."""
        return Mark(kind=self.kind, words=self.original or self.text, position=self.position)

    def worded(self, text: str, author: Author) -> Proposal:
        """The line in another wording, of which nobody has doubted anything yet."""
        return self.model_copy(update={"text": text, "author": author, "doubts": ()})

    def refused_by(self, findings: tuple[Finding, ...]) -> bool:
        """Whether these findings refuse the line."""
        return any(f.severity is Severity.HARD or (f.severity is Severity.SOFT and self.author is Author.MODEL) for f in findings)


class Draft(Value):
    """Proposed lines in the order they should stand."""

    proposals: tuple[Proposal, ...] = ()


class Refusal(Value):
    """A wording that did not pass, why, and what it cited. `instead` is the line that stands in its place, empty when it was left out; `extra`: a sentence
    that a model proposed beside the user's lines, so that with it none of them was lost."""

    text: str
    findings: tuple[Finding, ...]
    position: str | None = None
    kind: LineKind = LineKind.BULLET
    cites: tuple[str, ...] = ()
    instead: str = ""
    extra: bool = False
