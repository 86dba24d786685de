"""Shares come with intervals, and nothing is claimed that chance would claim more than once in twenty times."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from agent.domain.application import Variant
from agent.domain.style import Feature
from agent.outcomes import FEATURES, Interval, Known, Report, compare, levels, wilson
from agent.outcomes.comparing import claimed
from agent.outcomes.exact import fisher
from agent.outcomes.looks import RISK, holm, look_at, risk, size

RUNS = 200
LOOKS = 5


@given(st.integers(0, 300), st.integers(0, 300))
def test_the_interval_is_that_of_the_reference(good: int, bad: int) -> None:
    """As scipy's, for any numbers."""
    count = good + bad
    found = wilson(good, count)
    if count == 0:
        assert found == Interval(low=0.0, high=1.0)
        return
    known = stats.binomtest(good, count).proportion_ci(confidence_level=0.95, method="wilson")
    assert found.low == pytest.approx(known.low, abs=1e-9)
    assert found.high == pytest.approx(known.high, abs=1e-9)
    assert 0 <= found.low <= good / count <= found.high <= 1


def test_of_nothing_and_of_one_hardly_anything_is_known() -> None:
    """Of none everything is possible; of one nearly so."""
    assert wilson(0, 0) == Interval(low=0, high=1)
    assert wilson(1, 1).low == pytest.approx(0.2065, abs=1e-4)
    assert wilson(1, 1).high == 1
    assert wilson(0, 1).high == pytest.approx(0.7935, abs=1e-4)
    with pytest.raises(ValueError):
        wilson(2, 1)
    with pytest.raises(ValueError):
        fisher(2, 1, 0, 0)


@given(st.integers(0, 60), st.integers(0, 60), st.integers(0, 60), st.integers(0, 60))
def test_the_test_is_that_of_the_reference(a: int, b: int, c: int, d: int) -> None:
    """Two-sided, as scipy's; the order of the groups does not matter, and an empty group proves nothing."""
    found = fisher(a, a + b, c, c + d)
    assert found == pytest.approx(fisher(c, c + d, a, a + b), abs=1e-9)
    if not (a + b) or not (c + d):
        assert found == 1
    else:
        assert found == pytest.approx(stats.fisher_exact(np.array([[a, b], [c, d]])).pvalue, abs=1e-7)


def test_what_all_looks_spend_is_five_percent() -> None:
    """However many there are; each comes after twice as many answers as the one before."""
    assert sum(risk(look) for look in range(1, 10_000)) < RISK
    assert sum(risk(look) for look in range(1, 10_000)) > 0.99 * RISK
    assert [size(look) for look in range(5)] == [0, 20, 40, 80, 160]
    assert [look_at(count) for count in (0, 1, 19, 20, 39, 40, 41, 79, 80)] == [0, 0, 0, 1, 1, 2, 2, 2, 3]


@given(st.lists(st.floats(0, 1), max_size=8), st.floats(0.001, 0.2))
def test_features_share_by_holms_rule(chances: list[float], whole: float) -> None:
    """As by adjusted p-values, computed the textbook's way."""
    named = {str(i): p for i, p in enumerate(chances)}
    ordered, highest, expected = sorted(named.items(), key=lambda pair: pair[1]), 0.0, set()
    for place, (name, p) in enumerate(ordered):
        highest = max(highest, p * (len(ordered) - place))
        if highest <= whole:
            expected.add(name)
    found = holm(named, whole)
    assert all(abs(named[n] * len(named) - whole) < 1e-6 for n in found ^ expected) or found == expected


def drawn(dice: random.Random, count: int, shares: dict[str, float]) -> list[Known]:
    """So many applications with random levels of every feature, of which those of one feature have their own share."""
    found = []
    for _ in range(count):
        level = dice.choice(list(shares))
        others = {feature: dice.choice("xyz") for feature in FEATURES[1:]}
        found.append(Known(good=dice.random() < shares[level], levels={FEATURES[0]: level} | others))
    return found


def ever(known: list[Known], step: int) -> bool:
    """Whether anything is claimed by somebody who looks again after each so many answers."""
    return any(claimed(known[:count]) for count in range(step, len(known) + 1, step))


@pytest.mark.parametrize("share", [0.3, pytest.param(0.1, marks=pytest.mark.slow)])
def test_of_equal_variants_none_is_called_better(share: float) -> None:
    """In at most one of twenty runs anything is ever claimed, by any of eight features, at any of the looks."""
    dice = random.Random(7)
    false = sum(ever(drawn(dice, size(LOOKS), {"one": share, "other": share}), 20) for _ in range(RUNS))
    assert false <= RISK * RUNS


