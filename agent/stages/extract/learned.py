"""What the extraction learned from annotated posts: weights of logistic regressions, shipped as small data files."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from agent.lexicon.cues import weights

Weights = Mapping[str, float]
"""Feature → weight, with `bias`; a feature without a weight counts for nothing."""

FARTHEST = 30.0


@dataclass(frozen=True)
class Learned:
    """The weights of each decision: which passages ask, where lists come apart, which items are asked for."""

    decision: Weights
    joints: Weights
    items: Weights


@cache
def shipped() -> Learned:
    """The weights that come with the package."""
    return Learned(decision=weights("decision-weights"), joints=weights("joint-weights"), items=weights("item-weights"))


def probability(table: Weights, features: Mapping[str, float]) -> float:
    """The probability, 0..1, that a logistic regression gives to what has these features."""
    score = table["bias"] + sum(table.get(name, 0.0) * value for name, value in features.items())
    return 1 / (1 + math.exp(-max(-FARTHEST, min(FARTHEST, score))))
