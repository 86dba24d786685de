"""Snippets of several sentences and numbers: each number keeps its own unit, mate and thing."""

from __future__ import annotations

import pytest

from tests.claims.cases import hard, rules

WARD = "Led a 28-bed ward. Between 2016 and 2018 sickness went down from 7.9% to 5.1%, falls dropped from 61 to 44 a year and I appointed two deputies."
PUMPS = "Fitted heat pumps with a crew of three, 1.2 MW in total in 2020 and 1.9 MW in 2021. Did the surveys."
SALES = "Closed the two biggest orders in the firm's history (Ardent, £1.1M over two years; Koller, £0.9M over four)."
SORTING = "Sort time from January to June: letters 6 h to 4 h, parcels 80 s to 55 s. Damage unchanged at 2%."


@pytest.mark.parametrize(
    "line, source",
    [
        ("Sickness went down by 2.8 percentage points, from 7.9% to 5.1%, between 2016 and 2018", WARD),
        ("Falls dropped from 61 a year to 44", WARD),
        ("Fitted 3.1 MW of heat pumps (1.2 MW in 2020 and 1.9 MW in 2021) with a crew of 3", PUMPS),
        ("Took 60 calls and web chats a day", "Took 45 calls and 15 web chats a day"),
        ("Queue time fell by 5 minutes, from 14 to 9", "Queue time fell from 14 minutes to 9. I trained 3 starters."),
        ("Bounce went down 5 points, from 41% to 36%", "I did the copy. Bounce went from 41% to 36%."),
        ("Sort time for parcels went from 80 to 55 seconds", SORTING),
        ("Cut the month-end close by 5 working days, to 6", "Cut the month-end close from 11 working days to 6. Reported to the chair; 46 people in finance."),
    ],
)
def test_a_number_of_a_long_snippet_may_be_told(line: str, source: str) -> None:
    """What a clause of the snippet tells, or follows from two of its numbers, may be told in other notation."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Sickness went down by 2.8%, from 7.9% to 5.1%", WARD),
        ("Sickness went down by 2.8 percentage points to 7.9%", WARD),
        ("Falls dropped by 2.8 percentage points", WARD),
        ("Fitted 3.2 MW of heat pumps (1.2 MW in 2020 and 1.9 MW in 2021)", PUMPS),
        ("Fitted 3.1 MW of heat pumps in 2020 and 1.9 MW in 2021", PUMPS),
        ("Trained 5 starters", "I trained 3 starters and 2 temps."),
        ("Closed Koller, £0.9M over two years", SALES),
        ("Sort time for parcels went from 80 to 55 minutes", SORTING),
    ],
)
def test_a_number_of_a_long_snippet_stays_what_it_is(line: str, source: str) -> None:
    """A share is no difference, a sum counts what both of its parts count, and no number takes the unit of another."""
    assert hard(line, source)
