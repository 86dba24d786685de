"""Of what is said in a chat a line keeps the deed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.lexicon.files import lines
from agent.stages.write.spoken import written
from agent.stages.write.tidying import tidy


@pytest.mark.parametrize(
    "said, line",
    [
        ("As I said, I ran the weekly stock count", "Ran the weekly stock count"),
        ("as mentioned above: trained 12 cashiers", "Trained 12 cashiers"),
        ("haha yes I did the payroll every month :)", "Did the payroll every month"),
        ("yes and i also taught first aid", "Taught first aid"),
        ("Same as above, I also used Excel", "Used Excel"),
        ("To be honest, I only used Docker for local tests", "Only used Docker for local tests"),
        ("Let me think... I organised the book fair", "Organised the book fair"),
        ("I can say that I planned the menus", "Planned the menus"),
        ("please add: prepared monthly VAT returns", "Prepared monthly VAT returns"),
        ("yes I did, I supervised 3 interns", "Supervised 3 interns"),
        ("I did that at Acme: set up the weekly backup", "Set up the weekly backup"),
        ("not much but I fixed the printers", "Fixed the printers"),
        ("It was me who introduced the new rota", "Introduced the new rota"),
        ("in my last job i prepared the VAT returns lol", "Prepared the VAT returns"),
        ("I prepared the VAT returns, is that enough?", "Prepared the VAT returns"),
        ("Prepared the VAT returns. Hope that helps!", "Prepared the VAT returns"),
        ("Three years of JavaScript, not five", "Three years of JavaScript"),
        ("2 I assisted the nurse with the rounds", "Assisted the nurse with the rounds"),
        ("1. welded pipes for ships", "Welded pipes for ships"),
        ("At Northwind I wrote SQL reports", "At Northwind, wrote SQL reports"),
        ("well yes, i laminated the croissant dough, no sourdough tho", "Laminated the croissant dough"),
        ("I've got React experience", "React experience"),
        ("The school trips thing, planned routes n meals", "Planned routes and meals"),
        ("that rota stuff - I wrote the rota every week", "Wrote the rota every week"),
        ("I was in charge of the till", "In charge of the till"),
    ],
)
def test_what_is_only_said_goes(said: str, line: str) -> None:
    """Greetings, remarks on the talk, numbers of choices and smileys are no part of a line."""
    assert tidy(said) == line


@pytest.mark.parametrize(
    "line",
    [
        "Well-known brands sold in 3 shops",
        "So far trained 12 people",
        "Right-sized 40 servers",
        "See-through labels printed daily",
        "Look after three dogs",
        "Add value by cutting costs",
        "Write tests in Go",
        "Note taking for the board",
        "Fine dining for 60 guests",
        "Please call for references",
        "Maybe 40 calls a day",
        "2 years of night shifts",
        "Used Kubernetes, but not in production",
        "Closed the till, no less than 5 nights a week",
    ],
)
def test_words_that_belong_to_the_line_stay(line: str) -> None:
    """The same words are kept where they are part of what was done, and where they limit it."""
    assert tidy(line) == line


@pytest.mark.parametrize("text", ["yes", "ok", "well, so", "As I said", "lol :)"])
def test_where_nothing_is_left_the_words_stay(text: str) -> None:
    """Of words that are only talk no empty line is made."""
    assert written(text) == text


@given(st.lists(st.sampled_from(["as I said,", "I", "ran", "the", "shop", ":)", "well", "ok", "1.", "is that ok?", "not five"]), max_size=12).map(" ".join))
def test_it_only_takes_away(text: str) -> None:
    """Every word of what is left was said, in this order."""
    said, left = text.lower().replace(",", "").split(), written(text).lower().replace(",", "").split()
    rest = iter(said)
    assert all(word in rest for word in left)


def test_every_pattern_says_where_it_stands() -> None:
    """A pattern of the list is one of an opening or of a closing."""
    assert {line.split(": ", 1)[0] for line in lines("spoken")} == {"opening", "closing"}
