"""The report of a comparison, as Markdown that a sceptic can check."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from agent.lab.comparing.trial import Trial
from agent.lab.comparing.verdicts import METRICS, Compared, Standing, Verdicts, Word, verdicts

TITLE = "# Strategies compared"


def report(trials: Sequence[Trial], about: Sequence[tuple[str, str]] = (), picture: str = "") -> str:
    """The report of these trials. `about` says what was run (models, data, versions), `picture` names the plot beside it. Raises `ValueError` without a trial."""
    found = verdicts(trials)
    parts = [TITLE, _about(trials, about), *_answer(found), *_standings(found), *([f"![differences]({picture})"] if picture else []), *_tables(found), _method(found)]
    return "\n\n".join(part for part in parts if part) + "\n"


def in_short(trials: Sequence[Trial]) -> str:
    """What may be said first of these trials, a line for each strategy but the first."""
    return "\n".join(list(_answer(verdicts(trials)))[1:])


def _about(trials: Sequence[Trial], about: Sequence[tuple[str, str]]) -> str:
    cases, corpora, seeds = ({getattr(t, name) for t in trials} for name in ("case", "corpus", "seed"))
    rows = [("cases", f"{len(cases)} of {len(corpora)} people"), ("seeds", str(len(seeds))), *about]
    return "\n".join(["| what | |", "|---|---|", *(f"| {name} | {value} |" for name, value in rows)])


def _answer(found: Verdicts) -> Iterator[str]:
    """The first thing a reader looks for."""
    yield "## In short"
    out = [s for s in found.standings if s.disqualified]
    yield "\n".join([*(_disqualified(s) for s in out), *(_in_short(s, found) for s in found.standings[1:] if not s.disqualified)]) or f"- Only **{found.first}** was tried."


def _disqualified(standing: Standing) -> str:
    return f"- **{standing.strategy} is disqualified**: {_count(standing.unsupported, 'line')} after the gate of {standing.lines} did not hold."


def _in_short(standing: Standing, found: Verdicts) -> str:
    shown = [c for c in found.of(standing.strategy) if c.word is not Word.NONE]
    said = "; ".join(f"{c.word} in {c.metric.name} ({c.metric.stage})" for c in shown)
    return f"- **{standing.strategy}** against {found.first}: {said or 'no difference shown in any metric'}."


def _standings(found: Verdicts) -> Iterator[str]:
    yield "## What the gate let through"
    head = ["| strategy | cases × tries | no résumé | lines | that do not hold | untrue lines that are still possible (95 %) | drafts wholly true: only here / only first (McNemar) |", "|---|---|---|---|---|---|---|"]
    yield "\n".join(head + [_standing(s, found) for s in found.standings])


def _standing(s: Standing, found: Verdicts) -> str:
    against = "–" if s.strategy == found.first else f"{s.only_here} / {s.only_first} (p {_chance(s.chance)})"
    return f"| {s.strategy} | {s.cases} × {s.tries / s.cases:g} | {s.failed} | {s.lines} | {s.unsupported} | {100 * s.allowed:.1f} % | {against} |"


def _tables(found: Verdicts) -> Iterator[str]:
    yield f"## Metric by metric, against {found.first}"
    head = ["| metric | strategy | mean | difference [95 %] | p, corrected | said | could have been shown |", "|---|---|---|---|---|---|---|"]
    yield "\n".join(head + [_row(c, found) for c in found.compared])


def _row(c: Compared, found: Verdicts) -> str:
    first = c.strategy == found.first
    name = f"{c.metric.name}, {c.metric.stage} ({c.metric.aim})" if first else ""
    mean = "–" if c.mean is None else _number(c.mean)
    if first:
        return f"| {name} | {c.strategy} | {mean} | | | | |"
    return f"| {name} | {c.strategy} | {mean} | {_difference(c)} | {_chance(c.corrected) if c.difference else '–'} | {c.word} | {'–' if c.detectable is None else f'±{_number(c.detectable)}'} |"


def _difference(c: Compared) -> str:
    if c.difference is None:
        return "–"
    d = c.difference
    between = "too few people for an interval" if d.low is None or d.high is None else f"{_signed(d.low)} to {_signed(d.high)}"
    return f"{_signed(d.mean)} [{between}]"


def _method(found: Verdicts) -> str:
    return (
        "## How this was reckoned\n\n"
        "Every strategy had the same cases. Tries of one case with different seeds were averaged first. Differences are paired by case; intervals are BCa bootstraps "
        "over people, chances sign-flip permutation tests over people, corrected by Holm for the number of strategies in each metric. "
        "“Better” and “worse” are said only where the corrected chance is at most 5 % and the interval leaves nothing out; the last column is the true difference "
        "which so many cases would have shown four times in five. After the gate truth is complete by construction, so truth is compared in the drafts. "
        f"Metrics are not corrected for their number: of {len(METRICS)}, one may differ by chance."
    )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _number(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def _signed(value: float) -> str:
    return f"{'+' if value >= 0 else '−'}{_number(abs(value))}"


def _chance(value: float) -> str:
    return "< 0.001" if value < 0.001 else f"{value:.3f}"
