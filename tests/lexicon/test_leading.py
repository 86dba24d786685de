"""Verbs and where a line begins with them."""

from __future__ import annotations

import pytest

from agent.lexicon.leading import Form, leading
from agent.lexicon.person import first_person
from agent.lexicon.verbs import verb_of


@pytest.mark.parametrize(
    "word, base", [("carried", "carry"), ("planning", "plan"), ("oversaw", "oversee"), ("watches", "watch"), ("shipped", "ship"), ("built", "build")]
)
def test_forms_lead_to_their_verb(word: str, base: str) -> None:
    """Regular forms follow the rules of spelling, the others stand in their file."""
    verb = verb_of(word)
    assert verb is not None
    assert verb.base == base


@pytest.mark.parametrize(
    "line, form",
    [
        ("Managed the shop", Form.PAST),
        ("Plan, organize and direct the work", Form.BASE),
        ("Reviews invoices daily", Form.THIRD),
        ("Creating posters", Form.GERUND),
        ("Successfully negotiated prices", Form.PAST),
    ],
)
def test_a_line_that_begins_with_a_verb_is_known(line: str, form: Form) -> None:
    """The form of the leading verbs is recognised."""
    found = leading(line)
    assert found is not None
    assert found.form is form


@pytest.mark.parametrize(
    "line",
    [
        "Project plans for the new shop",
        "Design and development of cakes",
        "Training of apprentices",
        "Founding engineer of a start-up",
        "Open-source baking planner",
        "Direct and indirect contact with guests",
        "Housing and Community Development",
        "Planning, budgeting and control",
        "",
    ],
)
def test_a_noun_is_not_taken_for_a_verb(line: str) -> None:
    """Where a word may be a noun, the line counts as one without a leading verb."""
    assert leading(line) is None


@pytest.mark.parametrize("text, speaks", [("I baked bread", True), ("Helped our team", True), ("Engineer I at the plant", False), ("US market", False)])
def test_first_person_is_told_from_numerals_and_names(text: str, speaks: bool) -> None:
    """The word "I" is a person, but not in a title; "us" is, "US" is not."""
    assert first_person(text) is speaks
