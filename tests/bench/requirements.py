"""How well requirements are found in annotated posts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from agent.domain.brief import Brief, Requirement
from agent.stages.extract import extract
from agent.stages.extract.learned import Learned
from tests.bench.annotations import MEASURED, annotated
from tests.bench.gold import GoldPost, gold_posts, load, occurrences, posting_of
from tests.bench.pairing import pair_up
from tests.bench.training import learn


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
    text = post.posting.text
    spans = [s for r in ours.requirements for s in occurrences(text, r.quote)]
    return sum(
        any(min(b, d) - max(a, c) >= min(b - a, d - c) / 2 for a, b in occurrences(text, trap) for c, d in spans) for trap in post.traps
    )


def read(post: GoldPost, learned: Learned | None = None) -> Reading:
    """Our reading of an annotated post."""
    ours = extract(post.posting, learned)
    pairs = pair_up(post.posting.text, post.brief.requirements, ours.requirements)
    return Reading(post, ours, tuple(pairs), _trapped(post, ours))


def read_unseen(posts: list[GoldPost]) -> list[Reading]:
    """Each post read with weights learned from the others only."""
    return [read(post, learn(posts[:i] + posts[i + 1 :])) for i, post in enumerate(posts)]


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
    return (
        f"{name:34s} recall {mean(r.recall for r in readings):.2f}  precision {mean(r.precision for r in readings):.2f}  "
        f"must/nice {mean(g.need == o.need for g, o in pairs):.2f}  kind {mean(a == b for a, b in kinds):.2f} (macro-F1 {macro_f1(kinds):.2f})  "
        f"years {mean(years) if years else float('nan'):.2f} of {len(years)}  traps {sum(r.trapped for r in readings)}/{traps}"
    )


def report(data: Path) -> str:
    """The figures on the annotated posts, and crashes over all posts."""
    posts = gold_posts(data)
    lines = [
        f"Requirements, {len(posts)} annotated posts, averages per post",
        _line("weights learned from the others", read_unseen(posts)),
        _line("as shipped (learned from these)", [read(p) for p in posts]),
    ]
    for batch in MEASURED:
        lines.append(_line(f"our batch {batch}, shipped weights", [read(p) for p in annotated(data, batch) if p.brief.requirements]))
    saved = sorted((data / "jobs" / "json").glob("*.json"))
    counts = [len(extract(posting_of(load(p))).requirements) for p in saved]
    lines.append(f"{len(saved)} posts read without a crash; requirements per post: median {sorted(counts)[len(counts) // 2]}, none in {counts.count(0)}")
    return "\n".join(lines)
