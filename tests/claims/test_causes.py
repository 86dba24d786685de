"""Cause and effect: two facts side by side are not one's doing."""

from __future__ import annotations

import pytest

from tests.claims.cases import hard, rules


@pytest.mark.parametrize(
    "line, source",
    [
        ("Redid the layout, increasing sales by 14%", "Redid the layout. Sales went up 14% that year"),
        ("Increased sales by 14% by redoing the layout", "Sales went up 14% the year I redid the layout"),
        ("Rewrote the rota, reducing overtime", "Rewrote the rota. Overtime went down"),
        ("Trained clerks, so complaints fell", "Trained clerks. Complaints fell"),
        ("Trained clerks, which reduced complaints", "Trained clerks. Reduced complaints"),
        ("Trained clerks; complaints fell because of it", "Trained clerks; complaints fell"),
        ("Trained clerks, and complaints fell due to this", "Trained clerks, and complaints fell"),
        ("Raised sales by 7% through a new menu, which improved the policy for guests", "Raised sales by 7% through a new menu and improved the policy for guests"),
        ("Wrote orders down, which repeated them to the cook", "Wrote orders down and repeated them to the cook"),
        ("Checked bills for errors, which filed records in order", "Checked bills for errors and filed records in order"),
        ("Baked bread for hotels, which washed the plates", "Baked bread for hotels and washed the plates"),
    ],
)
def test_an_effect_is_not_invented(line: str, source: str) -> None:
    """By, so, which cut, and "increasing" tie two facts; the evidence has to tie them too."""
    assert hard(line, source) & {"cause", "attribute: others", "actor"}


@pytest.mark.parametrize(
    "line, source",
    [
        ("Redid the layout, increasing sales by 14%", "Redid the layout, which increased sales by 14%"),
        ("Increased sales by 14% by redoing the layout", "Redid the layout and increased sales by 14%"),
        ("Reduced overtime by rewriting the rota", "Rewrote the rota to reduce overtime"),
        ("Rewrote the rota, reducing overtime", "Rewrote the rota, so overtime was reduced"),
        ("Rewrote the rota, which reduced overtime", "Rewrote the rota to reduce overtime"),
        ("Rewrote the rota, which reduced overtime", "Rewrote the rota, reducing overtime"),
        ("Rewrote the rota, which reduced overtime", "Rewrote the rota; it reduced overtime"),
        ("Rewrote the rota; overtime fell because of it", "Rewrote the rota, so overtime fell"),
        ("Redid the layout. Sales increased by 14%", "Redid the layout. Sales increased by 14%."),
    ],
)
def test_an_effect_of_the_evidence_holds(line: str, source: str) -> None:
    """A tie may be worded otherwise."""
    assert not hard(line, source)


def test_what_is_done_to_a_thing_is_not_its_effect() -> None:
    """"Which was put on hold" tells what became of the plan; "which improved" what it did."""
    assert not hard("Planned a second oven, which was put on hold in May", "Planned a second oven; it was put on hold in May")
    assert "cause" in hard("Ran a fair, which improved the menu", "Ran a fair and improved the menu")


@pytest.mark.parametrize(
    "line, source",
    [
        ("Ran a reading club that raised marks by 9 points", "Ran a reading club that raised marks by 9 points"),
        ("Ran a reading club, which raised marks by 9 points", "Ran a reading club that raised marks by 9 points"),
        ("I am a primary teacher, and I am fond of experiments that make a mess", "Primary teacher, fond of experiments that make a mess"),
    ],
)
def test_a_relative_may_tell_a_cause_that_the_evidence_tells(line: str, source: str) -> None:
    """"That raised" and "which raised" are the same."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Ran a reading club that raised marks by 9 points", "Ran a reading club. Marks went up 9 points in 2020"),
        ("Ran a catch-up club that lifted marks by 9 points", "Ran a catch-up club. Marks went up 9 points in 2020"),
    ],
)
def test_a_relative_may_tell_a_cause_that_the_evidence_tells_no_further(line: str, source: str) -> None:
    """A relative ties two facts no less than a "by"."""
    assert rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Delivered bread, driving over 20K miles a year", "Drove 20,000+ miles a year. Delivered bread"),
        ("Ran the stall, cutting hair on Mondays", "Cut hair on Mondays. Ran the stall"),
        ("Ran the farm shop, growing tomatoes under glass", "Grew tomatoes under glass. Ran the farm shop"),
        ("Kept the books, raising calves on the farm", "Raised calves on the farm. Kept the books"),
    ],
)
def test_what_is_done_by_hand_is_no_effect(line: str, source: str) -> None:
    """Miles are driven, hair is cut and calves are raised with nothing being claimed to come of the other deed."""
    assert "cause" not in hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Repainted the shop, driving up sales of bread", "Repainted the shop. Drove up sales of bread"),
        ("Kept the list, cutting flour waste", "Cut flour waste. Kept the list"),
        ("Ran the farm shop, growing tomato sales", "Grew tomato sales. Ran the farm shop"),
        ("Ran the stall, raising calf sales", "Raised calf sales. Ran the stall"),
    ],
)
def test_what_moves_a_measure_is_an_effect(line: str, source: str) -> None:
    """Sales and waste are measures even of things that hands work on."""
    assert "cause" in hard(line, source)
