"""A word weighs as much as its giver was right where the truth is known."""

from __future__ import annotations

from random import Random
from statistics import mean

import pytest

from agent.stages.extract.trust import NONE, SHIPPED, Trust, trust

CASES = [True] * 12 + [False] * 25


def said(accuracy: float, seed: int) -> list[tuple[bool, bool]]:
    """The cases with the words of one who is right with this probability."""
    chance = Random(seed)
    return [(truth, truth if chance.random() < accuracy else not truth) for truth in CASES]


@pytest.mark.parametrize("word", [True, False])
@pytest.mark.parametrize("cases", [CASES, CASES[:13], CASES[10:], [True], [False], []])
def test_who_always_says_the_same_tells_nothing(word: bool, cases: list[bool]) -> None:
    """Nor does who says nothing but the contrary: both have no weight at all, however the cases are spread."""
    assert trust([(truth, word) for truth in cases], SHIPPED) == NONE
    assert trust([(truth, not truth) for truth in cases], SHIPPED) == NONE


def test_weight_grows_with_accuracy() -> None:
    """At random next to nothing, and more for each step towards always right, within the most."""
    weights = [mean(trust(said(accuracy, seed), SHIPPED).given for seed in range(200)) for accuracy in (0.5, 0.8, 0.9, 1.0)]
    assert weights[0] < 0.3
    assert weights == sorted(weights)
    assert 2 < weights[-1] <= SHIPPED.most


def test_few_cases_lean_on_what_was_earned_otherwise() -> None:
    """Without cases the trust is what was earned otherwise; with many it is what was earned here."""
    earned = Trust(3.0, 1.0)
    assert trust([], SHIPPED, earned) == Trust(2.0, 2.0)
    wrong = [(truth, not truth) for truth in CASES * 20]
    assert trust(wrong, SHIPPED, earned).given < 0.1


def test_a_word_moves_odds_in_its_own_direction_only() -> None:
    """For raises, against lowers, none leaves as it is; what is certain is moved by nothing."""
    weight = Trust(2.0, 1.0)
    assert weight.heard(0.5, True) > 0.5 > weight.heard(0.5, False)
    assert weight.heard(0.5, None) == NONE.heard(0.5, True) == pytest.approx(0.5)
    assert [weight.heard(odds, word) for odds in (0.0, 1.0) for word in (True, False)] == [0.0, 0.0, 1.0, 1.0]
