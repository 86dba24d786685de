"""How much: nothing grows by being rewritten."""

from __future__ import annotations

import pytest

from tests.claims.cases import hard


@pytest.mark.parametrize(
    "line, source",
    [
        ("Baked for international guests", "Baked for guests"),
        ("Cleaned all ovens", "Cleaned ovens"),
        ("Cleaned the entire kitchen", "Cleaned the kitchen"),
        ("Opened the first stall", "Opened a stall"),
        ("Significantly cut waste", "Cut waste"),
        ("Trained dozens of bakers", "Trained bakers"),
    ("Baked for multiple hotels", "Baked for a hotel"),
        ("Consistently met orders", "Met orders"),
        ("Served most guests", "Served 40% of guests"),
        ("Independently baked bread", "Baked bread"),
        ("Baked bread on my own", "Baked bread"),
        ("Baked bread without help", "Baked bread"),
        ("Baked bread across Kornblum Bakery", "Baked bread"),
    ],
)
def test_nothing_is_enlarged(line: str, source: str) -> None:
    """All, first, global, significantly, alone, everywhere: each needs its word."""
    assert "scope" in hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Cleaned all ovens", "Cleaned every oven"),
        ("Cleaned all ovens", "Cleaned 100% of ovens"),
        ("Baked for several hotels", "Baked for 4 hotels"),
        ("Baked for multiple hotels", "Baked for various hotels"),
        ("Served most guests", "Served 80% of guests"),
        ("Baked bread alone", "Baked bread on my own"),
        ("Baked bread at Kornblum Bakery", "Baked bread"),
    ],
)
def test_the_same_size_in_other_words_holds(line: str, source: str) -> None:
    """Every is all, four are several, 80 % are most."""
    assert "scope" not in hard(line, source)


def test_one_place_does_not_become_several() -> None:
    """What was introduced on a ward was not introduced in the wards."""
    assert "scope" in hard("Introduced the rota in our branches", "Introduced the rota in our branch")
    assert not hard("Introduced the rota in two branches", "Introduced the rota in two branches")


@pytest.mark.parametrize("word", ["company-wide", "world-class", "state-of-the-art", "end to end"])
def test_an_enlarging_word_of_several_is_hard(word: str) -> None:
    """A hyphen hides no reach."""
    assert "scope" in hard(f"Baked bread, {word}", "Baked bread")
