"""Whether one strategy passes a yes-or-no test more often than another on the same cases."""

from __future__ import annotations

from scipy import stats


def mcnemar(only_first: int, only_second: int) -> float:
    """The exact two-sided chance of so uneven a split of the cases in which just one of the two passes, where both pass alike.

    McNemar (1947), Note on the sampling error of the difference between correlated proportions, Psychometrika 12, 153–157, with the binomial distribution.
    Raises `ValueError` for negative numbers.
    """
    if min(only_first, only_second) < 0:
        raise ValueError(f"{only_first} against {only_second}")
    count = only_first + only_second
    return float(stats.binomtest(only_first, count).pvalue) if count else 1.0
