"""Facts stay where they happened."""

from __future__ import annotations

import pytest

from agent.claims import Claim, judge
from agent.domain.draft import LineKind
from tests.claims.cases import hard, rules
from tests.people import BAKER, CLERK, position, snippet

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


FOREMAN = position("Foreman", "Kornblum Bakery", "2015", "2019")
SWEEP = position("Sweep", "Kornblum Bakery", "2009", "2015")
ORGANIST = position("Organist", "St Odo Parish", "2014", "2020")


@pytest.mark.parametrize(
    "line, sources",
    [
        ("Swept 30 ovens a week; from 2015 to 2019, as foreman, drew up the rota", ((SWEEP, "Swept 30 ovens a week"), (FOREMAN, "Drew up the rota"))),
        ("Baked bread as head baker; on Sundays, as an organist, played two services", ((BAKER, "Baked bread"), (ORGANIST, "Played two services, Sundays"))),
        ("Baked bread; in the second year also taught two courses", ("Baked bread", "In the second year also taught two courses")),
    ],
)
def test_a_title_beside_the_deed_tells_where_it_was(line: str, sources: tuple[str, ...]) -> None:
    """What stands behind a semicolon is told of its own position by its title; at one employer nothing moves between employers."""
    assert not rules(line, *sources, at=None)


@pytest.mark.parametrize(
    "line, sources",
    [
        ("As foreman swept 30 ovens a week and drew up the rota", ((SWEEP, "Swept 30 ovens a week"), (FOREMAN, "Drew up the rota"))),
        ("Swept 30 ovens a week and drew up the rota from 2009 to 2019", ((SWEEP, "Swept 30 ovens a week"), (FOREMAN, "Drew up the rota"))),
        ("As an organist baked bread; as head baker played two services", ((BAKER, "Baked bread"), (ORGANIST, "Played two services, Sundays"))),
        ("Baked bread and played two services", ((BAKER, "Baked bread"), (ORGANIST, "Played two services, Sundays"))),
    ],
)
def test_a_title_is_lent_to_no_other_deed(line: str, sources: tuple[str, ...]) -> None:
    """What was done under one title is not told under the other, nor within the years of both."""
    assert hard(line, *sources, at=None)


def test_a_number_of_the_title_is_told_of_the_same_thing() -> None:
    """A "Year 4 teacher" taught Year 4, not Year 4 teachers and not Year 5."""
    teacher = position("Year 4 Teacher", "Harbour Primary", "2015", "2019")
    told = (teacher, "Taught a class of 31")
    assert not rules("Taught a Year 4 class of 31", told, at=teacher)
    assert hard("Taught a Year 5 class of 31", told, at=teacher)
    assert hard("Taught Year 4 teachers", told, at=teacher)


BOOKKEEPER = position("Bookkeeper", "Bar Nonna", "2015", "2017")
MANAGER = position("Manager", "Bar Nonna", "2017", "2019")
BOOKS, STAFF = (BOOKKEEPER, "Kept the books of the bar"), (MANAGER, "Managed four part-timers")


def test_years_beside_the_deed_tell_where_it_was() -> None:
    """Two positions at one employer may be told with the years of each, and with no others; a title goes with its own deeds."""
    assert not rules("Kept the books of the bar (2015-2017) and then managed four part-timers (2017-2019)", BOOKS, STAFF, at=None)
    assert hard("Kept the books of the bar (2015-2019) and then managed four part-timers (2017-2019)", BOOKS, STAFF, at=None)
    assert hard("As manager, kept the books of the bar", BOOKS, STAFF, at=None)
