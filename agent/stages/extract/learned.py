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
    """The weights of each decision: which passages ask, where lists come apart, which items are asked for, and of each kind of them."""

    decision: Weights
    joints: Weights
    items: Weights
    kinds: Mapping[str, Weights]


@cache
def shipped() -> Learned:
    """The weights that come with the package."""
    return Learned(decision=weights("decision-weights"), joints=weights("joint-weights"), items=weights("item-weights"), kinds=_by_kind(weights("kind-weights")))


def _by_kind(table: Weights) -> dict[str, dict[str, float]]:
    """A table of "kind feature" → weight as one table for each kind."""
    tables: dict[str, dict[str, float]] = {}
    for name, weight in table.items():
        kind, feature = name.split(" ", 1)
        tables.setdefault(kind, {})[feature] = weight
    return tables


def score(table: Weights, features: Mapping[str, float]) -> float:
    """The log-odds that a logistic regression gives to what has these features."""
    return table["bias"] + sum(table.get(name, 0.0) * value for name, value in features.items())


def probability(table: Weights, features: Mapping[str, float]) -> float:
    """The probability, 0..1, that a logistic regression gives to what has these features."""
    return 1 / (1 + math.exp(-max(-FARTHEST, min(FARTHEST, score(table, features)))))
