"""Learns the weights of the extraction from annotated posts.

    python -m tests.bench.training DATA    # writes agent/lexicon/data/{decision,joint,item,kind}-weights.txt
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from scipy.sparse import lil_array
from sklearn.linear_model import LogisticRegression

from agent.domain.brief import Requirement
from agent.stages.extract import decision, joints, kinds, worth
from agent.stages.extract.joints import Joint
from agent.stages.extract.labels import ruled_kind, years_of
from agent.stages.extract.learned import Learned, Weights
from agent.stages.extract.reading import Judges, judges, requirements_in
from agent.stages.extract.sections import Passage, passages
from agent.stages.extract.units import units
from agent.stages.extract.worth import Candidate
from tests.bench.annotations import MEASURED, annotated
from tests.bench.gold import GoldPost, gold_posts, occurrences
from tests.bench.invented import invented_posts
from tests.bench.pairing import pair_up

STRENGTH = {"decision": 0.5, "joints": 0.2, "items": 0.1, "kinds": 1.0}
"""Inverse of the regularisation; between half and double it made little difference on posts left out."""
RARE = {"decision": 4, "joints": 3, "items": 4, "kinds": 3}
"""Features of fewer posts are left out: they would learn a post by heart."""
FOLDS = 4
TRAP_COUNTS = 3.0
"""How many times an annotated trap counts as another passage that asks for nothing."""
SLIGHT = {"decision": 0.05, "joints": 0.05, "items": 0.05, "kinds": 0.15}
"""Weights below are left out: they make the files long, and change nothing."""
AGREED = 5.0
"""Log-odds of what was decided in one way only."""
FOLDER = Path("agent/lexicon/data")
Span = tuple[int, int]
Features = tuple[tuple[str, float], ...]
_PAIRS: dict[tuple[str, float], tuple[str, float]] = {}


@dataclass(frozen=True)
class Example:
    """What is to be decided, by its features, how it should be decided, and how much that counts."""

    features: Features
    label: bool
    weight: float = 1.0


@dataclass(frozen=True)
class Lesson:
    """What one post teaches whatever else is learned: its passages, where every post counts the same, its joints, and what kinds its requirements are of."""

    post: GoldPost
    decisions: list[Example]
    joints: list[Example]
    kinds: list[tuple[Features, str]]


def lesson(post: GoldPost) -> Lesson:
    """What a post teaches; computed once, it is learned from in every fold."""
    examples = decisions(post)
    return Lesson(post, [replace(e, weight=e.weight / len(examples)) for e in examples], list_examples(post), _kinds_in(post))


def learn(lessons: Sequence[Lesson]) -> Learned:
    """The weights of all decisions. Items are judged as they will be met: by weights that were learned without their post."""
    folds = [lessons[i::FOLDS] for i in range(FOLDS)]
    tables = [_first([one for other in folds if other is not fold for one in other]) for fold in folds]
    examples = [items(one.post, table) for fold, table in zip(folds, tables, strict=True) for one in fold]
    return replace(_first(lessons), items=_fit(examples, "items"))


def _first(lessons: Sequence[Lesson]) -> Learned:
    """The weights of the passages, of the joints and of the kinds."""
    return Learned(decision=_fit([one.decisions for one in lessons], "decision"), joints=_fit([one.joints for one in lessons], "joints"), items={}, kinds=_kinds(lessons))


def _packed(features: Mapping[str, float]) -> Features:
    """The features with each name and value held once, however many examples have it: a hundred thousand of them are in memory."""
    return tuple(_PAIRS.setdefault(pair, pair) for pair in features.items())


def items(post: GoldPost, learned: Learned) -> list[Example]:
    """Each item cut out of a passage that may ask, and whether it is one of the annotation's."""
    text, met = post.posting.text, []

    def note(candidate: Candidate) -> Requirement:
        met.append(candidate)
        return candidate.requirement

    found = passages(text, units(text))
    odds = decision.probabilities(text, found, learned.decision)
    requirements_in(text, found, odds, replace(judges(learned), takes=note))
    paired = {id(ours) for _, ours in pair_up(text, post.brief.requirements, [c.requirement for c in met])}
    traps = _trap_spans(post)
    judged = [(c, id(c.requirement) in paired) for c in met]
    return [Example(_packed(worth.features(c)), asked, _heed((c.item.start, c.item.end), asked, traps)) for c, asked in judged]


def _trap_spans(post: GoldPost) -> list[Span]:
    return [span for trap in post.traps for span in occurrences(post.posting.text, trap)]


def _heed(at: Span, asked: bool, traps: list[Span]) -> float:
    """How much an example counts: what only looks like a requirement counts more."""
    return TRAP_COUNTS if not asked and any(_shared(at, trap) >= min(at[1] - at[0], trap[1] - trap[0]) / 2 for trap in traps) else 1.0


