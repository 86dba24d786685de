"""Two snippets in one clause: only where the one speaks of a thing of the other."""

from __future__ import annotations

import pytest

from agent.domain.corpus import Position
from tests.claims.cases import rules
from tests.people import BAKER, CLERK

PUDDINGS = "Tested 30 vegan puddings, 4 of them were sold"


@pytest.mark.parametrize(
    "line, sources",
    [
        ("Tested 30 vegan puddings at the Harbour Fair in 2021", (PUDDINGS, "the puddings were for the Harbour Fair in 2021")),
        ("Moved 1,200 recipe cards into Airtable", ("Moved the recipe cards into Airtable", "of the recipe cards 1,200 were moved")),
        ("Sold 22 of the 75 hampers the team sold in May", ("In May our team sold 75 hampers", "of the 75 in May I sold 22")),
        ("Welded gates at Fenn Yard from 2014 to 2018", ("welding: gates mostly", "Fenn Yard is where I did the welding, 2014 to 2018")),
        ("Weekend relief baker for the agency Chalk, Fridays and Saturdays", ("relief baker, weekends, Fridays and Saturdays", "the agency for the relief work was Chalk")),
        ("Sorted and bagged donations from 2020 to 2022", ("sorted and bagged donations", "2020 to 2022 that was")),
        ("Started a cake business, taking on an apprentice in 2013", ("started a cake business", "took on an apprentice in the business in 2013")),
        ("Looked after the ovens as head cleaner at Elm Row, 2011 to 2017", ("Head cleaner, Elm Row, 2011-2017", "as head cleaner I looked after the ovens")),
        ("Did story time for children on Tuesdays with up to 25 parents", ("story time for children", "story time was tuesdays, up to 25 parents")),
    ],
)
def test_more_of_the_same_thing_is_one_story(line: str, sources: tuple[str, ...]) -> None:
    """A snippet that points at a thing of another ("the puddings were …") may be told in its clause."""
    assert not rules(line, *sources) & {"mixed", "number", "counted", "date"}


@pytest.mark.parametrize(
    "line, sources",
    [
        ("Tested 30 vegan puddings at the Harbour Fair in 2021", (PUDDINGS, "sold sourdough at the Harbour Fair in 2021")),
        ("Tested 30 vegan puddings at the Harbour Fair in 2021", (PUDDINGS, "the puddings won a prize at the Harbour Fair in 2021")),
        ("Baked bread with Kubernetes", ("Baked bread", "Ran Kubernetes for the bread shop")),
        ("Sold bread to 20 cafés in 2019", ("Sold bread to 20 cafés", "the cafés closed in 2019")),
        ("Moved 1,200 recipe cards into Airtable", ("Moved the recipe cards into Airtable", "of the recipe cards 1,200 were burnt")),
        ("Started a cake business, raising sales by a third", ("started a cake business", "sales in the business rose by a third")),
        ("Cleaned the oven by calibrating the oven", ("Cleaned the oven", "Calibrated the oven")),
        ("Started a cake business, taking on an apprentice in 2013", ("started a cake business", "took on an apprentice at the flower stall in 2013")),
        ("Baked 300 cakes", ("Baked cakes", "the cakes were sold to 300 guests")),
        ("Looked after the ovens as head cleaner at Elm Row", ("Porter, Elm Row, 2011-2017", "as head cleaner I looked after the ovens")),
        ("Looked after the ovens at Elm Row", ("Cleaner, Elm Row, 2011-2013", "Cleaner, Oak Lane, 2013-2017", "as cleaner I looked after the ovens")),
        ("Looked after the ovens from 2010", ("Cleaner, Elm Row, 2011-2013", "as cleaner I looked after the ovens")),
        ("In charge of the late shift on the four ovens", ("in charge of the late shift", "the early shift was on the four ovens")),
        ("Wrote 40 handbooks for new bakers in 2018", ("Wrote a handbook for new bakers", "the bakers were 40 in 2018")),
        ("Did story time for children on Fridays", ("story time for children, till", "story time was tuesdays", "the till was mine on fridays")),
    ],
)
def test_two_stories_stay_two(line: str, sources: tuple[str, ...]) -> None:
    """What another deed says of the same thing, or the same place of another thing, is no more of it."""
    assert rules(line, *sources)


def test_the_employer_in_the_words_is_the_employer_of_the_position() -> None:
    """What is told with "at Kornblum Bakery" beside it is told of the position there."""
    place = Position(id="k", employer="Kornblum Bakery", title="Baker")
    assert not rules("Washed trays and baked rolls at Kornblum Bakery", (place, "baked rolls"), (place, "at Kornblum I washed trays"), at=place)


def test_two_positions_tell_no_story_together() -> None:
    """A thing of the same name at another employer is another thing."""
    sources = ((BAKER, "Tested 30 puddings"), (CLERK, "the puddings were for the Harbour Fair"))
    assert "mixed" in rules("Tested 30 puddings for the Harbour Fair", *sources, at=None)


@pytest.mark.parametrize(
    "line, sources",
    [
        ("Delivered bread by van, round of 620 homes", ("Delivered bread by van", "round of 620 homes")),
        ("Baked bread for 60 guests, mostly early shifts", ("Baked bread for 60 guests", "mostly early shifts")),
        ("Baked bread mostly at night for 60 guests", ("Baked bread for 60 guests", "mostly nights")),
        ("Did baking, loading of the 32-loaf oven and monthly fire drills", ("baking, oven loading (32 loaves)", "fire drills every month")),
    ],
)
def test_a_note_without_a_deed_is_told_beside_one(line: str, sources: tuple[str, ...]) -> None:
    """Notes that name no deed may be set off by a comma, say when, or stand in a list of deeds by their names."""
    assert not rules(line, *sources) & {"mixed", "binding"}


@pytest.mark.parametrize(
    "line, sources",
    [
        ("Delivered bread by van, 900 a week", ("Delivered bread by van", "answered letters, 900 a week")),
        ("Delivered bread by van, 900 a week", ("Delivered bread by van", "letters: 900 a week")),
        ("Baked bread for 60 guests on early shifts with 4 waiters", ("Baked bread for 60 guests", "the bar had 4 waiters")),
        ("Baked bread mostly at night", ("Baked bread", "cleaned ovens, mostly at night")),
        ("Baked 300 plates", ("Baked bread", "300 plates")),
    ],
)
def test_a_note_is_not_told_of_another_deed(line: str, sources: tuple[str, ...]) -> None:
    """A number without its thing, and what a note only has beside a deed of its own, stays there."""
    assert rules(line, *sources)
