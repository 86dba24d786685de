"""A job post as it was read."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pydantic import Field

from agent.domain.value import Value, digest


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

    @property
    def digest(self) -> str:
        """Names the post by its words: the same text under two links is one post."""
        return digest(" ".join(self.text.split()), length=32)
