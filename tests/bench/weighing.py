"""What a model's judgement of unclear evidence is worth, and what a bad one can do: scripted judges on the annotated pairs."""

from __future__ import annotations

import asyncio
import json
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean, median

from agent.adapters.embedder import SentenceModel
from agent.adapters.index import FaissIndex
from agent.domain.brief import Brief
from agent.domain.evidence import Evidence
from agent.domain.opinion import Opinion, Opinions
from agent.domain.plan import Level, Plan
from agent.domain.prompt import Prompt
from agent.ports import Tools
from agent.stages.plan import make_plan, weigh
from agent.stages.plan.affirmed import affirmed
from agent.stages.plan.heeding import heeded
from agent.stages.plan.quoting import folded
from agent.stages.plan.ruling import case_in, legible, ruled
from agent.stages.plan.weighing import Weighed, Weighing
from agent.stages.retrieve import retrieve
from tests.bench.matching import DAY, Judgement, Pair, gold_pairs, line
from tests.fakes.cache import MemoryCache
from tests.fakes.compute import at_once
from tests.fakes.index import FixedIndex
from tests.fakes.judge import Item, first_words, flatterer, judging
from tests.fakes.model import ScriptedModel
from tests.fakes.printer import PlainPrinter
from tests.fakes.reader import PlainReader

DRAWS = 10
"""How often a judge of chance is asked; its figures are those of all draws together."""

Rule = Callable[[Item], Weighed | None]
Judge = Callable[["Case"], Rule]
"""Gives the rule by which the items of a pair are judged."""


@dataclass
class Case:
    """An annotated pair with its evidence and what it has been asked, as prompts."""

    pair: Pair
    evidence: Evidence
    memo: MemoryCache = field(default_factory=MemoryCache)

    @property
    def brief(self) -> Brief:
        """The annotated brief."""
        return self.pair.post.brief

    def plan(self, rule: Rule | None) -> tuple[Plan, list[Prompt]]:
        """The plan with a judge of that rule, or by the rules alone, and what the judge was asked."""
        if rule is None:
            return make_plan(self.brief, self.evidence, DAY), []
        model = ScriptedModel({"judge": judging(rule)})
        return make_plan(self.brief, self.evidence, DAY, heard=self._heard(model, None)), model.asked

    def twice(self) -> int:
        """The calls of a second run of the same post and résumé."""
        self._heard(ScriptedModel({"judge": judging(flatterer)}), self.memo)
        again = ScriptedModel({"judge": judging(flatterer)})
        self._heard(again, self.memo)
        return len(again.asked)

    def _heard(self, model: ScriptedModel, memo: MemoryCache | None) -> Opinions:
        corpus = self.pair.corpus
        tools = Tools(PlainReader(), corpus, FixedIndex(corpus, {}), PlainPrinter(), at_once, DAY, model=model, memo=memo)
        return asyncio.run(weigh(self.brief, self.evidence, tools))


def _case(pair: Pair, embedder: SentenceModel) -> Case:
    return Case(pair, asyncio.run(retrieve(pair.post.brief, pair.corpus, FaissIndex(pair.corpus, embedder))))


def knowing(share: float, draw: random.Random) -> Judge:
    """Knows the annotation and is right in that share, else says another level; quotes an annotated place where it is shown, else the nearest line."""

    def judge(case: Case) -> Rule:
        quotes = {folded(r.quote): r.id for r in case.brief.requirements}
        gold = {c["requirement"]: c for c in case.pair.gold["coverage"]}

        def rule(item: Item) -> Weighed | None:
            found = next((gold[id_] for quote, id_ in quotes.items() if quote.startswith(item.quote) and id_ in gold), None)
            if found is None:
                return None
            right = Level(found["evidence"])
            level = right if draw.random() < share else draw.choice([one for one in Level if one is not right])
            return item.says(level) if level is Level.NONE else item.says(level, *_place(item, found["where"], case))

        return rule

    return judge


def _place(item: Item, where: Sequence[str], case: Case) -> tuple[int, str]:
    """The number of the line that the annotator names, else of the nearest, and its words."""
    named = {folded(s.text) for s in case.pair.corpus.snippets if s.source.path in where}
    number = next((n for n, text in item.lines.items() if text in named), next(iter(item.lines)))
    return number, item.lines[number]


