"""The figures of the curated set."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from agent.domain.plan import Level
from agent.domain.value import Value
from agent.lab.asking import Question
from agent.lab.cases import Curated
from agent.lab.grounds import draft_of, grounds
from agent.lab.lengths import characters
from agent.lab.likeness import Pair, cases_alike, lines_alike
from agent.lab.reading import Reading
from agent.lab.rows import Row

CLOSEST = 5


class Stats(Value):
    """How many of what. `asked` are the lines that the product's writer asks a model about, `answered` those that the case words anew; `gaps_called_met`
    are gaps of the cases of which the product's plan says that the résumé shows them in full."""

    golds: Mapping[str, int]
    counterexamples: Mapping[str, int]
    preferences: Mapping[str, int]
    professions: int
    rungs: Mapping[str, int]
    industries: int
    snippets: tuple[int, int]
    lines: int
    gaps: int
    gaps_called_met: int
    codes: Mapping[str, int]
    criteria: Mapping[str, int]
    asked: int
    answered: int
    rows: Mapping[str, int]
    longest_row: int
    closest_cases: tuple[Pair, ...]
    closest_lines: tuple[Pair, ...]


def stats(curated: Curated, questions: Iterable[Question], made: Mapping[str, list[Row]]) -> Stats:
    """The figures of the set, of what is asked about it, and of the rows that were made of it."""
    golds, asked = curated.golds, tuple(questions)
    sizes = [len(grounds(gold).snippets) for gold in golds]
    return Stats(
        golds=_count(gold.split for gold in golds),
        counterexamples=_count(curated.split_of(bad) for bad in curated.counterexamples),
        preferences=_count(curated.split_of(preference) for preference in curated.preferences),
        professions=len({gold.profession for gold in golds}),
        rungs=_count(gold.rung for gold in golds),
        industries=len({gold.industry for gold in golds}),
        snippets=(min(sizes), max(sizes)),
        lines=sum(len(draft_of(gold).proposals) for gold in golds),
        gaps=sum(len(gold.gaps) for gold in golds),
        gaps_called_met=sum(called_met(q.reading) for q in asked),
        codes=_count(bad.code for bad in curated.counterexamples),
        criteria=_count(preference.by for preference in curated.preferences),
        asked=sum(len(q.lines) for q in asked),
        answered=sum(len(q.answers()) for q in asked),
        rows={name: len(rows) for name, rows in made.items()},
        longest_row=max(characters(row) for rows in made.values() for row in rows),
        closest_cases=cases_alike(curated)[:CLOSEST],
        closest_lines=lines_alike(curated)[:CLOSEST],
    )


def called_met(reading: Reading) -> int:
    """How many gaps of a case the plan calls fully shown: its requirement's quote holds the gap's, or the other way round."""
    return sum(_is_met(gap.quote, reading) for gap in reading.gold.gaps)


def _is_met(quote: str, reading: Reading) -> bool:
    near = [r.id for r in reading.brief.requirements if r.quote in quote or quote in r.quote]
    return any((verdict := reading.plan.verdict(id_)) and verdict.evidence is Level.FULL for id_ in near)


def told(stats: Stats) -> str:
    """The figures as lines of text."""
    rows = []
    for name, value in stats.model_dump().items():
        label = name.replace("_", " ")
        if isinstance(value, Mapping):
            rows.append(f"{label:<18}{sum(value.values()):>6}   " + ", ".join(f"{key} {count}" for key, count in value.items()))
        elif isinstance(value, list | tuple) and value and isinstance(value[0], dict):
            rows += [f"{label:<18}{pair['share']:>6.3f}   {pair['one']} ~ {pair['other']}" for pair in value]
        elif isinstance(value, list | tuple):
            rows.append(f"{label:<18}{' – '.join(map(str, value)):>6}")
        else:
            rows.append(f"{label:<18}{value:>6}")
    return "\n".join(rows)


def _count(names: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(str(name) for name in names).items()))


def table(score: Mapping[str, tuple[int, int]]) -> str:
    """A mutation score as lines of text: for each kind the lies that are refused, and all."""
    everything = (sum(refused for refused, _ in score.values()), sum(made for _, made in score.values()))
    rows = [*score.items(), ("all", everything)]
    return "\n".join(f"{kind:<20}{refused:>5} of {made:<5}{refused / made:>7.1%}" for kind, (refused, made) in rows)

