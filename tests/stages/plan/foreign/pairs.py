"""Invented pairs of a résumé and a post in one language, with what the résumé shows of the post as a person judged it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from agent.adapters.importers import read_resume
from agent.domain.brief import Brief
from agent.domain.corpus import Corpus
from agent.domain.plan import Level, Verdict
from agent.domain.posting import Posting
from agent.stages.extract import extract
from agent.stages.plan import make_plan
from agent.stages.retrieve import retrieve
from tests.fakes.index import FixedIndex

FOLDER = Path(__file__).parent / "pairs"
NAMES = tuple(sorted(path.stem for path in FOLDER.glob("*.txt")))
DAY = date(2026, 11, 1)


@dataclass(frozen=True)
class Judged:
    """A requirement that a person judged: "yes", "part" or "no", by a word of its quote; and our verdict, None where the requirement was not read."""

    pair: str
    word: str
    gold: str
    ours: Level | None
    why: str = ""

    @property
    def found(self) -> bool:
        """Whether we count it as covered."""
        return self.ours in (Level.FULL, Level.PARTIAL)


def pair(name: str) -> tuple[Corpus, Posting, list[tuple[str, str]]]:
    """The corpus, the posting and what a person judged, as (judgement, word of the quote)."""
    resume, post, gold = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").replace("=== gold", "=== post").split("=== post\n")
    corpus = read_resume(resume.encode("utf-8"), f"{name}.md").corpus
    rows = [line.partition(": ")[::2] for line in gold.splitlines() if line]
    return corpus, Posting(text=post, language=name[:2], read_by="test"), [(judgement, word) for judgement, word in rows]


def verdicts(brief: Brief, corpus: Corpus) -> dict[str, Verdict]:
    """The verdicts by the quotes of their requirements, where nothing is near in meaning."""
    evidence = asyncio.run(retrieve(brief, corpus, FixedIndex(corpus, {}), DAY))
    plan = make_plan(brief, evidence, DAY)
    return {r.quote: v for r, v in zip(brief.requirements, plan.verdicts, strict=True)}


def judged(name: str) -> Iterator[Judged]:
    """What a person and we judge of a pair."""
    corpus, posting, gold = pair(name)
    ours = verdicts(extract(posting), corpus)
    for judgement, word in gold:
        quote = next((q for q in ours if word.casefold() in q.casefold()), None)
        yield Judged(name, word, judgement, ours[quote].evidence if quote else None, ours[quote].why if quote else "not read")


def report() -> str:
    """How much of what is shown is found, and what is counted that is not shown."""
    rows = [row for name in NAMES for row in judged(name)]
    shown, absent = [r for r in rows if r.gold != "no"], [r for r in rows if r.gold == "no"]
    lines = [f"shown: {sum(r.found for r in shown)} of {len(shown)} found"]
    lines.append(f"not shown: {sum(r.found for r in absent)} of {len(absent)} counted all the same")
    lines.append(f"shown in part: {sum(r.ours is Level.FULL for r in rows if r.gold == 'part')} of {sum(r.gold == 'part' for r in rows)} counted as whole")
    lines += [f"{r.pair:18} {r.gold:5} {r.ours.value if r.ours else '-':8} {r.word} – {r.why}" for r in rows if r.found != (r.gold != "no") or (r.gold == "part" and r.ours is Level.FULL)]
    return "\n".join(lines)


if __name__ == "__main__":
    print(report())
