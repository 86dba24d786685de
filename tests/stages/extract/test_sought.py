"""A sentence that says who is sought asks for what he must bring, not for the job itself; lines of terms ask for nothing."""

from __future__ import annotations

import pytest

from tests.stages.extract.posts import read

FRAME = "{}\n\n{}\n\nRequirements\n- Knowledge of sourdough\n- Three years of experience in a bakery\n- Excellent communication skills\n{}\n"


def asked_in(sentence: str, *, under: bool = False) -> list[str]:
    """What a post with a list of requirements is read to ask for in this sentence, before its list or as the last line of it."""
    text = FRAME.format("Lumen Bakery", "We bake in Leeds." if under else sentence, sentence if under else "")
    return [r.quote for r in read(text).requirements if r.quote in sentence]


@pytest.mark.parametrize("under", [False, True])
@pytest.mark.parametrize(
    "sentence",
    [
        "We are looking for a head baker for our artisan bakery.",
        "Nordhaus seeks a pastry chef for its new shop in Leeds.",
        "We are hiring a Senior Data Engineer to join our growing platform team.",
        "For our hotel in York we are looking for a night auditor.",
        "Our clinic is currently searching for a ward nurse (m/f/d) in Hull.",
        "We are looking for a fishmonger for our stall.",
        "We need an office clerk to work with our team of nine.",
    ],
)
def test_the_role_alone_is_not_asked_for(sentence: str, under: bool) -> None:
    """That somebody looks for a baker is no requirement, wherever it stands."""
    assert asked_in(sentence, under=under) == []


@pytest.mark.parametrize(
    "sentence, asked",
    [
        ("We are looking for a nurse with two years of experience.", ["two years of experience"]),
        ("We are looking for a ward nurse in Hull who speaks Spanish.", ["speaks Spanish"]),
        ("Nordhaus is hiring an accountant with a forklift licence.", ["forklift licence"]),
        ("We are looking for someone with strong Python skills.", ["strong Python skills"]),
        ("We are looking for a licensed electrician for our Leeds site.", ["licensed electrician for our Leeds site"]),
        ("We are looking for a motivated team player.", ["motivated team player"]),
    ],
)
def test_the_condition_of_the_role_is_asked_for(sentence: str, asked: list[str]) -> None:
    """What the one who is sought must have or be is a requirement, without the words of looking."""
    assert asked_in(sentence) == asked


@pytest.mark.parametrize(
    "line",
    [
        "Start: as soon as possible.",
        "Start date: 1 March",
        "Salary: 3,400 per month.",
        "Pay range: from 14 to 16 pounds an hour",
        "Hours: Monday to Friday, 4 am to noon.",
        "Working hours: 38 per week, early shifts",
        "Contract: permanent",
        "Location: Leeds",
        "Reports to: the head of production",
    ],
)
def test_a_line_of_terms_asks_for_nothing(line: str) -> None:
    """The pay, the hours and the place are what is offered, also right below the list."""
    assert asked_in(line, under=True) == []


def test_a_demand_under_such_a_label_stays_one() -> None:
    """Hours that one must be able to work are asked for."""
    assert asked_in("Hours: must be able to work nights and weekends", under=True)


def test_what_they_ask_for_is_a_heading() -> None:
    """The list under "What we ask for" is what is asked for, though duties stand before it."""
    text = "Lumen Bakery\n\nWhat you will do\n- Bake bread\n- Sell cakes\n\nWhat we ask for\n- HACCP\n- Sugar work\n- Rye bread\n"
    assert [r.quote for r in read(text).requirements] == ["HACCP", "Sugar work", "Rye bread"]
