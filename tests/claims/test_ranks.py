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
