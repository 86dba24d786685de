"""The mean of paired differences: where it lies, and how often chance alone would set it so far from nothing.

Cases of one corpus (one person's résumé) are alike, so they count together: what is drawn anew, or turned round, is the corpus and not the case.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from itertools import product

import numpy as np
from numpy.typing import NDArray
from scipy import stats

from agent.domain.value import Value

DRAWS = 4_000
ENUMERATED = 12
"""Corpora up to which every way of turning their signs is tried, rather than a sample of them."""
FEWEST = 5
"""Corpora below which no interval is told: with four even the most one-sided outcome is one of 16."""
Numbers = NDArray[np.float64]


class Difference(Value):
    """The mean difference over cases, its 95 % interval (None of too few corpora), the chance of one as large where there is none, and how much it rests on."""

    mean: float
    low: float | None
    high: float | None
    chance: float
    cases: int
    corpora: int
    spread: float


def paired(differences: Sequence[float], corpora: Sequence[str], seed: int = 7) -> Difference:
    """The difference of two strategies, case by case, with the corpus of each case. Raises `ValueError` where there is no case, or not one corpus a case.

    The interval is the bias-corrected and accelerated bootstrap over corpora (Efron 1987, Better bootstrap confidence intervals, JASA 82, 171–185), the chance
    that of the sign-flip permutation test over corpora (Fisher 1935), which is exact where the strategies are exchangeable.
    """
    if not differences or len(differences) != len(corpora):
        raise ValueError(f"{len(differences)} differences of {len(corpora)} corpora")
    sums, counts = _clustered(differences, corpora)
    low, high = _interval(sums, counts, seed)
    spread = float(np.std(np.asarray(differences), ddof=1)) if len(differences) > 1 else 0.0
    mean = float(sums.sum() / counts.sum())
    return Difference(mean=mean, low=low, high=high, chance=_chance(sums, seed), cases=len(differences), corpora=len(sums), spread=spread)


def _clustered(differences: Sequence[float], corpora: Sequence[str]) -> tuple[Numbers, Numbers]:
    """The sum and the number of differences of each corpus."""
    places = {corpus: place for place, corpus in enumerate(dict.fromkeys(corpora))}
    of = np.array([places[corpus] for corpus in corpora])
    sums: Numbers = np.bincount(of, weights=np.asarray(differences)).astype(np.float64)
    return sums, np.bincount(of).astype(np.float64)


def _interval(sums: Numbers, counts: Numbers, seed: int) -> tuple[float | None, float | None]:
    if len(sums) < FEWEST:
        return None, None
    means = sums / counts
    if np.ptp(means) == 0:
        return float(means[0]), float(means[0])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = stats.bootstrap(
            (sums, counts), _mean, paired=True, vectorized=True, n_resamples=DRAWS, method="BCa", rng=np.random.default_rng(seed)
        ).confidence_interval  # fmt: skip
    return float(found.low), float(found.high)


def _mean(sums: Numbers, counts: Numbers, axis: int = -1) -> Numbers:
    whole: Numbers = sums.sum(axis=axis) / counts.sum(axis=axis)
    return whole


def _chance(sums: Numbers, seed: int) -> float:
    moving = sums[sums != 0]
    if not len(moving):
        return 1.0
    if len(moving) <= ENUMERATED:
        signs = np.array(list(product((-1.0, 1.0), repeat=len(moving))))
        return float(np.mean(_as_far(signs @ moving, moving)))
    signs = np.random.default_rng(seed).choice((-1.0, 1.0), size=(DRAWS, len(moving)))
    return float((1 + np.sum(_as_far(signs @ moving, moving))) / (1 + DRAWS))


def _as_far(turned: Numbers, moving: Numbers) -> NDArray[np.bool_]:
    far: NDArray[np.bool_] = np.abs(turned) >= abs(moving.sum()) - 1e-12
    return far
