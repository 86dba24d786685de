"""How surprising two shares are if nothing is behind them."""

from __future__ import annotations

from functools import lru_cache
from math import exp, lgamma

_SAME = 1e-7
"""By how much two probabilities may differ that are the same but for rounding."""


def fisher(good: int, count: int, other_good: int, other_count: int) -> float:
    """The two-sided p-value of Fisher's exact test for `good` of `count` against `other_good` of `other_count`: the probability, if the shares are alike and
    the totals as they are, of a table that is no more probable than this one. 1 where either group is empty.

    Fisher, R. A. (1935), The logic of inductive inference, Journal of the Royal Statistical Society 98, 39–82; the two sides by the probabilities of the tables.
    It is never smaller than it ought to be, also with small numbers.
    """
    if not (0 <= good <= count and 0 <= other_good <= other_count):
        raise ValueError(f"{good} of {count} against {other_good} of {other_count}")
    if not count or not other_count:
        return 1.0
    return _fisher(good, count, other_good + good, other_count + count)


@lru_cache(maxsize=20_000)
def _fisher(good: int, count: int, all_good: int, whole: int) -> float:
    tables = range(max(0, count + all_good - whole), min(count, all_good) + 1)
    odds = {k: exp(_log_choose(all_good, k) + _log_choose(whole - all_good, count - k) - _log_choose(whole, count)) for k in tables}
    limit = odds[good] * (1 + _SAME)
    return min(1.0, sum(p for p in odds.values() if p <= limit))


def _log_choose(n: int, k: int) -> float:
    return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
