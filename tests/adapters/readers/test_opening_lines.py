"""Titles of short posts do not swallow the employer, and no guess is stated as a fact."""

from __future__ import annotations

import pytest

from agent.adapters.readers.text import posting
from agent.stages.extract import extract

ASKS = "\nWe are looking for somebody with experience in the field. Must have the licence for it. Start in May, five days a week."


@pytest.mark.parametrize(
    ("line", "title", "employer", "place"),
    [
        ("Staff Nurse – Lakeside Hospital", "Staff Nurse", "Lakeside Hospital", None), ("Baker, Kornblum Bakery, Lindau", "Baker", "Kornblum Bakery", "Lindau"),
        ("Truck Driver | Hollis Freight Ltd | Bristol", "Truck Driver", "Hollis Freight Ltd", "Bristol"), ("Baker at Kornblum Bakery", "Baker", "Kornblum Bakery", None),
        ("Data Analyst - Corvane Labs, Leeds", "Data Analyst", "Corvane Labs", "Leeds"),
    ],
)  # fmt: skip
def test_the_employer_behind_a_title_is_set_apart(line: str, title: str, employer: str, place: str | None) -> None:
    """Where a word of its name says that it is one."""
    read = posting(line + ASKS, "text")
    assert (read.title, read.employer, read.location) == (title, employer, place)


@pytest.mark.parametrize(
    "line",
    ["Accountant – Part-time", "Head of Sales, EMEA", "Software Engineer - Backend", "Care Assistant at Night", "Manager, Financial Services", "Nurse – Intensive Care Unit", "Engineer – Embedded Systems"],
)
def test_what_may_be_a_field_or_a_time_stays_with_the_title(line: str) -> None:
    """It is left whole: nobody is told to be the employer."""
    read = posting(line + ASKS, "text")
    assert (read.title, read.employer) == (line, None)


def test_a_name_of_which_the_post_speaks_again_is_the_employer() -> None:
    """Though no word of it says so."""
    read = posting(f"Data Analyst – Vogel Brandt, Leeds{ASKS} Vogel Brandt pays for the train.", "text")
    assert (read.title, read.employer, read.location) == ("Data Analyst", "Vogel Brandt", "Leeds")


@pytest.mark.parametrize("lead", ["We are looking for a registered nurse, looking for a challenge.", "We are looking for a registered nurse for our ward."])
def test_no_post_asks_for_looking(lead: str) -> None:
    """The sentence names whom they look for: it is neither a requirement nor the whole of it the role."""
    brief = extract(posting(f"{lead}\nMust have an RN licence and two years on a ward.", "text"))
    assert brief.role == "registered nurse"
    assert not [r.quote for r in brief.requirements if r.quote.lower().startswith(("look", "we "))]
