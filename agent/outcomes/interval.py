"""The interval in which a share lies."""

from __future__ import annotations

from math import sqrt

from agent.domain.value import Value

Z95 = 1.959963984540054
"""The 97.5th percentile of the normal distribution."""


class Interval(Value):
    """From `low` to `high`, both from 0 to 1."""

    low: float
    high: float

    def overlaps(self, other: Interval) -> bool:
        """Whether the two have a share in common."""
        return self.low <= other.high and other.low <= self.high


def wilson(good: int, count: int, z: float = Z95) -> Interval:
    """The score interval of a share, 95 % by default; of nothing everything is possible.

    Wilson, E. B. (1927), Probable inference, the law of succession, and statistical inference, JASA 22, 209–212; recommended for small numbers by Brown, Cai
    and DasGupta (2001), Interval estimation for a binomial proportion, Statistical Science 16, 101–133.
    """
    if not 0 <= good <= count:
        raise ValueError(f"{good} of {count}")
    if count == 0:
        return Interval(low=0.0, high=1.0)
    share, square = good / count, z * z
    middle = (share + square / (2 * count)) / (1 + square / count)
    half = z / (1 + square / count) * sqrt(share * (1 - share) / count + square / (4 * count * count))
    return Interval(low=0.0 if good == 0 else max(0.0, middle - half), high=1.0 if good == count else min(1.0, middle + half))
