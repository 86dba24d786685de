"""Promises of years that are stated of a thing itself, and of work of any sort."""

from __future__ import annotations

import pytest

from agent.domain.brief import Kind
from agent.domain.corpus import SnippetKind
from agent.domain.plan import Level
from tests.people import corpus, position, snippet
from tests.stages.plan.cases import asked, level, planned

FULL, PARTIAL, NONE = Level.FULL, Level.PARTIAL, Level.NONE


@pytest.mark.parametrize(
    ("term", "told"),
    [
        ("warehouse", "I have worked in warehouses for 14 years, the last 5 as a shift lead"),
        ("warehouse", "Worked in cold warehouses since 2012"),
        ("warehouse", "14 years in a warehouse"),
        ("warehouse", "Picker with 14+ years of experience in retail and warehouse settings"),
        ("kitchen", "Ten years in hotel kitchens"),
        ("nursery", "Worked in a nursery for over six years"),
    ],
)
def test_who_states_years_of_a_thing_has_them(term: str, told: str) -> None:
    """Also of a thing that a plain word names; fewer than are asked are a part."""
    held = snippet(told, SnippetKind.SUMMARY)
    assert level(asked(f"3+ years of experience in a {term}", term, kind=Kind.EXPERIENCE, years=3), held) is FULL
    assert level(asked(f"30 years of experience in a {term}", term, kind=Kind.EXPERIENCE, years=30), held) is PARTIAL


@pytest.mark.parametrize(
    "told",
    [
        "14 years of selling software to warehouses",
        "14 years of warehouse software sales",
        "Driver for 14 years, mostly to warehouses",
        "14 years of designing warehouses",
        "My brother has worked in warehouses for 14 years",
        "Our company has been in warehouses for 14 years",
        "14 years in offices; I would like to see a warehouse",
        "Worked in a warehouse for 2 years",
    ],
)
def test_years_of_another_thing_are_none_of_it(told: str) -> None:
    """Those of a trade that only has to do with it, of other people, and too few."""
    assert level(asked("3+ years of experience in a warehouse", "warehouse", kind=Kind.EXPERIENCE, years=3), snippet(told, SnippetKind.SUMMARY)) is not FULL


@pytest.mark.parametrize(
    ("quote", "term", "years", "found"),
    [
        ("2 yrs exp min", "exp min", 2, FULL),
        ("Minimum of two years of work experience", "work experience", 2, FULL),
        ("9 years of experience required", "experience", 9, PARTIAL),
        ("2 yrs relevant exp min", "relevant exp min", 2, NONE),
        ("2 yrs welding exp min", "welding exp min", 2, NONE),
    ],
)
def test_years_of_nothing_in_particular_are_those_of_all_work(quote: str, term: str, years: float, found: Level) -> None:
    """By the dates; what is to be relevant, or names a thing, asks for more."""
    held = position("Line Cook", "Lindgren Foods", "2019-01", "2024-01")
    known = corpus(snippet("Line Cook", SnippetKind.TITLE, held.id), positions=(held,))
    wanted = asked(quote, term, kind=Kind.EXPERIENCE, years=years)
    assert planned(known, wanted).verdicts[0].evidence is found


def test_studies_are_no_years_of_work() -> None:
    """Without dated work nothing is shown."""
    known = corpus(snippet("Degree in catering, 2010 to 2020", SnippetKind.EDUCATION), positions=())
    assert planned(known, asked("2 yrs exp min", "exp min", kind=Kind.EXPERIENCE, years=2)).verdicts[0].evidence is not FULL


@pytest.mark.parametrize(
    ("quote", "term", "years", "text"),
    [
        ("at least 1 year in a lead role", "lead", 1, "The post asks for 1 year in a lead role. "),
        ("2 yrs exp min", "exp min", 2, "The post asks for 2 years of work experience. "),
        ("3+ years of experience in a kitchen", "kitchen", 3, "The post asks for 3 years of experience in a kitchen. "),
        ("3 years of pottery", "pottery", 3, "The post asks for 3 years of pottery. "),
    ],
)
def test_a_question_for_years_reads_as_a_sentence(quote: str, term: str, years: float, text: str) -> None:
    """Whatever stands between the years and the thing."""
    known = corpus(snippet("Kneaded dough", SnippetKind.SUMMARY), positions=())
    assert planned(known, asked(quote, term, kind=Kind.EXPERIENCE, years=years)).questions[0].text.startswith(text)
