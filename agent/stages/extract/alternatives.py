"""Groups of requirements of which one is enough."""

from __future__ import annotations

import re

from agent.domain.brief import Kind, Requirement

_OPEN_END = re.compile(r"[;,]\s*or\s*[.;]?\s*$", re.I)


def open_end(passage: str) -> bool:
    """Whether the passage ends in "; or", so that the next one is an alternative to it."""
    return _OPEN_END.search(passage) is not None


def join(before: list[Requirement], after: list[Requirement], group: str) -> list[Requirement]:
    """Both lists as alternatives: experience to experience, the rest to the rest."""
    joined = []
    for requirement in before + after:
        experience = requirement.kind is Kind.EXPERIENCE
        both = [any((r.kind is Kind.EXPERIENCE) == experience for r in part) for part in (before, after)]
        joined.append(requirement.model_copy(update={"any_of": group + ("e" if experience else "o")}) if all(both) else requirement)
    return joined
