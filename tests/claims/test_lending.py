"""Verbs that notes and everyday words lend to a line, and the lies that look like them."""

from __future__ import annotations

import pytest

from agent.claims.reading.notes import is_noted
from agent.claims.reading.telling import telling
from tests.claims.cases import hard, rules


@pytest.mark.parametrize(
    "line, source",
    [
        ("Made hourly checks on 9 ovens", "Hourly checks on 9 ovens."),
        ("Carried out nightly deep-cleans of two mixers", "nightly deep-cleans of the two mixers"),
        ("Performed weekly fire-alarm tests", "Daily walk-rounds of the bakery, weekly fire-alarm tests."),
        ("Conducted viewings and inventories of 40 flats", "viewings and inventories of 40 flats"),
        ("Carried out brake and tyre checks on 4 vans", "brake and tyre checks on 4 vans"),
        ("Put 24 trays an hour through the oven", "Two dozen trays an hour through the oven"),
        ("Took four-hourly oven readings", "dough mixing, four-hourly oven readings"),
        ("Carried out till counts at close", "till counts at close"),
        ("Carried out stock rotation", "cold-room cleaning, stock rotation"),
        ("Sold in the tea room", "tea-room sales"),
        ("Sold tickets and programmes", "ticket sales, programme sales"),
        ("Handled deliveries from 5 mills", "deliveries from 5 mills"),
        ("Sifted flour and visually inspected it for weevils", "sifting of flour, visual inspection for weevils"),
    ],
)
def test_a_note_without_a_verb_tells_what_was_done(line: str, source: str) -> None:
    """Who notes a deed by its noun did it: a light verb, or the verb of the noun, adds nothing."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Led hourly checks on 9 ovens", "Hourly checks on 9 ovens."),
        ("Improved hourly checks on 9 ovens", "Hourly checks on 9 ovens."),
        ("Carried out weekly inspections", "the foreman's weekly inspections; daily sweeping"),
        ("Carried out weekly inspections", "weekly inspections by the foreman, daily sweeping"),
        ("Carried out hourly checks", "hourly checks (done by the nurses), tea for 9"),
        ("Carried out fire drills", "Watched the fire drills; daily sweeps of the yard"),
        ("Carried out fire drills and daily sweeps of the yard", "Watched the fire drills; daily sweeps of the yard"),
        ("Conducted the annual audit", "Prepared rooms for the annual audit"),
        ("Conducted the annual audit", "The annual audit was passed"),
        ("Carried out weekly tests", "weekly tests log, daily sweeps"),
        ("Made weekly rounds and carried out weekly tests", "Daily rounds, weekly tests"),
        ("Made deliveries from 5 suppliers", "deliveries from 5 suppliers"),
        ("Made fortnightly visits", "fortnightly visits from the vet"),
        ("Carried out weekly checks on the foreman", "Weekly checks with the foreman"),
        ("Conducted yearly appraisals", "yearly appraisals, oven training"),
        ("Delivered oven training", "yearly appraisals, oven training"),
        ("Conducted weekly team meetings", "weekly team meetings"),
        ("Sold online", "tea-room sales"),
        ("Sold with the team", "sales team, quotes typed up"),
        ("Sifted flour and manually inspected it for weevils", "sifting of flour, visual inspection for weevils"),
    ],
)
def test_a_note_tells_no_more_than_its_deed(line: str, source: str) -> None:
    """A stronger verb, another's deed, one that was only received or attended, another rhythm or place is found."""
    assert rules(line, source)


def test_what_a_note_lends_is_no_mixture() -> None:
    """A light verb comes from its note, though another snippet has a verb that may stand for it."""
    assert not hard("Made hourly walk-rounds of 8 ovens, cleared false alarms and wrote up each alarm", "Hourly walk-rounds of 8 ovens", "cleared false alarms and wrote up each one")


