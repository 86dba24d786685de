"""Which bullets show best what a post asks for: the last to go when a résumé is made shorter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from agent.domain.brief import Brief, Requirement
from agent.domain.evidence import Evidence
from agent.domain.plan import Level, Verdict

IN_PART = 0.5
"""What the best line for a requirement that is met in part counts beside one for a requirement that is met."""
NAMED = 0.99
"""Share of a term from which a line names it."""


def proofs(brief: Brief, verdicts: Sequence[Verdict], evidence: Evidence, lines: Collection[str], weights: Mapping[str, float]) -> dict[str, float]:
    """For each of these bullets, by its id, that is the best to show a requirement: the weight of what it shows. Alternatives count once; what only a
    model sees is none."""
    table = {v.requirement: v for v in verdicts}
    groups = defaultdict[str, list[tuple[float, str]]](list)
    for requirement in brief.requirements:
        verdict = table.get(requirement.id)
        worth = _worth(verdict, weights.get(requirement.id, 0.0))
        best = _best(requirement, verdict, evidence, lines) if verdict and worth else None
        if best:
            groups[requirement.any_of or requirement.id].append((worth, best))
    found = defaultdict[str, float](float)
    for shown in groups.values():
        worth, best = max(shown, key=lambda one: one[0])
        found[best] += worth
    return dict(found)


def _worth(verdict: Verdict | None, weight: float) -> float:
    if verdict is None or verdict.raised or verdict.evidence is Level.NONE:
        return 0.0
    return weight * (1.0 if verdict.evidence is Level.FULL else IN_PART)


def _best(requirement: Requirement, verdict: Verdict, evidence: Evidence, lines: Collection[str]) -> str | None:
    """The first bullet that the verdict cites; where it rests on none (a summary, an entry of the skills), the nearest that names it."""
    naming = sorted((h for h in evidence.of(requirement.id) if h.lexical >= NAMED), key=lambda h: -h.cosine)
    return next((id_ for id_ in (*verdict.cites, *(h.snippet for h in naming)) if id_ in lines), None)
