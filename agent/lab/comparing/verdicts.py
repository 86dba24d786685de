"""What the trials of several strategies allow to be said: each against the first, on the same cases, corrected for their number.

Seeds are averaged first: two tries at a case are not two cases. A strategy of which one line after the gate does not hold is disqualified, whatever else it
did. Where no difference is shown, that is said, with the smallest one that so many cases could have shown.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from enum import StrEnum
from statistics import fmean

from agent.domain.value import Value
from agent.lab.comparing.trial import Trial
from agent.lab.statistics import Difference, holm, mcnemar, most_failures, paired, smallest_detectable

RISK = 0.05
_Measure = Callable[[Trial], float | None]


class Aim(StrEnum):
    """Which way is better."""

    MORE = "more is better"
    LESS = "less is better"
    NEITHER = "neither is better"


class Metric(Value):
    """What is measured, whether of the draft or of what the gate let through, and which way is better."""

    name: str
    stage: str
    aim: Aim


class Word(StrEnum):
    """What may be said of a difference."""

    BETTER = "better"
    WORSE = "worse"
    OTHER = "different"
    NONE = "no difference shown"


class Compared(Value):
    """A strategy against the first in one metric: the difference (None without a case that both have), its chance corrected for the number of strategies,
    what may be said, and the smallest difference that would have been found four times in five."""

    strategy: str
    metric: Metric
    mean: float | None
    difference: Difference | None
    corrected: float
    word: Word
    detectable: float | None


class Standing(Value):
    """One strategy: its cases and tries, lines after the gate that do not hold, tries without a résumé, and the share of untrue lines that so many still allow.
    `only_here` and `only_first` are cases whose drafts were wholly true with this strategy alone, or with the first alone, `chance` that of McNemar's test."""

    strategy: str
    cases: int
    tries: int
    lines: int
    unsupported: int
    failed: int
    allowed: float
    only_here: int
    only_first: int
    chance: float

    @property
    def disqualified(self) -> bool:
        """Whether one line that does not hold came through."""
        return self.unsupported > 0


class Verdicts(Value):
    """Everything that may be said. The first strategy is what the others are held against."""

    first: str
    standings: tuple[Standing, ...]
    compared: tuple[Compared, ...]

    def of(self, strategy: str) -> tuple[Compared, ...]:
        """What is said of one."""
        return tuple(c for c in self.compared if c.strategy == strategy)


METRICS: tuple[tuple[Metric, _Measure], ...] = (
    (Metric(name="truth", stage="draft", aim=Aim.MORE), lambda t: t.before.truth),
    (Metric(name="coverage", stage="draft", aim=Aim.MORE), lambda t: t.before.coverage),
    (Metric(name="coverage", stage="résumé", aim=Aim.MORE), lambda t: t.after.coverage),
    (Metric(name="impact", stage="draft", aim=Aim.MORE), lambda t: t.before.impact),
    (Metric(name="impact", stage="résumé", aim=Aim.MORE), lambda t: t.after.impact),
    (Metric(name="hit rate", stage="résumé", aim=Aim.MORE), lambda t: t.after.hit_rate),
    (Metric(name="words a bullet", stage="draft", aim=Aim.NEITHER), lambda t: t.before.words),
    (Metric(name="words a bullet", stage="résumé", aim=Aim.NEITHER), lambda t: t.after.words),
    (Metric(name="reading grade", stage="résumé", aim=Aim.LESS), lambda t: t.after.grade),
    (Metric(name="wordings offered", stage="gate", aim=Aim.NEITHER), lambda t: t.offered),
    (Metric(name="wordings refused", stage="gate", aim=Aim.LESS), lambda t: t.refused),
    (Metric(name="rounds of repair", stage="gate", aim=Aim.LESS), lambda t: t.rounds),
    (Metric(name="lines reworded", stage="résumé", aim=Aim.NEITHER), lambda t: t.reworded),
    (Metric(name="tokens", stage="cost", aim=Aim.LESS), lambda t: t.tokens),
    (Metric(name="seconds", stage="cost", aim=Aim.LESS), lambda t: t.seconds),
)
"""What is compared, and where it is read."""


