"""Facts stay where they happened."""

from __future__ import annotations

import pytest

from agent.claims import Claim, judge
from agent.domain.draft import LineKind
from tests.claims.cases import hard, rules
from tests.people import BAKER, CLERK, snippet

BREAD = (BAKER, "Baked sourdough bread")
ORDERS = (CLERK, "Took orders from restaurants")


def test_a_bullet_stands_at_its_own_position() -> None:
    """Words of another position carry no bullet."""
    assert "place" in hard("Took orders from restaurants", ORDERS, at=BAKER)
    assert not rules("Took orders from restaurants", ORDERS, at=CLERK)


@pytest.mark.parametrize(
    "line, sources",
    [
        ("Baked bread with Kubernetes", ("Baked bread", "Ran Kubernetes")),
        ("Baked 300 cakes", ("Baked cakes", "Washed 300 plates")),
        ("Cleaned the oven by rewriting the rota", ("Cleaned the oven", "Rewrote the rota")),
    ],
)
def test_a_clause_comes_from_one_snippet(line: str, sources: tuple[str, str]) -> None:
    """Two true facts in one clause make a third that nobody told."""
    assert hard(line, *sources)


def test_a_line_may_tell_of_two_snippets() -> None:
    """One clause each."""
    assert not rules("Cleaned the oven and rewrote the rota", "Cleaned the oven", "Rewrote the rota")


def test_positions_are_not_mixed() -> None:
    """A line without a place of its own does not tell of two positions as if they were one."""
    assert hard("Baked sourdough bread and took orders from restaurants", BREAD, ORDERS, at=None) == {"place"}
    assert hard("Baked sourdough bread and took orders at Kornblum Bakery", BREAD, ORDERS, at=None) & {"place", "employer", "mixed"}


def test_an_employer_is_named_beside_what_was_done_there() -> None:
    """The other employer is none of this."""
    assert "employer" in hard("Baked sourdough bread at Lindgren Foods", BREAD, ORDERS, at=None)
    assert not hard("Baked sourdough bread at Kornblum Bakery", BREAD, ORDERS, at=None)


def test_a_summary_may_name_both() -> None:
    """With its employer beside each fact a line may tell of two positions."""
    line = "Baked sourdough bread at Kornblum Bakery and took orders at Lindgren Foods"
    assert not hard(line, BREAD, ORDERS, at=None)


def test_a_summary_does_not_move_facts_either() -> None:
    """What was done at one place is not told of another, in a summary as in a bullet."""
    assert "employer" in hard("Baked sourdough bread at Lindgren Foods", BREAD, ORDERS, kind=LineKind.SUMMARY, at=None)


def test_titles_may_stand_side_by_side() -> None:
    """A summary may name the titles with their employers; a title is no verb."""
    assert not hard("Head Baker at Kornblum Bakery, before that Sales Clerk at Lindgren Foods", BREAD, ORDERS, kind=LineKind.SUMMARY, at=None)
    assert "employer" in hard("Head Baker at Lindgren Foods", BREAD, ORDERS, kind=LineKind.SUMMARY, at=None)


def test_things_may_be_named_side_by_side() -> None:
    """What two snippets of one position tell may stand in one line while no verb takes what is the other's."""
    assert not rules("Room booking for 3 teams and help with ordering of paper", "Booked rooms for three teams.", "Helped with ordering paper.")
    assert hard("Booked rooms for three teams and paper", "Booked rooms for three teams.", "Ordered paper.")


def test_words_without_a_place_may_name_it_themselves() -> None:
    """What was said in the chat of "the Kornblum" may be told beside the whole name."""
    claim = Claim(
        text="Baked rye bread and cleaned the ovens every Monday at Kornblum Bakery", kind=LineKind.BULLET, position=None,
        cited=(snippet("Baked rye bread", position=BAKER.id), snippet("Cleaned the ovens there at Kornblum every Monday")), positions=(BAKER,),
    )  # fmt: skip
    assert "employer" not in {f.rule for f in judge(claim)}


def test_notes_of_two_employers_do_not_merge() -> None:
    """"Household claims" at one and "car claims, 35 a day" at another are no "household and car claims, 35 a day", though both speak of claims."""
    notes = ((CLERK, "Household claims, letters to customers with claims"), (BAKER, "Car claims, ca. 35 claims a day"))
    assert hard("Clerk for household and car claims, ca. 35 a day", *notes, at=None)
