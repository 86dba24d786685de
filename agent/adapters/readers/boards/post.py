"""The posting that a system's fields make."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from urllib.parse import unquote

from agent.adapters.readers.boards.places import mode
from agent.adapters.readers.boards.words import joined
from agent.adapters.readers.text import posting
from agent.domain.posting import Posting, Status

CONFIDENCE = 0.98
_WALLS = (Status.LOGIN_WALL, Status.NEEDS_JAVASCRIPT)


def post(
    system: str, parts: Iterable[tuple[str, str]], *, title: str, employer: str, location: str, link: str | None,
    work_mode: str | None = None, salary: str | None = None, closes_on: date | None = None, closed: bool = False,
) -> Posting:  # fmt: skip
    """The posting of these fields; a place that says "Remote" counts as a work mode. Raises `UserCanAct` when a part cannot be parsed."""
    text, dropped = joined(parts)
    made = posting(
        text, system, title=title, employer=employer, location=location, link=link, confidence=CONFIDENCE, dropped=dropped,
        work_mode=work_mode or mode(location), salary=salary, closes_on=closes_on,
    )  # fmt: skip
    status = Status.EXPIRED if closed else Status.OPEN if made.status in _WALLS else made.status
    return made.model_copy(update={"status": status})


def gone(system: str, link: str | None) -> Posting:
    """The posting of a job that the system no longer shows."""
    return Posting(link=link, text="", status=Status.EXPIRED, read_by=system, confidence=CONFIDENCE)


def presentable(tenant: str) -> str:
    """The name of an employer out of the one in its links: "acme-corp" is Acme Corp, one word stays as it is."""
    words = [word for word in re.split(r"[-_+\s]+", unquote(tenant)) if word]
    return " ".join(word.capitalize() if word.islower() else word for word in words) if len(words) > 1 else "".join(words)
