"""A comparison says no more than its cases bear."""

from __future__ import annotations

import random

import pytest

from agent.lab.comparing import Measures, Trial, Word, report, verdicts

CASES = 24
"""Two to a person."""


def trials(shifts: dict[str, float], seed: int = 1, seeds: int = 2, noise: float = 0.1) -> list[Trial]:
    """Each strategy on the same cases, its coverage moved by so much; cases differ far more than strategies."""
    dice = random.Random(seed)
    ground = [dice.uniform(0.2, 0.8) for _ in range(CASES)]
    return [
        Trial(
            strategy=name, seed=s, case=f"case-{n}", corpus=f"person-{n // 2}", lines=20, seconds=1.0,
            before=Measures(truth=1.0, coverage=ground[n] + shift + dice.gauss(0, noise)), after=Measures(coverage=ground[n] + shift + dice.gauss(0, noise)),
        )
        for name, shift in shifts.items() for s in range(seeds) for n in range(CASES)
    ]  # fmt: skip


def word(found: list[Trial], strategy: str, name: str = "coverage", stage: str = "résumé") -> Word:
    """What is said of a strategy in one metric."""
    return next(c.word for c in verdicts(found).of(strategy) if (c.metric.name, c.metric.stage) == (name, stage))


def test_a_clear_difference_is_called_by_its_name() -> None:
    """Better and worse, against the first strategy."""
    found = trials({"plain": 0.0, "rag": 0.2, "sloppy": -0.2})
    assert (word(found, "rag"), word(found, "sloppy")) == (Word.BETTER, Word.WORSE)
    assert "- **rag** against plain: better in coverage (draft); better in coverage (résumé)." in report(found)


def test_equal_strategies_are_seldom_called_different() -> None:
    """Of 30 experiments with four that are alike something is said of coverage in at most four (5 % and the error of counting)."""
    names = dict.fromkeys(("plain", "a", "b", "c"), 0.0)
    said = sum(any(word(found, name) is not Word.NONE for name in "abc") for found in (trials(names, seed, seeds=1) for seed in range(30)))
    assert said <= 4


def test_no_difference_is_a_result() -> None:
    """It is printed, with the smallest one that would have been found."""
    found = trials({"plain": 0.0, "rag": 0.001})
    text = report(found)
    assert "- **rag** against plain: no difference shown in any metric." in text
    compared = next(c for c in verdicts(found).of("rag") if c.metric.name == "coverage")
    assert compared.detectable is not None
    assert 0.02 < compared.detectable < 0.2


def test_one_line_that_does_not_hold_disqualifies() -> None:
    """However much better the rest is."""
    found = trials({"plain": 0.0, "rag": 0.3})
    found[-1] = found[-1].model_copy(update={"unsupported": 1})
    text = report(found)
    assert "**rag is disqualified**: 1 line after the gate of 960 did not hold." in text
    assert "better in" not in text.split("## Metric")[0]


def test_more_tries_at_a_case_are_no_more_cases() -> None:
    """Ten seeds that say the same narrow nothing."""
    few, many = trials({"plain": 0.0, "rag": 0.05}, seeds=1), []
    for seed in range(10):
        many += [t.model_copy(update={"seed": seed}) for t in few]
    one, ten = (next(c.difference for c in verdicts(found).of("rag") if c.metric.name == "coverage") for found in (few, many))
    assert one is not None
    assert ten is not None
    assert (ten.mean, ten.low, ten.high, ten.chance) == pytest.approx((one.mean, one.low, one.high, one.chance))


def test_a_try_without_a_resume_is_told_and_has_no_measure() -> None:
    """It is no zero, and not forgotten."""
    found = trials({"plain": 0.0, "rag": 0.0}, seeds=1)
    found[-1] = Trial(strategy="rag", seed=0, case=f"case-{CASES - 1}", corpus="person-11", failed="The post could not be read.")
    standing = verdicts(found).standings[1]
    assert (standing.failed, standing.tries) == (1, CASES)
    assert next(c.difference for c in verdicts(found).of("rag") if c.metric.name == "coverage").cases == CASES - 1  # type: ignore[union-attr]


def test_drafts_that_are_wholly_true_are_counted_case_by_case() -> None:
    """Nine with one strategy alone and none with the other are hardly chance."""
    found = trials({"plain": 0.0, "rag": 0.0}, seeds=1)
    lying = [t.model_copy(update={"before": Measures(truth=0.9)}) if t.strategy == "rag" and int(t.case[5:]) < 9 else t for t in found]
    standing = verdicts(lying).standings[1]
    assert (standing.only_here, standing.only_first) == (0, 9)
    assert standing.chance == pytest.approx(2 / 2**9)


def test_one_case_and_one_strategy_still_make_a_report() -> None:
    """It says that it says nothing."""
    alone = trials({"plain": 0.0}, seeds=1)
    assert "Only **plain** was tried." in report(alone)
    two = [t for t in trials({"plain": 0.0, "rag": 0.5}, seeds=1) if t.case == "case-0"]
    assert "too few people for an interval" in report(two)
    with pytest.raises(ValueError, match="no trial"):
        report([])
