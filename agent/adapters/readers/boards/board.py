"""What an applicant-tracking system is to us: links of its own, a public answer of a documented form, and posts in it."""

from __future__ import annotations

from typing import Protocol

from agent.adapters.readers.values import Json
from agent.domain.posting import Posting


class Board(Protocol):
    """One system. No method raises on a foreign or broken form; what is missing there is empty here."""

    name: str
    """Goes into `Posting.read_by`."""

    lists: str
    """The key under which an answer with several jobs holds them; "" where such an answer is a bare list."""

    def source(self, link: str) -> str | None:
        """The https address of the public answer for a link; None when the link is not one of this system's."""

    def wanted(self, link: str) -> str | None:
        """The identifier of the one job that a link names; None when it names none."""

    def jobs(self, answer: object) -> list[Json]:
        """The jobs in a parsed answer, one or several; [] when it is not of this system's form."""

    def ids(self, job: Json) -> tuple[str, ...]:
        """What a link may name the job by; "" where nothing is stated."""

    def title(self, job: Json) -> str:
        """The job's title."""

    def read(self, job: Json, link: str | None) -> Posting:
        """The posting of a job; `link` is where it was found. Raises `UserCanAct` when its description cannot be parsed."""
