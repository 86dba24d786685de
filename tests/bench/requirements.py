"""How well requirements are found in annotated posts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from statistics import mean

from agent.domain.brief import Brief, Requirement
from agent.stages.extract import extract
from agent.stages.extract.learned import Learned
from tests.bench.annotations import MEASURED, annotated
from tests.bench.gold import GoldPost, gold_posts, load, occurrences, posting_of
from tests.bench.invented import invented_posts
from tests.bench.pairing import pair_up
from tests.bench.training import learn, lesson

FOLDS = 6


@dataclass(frozen=True)
class Reading:
    """A post, our brief of it, and which requirement of ours is which of the annotation's."""

    post: GoldPost
    ours: Brief
    pairs: tuple[tuple[Requirement, Requirement], ...]
    trapped: int

    @property
    def recall(self) -> float:
        """Share of annotated requirements found."""
        return len(self.pairs) / len(self.post.brief.requirements)

    @property
    def precision(self) -> float:
        """Share of ours that are annotated."""
        return len(self.pairs) / len(self.ours.requirements) if self.ours.requirements else 0.0


def _trapped(post: GoldPost, ours: Brief) -> int:
    """How many of the post's traps were read as a requirement, there where they stand."""
    text = post.posting.text
    spans = _placed(text, [r.quote for r in ours.requirements])
    return sum(any(min(b, d) - max(a, c) >= min(b - a, d - c) / 2 for a, b in occurrences(text, trap) for c, d in spans) for trap in post.traps)


def _placed(text: str, quotes: Sequence[str]) -> list[tuple[int, int]]:
    """Where each quote was cut: they come in reading order, and a short one may also stand elsewhere, or inside a word."""
    placed, last = [], 0
    for quote in quotes:
        at = re.compile(rf"(?<!\w){re.escape(quote)}(?!\w)").search(text, last)
        start = at.start() if at else max(0, text.find(quote))
        placed.append((start, start + len(quote)))
        last = start
    return placed


def read(post: GoldPost, learned: Learned | None = None) -> Reading:
    """Our reading of an annotated post."""
    ours = extract(post.posting, learned)
    pairs = pair_up(post.posting.text, post.brief.requirements, ours.requirements)
    return Reading(post, ours, tuple(pairs), _trapped(post, ours))


@cache
def measured(data: Path) -> dict[str, list[GoldPost]]:
    """The annotated posts that ask for something, by batch."""
    return {"gold": gold_posts(data)} | {f"our batch {n}": [p for p in annotated(data, n) if p.brief.requirements] for n in MEASURED}


@cache
def unseen(data: Path) -> list[tuple[GoldPost, Learned]]:
    """Each of these posts with weights that were learned from other posts and invented ones only."""
    posts = [post for batch in measured(data).values() for post in batch]
    order = list(range(len(posts)))
    Random(FOLDS).shuffle(order)
    folds = [order[i::FOLDS] for i in range(FOLDS)]
    lessons, invented = [lesson(post) for post in posts], [lesson(post) for post in invented_posts()]
    tables = {i: learned for fold in folds for learned in [learn([*(lessons[i] for i in order if i not in fold), *invented])] for i in fold}
    return [(post, tables[i]) for i, post in enumerate(posts)]


def grouped(readings: Sequence[Reading]) -> tuple[int, int]:
    """Of the annotated groups of alternatives of which two or more were found: how many are one group of ours, and how many there are."""
    found = [ours for r in readings for ours in _partners(r) if len(ours) > 1]
    return sum(None not in names and len(set(names)) == 1 for names in found), len(found)


def _partners(reading: Reading) -> list[list[str | None]]:
    groups: dict[str, list[str | None]] = {}
    for gold, ours in reading.pairs:
        if gold.any_of:
            groups.setdefault(gold.any_of, []).append(ours.any_of)
    return list(groups.values())


def macro_f1(pairs: Sequence[tuple[str, str]]) -> float:
    """Mean F1 over the labels that occur."""
    scores = []
    for label in sorted({x for pair in pairs for x in pair}):
        hits = sum(a == b == label for a, b in pairs)
        scores.append(2 * hits / (sum(a == label for a, _ in pairs) + sum(b == label for _, b in pairs)))
    return mean(scores) if scores else 0.0


def _line(name: str, readings: list[Reading]) -> str:
    pairs = [p for r in readings for p in r.pairs]
    kinds = [(g.kind.value, o.kind.value) for g, o in pairs]
    years = [g.min_years == o.min_years for g, o in pairs if g.min_years or o.min_years]
    traps = sum(len(r.post.traps) for r in readings)
    together, groups = grouped(readings)
    return (
        f"{name:34s} recall {mean(r.recall for r in readings):.2f}  precision {mean(r.precision for r in readings):.2f}  "
        f"must/nice {mean(g.need == o.need for g, o in pairs):.2f}  kind {mean(a == b for a, b in kinds):.2f} (macro-F1 {macro_f1(kinds):.2f})  "
        f"years {mean(years) if years else float('nan'):.2f} of {len(years)}  alternatives grouped {together}/{groups}  traps {sum(r.trapped for r in readings)}/{traps}"
    )


def report(data: Path) -> str:
    """The figures on the annotated posts, and crashes over all posts."""
    batches = measured(data)
    readings = [read(post, learned) for post, learned in unseen(data)]
    lines = [f"Requirements, {len(readings)} annotated posts, averages per post; weights learned from other posts, six-fold"]
    for name, batch in batches.items():
        lines.append(_line(name, [r for r in readings if r.post in batch]))
    lines.append(_line("all", readings))
    lines.append(_line("gold as shipped (learned from these)", [read(p) for p in batches["gold"]]))
    saved = sorted((data / "jobs" / "json").glob("*.json"))
    counts = [len(extract(posting_of(load(p))).requirements) for p in saved]
    lines.append(f"{len(saved)} posts read without a crash; requirements per post: median {sorted(counts)[len(counts) // 2]}, none in {counts.count(0)}")
    return "\n".join(lines)