@pytest.mark.parametrize(
    "line, source",
    [
        ("Recorded the temperatures", "wrote the temperatures on the sheet"),
        ("Recorded burnt loaves in the book", "put burnt loaves in the book"),
        ("Entered visitors in the register", "wrote visitors in the register"),
        ("Set the agenda and took the minutes", "did the agenda and the minutes"),
        ("Arranged the flowers", "did the flowers"),
        ("Arrange a speaker every month", "i get a speaker in every month"),
        ("Lit the oven before colleagues arrived", "lit the oven before the others got in"),
        ("Lit the oven before guests arrived", "lit the oven before guests turned up"),
        ("Laid tables before opening", "laid tables before doors"),
        ("Laid tables before doors opened", "laid tables before doors"),
        ("Ran the store, receiving orders from four shops", "Ran the store, with four shops sending orders to me"),
        ("Received results from the lab", "the lab sent me the results"),
        ("Took part in a charity walk", "did a charity walk"),
        ("Took part in a 20-person sponsored walk", "twenty of us did a sponsored walk"),
        ("Holds Food Hygiene Level 2", "got my food hygiene level 2 in may, doing level 3 now"),
        ("Holds a forklift licence", "i have a forklift licence"),
        ("Unlicensed, swept the yard", "wasnt licensed, swept the yard"),
    ],
)
def test_everyday_words_are_those_of_a_resume(line: str, source: str) -> None:
    """What one writes in a book is recorded, whom one gets in is arranged, what is sent to me I receive: each said of the very thing."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Analysed the temperatures", "wrote the temperatures on the sheet"),
        ("Recorded the burnt loaves", "put the burnt loaves in the skip"),
        ("Recorded letters in the folder", "put letters in the folder"),
        ("Recorded every accident in the book", "put every near miss in the accident book"),
        ("Logged repairs on the system", "logged calls on the system, put repairs on the sheet"),
        ("Recorded songs for the choir", "wrote songs for the choir"),
        ("Chaired the agenda", "did the agenda and the minutes"),
        ("Arranged the bread", "got the bread in before the rain"),
        ("Hired a speaker every month", "i get a speaker in every month"),
        ("Lit the oven after colleagues arrived", "lit the oven before the others got in"),
        ("Lit the oven before managers arrived", "lit the oven before the others got in"),
        ("Laid tables after opening", "laid tables before doors"),
        ("Ran the store, sending orders to four shops", "Ran the store, with four shops sending orders to me"),
        ("Ran the store, receiving orders from four mills", "Ran the store, with four shops sending orders to me"),
        ("Received figures from the lab", "i sent figures to the lab"),
        ("Organised a charity walk", "did a charity walk"),
        ("Took part in a charity walk", "did the food for a charity walk"),
        ("Holds Food Hygiene Level 2 and Level 3", "got my food hygiene level 2 in may, doing level 3 now"),
        ("Holds a forklift licence", "i had a forklift licence"),
        ("Holds a forklift licence", "i have a forklift licence which ran out"),
        ("Holds First Aid", "got my first aid kit from the store"),
        ("Unlicensed, swept the yard", "licensed, swept the yard"),
    ],
)
def test_everyday_words_are_those_of_a_resume_no_further(line: str, source: str) -> None:
    """Another thing, book, person, direction or time, a stronger verb and what has lapsed are found."""
    assert rules(line, source)


def test_a_note_is_told_from_a_sentence() -> None:
    """The noun of a note opens its part, ends its phrase, and has no verb before it."""
    assert is_noted(telling("hourly checks on ovens"), 1)
    assert is_noted(telling("mixing of dough, hourly checks"), 4)
    assert not is_noted(telling("hourly checks log"), 1)
    assert not is_noted(telling("attended hourly checks"), 2)
    assert not is_noted(telling("under hourly checks"), 2)
    assert not is_noted(telling("hourly checks were passed"), 1)


@pytest.mark.parametrize("words", ["Two-hourly checks on ovens", "weekly fire drills", "daily stock counts"])
def test_how_often_stands_before_a_noun(words: str) -> None:
    """What might be a verb is a noun behind "hourly", "daily" and the like."""
    assert not any(spot.verb for spot in telling(words).spots)