def verdicts(trials: Sequence[Trial], seed: int = 7) -> Verdicts:
    """What may be said of the strategies, the first of which is that of the first trial. Raises `ValueError` without a trial."""
    if not trials:
        raise ValueError("no trial")
    names = list(dict.fromkeys(t.strategy for t in trials))
    others = names[1:]
    compared = tuple(c for metric, measure in METRICS for c in _compared(trials, names[0], others, metric, measure, seed))
    return Verdicts(first=names[0], standings=tuple(_standing(trials, name, names[0]) for name in names), compared=compared)


def _compared(trials: Sequence[Trial], first: str, others: Sequence[str], metric: Metric, measure: _Measure, seed: int) -> list[Compared]:
    """All strategies in one metric, which are one family."""
    found = {name: _difference(trials, first, name, measure, seed) for name in others}
    corrected = holm({name: d.chance for name, d in found.items() if d})
    return [
        Compared(
            strategy=name, metric=metric, mean=_mean(_by_case(trials, name, measure).values()), difference=d, corrected=corrected.get(name, 1.0),
            word=_word(d, corrected.get(name, 1.0), metric.aim), detectable=smallest_detectable(d.spread, d.cases) if d and d.cases > 1 else None,
        )
        for name, d in [(first, None), *found.items()]
    ]  # fmt: skip


def _difference(trials: Sequence[Trial], first: str, other: str, measure: _Measure, seed: int) -> Difference | None:
    ours, theirs = _by_case(trials, other, measure), _by_case(trials, first, measure)
    corpora = {t.case: t.corpus for t in trials}
    both = [case for case in ours if case in theirs]
    return paired([ours[case] - theirs[case] for case in both], [corpora[case] for case in both], seed) if both else None


def _by_case(trials: Sequence[Trial], strategy: str, measure: _Measure) -> dict[str, float]:
    """The measure of each case, averaged over seeds; a try without a résumé has none."""
    values = dict[str, list[float]]()
    for trial in trials:
        value = measure(trial) if trial.strategy == strategy and not trial.failed else None
        if value is not None:
            values.setdefault(trial.case, []).append(value)
    return {case: fmean(found) for case, found in values.items()}


def _word(difference: Difference | None, corrected: float, aim: Aim) -> Word:
    """Something is said only where both the corrected chance and the interval say it."""
    if difference is None or difference.low is None or difference.high is None or corrected > RISK or difference.low <= 0 <= difference.high:
        return Word.NONE
    if aim is Aim.NEITHER:
        return Word.OTHER
    return Word.BETTER if (difference.mean > 0) == (aim is Aim.MORE) else Word.WORSE


def _standing(trials: Sequence[Trial], strategy: str, first: str) -> Standing:
    own = [t for t in trials if t.strategy == strategy]
    here, there = _wholly_true(trials, strategy), _wholly_true(trials, first)
    both = here.keys() & there.keys()
    only_here, only_first = sum(here[c] and not there[c] for c in both), sum(there[c] and not here[c] for c in both)
    lines, unsupported = sum(t.lines for t in own), sum(t.unsupported for t in own)
    return Standing(
        strategy=strategy, cases=len({t.case for t in own}), tries=len(own), lines=lines, unsupported=unsupported, failed=sum(bool(t.failed) for t in own),
        allowed=most_failures(lines, unsupported), only_here=only_here, only_first=only_first, chance=mcnemar(only_here, only_first),
    )  # fmt: skip


def _wholly_true(trials: Sequence[Trial], strategy: str) -> dict[str, bool]:
    """Of each case whether every line of every draft held before the gate."""
    found = dict[str, bool]()
    for trial in trials:
        if trial.strategy == strategy and not trial.failed and trial.before.truth is not None:
            found[trial.case] = found.get(trial.case, True) and trial.before.truth >= 1.0
    return found


def _mean(values: Collection[float]) -> float | None:
    return fmean(values) if values else None
