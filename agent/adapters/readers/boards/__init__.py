"""Readers of the public answers of applicant-tracking systems, one system a file."""

from __future__ import annotations

from agent.adapters.readers.boards.answer import Listing, empty, opened, picked, recognised
from agent.adapters.readers.boards.ashby import Ashby
from agent.adapters.readers.boards.bamboohr import BambooHR
from agent.adapters.readers.boards.board import Board
from agent.adapters.readers.boards.greenhouse import Greenhouse
from agent.adapters.readers.boards.hrxml import HrXml
from agent.adapters.readers.boards.lever import Lever
from agent.adapters.readers.boards.personio import Personio
from agent.adapters.readers.boards.recruitee import Recruitee
from agent.adapters.readers.boards.smartrecruiters import SmartRecruiters
from agent.adapters.readers.boards.teamtailor import Teamtailor
from agent.adapters.readers.boards.workable import Workable
from agent.adapters.readers.boards.workday import Workday
from agent.domain.posting import Posting

__all__ = ["BOARDS", "Board", "Listing", "read_answer", "source_of"]

BOARDS: tuple[Board, ...] = (
    Greenhouse(), Lever(), Ashby(), Workable(), SmartRecruiters(), Recruitee(), Workday(), Personio(), Teamtailor(), BambooHR(), HrXml(),
)  # fmt: skip


def source_of(link: str) -> tuple[Board, str] | None:
    """The system that a link is of, and the https address of its public answer; None when it is of none."""
    found = ((board, board.source(link)) for board in BOARDS)
    return next(((board, address) for board, address in found if address), None)


def read_answer(content: str, link: str | None, board: Board | None = None, number: int | None = None) -> Posting | Listing | None:
    """The posting in a raw answer: of the given system or, without one, of that whose form it has.

    Of several jobs the one that `link` names counts, else the `number`-th, from 1; a `Listing` when neither picks one. A job that the
    answer lacks has expired. None when the answer is of no known form or holds no words of the job. Raises `UserCanAct` when it cannot be parsed.
    """
    parsed = opened(content)
    answer = recognised(parsed, (board,) if board else BOARDS)
    if answer:
        return picked(answer, link, number)
    return empty(parsed, board, link) if board else None
