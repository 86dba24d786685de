"""Deeds under their names."""

from __future__ import annotations

import pytest

from agent.lexicon.deeds import asks_to_do, did, told_deed
from agent.lexicon.match import naming


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        ("love solving complex technical problems", "problem solving", "solving complex technical problems"), ("Solved problems", "problem solving", "Solved problems"),
        ("and make decisions as to prices", "decision making", "make decisions"), ("wrote weekly sales reports", "sales report writing", "wrote weekly sales reports"),
        ("Built strong relationships with clients", "relationship building", "Built strong relationships"),
        ("Taught 30 young pupils", "teaching pupils", "Taught 30 young pupils"), ("Mentored two nurses", "mentoring of nurses", "Mentored two nurses"),
        ("Led a small team", "leading teams", "Led a small team"), ("Managing yearly budgets", "managing budgets", "Managing yearly budgets"),
    ],
)  # fmt: skip
def test_a_verb_with_its_object_is_the_deed_of_that_name(text: str, name: str, told: str) -> None:
    """In whatever form the verb stands, adjectives between them."""
    span = told_deed(text, name)
    assert span is not None
    assert text[slice(*span)] == told


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("solved issues and problems", "problem solving"), ("solved, with problems", "problem solving"), ("built trust for problems", "problem building"),
        ("solved one of the two most complex technical problems", "problem solving"), ("problems that solved themselves", "problem solving"),
        ("solved problems", "problem solver"), ("solving", "solving"), ("", "problem solving"), ("solved problems", ""), ("made no decisions", "decision making"),
        ("Operated three systems", "operating systems"), ("Trained with heavy materials", "training materials"), ("Senior Engineer", "mentoring engineers"),
        ("Mentored pupils of engineers", "mentoring engineers"), ("Mentored three pupils", "mentoring, pupils"),
    ],
)  # fmt: skip
def test_what_stands_apart_or_is_no_deed_is_none(text: str, name: str) -> None:
    """Another object in between, one behind a preposition, the object before the verb, a person instead of a deed."""
    assert told_deed(text, name) is None


@pytest.mark.parametrize("text", ["Mentored three nurses", "I mentored three nurses", "Wrote rotas and mentored three nurses", "Responsible for mentoring three nurses"])
def test_whose_deed_it_is_shows_in_what_stands_before_it(text: str) -> None:
    """The line begins with it, or it follows "and", "I", "for"."""
    assert did(text, "mentoring nurses")


@pytest.mark.parametrize("text", ["Supported managers mentoring new nurses", "Paid those who mentored three nurses", "Met nurses", "Mentored three pupils"])
def test_the_deed_of_others_is_none_of_ones_own(text: str) -> None:
    """Who supports those that do it has not done it."""
    assert not did(text, "mentoring nurses")


@pytest.mark.parametrize("name", ["driving licence", "Driving licence category B", "working knowledge of Excel", "managing experience", "fishing permit"])
def test_what_one_has_is_no_deed(name: str) -> None:
    """A paper, a knowledge or a skill is named so, though its name begins like something done: an entry in a list shows it."""
    assert not asks_to_do((name,), name)


def test_in_a_quote_that_asks_for_an_ability_the_bare_verb_is_a_deed() -> None:
    """ "Mentor nurses" may be the name of a thing, "able to mentor nurses" is none."""
    assert did("Mentored three nurses", "mentor nurses", "Able to mentor nurses")
    assert not did("Mentored three nurses", "mentor nurses")


@pytest.mark.parametrize(
    ("text", "term", "named"),
    [
        ("Wrote integration tests with pytest", "Automated testing with pytest", True), ("Ran load tests of the till with JMeter", "Load testing using JMeter", True),
        ("Tested the till by hand", "Automated testing with pytest", False), ("Wrote load tests", "Load testing using JMeter", False),
        ("Drew maps with JMeter", "Load testing using JMeter", False),
    ],
)  # fmt: skip
def test_what_is_done_with_a_tool_is_named_by_both(text: str, term: str, named: bool) -> None:
    """The work in this form or that, or a tool that is for nothing else, and the tool."""
    assert (naming(text, term).share == 1.0) is named
