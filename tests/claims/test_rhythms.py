"""How often, by the days of the week."""

from __future__ import annotations

import pytest

from tests.claims.cases import rules


@pytest.mark.parametrize(
    "line, source",
    [
        ("Supervised a twice-weekly homework room", "The homework room ran Mondays and Wednesdays and I supervised it."),
        ("Set up a twice-weekly chess club", "The chess club was set up by me in January. It ran Tuesdays and Thursdays."),
        ("Weekly linen order for the hotel, about 300 sheets", "Every Monday I do the linen order for the hotel, about 300 sheets."),
        ("Ran choir practice three times a week for 25 singers", "Ran choir practice on Tuesdays, Thursdays and Saturdays for 25 singers."),
        ("Sent parents a newsletter every week", "Every Friday I sent the parents a newsletter."),
    ],
)
def test_the_days_of_the_week_say_how_often(line: str, source: str) -> None:
    """Every Monday is weekly, Mondays and Wednesdays are twice a week."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Supervised a homework room three times a week", "The homework room ran Mondays and Wednesdays and I supervised it."),
        ("Supervised a weekly homework room", "The homework room ran Mondays and Wednesdays and I supervised it."),
        ("Sent parents a weekly newsletter", "Every other Friday I sent the parents a newsletter."),
        ("Sent parents a weekly newsletter", "On Friday I sent the parents a newsletter."),
        ("Ran a twice-weekly chess club", "Ran a chess club. On Tuesdays and Thursdays I swept the hall."),
        ("Ran a twice-weekly chess club", "Ran a chess club Mondays to Thursdays."),
    ],
)
def test_other_days_make_another_rhythm(line: str, source: str) -> None:
    """More or fewer days, every other week, a single day, or the days of another thing."""
    assert rules(line, source)
