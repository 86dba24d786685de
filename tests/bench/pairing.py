"""Which requirement of ours is which of the annotation's."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.optimize import linear_sum_assignment

from agent.domain.brief import Requirement
from tests.bench.gold import occurrences


def pair_up(text: str, gold: Sequence[Requirement], ours: Sequence[Requirement]) -> list[tuple[Requirement, Requirement]]:
    """One to one, as many as possible: ours covers half of the annotated quote and is at most four times as long, or 60 characters."""
    if not gold or not ours:
        return []
    table = np.zeros((len(gold), len(ours)))
    spans = [occurrences(text, o.quote) for o in ours]
    for i, g in enumerate(gold):
        places = occurrences(text, g.quote)
        for j, o in enumerate(ours):
            overlap = max((min(b, d) - max(a, c) for a, b in places for c, d in spans[j]), default=0)
            if overlap >= len(g.quote) / 2 and len(o.quote) <= max(4 * len(g.quote), 60):
                table[i, j] = 1 + 0.5 * overlap / max(len(g.quote), len(o.quote))
    rows, columns = linear_sum_assignment(-table)
    return [(gold[int(i)], ours[int(j)]) for i, j in zip(rows, columns, strict=True) if table[i, j] > 0]
