"""Intervals cover, corrected chances claim nothing too often, and few cases say little."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from agent.lab.statistics import holm, mcnemar, most_failures, paired, smallest_detectable
from agent.lab.statistics.paired import ENUMERATED, FEWEST

RUNS = 150
EACH = 3
"""Cases of one corpus."""


def measured(dice: np.random.Generator, corpora: int, shift: float = 0.0) -> tuple[list[float], list[str]]:
    """Differences as they come: what cases of one corpus share is as large as what each has of its own, and not symmetric."""
    shared = np.repeat(dice.gamma(2.0, 0.07, corpora) - 0.14, EACH)
    return list(shift + shared + dice.normal(0, 0.1, corpora * EACH)), [f"c{n // EACH}" for n in range(corpora * EACH)]


def test_the_interval_covers_the_truth_as_often_as_it_says() -> None:
    """Of 150 experiments with 25 corpora of three cases about 95 % hold the true difference; cases that are taken for independent would do so far less often."""
    dice = np.random.default_rng(1)
    whole = alone = 0
    for _ in range(RUNS):
        differences, corpora = measured(dice, 25, 0.05)
        found = paired(differences, corpora)
        assert found.low is not None
        assert found.high is not None
        whole += found.low <= 0.05 <= found.high
        naive = paired(differences, [str(n) for n in range(len(differences))])
        assert naive.low is not None
        assert naive.high is not None
        alone += naive.low <= 0.05 <= naive.high
    assert 0.90 <= whole / RUNS <= 0.98
    assert alone / RUNS < whole / RUNS - 0.04


def test_where_nothing_is_something_is_claimed_at_most_once_in_twenty_families() -> None:
    """Five strategies that are all alike, three cases a corpus, corrected by Holm: claims in 5 % of the families and the error of counting."""
    dice = np.random.default_rng(2)
    claims = 0
    for _ in range(RUNS):
        chances = {}
        for name in "abcde":
            values = dice.normal(0, 0.1, (14, EACH)) + dice.normal(0, 0.1, (14, 1))
            chances[name] = paired(list(values.ravel()), [f"c{n}" for n in range(14) for _ in range(EACH)]).chance
        claims += min(holm(chances).values()) <= 0.05
    assert claims / RUNS <= 0.05 + 3 * np.sqrt(0.05 * 0.95 / RUNS)


def test_a_difference_that_is_there_is_found() -> None:
    """One of the size that can be detected, in about the share of experiments that was promised."""
    dice = np.random.default_rng(3)
    true = smallest_detectable(0.15, 25)
    found = sum(paired(list(dice.normal(true, 0.15, 25)), [str(n) for n in range(25)]).chance <= 0.05 for _ in range(RUNS))
    assert 0.7 <= found / RUNS <= 0.9


def exact(differences: list[float]) -> float:
    """The share of all turnings of the signs that go as far, every case a corpus."""
    turned = np.array(list(product((1.0, -1.0), repeat=len(differences)))) @ np.array(differences)
    return float(np.mean(np.abs(turned) >= abs(sum(differences)) - 1e-12))


@given(st.lists(st.floats(-1, 1), min_size=2, max_size=ENUMERATED))
@settings(max_examples=40, deadline=None)
def test_the_chance_is_that_of_all_turnings(differences: list[float]) -> None:
    """As counted over all turnings of the signs, each case a corpus of its own."""
    moving = [d for d in differences if d]
    found = paired(differences, [str(n) for n in range(len(differences))]).chance
    assert found == pytest.approx(exact(moving) if len(moving) > 1 else 1.0, abs=1e-9)


def test_a_larger_sample_of_turned_signs_agrees_with_all_of_them() -> None:
    """Where they are too many to be tried one by one."""
    differences = [0.1, 0.2, -0.05, 0.15, 0.02, -0.1, 0.08, 0.03, 0.11, -0.04, 0.06, 0.09, -0.02, 0.07, 0.05]
    assert paired(differences, [str(n) for n in range(15)]).chance == pytest.approx(exact(differences), abs=0.02)


def test_too_few_corpora_have_no_interval() -> None:
    """However many cases they have."""
    few = paired([0.1, 0.2] * 10, [str(n % (FEWEST - 1)) for n in range(20)])
    assert (few.low, few.high) == (None, None)
    assert few.chance > 0.05
    one = paired([0.3], ["a"])
    assert one.mean == pytest.approx(0.3)
    assert (one.low, one.chance, one.spread) == (None, 1.0, 0.0)


def test_equal_strategies_differ_by_nothing() -> None:
    """No warning, no interval of nothing."""
    same = paired([0.0] * 8, list("abcdefgh"))
    assert (same.mean, same.low, same.high, same.chance) == (0.0, 0.0, 0.0, 1.0)


def test_what_was_not_measured_is_no_difference() -> None:
    """It is an error."""
    with pytest.raises(ValueError, match="0 differences"):
        paired([], [])
    with pytest.raises(ValueError, match="2 differences of 1"):
        paired([0.1, 0.2], ["a"])


@given(st.integers(0, 40), st.integers(0, 40))
def test_the_gate_is_compared_as_the_reference_does(first: int, second: int) -> None:
    """By the exact binomial distribution; cases in which both pass or fail say nothing."""
    known = stats.binomtest(first, first + second).pvalue if first + second else 1.0
    assert mcnemar(first, second) == pytest.approx(known)
    assert mcnemar(first, second) == mcnemar(second, first)


def test_chances_are_corrected_as_holm_says() -> None:
    """The example of three: 0.01, 0.04, 0.03 become 0.03, 0.06, 0.06."""
    assert holm({"a": 0.01, "b": 0.04, "c": 0.03}) == pytest.approx({"a": 0.03, "b": 0.06, "c": 0.06})
    assert holm({}) == {}
    assert holm({"a": 0.9, "b": 0.8}) == pytest.approx({"a": 1.0, "b": 1.0})


def test_no_failure_in_a_few_cases_is_no_proof() -> None:
    """25 without one still allow 11 %, 200 still 1.5 %."""
    assert most_failures(25) == pytest.approx(0.113, abs=5e-4)
    assert most_failures(200) == pytest.approx(0.0149, abs=5e-5)
    assert most_failures(0) == 1.0
    assert most_failures(3, 3) == 1.0


def test_what_can_be_detected_shrinks_with_the_cases() -> None:
    """0.08 of 25 cases with a standard deviation of 0.15, 0.04 of 100."""
    assert smallest_detectable(0.15, 25) == pytest.approx(0.084, abs=1e-3)
    assert smallest_detectable(0.15, 100) == pytest.approx(0.042, abs=1e-3)
    assert smallest_detectable(0.15, 0) == float("inf")
