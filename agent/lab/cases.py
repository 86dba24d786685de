"""What a curated case is: a gold pair, a counterexample to one, or a preference between two answers to one."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any

from pydantic import Field

from agent.domain.value import Value

FEWEST, MOST = 8, 12
"""Snippets of a gold pair: what retrieval would put before a writer."""


class Split(StrEnum):
    """Whether a case may be trained on."""

    TRAIN = "train"
    HELD_OUT = "held-out"


class Rung(StrEnum):
    """How far the person is."""

    JUNIOR = "junior"
    MID = "mid"
    SENIOR = "senior"
    LEAD = "lead"
    MANAGER = "manager"
    DIRECTOR = "director"


class Written(Value):
    """A line and the places in the person's résumé whose words it rests on (JSON Resume paths; `said[0]` for words of the chat)."""

    text: str = Field(min_length=1)
    cites: tuple[str, ...] = Field(min_length=1)


class Held(Value):
    """A position of the tailored résumé: its path, employer and title as they stand in the person's own, and its bullets."""

    position: str
    employer: str
    role: str
    bullets: tuple[Written, ...] = ()


class Target(Value):
    """The tailored résumé."""

    summary: tuple[Written, ...] = ()
    skills: tuple[Written, ...] = ()
    experiences: tuple[Held, ...]
    keywords: tuple[str, ...] = ()


class Missing(Value):
    """What the post asks for, in its words, and the person does not show; `why` says what is nearest, if anything."""

    quote: str
    why: str


class Said(Value):
    """Words of the chat and the path of the position they belong to, if they have one."""

    text: str
    position: str | None = None
    on: date


class Gold(Value):
    """A post, a person's résumé (JSON Resume) and what was said in the chat → the tailored résumé, the gaps, and why so."""

    id: str = Field(pattern=r"^[a-z]+(-[a-z0-9]+)+$")
    split: Split
    profession: str
    rung: Rung
    industry: str
    post: str
    resume: dict[str, Any]
    said: tuple[Said, ...] = ()
    target: Target
    gaps: tuple[Missing, ...]
    rationale: str = Field(min_length=40, max_length=600)


class Counterexample(Value):
    """A bad line: what it cites and where it stands, the kind of lie, the rule that must refuse it, the words at fault, and what is wrong with them."""

    id: str
    case: str
    kind: str
    code: str
    text: str
    span: str
    cites: tuple[str, ...]
    position: str | None = None
    why: str


class Criterion(StrEnum):
    """What one answer has over another, the weightiest first."""

    TRUTH = "truth"
    COVERAGE = "coverage"
    METRICS = "metrics"
    CLARITY = "clarity"


class Preference(Value):
    """Two answers to the same lines of a case, each a new wording of what it cites, and what the chosen one has over the other."""

    id: str
    case: str
    by: Criterion
    chosen: tuple[Written, ...] = Field(min_length=1)
    rejected: tuple[Written, ...] = Field(min_length=1)
    why: str


class Curated(Value):
    """The whole set."""

    golds: tuple[Gold, ...]
    counterexamples: tuple[Counterexample, ...]
    preferences: tuple[Preference, ...]

    def gold(self, id: str) -> Gold:
        """The case of that id. Raises `KeyError`."""
        found = next((g for g in self.golds if g.id == id), None)
        if found is None:
            raise KeyError(id)
        return found

    def split_of(self, one: Counterexample | Preference) -> Split:
        """That of the case it belongs to."""
        return self.gold(one.case).split
