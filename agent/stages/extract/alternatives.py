"""Groups of requirements of which one is enough."""

from __future__ import annotations

import re

from agent.domain.brief import Kind, Requirement

_OPEN_END = re.compile(r"[;,]\s*or\s*[.;]?\s*$", re.I)
_OR_CLAUSE = re.compile(r"\s*;\s*or\b", re.I)


def is_or(between: str) -> bool:
    """Whether what stands between two clauses makes them alternatives."""
    return _OR_CLAUSE.match(between) is not None


def open_end(text: str, start: int, end: int) -> bool:
    """Whether the passage ends in "; or" (or has it right behind), so that the next one is an alternative to it."""
    return any(_OPEN_END.search(text[start:until]) for until in (end, end + 4))


def join(before: list[Requirement], after: list[Requirement], group: str) -> list[Requirement]:
    """Both lists as alternatives: experience to experience, the rest to the rest, and where each is one thing, these two."""
    single = len(before) == len(after) == 1
    joined = []
    for requirement in before + after:
        fellows = [[r for r in part if single or _alike(r, requirement)] for part in (before, after)]
        begun = next((r.any_of for r in fellows[0] if r.any_of), None)
        name = begun or group + ("s" if single else "e" if requirement.kind is Kind.EXPERIENCE else "o")
        joined.append(requirement.model_copy(update={"any_of": name}) if all(fellows) else requirement)
    return joined


def _alike(one: Requirement, other: Requirement) -> bool:
    return (one.kind is Kind.EXPERIENCE) == (other.kind is Kind.EXPERIENCE)
