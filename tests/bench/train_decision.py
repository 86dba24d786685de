"""Learns the weights of the extraction's decision from annotated posts.

    python -m tests.bench.train_decision DATA > agent/lexicon/data/decision-weights.txt
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from agent.stages.extract.decision import features
from agent.stages.extract.sections import Passage, passages
from agent.stages.extract.units import units
from tests.bench.gold import GoldPost, gold_posts, occurrences

STRENGTH = 0.3
"""Inverse of the regularisation; chosen by leaving one post out."""


def labelled(post: GoldPost) -> tuple[list[dict[str, float]], list[int]]:
    """The features of each passage and whether an annotated quote lies in it."""
    text = post.posting.text
    found = passages(text, units(text))
    quotes = [span for r in post.brief.requirements for span in occurrences(text, r.quote)]
    return features(text, found), [int(_asks(p, quotes)) for p in found]


def _asks(passage: Passage, quotes: list[tuple[int, int]]) -> bool:
    return any(min(b, passage.end) - max(a, passage.start) > (b - a) / 2 for a, b in quotes)


def learn(posts: list[GoldPost]) -> dict[str, float]:
    """Weights by feature, with `bias`; every post counts the same."""
    rows, labels, weights = [], [], []
    for post in posts:
        features_, marks = labelled(post)
        rows += features_
        labels += marks
        weights += [1 / max(1, len(marks))] * len(marks)
    names = sorted({name for row in rows for name in row})
    matrix = np.array([[row.get(name, 0.0) for name in names] for row in rows])
    scaled = np.array(weights) * len(weights) / sum(weights)
    model = LogisticRegression(C=STRENGTH, max_iter=5000).fit(matrix, labels, sample_weight=scaled)
    return {"bias": float(model.intercept_[0])} | dict(zip(names, map(float, model.coef_[0]), strict=True))


def main() -> None:
    """Print the weights as a data file."""
    print("# feature: weight of a logistic regression; made by tests/bench/train_decision.py, not by hand.")
    for name, weight in learn(gold_posts(Path(sys.argv[1]))).items():
        print(f"{name}: {weight:.3f}")


if __name__ == "__main__":
    main()
