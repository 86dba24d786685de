"""What must be said plainly with a result: no evidence, an unsure reading, another language, and what only the user can make better."""

from __future__ import annotations

from agent.domain.brief import Brief, Kind, Need, Requirement
from agent.domain.plan import Level, Plan
from agent.stages.check import Remark
from bot.showing.languages import reading_of
from bot.showing.shortening import shortened

FULLY, SHOWN = 0.1, 0.35
"""Shares of the requirements met fully, and met at all, below which the pair is called a mismatch: on annotated pairs both
mismatches lie far below, and nine of twelve others above."""
LONGEST = 100
"""Characters of a requirement that is named."""
MOST_ADVICE = 3
"""Remarks of the critic that are told; more would be homework."""


def notes(brief: Brief, plan: Plan, language: str) -> list[str]:
    """What must be said plainly: no evidence, an unsure reading, another language."""
    said = []
    counted = [r for r in brief.requirements if r.kind not in (Kind.TRAIT, Kind.ELIGIBILITY, Kind.PHYSICAL)]
    levels = {v.requirement: v.evidence for v in plan.verdicts}
    musts = [r for r in brief.requirements if r.need is Need.MUST and r.kind not in (Kind.ELIGIBILITY, Kind.PHYSICAL)]
    bare = [r for r in musts if levels.get(r.id) is Level.NONE and not _met_elsewhere(r.any_of, brief, levels)]
    if counted and _is_mismatch([levels.get(r.id, Level.NONE) for r in counted]):
        said.append("The evidence for this post is not there: your résumé shows next to nothing of what it asks for.")
    if bare:
        named = ["/".join(_named(r.quote) for r in group) for group in _grouped(bare)]
        told = "No evidence for: " + "; ".join(named[:8]) + ("; …" if len(named) > 8 else "")
        said.append(told if told.endswith("…") else f"{told}.")
    if not brief.requirements:
        said.append("I found no requirement in this post, which does not mean that it asks for nothing; I went by your newest work and by your lines with figures.")
    elif brief.confidence < 0.5:
        said.append("I am not sure that I understood what this post asks for: few gaps here do not mean that there are none.")
    if language != "en":
        said.append("Your résumé is not in English: I selected and ordered your lines and left the words untouched.")
    if brief.language != "en":
        said.append(reading_of(brief.language))
    return said


def _is_mismatch(levels: list[Level]) -> bool:
    shown = sum(level is not Level.NONE for level in levels)
    return levels.count(Level.FULL) < FULLY * len(levels) and shown < SHOWN * len(levels)


def advice(remarked: tuple[Remark, ...]) -> list[str]:
    """What the user alone can make better, the first few."""
    told = [f"“{shortened(r.text, 70)}”: {r.findings[0].message} ({r.findings[0].hint})." for r in remarked[:MOST_ADVICE]]
    more = len(remarked) - len(told)
    return [*told, f"{more} more lines could be put better."] if more > 0 else told


def _named(quote: str) -> str:
    """The quote, its first whole words where it is long."""
    return shortened(" ".join(quote.split()), LONGEST)


def _grouped(requirements: list[Requirement]) -> list[list[Requirement]]:
    """Alternatives together, in the order of the post."""
    groups: dict[str, list[Requirement]] = {}
    for requirement in requirements:
        groups.setdefault(requirement.any_of or requirement.id, []).append(requirement)
    return list(groups.values())


def _met_elsewhere(group: str | None, brief: Brief, levels: dict[str, Level]) -> bool:
    return bool(group) and any(levels.get(r.id) is not Level.NONE for r in brief.requirements if r.any_of == group)
