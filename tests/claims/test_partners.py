"""A number stays with its own noun."""

from __future__ import annotations

import pytest

from tests.claims.cases import hard


@pytest.mark.parametrize(
    "line, source",
    [
        ("Wrote stock reports for five regional managers", "Wrote stock reports on five shops for the regional manager"),
        ("Baked for 22 central markets", "Delivered to 22 shops and baked for the central market"),
        ("Ran a survey with replies from 62 % of parents", "Ran a survey with 900 replies, 62 % from parents"),
        ("Took orders from a third of cafes", "Took orders, a third from cafes"),
    ],
)
def test_a_number_changes_no_noun(line: str, source: str) -> None:
    """One manager is not several, and a share from parents is no share of them."""
    assert "partner" in hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Wrote stock reports for the manager on five shops", "Wrote stock reports on five shops for the manager"),
        ("Trained five managers", "Trained five managers, one of them the regional manager"),
        ("Ran a survey with 900 replies, 62 % of them from parents", "Ran a survey with 900 replies, 62 % from parents"),
        ("Cut waste from 8 % of output to 5 %", "Cut waste from 8 % to 5 % of output"),
        ("Showed 4 new starters how the oven works and how the mill works", "Showed four new starters how the oven and the mill work"),
    ],
)
def test_a_number_may_keep_its_noun(line: str, source: str) -> None:
    """What the number counts in the evidence it counts in the line."""
    assert "partner" not in hard(line, source)
