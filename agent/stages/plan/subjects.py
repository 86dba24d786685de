"""What a question calls the thing it asks about."""

from __future__ import annotations

from agent.domain.brief import Brief, Kind, Requirement


def subject_of(requirement: Requirement, brief: Brief) -> str:
    """The short name of a requirement; alternatives have one name together. Answers are found again by it."""
    members = [r for r in brief.requirements if r.any_of == requirement.any_of] if requirement.any_of else [requirement]
    names = list(dict.fromkeys(_name(r) for r in members))[:3]
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " or " + names[-1]


def _name(requirement: Requirement) -> str:
    if requirement.kind is Kind.EDUCATION and requirement.terms:
        degree, *fields = requirement.terms
        return f"{degree} in {fields[0]}" if fields else degree
    if requirement.terms:
        return requirement.terms[0]
    words = requirement.quote.split()
    name = " ".join(words[:12]) + ("…" if len(words) > 12 else "")
    return name if name[:2].isupper() else name[:1].lower() + name[1:]
