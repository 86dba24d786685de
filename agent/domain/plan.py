"""What proves what, what is missing, and which bullets go in."""

from __future__ import annotations

from enum import StrEnum

from agent.domain.answer import Question
from agent.domain.value import Value


class Level(StrEnum):
    """How far the evidence goes."""

    FULL = "full"
    PARTIAL = "partial"
    NONE = "none"


class Verdict(Value):
    """The judgement on one requirement. `cites` are snippet ids; `where` are JSON Resume paths of the input; `raised`: the rules find nothing, and only a
    model thinks that a part is shown."""

    requirement: str
    evidence: Level
    cites: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    why: str
    sure: bool = True
    raised: bool = False


class Choice(Value):
    """A bullet worth its room: its snippet, what it serves, and its value (higher goes later when room is short). `proof`: no other bullet shows one of the
    requirements better, so that it goes after all that are none."""

    snippet: str
    position: str | None
    serves: tuple[str, ...] = ()
    value: float
    proof: bool = False


class Plan(Value):
    """Verdicts in the order of the brief, questions most valuable first, bullets in the order they should stand, and the page budget."""

    verdicts: tuple[Verdict, ...] = ()
    questions: tuple[Question, ...] = ()
    choices: tuple[Choice, ...] = ()
    pages: int = 1

    def verdict(self, requirement: str) -> Verdict | None:
        """The verdict on that requirement, or None."""
        return next((v for v in self.verdicts if v.requirement == requirement), None)