def decisions(post: GoldPost) -> list[Example]:
    """Each passage, and whether an annotated quote lies in it."""
    found, asks = asking(post)
    rows = decision.features(post.posting.text, found)
    traps = _trap_spans(post)
    return [Example(_packed(row), ask, _heed((p.start, p.end), ask, traps)) for row, ask, p in zip(rows, asks, found, strict=True)]


def asking(post: GoldPost) -> tuple[list[Passage], list[bool]]:
    """The passages of a post, and for each whether most of an annotated quote lies in it."""
    text = post.posting.text
    found = passages(text, units(text))
    quotes = [span for r in post.brief.requirements for span in occurrences(text, r.quote)]
    return found, [any(_shared((p.start, p.end), quote) > (quote[1] - quote[0]) / 2 for quote in quotes) for p in found]


def list_examples(post: GoldPost) -> list[Example]:
    """Each joint in the asking passages, and whether the annotation takes the list apart there."""
    text = post.posting.text
    found, asks = asking(post)
    quotes = [span for r in post.brief.requirements for span in occurrences(text, r.quote)]
    met: list[list[Joint]] = []

    def note(listed: list[Joint]) -> list[bool]:
        met.append(listed)
        return [True] * len(listed)

    requirements_in(text, found, [float(ask) for ask in asks], Judges(splits=note, kind=ruled_kind, takes=lambda candidate: candidate.requirement))
    judged = ((_packed(row), _taken_apart(joint, quotes)) for listed in met for joint, row in zip(listed, joints.features(listed), strict=True))
    return [Example(row, *verdict) for row, verdict in judged if verdict]


def _taken_apart(joint: Joint, quotes: list[Span]) -> tuple[bool, float] | None:
    """Whether left and right are quoted each on their own, and how sure that is; None where neither is quoted."""
    left, right = ({q for q in quotes if _covers(q, part)} for part in (joint.left, joint.right))
    if left - right and right:
        return True, 1.0
    if left & right:
        return False, 1.0
    return (False, 0.3) if left or right else None


def _covers(quote: Span, part: Span) -> bool:
    return _shared(quote, part) >= 0.4 * min(part[1] - part[0], quote[1] - quote[0])


def _shared(one: Span, other: Span) -> int:
    return min(one[1], other[1]) - max(one[0], other[0])


def _kinds_in(post: GoldPost) -> list[tuple[Features, str]]:
    return [(_packed(kinds.features(r.quote, "", years_of(r.quote))), r.kind.value) for r in post.brief.requirements]


def _kinds(lessons: Sequence[Lesson]) -> dict[str, Weights]:
    """The weights of each kind, learned as the one against all others."""
    found = sorted({kind for one in lessons for _, kind in one.kinds})
    return {kind: _fit([[Example(row, asked == kind) for row, asked in one.kinds] for one in lessons], "kinds") for kind in found}


def _fit(groups: Sequence[Sequence[Example]], decided: str) -> Weights:
    """Weights by feature, with `bias`; a feature counts where it occurs in enough posts. Where all examples agree there is nothing to weigh."""
    labels = {example.label for group in groups for example in group}
    if len(labels) < 2:
        return {"bias": AGREED if labels == {True} else -AGREED}
    spread = Counter(name for group in groups for name in {name for e in group for name, _ in e.features})
    names = sorted(name for name, posts in spread.items() if posts >= min(RARE[decided], len(groups)))
    column = {name: i for i, name in enumerate(names)}
    examples = [e for group in groups for e in group]
    matrix = lil_array((len(examples), len(names)))
    for row, example in enumerate(examples):
        for name, value in example.features:
            if name in column:
                matrix[row, column[name]] = value
    counts = np.array([e.weight for e in examples])
    model = LogisticRegression(C=STRENGTH[decided], max_iter=5000).fit(matrix.tocsr(), [e.label for e in examples], sample_weight=counts * len(counts) / counts.sum())
    weighed = zip(names, map(float, model.coef_[0]), strict=True)
    return {"bias": float(model.intercept_[0])} | {name: weight for name, weight in weighed if abs(weight) >= SLIGHT[decided]}


def main() -> None:
    """Write the weights learned from the gold, our measured annotations and the invented posts."""
    data = Path(sys.argv[1])
    learned = learn([lesson(post) for post in posts_to_learn_from(data)])
    by_kind = {f"{kind} {feature}": weight for kind, table in learned.kinds.items() for feature, weight in table.items()}
    for name, table in (("decision", learned.decision), ("joint", learned.joints), ("item", learned.items), ("kind", by_kind)):
        rows = [f"{feature}: {weight:.2f}" for feature, weight in table.items()]
        head = "# feature: weight of a logistic regression; made by tests/bench/training.py, not by hand."
        (FOLDER / f"{name}-weights.txt").write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")


def posts_to_learn_from(data: Path) -> list[GoldPost]:
    """The gold, the annotated batches that were measured, and invented posts."""
    return [*gold_posts(data), *(post for batch in MEASURED for post in annotated(data, batch)), *invented_posts()]


if __name__ == "__main__":
    main()
