"""What somebody prefers of variants that were shown blind: two styles of a feature against each other, by exact tests at fixed looks.

A trial in which one of the two was chosen is a vote; where another was, or none, it says nothing about the two. If they are alike each vote is the toss of a
coin, also where three were shown. Looks and what they may spend are as for outcomes (see `looks`); it is shared evenly by all pairs of styles that there are,
so that for somebody to whom all are alike anything is ever claimed in at most 5 of 100 cases.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from math import comb

from agent.domain.value import Value
from agent.outcomes.interval import Interval, wilson
from agent.outcomes.looks import look_at, risk, size

FIRST = 10
"""Votes before the first look."""
FARTHEST = 12
"""Looks ahead after which nothing is promised any more."""


class Vote(Value):
    """Styles of a feature that were shown, and the one that was chosen; "" where all were alike or none would do."""

    feature: str
    shown: tuple[str, ...]
    chosen: str = ""


class Standing(Value):
    """Two styles of a feature: the one that was chosen more often, in how many of the decisive trials, and how often both were shown and nothing was chosen.
    `claim`: it may be said that it is preferred; `chance` is the p-value at the last look, or None before one; `further` is the smallest number of further
    votes, all for it, after which that could be said: 0 where it is, None where no number is in sight."""

    feature: str
    ahead: str
    behind: str
    won: int
    decisive: int
    ties: int = 0
    claim: bool = False
    chance: float | None = None
    further: int | None = None

    @property
    def share(self) -> float:
        """The share that it won, an even one of nothing."""
        return self.won / self.decisive if self.decisive else 0.5

    @property
    def interval(self) -> Interval:
        """Where the share lies, with 95 % confidence."""
        return wilson(self.won, self.decisive)


def standings(votes: Sequence[Vote], styles: Mapping[str, Sequence[str]]) -> tuple[Standing, ...]:
    """Every pair of styles that was voted on, in the order of `styles`, which names all there are: fixed beforehand, whatever was shown."""
    pairs = [(feature, one, other) for feature, names in styles.items() for one, other in combinations(names, 2)]
    return tuple(found for pair in pairs if (found := _standing(votes, pair, len(pairs))))


def _standing(votes: Sequence[Vote], pair: tuple[str, str, str], pairs: int) -> Standing | None:
    feature, one, other = pair
    both = [vote for vote in votes if vote.feature == feature and one in vote.shown and other in vote.shown]
    told = [vote.chosen == one for vote in both if vote.chosen in (one, other)]
    if not told:
        return None
    look = look_at(len(told), FIRST)
    seen = told[: size(look, FIRST)]
    won = max(sum(told), len(told) - sum(told))
    ahead, behind = (one, other) if 2 * sum(told) >= len(told) else (other, one)
    chance = binomial(sum(seen), len(seen)) if look else None
    claim = chance is not None and chance <= risk(look) / pairs and _leads(seen) == _leads(told) and wilson(won, len(told)).low > 0.5
    ties = sum(not vote.chosen for vote in both)
    return Standing(feature=feature, ahead=ahead, behind=behind, won=won, decisive=len(told), ties=ties, claim=claim, chance=chance, further=0 if claim else _further(won, len(told), pairs))


def _leads(votes: Sequence[bool]) -> bool:
    return 2 * sum(votes) > len(votes)


def _further(won: int, count: int, pairs: int) -> int | None:
    """The smallest number of further votes, all for the one ahead, after which a look could claim it."""
    next_ = look_at(count, FIRST) + 1
    for look in range(next_, next_ + FARTHEST):
        whole = size(look, FIRST)
        if binomial(won + whole - count, whole) <= risk(look) / pairs:
            return whole - count
    return None


@lru_cache(maxsize=10_000)
def binomial(won: int, count: int) -> float:
    """The two-sided p-value of `won` of `count` tosses of a fair coin: how probable it is that one side leads so far or farther. 1 of nothing."""
    if not 0 <= won <= count:
        raise ValueError(f"{won} of {count}")
    tail: int = sum(comb(count, k) for k in range(max(won, count - won), count + 1))
    return float(min(1.0, 2 * tail / 2**count))


@lru_cache
def decisive_needed(share: float, power: float = 0.8, level: float = 0.05) -> int:
    """How many decisive votes a single exact test takes to find, with that power, that one of two is chosen in that share of them (above a half)."""
    if not 0.5 < share < 1:
        raise ValueError(f"a share of {share} is none to be found")
    count = 1
    while _power(count, share, level) < power:
        count += 1
    return count


def _power(count: int, share: float, level: float) -> float:
    least, tail = count + 1, 0
    for k in range(count, count // 2, -1):
        tail += comb(count, k)
        if 2 * tail > level * 2**count:
            break
        least = k
    return float(sum(comb(count, k) * share**k * (1 - share) ** (count - k) for k in [*range(least, count + 1), *range(count - least + 1)]))
