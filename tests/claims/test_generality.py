"""Plain words that say no more than the evidence beside them."""

from __future__ import annotations

import pytest

from tests.claims.cases import rules


@pytest.mark.parametrize(
    "line, source",
    [
        ("Gave advice on cakes", "Advised on cakes"),
        ("Handled parcels and returns", "Packed parcels and returns"),
        ("Worked on the recipe book", "Rewrote the recipe book"),
        ("Did repair work on ovens", "Repaired ovens"),
        ("Took part in the bread fair", "Led the bread fair"),
        ("Halved the waste", "Cut the waste from 40 to 20 kilos"),
        ("Got 92 points", "Scored 92 points"),
        ("Looked after vehicles", "Managed vans"),
    ],
)
def test_what_claims_less_of_the_same_may_be_told(line: str, source: str) -> None:
    """A doing verb over what was done, the deed as a noun, a general noun behind a word of the evidence, a kind of it."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Rewrote the recipe book", "Worked on the recipe book"),
        ("Conducted candidate interviews", "Booked candidate interviews"),
        ("Handled deliveries", "Watched deliveries"),
        ("Led the bread fair", "Took part in the bread fair"),
        ("Halved the waste", "Cut the waste from 40 to 30 kilos"),
        ("Halved the waste", "Let the waste go up from 20 to 40 kilos"),
        ("Did legal work on ovens", "Repaired ovens"),
        ("Managed two vans", "Looked after two vans"),
        ("Trained two bakers", "Showed two bakers the ovens"),
    ],
)
def test_what_claims_more_may_not(line: str, source: str) -> None:
    """The same pairs the other way, and deeds that touched the thing only from afar."""
    assert rules(line, source)
