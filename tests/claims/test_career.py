"""Steps from one post to the next at one employer."""

from __future__ import annotations

import pytest

from tests.claims.cases import rules
from tests.people import position

PORTER = position("Porter", "Linden Hotel", "2014", "2016")
HEAD = position("Head Porter", "Linden Hotel", "2016", "2020")
ELSEWHERE = position("Head Porter", "Mirador Hotel", "2016", "2020")
CARRIED, LED = (PORTER, "Carried luggage for 60 rooms"), (HEAD, "Trained new colleagues and wrote the rota")


@pytest.mark.parametrize(
    "line",
    [
        "Progressed at Linden Hotel from Porter to Head Porter in 2016",
        "Rose from Porter to Head Porter, training new colleagues and writing the rota",
        "Moved up from porter to head porter at Linden Hotel",
        "As Head Porter, trained new colleagues and wrote the rota, having started as a porter",
        "Started as Porter in 2014, Head Porter from 2016",
    ],
)
def test_a_step_that_the_positions_carry(line: str) -> None:
    """From the earlier title to the later one, in the year in which that began."""
    assert not rules(line, CARRIED, LED, at=None)


@pytest.mark.parametrize(
    "line",
    [
        "Progressed at Linden Hotel from Head Porter to Porter",
        "Progressed from Porter to Head Porter in 2015",
        "Progressed from Porter to Head Porter by 2014",
        "Progressed from Porter to Hotel Manager",
        "Rose from Porter to Head Porter, carrying luggage for 60 rooms",
        "As Porter, trained new colleagues, having started as a head porter",
        "As a porter, trained new colleagues, later Head Porter",
        "As Head Porter, carried luggage for 60 rooms, having started as a porter",
    ],
)
def test_a_step_the_other_way_or_in_another_year(line: str) -> None:
    """Neither the way nor the year is turned, and each deed stays under its own title."""
    assert rules(line, CARRIED, LED, at=None)


def test_a_step_to_another_employer_is_none() -> None:
    """Who was a porter here and head porter there did not progress here."""
    assert rules("Progressed at Linden Hotel from Porter to Head Porter", CARRIED, (ELSEWHERE, "Trained new colleagues"), at=None)
    assert rules("Rose from Porter to Head Porter at Linden Hotel", CARRIED, (ELSEWHERE, "Trained new colleagues"), at=None)


def test_a_beginners_title_is_no_step_up() -> None:
    """From clerk to trainee nobody rose."""
    trainee = position("Trainee Clerk", "Linden Hotel", "2016", "2020")
    assert rules("Rose from Porter to Trainee Clerk", CARRIED, (trainee, "Wrote the rota"), at=None)
