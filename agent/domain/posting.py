"""A job post as it was read."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum

from pydantic import Field

from agent.domain.value import Value, digest

ALIKE = 0.85
"""Share of common word sequences from which two texts are one post: boards put words of their own around it."""
_SHINGLE = 5


class Status(StrEnum):
    """Whether the page is a post one can apply to, and if not, why not."""

    OPEN = "open"
    EXPIRED = "expired"
    LISTING = "listing"
    COMPANY_PAGE = "company_page"
    LOGIN_WALL = "login_wall"
    NEEDS_JAVASCRIPT = "needs_javascript"
    NOT_A_POST = "not_a_post"


class Dropped(Value):
    """A piece of the page that was not read on, and why."""

    reason: str
    text: str


class Posting(Value):
    """The text of a post and what is known around it. `text` is what every quote is a verbatim span of."""

    link: str | None = None
    title: str = ""
    employer: str | None = None
    location: str | None = None
    text: str
    language: str = "en"
    status: Status = Status.OPEN
    read_by: str
    confidence: float = Field(default=1.0, ge=0, le=1)
    work_mode: str | None = None
    salary: str | None = None
    closes_on: date | None = None
    dropped: tuple[Dropped, ...] = ()

    def resembles(self, text: str) -> bool:
        """Whether the text is this post again: most of the word sequences of the shorter one stand in the other."""
        return alike(shingles(self.text), shingles(text))

    @property
    def digest(self) -> str:
        """Names the post by its words: the same text under two links is one post."""
        return digest(" ".join(self.text.split()), length=32)


Shingles = frozenset[tuple[str, ...]]
"""The word sequences of a text, by which it is compared with others."""


def shingles(text: str) -> Shingles:
    """The word sequences of a text; comparing one text with many makes them once."""
    words = re.findall(r"\w+", text.lower())
    return frozenset(tuple(words[i : i + _SHINGLE]) for i in range(max(1, len(words) - _SHINGLE + 1))) if words else frozenset()


def alike(one: Shingles, other: Shingles) -> bool:
    """Whether most of the word sequences of the shorter text stand in the other, which is not much longer."""
    short, long = sorted((len(one), len(other)))
    return short > 0 and short * 2 > long and len(one & other) >= ALIKE * short