def _by_chance(draw: random.Random) -> Judge:
    """Any level with a few words of any line."""

    def rule(item: Item) -> Weighed:
        number, text = draw.choice(list(item.lines.items()))
        start = draw.randrange(len(text.split()))
        return item.says(draw.choice(list(Level)), number, first_words(text.split(" ", start)[-1], draw.randint(1, 8)))

    return lambda case: rule


def _inventing(item: Item) -> Weighed:
    """Calls all full and quotes the requirement as if the user had said it."""
    return item.says(Level.FULL, next(iter(item.lines)), item.quote)


def _damning(item: Item) -> Weighed:
    """Calls all none."""
    return item.says(Level.NONE)


def judged(case: Case, rule: Rule | None) -> tuple[list[Judgement], list[Prompt]]:
    """The verdicts beside the annotated ones."""
    plan, asked = case.plan(rule)
    gold = {c["requirement"]: c["evidence"] for c in case.pair.gold["coverage"]}
    verdicts = [(r, v) for r in case.brief.requirements if r.id in gold and (v := plan.verdict(r.id))]
    return [Judgement(case.pair.name, r.quote, r.kind, gold[r.id], v.evidence.value, v.why) for r, v in verdicts], asked


def in_reach(case: Case) -> list[Judgement]:
    """The highest verdicts that any judge could bring about, whichever words of the user it quotes, though it was never shown them."""
    shown = affirmed(legible(case.brief, case.evidence))
    gold = {c["requirement"]: c["evidence"] for c in case.pair.gold["coverage"]}
    said = [(s.id, s.text) for s in shown.corpus.snippets]
    found = []
    for asked in (r for r in case.brief.requirements if r.id in gold):
        about = case_in(case.brief, asked, shown, DAY)
        alone = ruled(about, case.brief)
        moved = (heeded(about, alone, Opinion(requirement=asked.id, evidence=Level.FULL, snippet=id_, quote=text)) for id_, text in said)
        best = max([alone, *moved], key=lambda v: (Level.NONE, Level.PARTIAL, Level.FULL).index(v.evidence))
        found.append(Judgement(case.pair.name, asked.quote, asked.kind, gold[asked.id], best.evidence.value, best.why))
    return found


def _cost(prompts: Sequence[Prompt], posts: int) -> str:
    schema = len(json.dumps(Weighing.model_json_schema(), separators=(",", ":")))
    sizes, counts = [len(p.system) + len(p.user) for p in prompts], [p.user.partition("\n\nItems:\n")[2].count("\n") + 1 for p in prompts]
    return (
        f"  cost: {len(prompts)} calls for {posts} posts, {mean(counts):.1f} items each (most {max(counts)}); characters with the schema ({schema}): "
        f"median {median(sizes) + schema:.0f}, most {max(sizes) + schema}"
    )


def report(data: Path) -> str:
    """The figures by judge, beside the rules alone, from annotated briefs."""
    embedder = SentenceModel()
    cases = [_case(pair, embedder) for pair in gold_pairs(data)]
    draw = random.Random(5)
    judges: list[tuple[str, Judge | None, int]] = [
        ("the rules alone", None, 1),
        ("a judge right in 100 %", knowing(1.0, draw), 1),
        ("a judge right in 90 %", knowing(0.9, draw), DRAWS),
        ("a judge right in 80 %", knowing(0.8, draw), DRAWS),
        ("a judge of chance", _by_chance(draw), DRAWS),
        ("all full, true quotes", lambda case: flatterer, 1),
        ("all full, invented quotes", lambda case: _inventing, 1),
        ("all none", lambda case: _damning, 1),
    ]
    lines, prompts = [f"Unclear evidence weighed by scripted judges, {len(cases)} annotated pairs (by chance: {DRAWS} draws)"], list[Prompt]()
    for name, judge, times in judges:
        found = [judged(case, judge(case) if judge else None) for _ in range(times) for case in cases]
        prompts = prompts or [prompt for _, asked in found for prompt in asked]
        lines.append(line(name, [j for judgements, _ in found for j in judgements]))
    lines.append(line("the worst within reach", [j for case in cases for j in in_reach(case)]))
    return "\n".join([*lines, _cost(prompts, len(cases)), f"  the same posts again: {sum(case.twice() for case in cases)} calls"])
