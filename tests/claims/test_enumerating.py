"""Numbers that nobody wrote, of things that the evidence names one by one."""

from __future__ import annotations

import pytest

from agent.domain.corpus import Position
from tests.claims.cases import hard, rules

CAMP = Position(id="camp", employer="Camp Heron", title="Lifeguard", location="Summers 2022 and 2023")


@pytest.mark.parametrize(
    "line, source",
    [
        ("Rewired two units: Unit 3 in March and Unit 5 in June", "Rewired Unit 3 in March and Unit 5 in June."),
        ("Rewired two lines, Line 2 in May and Line 4 in August", "Rewired Line 2 in May and Line 4 in August."),
        ("Snagged three houses", "Snagged House A before Easter and House B and House C in the week after."),
        ("Swept two ovens", "Swept ovens 2 and 4."),
        ("Freelance baker with five clients: a publisher, a law firm and three museums", "Freelance baker. My clients are a publisher, three museums and a law firm."),
        ("Freelance baker with four clients", "Freelance baker. Clients: a ferry, two inns and a school."),
    ],
)
def test_what_is_named_one_by_one_is_counted(line: str, source: str) -> None:
    """Block A and block B are two blocks; a publisher, three museums and a law firm are five clients."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Rewired three units", "Rewired Unit 3 in March and Unit 5 in June."),
        ("Rewired two units", "Rewired Unit 3 in March and inspected Unit 5 in June."),
        ("Freelance baker with six clients", "Freelance baker. My clients are a publisher, three museums and a law firm."),
        ("Freelance baker with three clients", "Freelance baker. Clients include a ferry and two inns."),
        ("Freelance baker with two clients", "Freelance baker. Clients: a ferry and some inns."),
    ],
)
def test_a_count_is_that_of_all_that_is_named_and_of_nothing_else(line: str, source: str) -> None:
    """Another number, two deeds, a list that leaves some out or does not say how many: none of them is counted."""
    assert hard(line, source)


def test_so_many_a_summer_are_as_many_by_the_summers_of_the_heading() -> None:
    """Three courses a summer, in the two summers of the heading, are six, and no nine over three."""
    told = (CAMP, "Taught three courses a summer.")
    assert not rules("Taught six courses over two summers", told, at=CAMP)
    assert hard("Taught nine courses over two summers", told, at=CAMP)
    assert hard("Taught six courses over three summers", told, at=CAMP)
