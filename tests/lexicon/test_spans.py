"""How long somebody says that something went on."""

from __future__ import annotations

from datetime import date

import pytest

from agent.lexicon.spans import years_told

TODAY = date(2026, 5, 1)


@pytest.mark.parametrize(
    "text, years",
    [
        ("three years of it, not five", 3),
        ("not five years, but three", 0),
        ("I did it for 2.5 years", 2.5),
        ("four and a half years", 4.5),
        ("18 months at the shop", 1.5),
        ("half a year", 0.5),
        ("a year", 1),
        ("10+ yrs", 10),
        ("since May 2019", 7),
        ("3-5 years", 3),
        ("three to five years", 3),
        ("many years", 0),
        ("I am 30 years old", 0),
        ("two years ago", 0),
        ("less than two years", 0),
        ("a ten-year career", 10),
        ("", 0),
    ],
)
def test_years_count_where_a_number_tells_them(text: str, years: float) -> None:
    """Of a range the least counts; "many", an age, and what is denied count for nothing."""
    assert years_told(text, TODAY) == years
