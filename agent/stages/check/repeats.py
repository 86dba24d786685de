"""Lines that say the same."""

from __future__ import annotations

from collections.abc import Sequence

from agent.domain.draft import LineKind, Proposal
from agent.lexicon.terms import content

SAME = 0.9
"""Share of common words from which two lines of one place are one."""
DISTINCT = 4
"""Words that a line needs to be told from another by its words."""


def without_repeats(proposals: Sequence[Proposal]) -> tuple[Proposal, ...]:
    """The proposals without those that repeat an earlier one of their place; of words told of two positions the first telling stays."""
    kept: list[tuple[Proposal, frozenset[str]]] = []
    for proposal in proposals:
        stems = frozenset(content(proposal.text))
        if not any(_repeats(proposal, stems, other, known) for other, known in kept):
            kept.append((proposal, stems))
    return tuple(proposal for proposal, _ in kept)


def _repeats(one: Proposal, stems: frozenset[str], other: Proposal, known: frozenset[str]) -> bool:
    if one.kind is not other.kind:
        return False
    alike = one.text.casefold() == other.text.casefold()
    if one.kind is LineKind.BULLET and one.position != other.position:
        return alike and len(stems) > DISTINCT
    return alike or (len(stems) >= DISTINCT and len(stems & known) >= SAME * max(len(stems), len(known)))
