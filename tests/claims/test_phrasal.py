"""Verbs that say another thing with the word behind them."""

from __future__ import annotations

import pytest

from tests.claims.cases import rules


@pytest.mark.parametrize(
    "line, source",
    [
        ("Took over the morning round", "Took bread on the morning round"),
        ("Signed off the recipes", "Signed the recipes"),
        ("Brought in new customers", "Brought coffee to new customers"),
        ("Set up the ovens", "Set the tables near the ovens"),
        ("Turned the bakery around", "Turned the lights off at the bakery"),
    ],
)
def test_a_verb_does_not_carry_what_it_says_with_its_particle(line: str, source: str) -> None:
    """Who took bread took nothing over."""
    assert rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Took over the morning round", "I took the morning round over from a colleague in May"),
        ("Set up two stalls", "Set the two stalls up every Friday"),
        ("Took 40 samples over two weeks", "Over two weeks I took 40 samples"),
        ("Inherited the morning round", "Took over the morning round"),
        ("Carried out repairs of ovens", "Did repairs of ovens"),
        ("Stood in for the confectioner", "Covered for the confectioner"),
        ("Billing calls on normal days", "Billing calls, on normal days"),
    ],
)
def test_a_phrasal_verb_is_found_where_its_parts_are(line: str, source: str) -> None:
    """Together or parted, and by another of the same strength; a number or a day behind the particle has it for itself."""
    assert not rules(line, source)
