"""Compares the two most frequent levels of each feature."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from agent.domain.value import Value
from agent.outcomes.exact import fisher
from agent.outcomes.features import FEATURES
from agent.outcomes.interval import Interval, wilson
from agent.outcomes.known import Known
from agent.outcomes.looks import holm, look_at, risk, size

FARTHEST = 12
"""Looks ahead after which nothing is promised any more."""


class Tally(Value):
    """How many of how many came to an interview or an offer, with the interval of the share."""

    level: str
    good: int
    count: int

    @property
    def share(self) -> float | None:
        """The share, or None of nothing."""
        return self.good / self.count if self.count else None

    @property
    def interval(self) -> Interval:
        """Where the share lies, with 95 % confidence."""
        return wilson(self.good, self.count)


class Comparison(Value):
    """A feature with its levels, the most frequent first. `claim`: the level of the first two that does better, or "" where that cannot be said; `chance` is the
    p-value at the last look, or None before one; `further`: the smallest number of further answers after which the feature could claim anything by itself, if all
    of them spoke for one of the two; None where no number is in sight, 0 where it is claimed."""

    feature: str
    tallies: tuple[Tally, ...]
    claim: str = ""
    chance: float | None = None
    further: int | None = None


class Report(Value):
    """What is known in all, and by feature (those with at least two levels); `until_look`: answers until the next look."""

    whole: Tally
    look: int
    until_look: int
    comparisons: tuple[Comparison, ...]

    @property
    def claims(self) -> tuple[Comparison, ...]:
        """Those of which something can be said."""
        return tuple(comparison for comparison in self.comparisons if comparison.claim)


def compare(known: Sequence[Known], features: Sequence[str] = FEATURES) -> Report:
    """The report of these applications, in the order in which it became known what came of them."""
    look = look_at(len(known))
    then = _at_last_look(known, features)
    now = {feature: _tallies(known, feature, order=then[feature]) for feature in features}
    claims = claimed(known, features)
    comparisons = []
    for feature in features:
        if len(now[feature]) > 1:
            claim = claims.get(feature, "")
            further = 0 if claim else _further(now[feature], len(known), len(features))
            chance = _chance(then[feature]) if look else None
            comparisons.append(Comparison(feature=feature, tallies=now[feature], claim=claim, chance=chance, further=further))
    whole = Tally(level="", good=sum(k.good for k in known), count=len(known))
    return Report(whole=whole, look=look, until_look=size(look + 1) - len(known), comparisons=tuple(comparisons))


def claimed(known: Sequence[Known], features: Sequence[str] = FEATURES) -> dict[str, str]:
    """Of which features something can be said, and which level does better.

    A claim needs three things: at the last look Fisher's exact test is significant by the share of the 5 % that the look and the feature have (see `looks`); the 95 %
    Wilson intervals do not overlap, neither at the look nor now; and now the same level is ahead. The first alone keeps the probability of ever claiming
    anything, where there is nothing, at 5 %; the others only make it smaller.
    """
    look = look_at(len(known))
    if not look:
        return {}
    then = _at_last_look(known, features)
    passed = holm({feature: _chance(tallies) for feature, tallies in then.items()}, risk(look))
    ahead = {feature: _claim(then[feature], _tallies(known, feature, order=then[feature])) for feature in features if feature in passed}
    return {feature: level for feature, level in ahead.items() if level}


def _at_last_look(known: Sequence[Known], features: Sequence[str]) -> dict[str, tuple[Tally, ...]]:
    """The levels of each feature as they were then."""
    seen = known[: size(look_at(len(known)))]
    return {feature: _tallies(seen, feature) for feature in features}


def _tallies(known: Sequence[Known], feature: str, order: Sequence[Tally] = ()) -> tuple[Tally, ...]:
    """The levels, the most frequent first; the two that were compared at the last look stay the first two."""
    count = Counter([k.levels[feature] for k in known if feature in k.levels])
    good = Counter([k.levels[feature] for k in known if k.good and feature in k.levels])
    first = [tally.level for tally in order[:2]]
    ordered = sorted(count, key=lambda level: (first.index(level) if level in first else len(first), -count[level], level))
    return tuple(Tally(level=level, good=good[level], count=count[level]) for level in ordered)


def _chance(tallies: Sequence[Tally]) -> float:
    if len(tallies) < 2:
        return 1.0
    one, other = tallies[:2]
    return fisher(one.good, one.count, other.good, other.count)


def _claim(then: Sequence[Tally], now: Sequence[Tally]) -> str:
    """The level that is ahead, at the look and now, with intervals that do not overlap."""
    ahead = [_ahead(*tallies[:2]) for tallies in (then, now)]
    return ahead[0] if ahead[0] == ahead[1] else ""


def _ahead(one: Tally, other: Tally) -> str:
    if one.interval.overlaps(other.interval):
        return ""
    return one.level if one.interval.low > other.interval.high else other.level


def _further(tallies: Sequence[Tally], count: int, features: int) -> int | None:
    """The smallest number of further answers, all about these two levels and all for one of them, after which a look could claim it by itself."""
    one, other = tallies[:2]
    next_ = look_at(count) + 1
    for look in range(next_, next_ + FARTHEST):
        more, least = size(look) - count, risk(look) / features
        if any(_would_do(one, other, more, part, least) or _would_do(other, one, more, part, least) for part in _parts(more)):
            return more
    return None


def _parts(more: int) -> list[int]:
    """How many of the further answers may be about the level that is ahead, those in the middle first; of very many a grid is enough to find a way."""
    step = max(1, more // 160)
    return sorted({*range(0, more + 1, step), more}, key=lambda part: abs(part - more / 2))


def _would_do(one: Tally, other: Tally, more: int, part: int, least: float) -> bool:
    better = Tally(level=one.level, good=one.good + part, count=one.count + part)
    worse = Tally(level=other.level, good=other.good, count=other.count + more - part)
    return better.interval.low > worse.interval.high and fisher(better.good, better.count, worse.good, worse.count) <= least
