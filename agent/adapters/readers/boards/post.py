"""The posting that a system's fields make."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from agent.adapters.readers.boards.address import Target
from agent.adapters.readers.boards.names import name_of
from agent.adapters.readers.boards.words import joined
from agent.adapters.readers.text import posting
from agent.domain.posting import Posting, Status

CONFIDENCE = 0.98
_WALLS = (Status.LOGIN_WALL, Status.NEEDS_JAVASCRIPT)


def post(
    system: str, parts: Iterable[tuple[str, str]], *, title: str, location: str, link: str | None, employer: str = "", site: Target | None = None,
    work_mode: str | None = None, salary: str | None = None, closes_on: date | None = None, closed: bool = False,
) -> Posting:  # fmt: skip
    """The posting of these fields; where none states the employer, its name on `site` stands in. Raises `UserCanAct` when a part cannot be parsed."""
    text, dropped = joined(parts)
    made = posting(
        text, system, title=title, employer=employer or name_of(site.tenant if site else "", text), location=location, link=link, confidence=CONFIDENCE, dropped=dropped,
        work_mode=work_mode, salary=salary, closes_on=closes_on,
    )  # fmt: skip
    status = Status.EXPIRED if closed else Status.OPEN if made.status in _WALLS else made.status
    return made.model_copy(update={"status": status})


def gone(system: str, link: str | None) -> Posting:
    """The posting of a job that the system no longer shows."""
    return Posting(link=link, text="", status=Status.EXPIRED, read_by=system, confidence=CONFIDENCE)
