"""Ranks and titles stay with whom they belong to."""

from __future__ import annotations

import pytest

from agent.domain.draft import LineKind
from tests.claims.cases import hard, rules
from tests.people import BAKER, CLERK, position


@pytest.mark.parametrize(
    "line, source",
    [
        ("Senior baker", "Baker"),
        ("Baked bread as a supervisor", "Baked bread"),
        ("Mentored senior bakers", "Promoted to senior after mentoring bakers"),
        ("Ran the shop as manager", "Ran the shop and reported to the manager"),
    ],
)
def test_a_rank_is_not_invented_or_moved(line: str, source: str) -> None:
    """Senior, head of, manager: the same word about the same person."""
    assert "rank" in hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Mentored senior bakers", "Mentored two senior bakers"),
        ("Ran the shop as manager", "Was the manager and ran the shop"),
    ],
)
def test_a_rank_of_the_evidence_holds(line: str, source: str) -> None:
    """With the same word about the same noun it is true."""
    assert "rank" not in hard(line, source)


def test_the_title_of_the_position_may_be_told() -> None:
    """What stands in the heading needs no words in the bullet."""
    assert not rules("Sold bread as sales clerk", (CLERK, "Sold bread"), kind=LineKind.SUMMARY, at=None)


def test_an_assistant_to_somebody_is_no_assistant_somebody() -> None:
    """The assistant to the office manager is no assistant office manager."""
    place = BAKER.model_copy(update={"title": "Assistant to the Office Manager"})
    assert hard("Assistant Office Manager, kept the office diary", (place, "Kept the office diary"))
    assert not hard("Assistant to the Office Manager, keeping the office diary", (place, "Kept the office diary"))


SITE = position("Assistant Site Manager", "Felgate Works", "2016-05", "2020-12")


@pytest.mark.parametrize(
    "line, source, hold",
    [
        ("As assistant site manager, ran the briefings", "Ran the briefings", True),
        ("As site manager, ran the briefings", "Ran the briefings", False),
        ("Assistant site manager who ran the briefings", "Ran the briefings", True),
        ("Section engineer at Felgate Works, running the briefings", "Ran the briefings under the section engineer", False),
        ("Ran the briefings as a licensed surveyor", "Ran the briefings with the licensed surveyor", False),
        ("Ran the briefings as volunteer treasurer", "Volunteer treasurer, ran the briefings", True),
    ],
)
def test_a_title_is_borne_whole(line: str, source: str, hold: bool) -> None:
    """An assistant manager may say so and is no manager; who worked with a surveyor is none."""
    assert ("rank" not in hard(line, (SITE, source), at=SITE)) is hold


@pytest.mark.parametrize(
    "line, source",
    [
        ("Led 18 staff and two shops", "Led a team of 18 and two shops"),
        ("Led a staff of 18", "Led a team of 18"),
        ("Owner of the order list", "I owned the order list and baked"),
    ],
)
def test_staff_are_people_and_who_owned_is_the_owner(line: str, source: str) -> None:
    """A counted staff is no rank; the owner of a thing is who says to have owned it."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Staff baker leading 18", "Led a team of 18"),
        ("Led 18 staff", "Led a team of 18 volunteers"),
        ("Led 18 staff", "Baked in a team of 18"),
        ("Owner of the order list", "Jana owned the order list and I baked"),
        ("Owner of the bakery", "I owned the bakery's order list"),
        ("Owner of the order list", "Wrote on the order list"),
    ],
)
def test_staff_as_a_rank_and_another_owner_are_refused(line: str, source: str) -> None:
    """"Staff" before a trade is a rank, volunteers are no staff, and the owner of another thing is not this one's."""
    assert rules(line, source)
