"""What a post asks for."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from agent.domain.value import Value


class Need(StrEnum):
    """How much the post insists."""

    MUST = "must"
    NICE = "nice"


class Kind(StrEnum):
    """What sort of thing is asked for; each sort has its own rule of evidence."""

    SKILL = "skill"
    EXPERIENCE = "experience"
    EDUCATION = "education"
    CREDENTIAL = "credential"
    LANGUAGE = "language"
    TRAIT = "trait"
    ELIGIBILITY = "eligibility"
    PHYSICAL = "physical"


class Seniority(StrEnum):
    """The rung of the ladder that the post names."""

    INTERN = "intern"
    JUNIOR = "junior"
    MID = "mid"
    SENIOR = "senior"
    LEAD = "lead"
    MANAGER = "manager"
    EXECUTIVE = "executive"
    UNSTATED = "unstated"


class Requirement(Value):
    """One thing the candidate must have or bring. `quote` is a verbatim span of the post's text; `confidence` is 1 unless a model's reading speaks against
    it, or only a model's reading speaks for it."""

    id: str
    quote: str
    need: Need
    kind: Kind
    terms: tuple[str, ...] = ()
    any_of: str | None = None
    min_years: float | None = None
    confidence: float = Field(default=1.0, ge=0, le=1)


class Brief(Value):
    """The requirements of a post; requirements which share an `any_of` are alternatives and count once."""

    role: str
    seniority: Seniority = Seniority.UNSTATED
    language: str = "en"
    stack: tuple[str, ...] = ()
    confidence: float = Field(default=1.0, ge=0, le=1)
    requirements: tuple[Requirement, ...] = ()
