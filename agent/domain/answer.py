"""Questions about gaps, and what the user said to them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from agent.domain.corpus import Snippet, SnippetKind, Source, SourceKind, snippet_id
from agent.domain.value import Value


class Reply(StrEnum):
    """The kinds of answer."""

    YES = "yes"
    SIMILAR = "similar"
    NO = "no"
    SKIP = "skip"
    CANCELLED = "cancelled"


class Question(Value):
    """One gap, asked about without leading. `settles` are all requirements which an answer settles (alternatives)."""

    requirement: str
    subject: str
    text: str
    settles: tuple[str, ...] = ()
    value: float = 0.0


class Answer(Value):
    """What the user said to one question: the reply, perhaps words, and where it was (position id)."""

    requirement: str
    subject: str
    reply: Reply
    text: str = ""
    position: str | None = None
    on: date
    settles: tuple[str, ...] = ()

    def snippet(self) -> Snippet | None:
        """The evidence this answer gives: the user's words with their place; a bare yes names the skill alone; else None."""
        if self.reply not in (Reply.YES, Reply.SIMILAR):
            return None
        words = self.text.strip()
        if not words and self.reply is Reply.SIMILAR:
            return None
        kind = SnippetKind.BULLET if words else SnippetKind.CONFIRMED
        text = words or self.subject
        place = self.position if words else None
        source = Source(kind=SourceKind.CHAT, name=self.subject, on=self.on)
        return Snippet(id=snippet_id(kind, place, text), text=text, kind=kind, position=place, source=source)
