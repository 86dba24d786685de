"""Deeds under their names."""

from __future__ import annotations

import pytest

from agent.lexicon.deeds import told_deed


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        ("love solving complex technical problems", "problem solving", "solving complex technical problems"), ("Solved problems", "problem solving", "Solved problems"),
        ("and make decisions as to prices", "decision making", "make decisions"), ("wrote weekly sales reports", "sales report writing", "wrote weekly sales reports"),
        ("Built strong relationships with clients", "relationship building", "Built strong relationships"),
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
    ],
)  # fmt: skip
def test_what_stands_apart_or_is_no_deed_is_none(text: str, name: str) -> None:
    """Another object in between, one behind a preposition, the object before the verb, a person instead of a deed."""
    assert told_deed(text, name) is None
