"""Deeds by their nouns."""

from __future__ import annotations

import pytest

from tests.claims.cases import rules


@pytest.mark.parametrize(
    "line, source",
    [
        ("Provided pensions", "Answered questions on pension provision"),
        ("Specified the ovens", "Read the specification of the ovens"),
        ("Approved letters", "Filed approval letters"),
        ("Expanded the shop", "Typed the expansion plan for the shop"),
        ("Reconciled the bank", "Printed the bank reconciliation"),
    ],
)
def test_who_did_something_with_a_deed_did_not_do_it(line: str, source: str) -> None:
    """The noun of a deed beside another verb tells of that other deed."""
    assert rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Reconciled the bank daily", "Bank reconciliation daily"),
        ("Approved orders", "Responsible for approval of orders"),
        ("Specified the ovens", "Did the specification of the ovens"),
        ("Helped with the fair", "Baked bread, help with the fair"),
        ("Apprentice who baked bread, supervised by a chef", "Apprentice: baked bread under the supervision of a chef"),
    ],
)
def test_notes_and_light_verbs_leave_the_deed_to_its_noun(line: str, source: str) -> None:
    """Where no verb stands, or one that only says that it was done, the noun is the deed."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Typed dictated orders", "Typed orders from dictation"),
    ],
)
def test_a_participle_before_a_thing_is_no_deed(line: str, source: str) -> None:
    """Typed dictated orders: nobody claims to have dictated."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Dictated orders", "Typed orders from dictation"),
    ],
)
def test_a_participle_before_a_thing_is_no_deed_no_further(line: str, source: str) -> None:
    """Alone the verb claims its deed."""
    assert rules(line, source)
