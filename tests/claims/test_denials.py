"""A denial goes no further than the evidence's."""

from __future__ import annotations

import pytest

from tests.claims.cases import hard, rules

SPREAD = [
    ("No complaints", "No complaints in 2018, two in 2019"),
    ("No complaints in 2018 and 2019", "No complaints in 2018, two in 2019"),
    ("No complaints in May or June", "No complaints in May, one in June"),
    ("Audit with no findings in 2018 and 2019", "Audit without findings in 2018, two minor findings in 2019"),
    ("Passed two audits with no findings", "Passed two audits, no findings in the first, three in the second"),
    ("Ran the oven without accidents", "Ran the oven without accidents in 2018; one accident in 2019"),
    ("Ran the oven without accidents", "Two accidents at the oven in 2018, no accidents in 2019"),
    ("Zero complaints in spring and autumn", "Zero complaints in spring, four complaints in autumn"),
    ("Baked without waste on weekdays and weekends", "Baked without waste on weekdays but threw out ten loaves on weekends"),
    ("No loaf was returned", "No loaf that I baked was returned; two loaves baked by the night shift were"),
]


@pytest.mark.parametrize("line, source", SPREAD)
def test_a_denial_of_a_part_is_none_of_the_whole(line: str, source: str) -> None:
    """What happened in one year, place or kind is not denied of it, and not passed over by denying it of all."""
    assert "denial" in hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("No complaints in 2018", "No complaints in 2018, two in 2019"),
        ("Two complaints in 2019", "No complaints in 2018, two in 2019"),
        ("No complaints in 2018 and two in 2019", "No complaints in 2018, two in 2019"),
        ("No complaints in 2018 and 2019", "No complaints in 2018 or 2019"),
        ("Ran the oven without accidents in 2018", "Ran the oven without accidents in 2018; one accident in 2019"),
        ("No accidents in 2019 at the oven", "Two accidents at the oven in 2018, no accidents in 2019"),
        ("Baked without waste on weekdays", "Baked without waste on weekdays but threw out ten loaves on weekends"),
        ("No loaf that I baked was returned", "No loaf that I baked was returned; two loaves baked by the night shift were"),
        ("Ran the shop with zero complaints", "Ran the shop with zero complaints and sold 40 cakes"),
        ("Moved 40 ovens without damage", "Moved 40 ovens without damage, 12 in 2019"),
        ("Baked bread without waste", "Baked bread without waste in the old oven, then trained two bakers"),
    ],
)
def test_a_denial_with_its_bounds_holds(line: str, source: str) -> None:
    """Told of its part, beside the other part, or where nothing is affirmed, a denial is true."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Planned a stall with 6 ovens (cancelled because of rain)", "planned a stall, 6 ovens, but it was cancelled because of rain"),
    ],
)
def test_a_denial_keeps_its_reason(line: str, source: str) -> None:
    """The reason of a denial belongs to it."""
    assert not rules(line, source)
