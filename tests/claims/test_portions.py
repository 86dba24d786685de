"""What is told of a part, or of one year, is not told of the whole, or of another year."""

from __future__ import annotations

import pytest

from tests.claims.cases import hard


@pytest.mark.parametrize(
    "line, source",
    [
        ("Became head baker at the Kelby shop in 2015", "Started at the Kelby shop as a packer in 2015 and became head baker in June 2018"),
        ("Cake baker since 2006", "Baker since 2006, bread first, then cakes from 2012"),
        ("Made 900 rye loaves", "Made 900 loaves in all, 200 of them rye"),
        ("5,200 hours in the kitchen as head baker", "5,200 hours in the kitchen, 2,400 of them as head baker"),
        ("Wrote 75 recipes as lead author", "Wrote 75 recipes, 20 as lead author"),
    ],
)
def test_the_whole_is_not_told_with_the_words_of_a_part(line: str, source: str) -> None:
    """Neither a number nor a year takes the words of another stretch with a number or a year of its own."""
    assert "portion" in hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Became head baker in June 2018", "Started at the Kelby shop as a packer in 2015 and became head baker in June 2018"),
        ("Started as a packer in 2015 and became head baker in 2018", "Started as a packer in 2015 and became head baker in 2018"),
        ("Baker since 2006", "Baker since 2006, bread first, then cakes from 2012"),
        ("Made 900 loaves, including 200 rye", "Made 900 loaves in all, 200 of them rye"),
        ("2,400 hours in the kitchen as head baker", "5,200 hours in the kitchen, 2,400 of them as head baker"),
    ],
)
def test_each_number_may_be_told_with_its_own_words(line: str, source: str) -> None:
    """A number beside the words of its own stretch stands."""
    assert "portion" not in hard(line, source)


def test_a_share_tells_the_part() -> None:
    """A third of 120 shops tells of 40 of them; a half does not."""
    source = "My round had 120 shops and I called on 40 of those each week."
    assert not hard("Called on a third of the 120 shops on my round each week", source)
    assert hard("Called on half of the 120 shops on my round each week", source)
