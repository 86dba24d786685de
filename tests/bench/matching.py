"""How well evidence is judged on annotated pairs of résumé and post."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import mean

from agent.adapters.embedder import SentenceModel
from agent.adapters.importers import read_resume
from agent.adapters.index import FaissIndex
from agent.domain.brief import Brief, Kind
from agent.domain.corpus import Corpus
from agent.domain.plan import Plan
from agent.ports import Embedder
from agent.stages.extract import extract
from agent.stages.plan import make_plan
from agent.stages.retrieve import retrieve
from tests.bench.gold import GoldPost, Json, gold_post, load
from tests.bench.pairing import pair_up
from tests.bench.requirements import macro_f1

DAY = date(2025, 6, 1)
"""The day on which the annotations reckon ages."""
BUDGET = 10
_SOFT = (Kind.TRAIT, Kind.ELIGIBILITY, Kind.PHYSICAL)


@dataclass(frozen=True)
class Pair:
    """An annotated pair: the corpus, the post and the annotation."""

    name: str
    corpus: Corpus
    post: GoldPost
    gold: Json


def gold_pairs(data: Path) -> list[Pair]:
    """All annotated pairs of the folder."""
    return [_pair(data, path) for path in sorted((data / "gold").glob("*.pair.json"))]


def _pair(data: Path, path: Path) -> Pair:
    gold = load(path)
    resume = data / "resumes" / "json" / gold["resume"]
    post = gold_post(data, data / "gold" / gold["post"].replace(".json", ".post.json"))
    return Pair(path.name.removesuffix(".pair.json"), read_resume(resume.read_bytes(), resume.name).corpus, post, gold)


def plan_for(brief: Brief, corpus: Corpus, embedder: Embedder) -> Plan:
    """The plan of a brief and a corpus."""
    evidence = asyncio.run(retrieve(brief, corpus, FaissIndex(corpus, embedder)))
    return make_plan(brief, evidence, DAY)


@dataclass(frozen=True)
class Judgement:
    """One requirement judged by the annotator and by us."""

    pair: str
    quote: str
    kind: Kind
    gold: str
    ours: str
    why: str


def judge(pair: Pair, ours: Brief | None, embedder: Embedder) -> list[Judgement]:
    """Our verdicts beside the annotated ones, from our own brief when it is given (what it misses counts as none)."""
    plan = plan_for(ours or pair.post.brief, pair.corpus, embedder)
    mates = {g.id: o.id for g, o in pair_up(pair.post.posting.text, pair.post.brief.requirements, ours.requirements)} if ours else None
    found = []
    gold = {c["requirement"]: c["evidence"] for c in pair.gold["coverage"]}
    for requirement in pair.post.brief.requirements:
        if requirement.id in gold:
            verdict = plan.verdict(mates.get(requirement.id, "") if mates is not None else requirement.id)
            level, why = (verdict.evidence.value, verdict.why) if verdict else ("none", "requirement not found")
            found.append(Judgement(pair.name, requirement.quote, requirement.kind, gold[requirement.id], level, why))
    return found


def line(name: str, judged: Sequence[Judgement]) -> str:
    """The figures of these judgements."""
    none = [j for j in judged if j.gold == "none"]
    full = [j for j in judged if j.gold == "full"]
    return (
        f"{name:28s} n={len(judged):3d}  agreement {mean(j.gold == j.ours for j in judged):.0%}  macro-F1 {macro_f1([(j.gold, j.ours) for j in judged]):.2f}  "
        f"none called full {sum(j.ours == 'full' for j in none)}/{len(none)}  none called covered {sum(j.ours != 'none' for j in none) / len(none):.0%}  "
        f"full seen {sum(j.ours != 'none' for j in full) / len(full):.0%}  full called full {sum(j.ours == 'full' for j in full) / len(full):.0%}"
    )


def _covered(name: str, judged: Sequence[Judgement]) -> str:
    """What the annotator calls none and we at least partial: attitudes and eligibility apart from the rest."""
    none = [j for j in judged if j.gold == "none"]
    parts = {"eligibility": [j for j in none if j.kind is Kind.ELIGIBILITY], "attitudes": [j for j in none if j.kind is Kind.TRAIT]}
    parts["the rest"] = [j for j in none if j.kind not in (Kind.ELIGIBILITY, Kind.TRAIT)]
    counts = "  ".join(f"{part} {sum(j.ours != 'none' for j in found)}/{len(found)}" for part, found in parts.items())
    return f"  none called covered, {name}: {counts}"


def best_bullets(pair: Pair, brief: Brief, embedder: Embedder) -> float:
    """Share of the annotator's best bullets among our ten most valuable choices."""
    plan = plan_for(brief, pair.corpus, embedder)
    first = sorted(plan.choices, key=lambda c: -c.value)[:BUDGET]
    paths = {s.source.path for c in first if (s := pair.corpus.snippet(c.snippet))}
    return len(paths & set(pair.gold["best_bullets"])) / len(pair.gold["best_bullets"])


def report(data: Path) -> str:
    """The figures on the annotated pairs, from annotated briefs and from our own."""
    pairs, embedder = gold_pairs(data), SentenceModel()
    briefs = {p.name: extract(p.post.posting) for p in pairs}
    from_gold = [j for p in pairs for j in judge(p, None, embedder)]
    from_ours = [j for p in pairs for j in judge(p, briefs[p.name], embedder)]
    return "\n".join(
        [
            f"Evidence, {len(pairs)} annotated pairs",
            line("annotated briefs", from_gold),
            line("  without attitudes etc.", [j for j in from_gold if j.kind not in _SOFT]),
            _covered("annotated briefs", from_gold),
            line("our own briefs", from_ours),
            _covered("our own briefs", from_ours),
            f"best bullets among our first {BUDGET}: {mean(best_bullets(p, p.post.brief, embedder) for p in pairs):.0%} from annotated briefs",
            f"best bullets among our first {BUDGET}: {mean(best_bullets(p, briefs[p.name], embedder) for p in pairs):.0%} from our own",
        ]
    )
