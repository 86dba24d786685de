"""What so few cases can show at all."""

from __future__ import annotations

from math import sqrt

from scipy import stats


def smallest_detectable(spread: float, cases: int, power: float = 0.8, risk: float = 0.05) -> float:
    """The true mean difference that would be found in `power` of all experiments of so many cases whose differences have that standard deviation."""
    if cases < 1:
        return float("inf")
    return float(stats.norm.ppf(1 - risk / 2) + stats.norm.ppf(power)) * spread / sqrt(cases)


def most_failures(cases: int, failed: int = 0, risk: float = 0.05) -> float:
    """The share of failures that so many failures in so many cases still allow, one-sided (Clopper and Pearson 1934, Biometrika 26, 404–413)."""
    if not 0 <= failed <= cases:
        raise ValueError(f"{failed} of {cases}")
    return 1.0 if failed == cases else float(stats.beta.ppf(1 - risk, failed + 1, cases - failed))