def test_looking_after_every_answer_changes_nothing() -> None:
    """Whoever asks a hundred and sixty times hears no claim that the fixed looks would not make."""
    dice = random.Random(11)
    false = sum(ever(drawn(dice, 160, {"one": 0.3, "other": 0.3}), 1) for _ in range(60))
    assert false <= RISK * 60


def test_a_real_difference_is_found() -> None:
    """Where one variant does far better it is named in most runs, never the other."""
    dice, found = random.Random(3), []
    for _ in range(60):
        found.append(claimed(drawn(dice, 160, {"one": 0.1, "other": 0.6})).get(FEATURES[0], ""))
    assert found.count("other") >= 50
    assert "one" not in found


def report_of(*groups: tuple[str, int, int]) -> Report:
    """The report of one feature, whose levels have so many good of so many, well mixed."""
    known = [Known(good=n < good, levels={"design": level}) for level, good, count in groups for n in range(count)]
    random.Random(1).shuffle(known)
    return compare(known)


def test_nothing_is_claimed_of_nothing_or_little() -> None:
    """No answer, one, one of each: no claim, no p-value, and how many more it takes; of one level there is nothing to compare."""
    assert compare([]).whole.share is None
    assert compare([]).comparisons == ()
    assert (compare([]).until_look, compare([]).look) == (20, 0)
    one = report_of(("a", 1, 1))
    assert (one.whole.good, one.whole.count, one.comparisons, one.claims, one.until_look) == (1, 1, (), (), 19)
    two = report_of(("a", 1, 1), ("b", 0, 1))
    assert two.claims == ()
    assert (two.comparisons[0].chance, two.comparisons[0].further) == (None, 18)


def test_the_smallest_number_of_further_answers_is_the_smallest() -> None:
    """With so many that all speak for one level it can be claimed; at the look before it could not, however they fall."""
    for groups in ((("a", 3, 10), ("b", 3, 9)), (("a", 10, 20), ("b", 10, 25)), (("a", 0, 30), ("b", 1, 30))):
        found = report_of(*groups).comparisons[0]
        count = sum(g[2] for g in groups)
        assert found.further is not None
        reached, before = look_at(count + found.further), look_at(count + found.further) - 1
        assert size(reached) == count + found.further
        (_, good_a, all_a), (_, good_b, all_b) = groups

        def least(look: int, a: tuple[int, int] = (good_a, all_a), b: tuple[int, int] = (good_b, all_b), count: int = count) -> float:
            more = size(look) - count
            return min(
                min(fisher(a[0] + part, a[1] + part, b[0], b[1] + more - part), fisher(b[0] + part, b[1] + part, a[0], a[1] + more - part)) for part in range(more + 1)
            )

        assert least(reached) <= risk(reached) / len(FEATURES)
        if size(before) > count:
            assert least(before) > risk(before) / len(FEATURES)


def test_a_claim_has_intervals_that_do_not_touch() -> None:
    """Whatever is claimed; and it is gone where what came later speaks against it."""
    found = report_of(("good", 18, 20), ("bad", 1, 20), ("rare", 1, 1))
    (claim,) = found.claims
    better, worse = claim.tallies[:2] if claim.tallies[0].level == "good" else claim.tallies[1::-1]
    assert claim.claim == "good"
    assert claim.further == 0
    assert better.interval.low > worse.interval.high
    known = [Known(good=n < 18, levels={"design": "good"}) for n in range(20)] + [Known(good=n < 1, levels={"design": "bad"}) for n in range(20)]
    random.Random(2).shuffle(known)
    assert claimed(known) == {"design": "good"}
    later = [Known(good=False, levels={"design": "good"}) for _ in range(20)] + [Known(good=True, levels={"design": "bad"}) for _ in range(15)]
    assert claimed(known + later) == {}


def test_levels_are_those_of_the_variant() -> None:
    """Every feature has one, and small differences are none; a style that was chosen among variants is a level."""
    variant = Variant(design="modern", pages=1, headline=True, summary=True, bullets=12, skills=("Rye",), wishes=("length",), sentences=2)
    found = levels(variant)
    assert set(found) == set(FEATURES)
    assert (found["summary"], found["summary style"], found["order of skills"]) == ("with a summary", "several sentences", "as the post asks")
    assert levels(variant.model_copy(update={"sentences": 1}))["summary style"] == "one sentence"
    chosen = levels(variant.model_copy(update={"styles": {Feature.SKILLS: "own", Feature.LEAD: "numbers", Feature.WORDING: "own"}}))
    assert {name for name in FEATURES if chosen[name] != found[name]} == {"order of skills", "lines first", "wording"}
    assert levels(variant.model_copy(update={"summary": False, "sentences": 0}))["summary"] == "no summary"
    assert found["first skill"] == "Rye"
    other = variant.model_copy(update={"bullets": 11})
    assert levels(other) == found
    assert levels(variant.model_copy(update={"bullets": 13}))["lines"] != found["lines"]
