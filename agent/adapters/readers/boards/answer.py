"""A raw answer of an applicant-tracking system as a posting: tells the system, picks the job, has it read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from agent.adapters.readers.boards import xml
from agent.adapters.readers.boards.address import named_in
from agent.adapters.readers.boards.board import Board
from agent.adapters.readers.boards.post import gone
from agent.adapters.readers.values import Json, at, number, string
from agent.domain.posting import Posting, Status
from agent.errors import UserCanAct

SHORTEST_ID = 5
"""Characters from which an identifier somewhere in a foreign link counts."""

_NOT_FOUND = re.compile(r"not[ _-]?found|does ?n[o']t exist|no longer", re.I)


@dataclass(frozen=True)
class Listing:
    """An answer with several jobs of which none was asked for; the titles in their order."""

    titles: tuple[str, ...]


@dataclass(frozen=True)
class Answer:
    """A parsed answer, the system whose form it has, and its jobs."""

    board: Board
    parsed: Any
    jobs: list[Json]

    @property
    def listed(self) -> bool:
        """Whether it is a list, however long."""
        return isinstance(self.parsed, list) or xml.is_element(self.parsed) or isinstance(at(self.parsed, self.board.lists), list)

    @property
    def partial(self) -> bool:
        """Whether it says that there is more behind it, so that what is not in it may be there."""
        total = number(self.parsed, "totalFound") or 0
        return total > len(self.jobs) or any(string(self.parsed, key) for key in ("next_url", "nextPage"))


def opened(content: str) -> Any:
    """The parsed JSON or XML; None when it is neither. Raises `UserCanAct` on JSON that is nested too deeply and on XML with a document type."""
    stripped = content.lstrip("\ufeff \t\r\n")
    if stripped.startswith("<"):
        return xml.parsed(stripped)
    if not stripped.startswith(("{", "[")):
        return None
    try:
        return json.loads(stripped)
    except RecursionError as error:
        raise UserCanAct("This JSON is nested too deeply to be read: please paste the text of the post.") from error
    except ValueError:
        return None


def recognised(parsed: Any, boards: Iterable[Board]) -> Answer | None:
    """The answer as that of the first of these systems whose form it has."""
    found = (Answer(board, parsed, board.jobs(parsed)) for board in boards)
    return next((answer for answer in found if answer.jobs), None)


def picked(answer: Answer, link: str | None, number: int | None) -> Posting | Listing | None:
    """The one job that link or number names. Several and none named: their titles; None when it has no words, or lies behind a further page."""
    wanted = answer.board.wanted(link) if link else None
    if not answer.listed:
        return _read(answer, answer.jobs[0], link)
    if wanted:
        found = next((job for job in answer.jobs if wanted.lower() in _ids(answer, job)), None)
        return _read(answer, found, link) if found else None if answer.partial else gone(answer.board.name, link)
    chosen = _chosen(answer, link, number)
    return _read(answer, chosen, link) if chosen else Listing(tuple(answer.board.title(job) for job in answer.jobs))


def empty(parsed: Any, board: Board, link: str | None) -> Posting | None:
    """The posting of a job whose system says in its form that it has none; None when the answer says something else."""
    listed = parsed if isinstance(parsed, list) else at(parsed, board.lists)
    bare = xml.is_element(parsed) and xml.name(parsed) == "workzag-jobs"
    denied = any(_NOT_FOUND.search(string(parsed, key)[:200]) for key in ("error", "message", "title", "type"))
    return gone(board.name, link) if link and board.wanted(link) and (listed == [] or bare or denied) else None


def _ids(answer: Answer, job: Json) -> set[str]:
    return {name.lower() for name in answer.board.ids(job) if name}


def _chosen(answer: Answer, link: str | None, number: int | None) -> Json | None:
    """The only job that a foreign link mentions, else the numbered one, else the only one."""
    named = named_in(link) if link else frozenset()
    mentioned = [job for job in answer.jobs if any(len(name) >= SHORTEST_ID and name in named for name in _ids(answer, job))]
    if len(mentioned) == 1:
        return mentioned[0]
    if number is not None:
        return answer.jobs[number - 1] if 0 < number <= len(answer.jobs) else None
    return answer.jobs[0] if len(answer.jobs) == 1 else None


def _read(answer: Answer, job: Json, link: str | None) -> Posting | None:
    read = answer.board.read(job, link)
    return read if read.text or read.status is Status.EXPIRED else None
