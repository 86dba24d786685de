"""How well the verifier of claims judges labelled lines: what it catches, what it wrongly stops, where it points, how long it takes."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt
from pathlib import Path
from statistics import median

from agent.claims import Claim, judge
from agent.domain.draft import Author, Finding, LineKind, Proposal
from agent.lexicon.kept import forget_words
from bot.commands.cases import Case, claim_of

SETS = Path(__file__).parent / "claims"
MODES = {"strict": Author.MODEL, "default": Author.PLAIN}
ON = date(2026, 1, 1)
"""The day on which the cases were written, so that figures do not change by themselves."""
SNIPPETS = (1, 4, 16)
RUNS = 7


@dataclass(frozen=True)
class Judged:
    """A case with what it says of itself, and the findings on its line."""

    case: Case
    rewrite: str
    changed: str
    findings: tuple[Finding, ...]

    @property
    def true(self) -> bool:
        """Whether a reader lets the line through."""
        return self.case.label == "supported"

    def refused(self, author: Author) -> bool:
        """Whether the line is refused when it is proposed by this author."""
        return Proposal(kind=LineKind.BULLET, text=self.case.bullet, cites=(), author=author).refused_by(self.findings)

    @property
    def points(self) -> bool:
        """Whether a finding lies on the words at fault."""
        start = self.case.bullet.find(self.changed)
        return any(f.start < start + len(self.changed) and f.end > start for f in self.findings)


def rows(path: Path) -> Iterator[Judged]:
    """The cases of a file, judged."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        case = Case.model_validate(row)
        yield Judged(case, row.get("rewrite", ""), row.get("changed", ""), judge(claim_of(case, ON)))


def wilson(hits: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a share."""
    if not of:
        return 0.0, 1.0
    z, p = 1.96, hits / of
    middle, reach = p + z * z / (2 * of), z * sqrt(p * (1 - p) / of + z * z / (4 * of * of))
    return max(0.0, (middle - reach) / (1 + z * z / of)), min(1.0, (middle + reach) / (1 + z * z / of))


def share(hits: int, of: int) -> str:
    """A share with its count and interval, or a dash."""
    low, high = wilson(hits, of)
    return f"{hits} of {of} = {hits / of:.1%} ({low:.1%}–{high:.1%})" if of else "–"


def lines(name: str, found: Sequence[Judged]) -> list[str]:
    """The figures of a set in both modes."""
    said = [f"{name}: {len(found)} lines"]
    for mode, author in MODES.items():
        wrong = [j for j in found if not j.true]
        told = [f"recall {share(sum(j.refused(author) for j in wrong), len(wrong))}"]
        for rewrite in sorted({j.rewrite for j in found if j.true}):
            true = [j for j in found if j.true and j.rewrite == rewrite]
            told.append(f"false alarms{' on ' * bool(rewrite)}{rewrite} {share(sum(j.refused(author) for j in true), len(true))}")
        said.append(f"  {mode:<8}{'; '.join(told)}")
    caught = [j for j in found if not j.true and j.changed and j.refused(Author.MODEL)]
    return said + ([f"  a finding lies on the changed words: {share(sum(j.points for j in caught), len(caught))}"] if caught else [])


def taken(claim: Claim) -> float:
    """Median milliseconds of judging a claim whose texts were not read before."""
    times = []
    for _ in range(RUNS):
        forget_words()
        fresh = claim.model_copy()
        began = time.perf_counter()
        judge(fresh)
        times.append((time.perf_counter() - began) * 1000)
    return median(times)


def speed(found: Sequence[Judged]) -> str:
    """Time for a line, and its growth with the number of cited snippets: each line also cites the words of the lines after it."""
    times = {n: [] for n in SNIPPETS}  # type: dict[int, list[float]]
    texts = [s for j in found for s in j.case.source]
    for place, judged in enumerate(found[:: max(1, len(found) // 100)]):
        for n in SNIPPETS:
            more = [texts[(place * 31 + k) % len(texts)] for k in range(n - len(judged.case.source[:1]))]
            times[n].append(taken(claim_of(judged.case.model_copy(update={"source": judged.case.source[:1] + more}), ON)))
    medians = {n: median(times[n]) for n in SNIPPETS}
    grown = ", ".join(f"{n} snippets {medians[n] / medians[1]:.1f}×" for n in SNIPPETS[1:])
    slowest = max(times[1])
    return f"  time for a line with one snippet, nothing read before: median {medians[1]:.1f} ms, slowest {slowest:.1f} ms; with {grown}"


def report(data: Path | None) -> str:
    """Figures for the labelled cases of the folder and for our own hand-written sets."""
    files = sorted((data / "claims").glob("*.jsonl")) if data else []
    own = {path.stem: list(rows(path)) for path in sorted(SETS.glob("*.jsonl"))}
    said = ["Claims (our own sets and the given ones; the rules were changed after looking at them, see tests/bench/claims/README.md for first measures)"]
    for path in files:
        said += lines(path.stem, list(rows(path)))
    for name, found in own.items():
        said += lines(f"set {name}", found)
    together = [j for found in own.values() for j in found]
    return "\n".join([*said, *lines("all own sets", together), speed(together)])
