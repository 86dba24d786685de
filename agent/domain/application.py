"""What became of a version that was handed over, and what was particular about it."""

from __future__ import annotations

from enum import StrEnum

from agent.domain.scorecard import Scorecard
from agent.domain.style import Feature
from agent.domain.value import Value


class Standing(StrEnum):
    """Where an application stands."""

    MADE = "made"
    SENT = "sent"
    INTERVIEW = "interview"
    OFFER = "offer"
    REJECTED = "rejected"
    NO_ANSWER = "no answer"
    WITHDRAWN = "withdrawn"


GOOD = (Standing.INTERVIEW, Standing.OFFER)
"""What a résumé is written for."""
KNOWN = (*GOOD, Standing.REJECTED, Standing.NO_ANSWER)
"""Standings that say whether it worked."""


def goes_back(before: Standing, now: Standing) -> bool:
    """Whether the second is an earlier stand than the first: “sent” after whatever came of it, an interview after an offer."""
    return (now is Standing.SENT and before not in (Standing.MADE, Standing.SENT)) or (now is Standing.INTERVIEW and before is Standing.OFFER)


class Variant(Value):
    """What of a version can be held against what became of it: its design, the paper it takes, what is on it and how much, and what its owner wished;
    `skills` in their order, `sentences` of the summary (None: not counted then), and the style of each feature that can be written in several."""

    design: str
    pages: int
    headline: bool
    summary: bool
    bullets: int
    skills: tuple[str, ...] = ()
    wishes: tuple[str, ...] = ()
    scores: Scorecard | None = None
    sentences: int | None = None
    styles: dict[Feature, str] = {}


class Handed(Value):
    """A file that was handed over: its form, its name for the user, and its name in the file store."""

    form: str
    filename: str
    stored: str


class HandedFiles(Value):
    """All files that were handed over at once."""

    files: tuple[Handed, ...] = ()
