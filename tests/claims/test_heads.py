"""The head of a compound cannot be dropped."""

from __future__ import annotations

import pytest

from tests.claims.cases import rules


@pytest.mark.parametrize(
    "line, source",
    [
        ("Processed payroll", "Processed payroll questions"),
        ("Answered payroll", "Answered payroll questions"),
        ("Wrote Spanish", "Wrote Spanish exercises"),
        ("Handled complaints", "Handled complaint forms"),
        ("Handled loans", "Handled complaints about loans"),
    ],
)
def test_a_thing_is_not_what_is_about_it(line: str, source: str) -> None:
    """Payroll questions are no payroll."""
    assert "head" in rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Answered questions about payroll", "Answered payroll questions"),
        ("Sold rye bread", "Sold rye bread loaves"),
        ("Filed complaint forms", "Filed the complaint forms"),
    ],
)
def test_with_its_head_it_holds(line: str, source: str) -> None:
    """Turned round, or without a head that shifts, it is the same."""
    assert not rules(line, source)


PARTS = [
    ("Explained treatment plans to guests", "Explained treatment plan costs to guests"),
    ("Explained treatment to guests", "Explained treatment plan costs to guests"),
    ("Repaired ovens", "Repaired oven doors"),
    ("Sold vans", "Sold van insurance"),
    ("Delivered cakes", "Delivered cake boxes"),
    ("Built stalls", "Built stall extensions"),
    ("Wrote contracts", "Wrote contract summaries"),
    ("Baked wedding cakes", "Made wedding cake decorations"),
    ("Cleaned guests' rooms", "Cleaned guest room carpets"),
]


@pytest.mark.parametrize("line, source", PARTS)
def test_the_part_of_a_thing_is_not_the_thing(line: str, source: str) -> None:
    """Doors of ovens, costs of plans: with the last noun gone another thing is meant."""
    assert "head" in rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Worked at the service desk", "Worked at the customer service desk"),
        ("Repaired doors", "Repaired oven doors"),
        ("Repaired doors of ovens", "Repaired oven doors"),
        ("Prepared plans", "Prepared treatment plans"),
        ("Taught classes", "Taught class sessions"),
        ("Processed orders", "Processed order batches"),
        ("Answered phones", "Answered phone lines"),
        ("Cleaned the kitchen", "Cleaned the kitchen area"),
        ("Repaired ovens", "Repaired an oven twice"),
        ("Sold cakes", "Sold a cake and cake boxes"),
    ],
)
def test_a_shorter_name_of_the_same_thing_holds(line: str, source: str) -> None:
    """What only describes may go, and a head that adds nothing."""
    assert not {"head", "word"} & rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Rewired the barn", "Rewired the loft of the barn"),
        ("Restarted the brewery", "Restarted the pump of the brewery"),
        ("Quarantined the flock", "Quarantined three pens of the flock"),
    ],
)
def test_a_part_does_not_become_the_whole(line: str, source: str) -> None:
    """Whoever did it to a part of a thing did not do it to the thing, whatever the trade's verb."""
    assert rules(line, source)


def test_what_is_counted_may_be_told_without_its_measure() -> None:
    """Who manages a book of 45 accounts manages 45 accounts."""
    assert not rules("Managed 45 accounts of hotels", "Managed a book of 45 accounts of hotels")


@pytest.mark.parametrize(
    "line, source",
    [
        ("Reviewed policy for the drivers", "Reviewed the claims of drivers against policy"),
        ("Scheduled the hearings and interpreters", "Scheduled the interpreters for the hearings"),
        ("Restored ovens and their old doors", "Restored the old doors of ovens"),
    ],
)
def test_what_it_was_for_is_not_what_it_was_done_to(line: str, source: str) -> None:
    """Of, for and against what a thing was: that becomes no object of the verb, beside the thing or instead of it."""
    assert "head" in rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Scheduled interpreters for the hearings", "Scheduled the interpreters for the hearings"),
        ("Kept the wig and shoe inventory", "Kept the inventory of wigs and shoes"),
        ("Wrote hygiene rules", "Wrote rules for hygiene"),
        ("Trained five bakers", "Trained a team of five bakers"),
        ("Trained bakers", "Trained a group of bakers"),
        ("Sold cakes", "Sold a range of cakes"),
        ("Counted the till and the stock each night", "Counted the till and the stock of the shop each night"),
        ("Cut waste by changing how the dough was cooled", "Cut waste by changing the cooling of the dough"),
    ],
)
def test_a_thing_may_be_named_before_its_head(line: str, source: str) -> None:
    """The inventory of wigs is the wig inventory, and a range of cakes is cakes."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Planted 12 hectares of rye", "Planted a 12 hectare stretch of rye"),
        ("Planted 60 sq km of rye", "Planted a 60 km² area of rye"),
    ],
)
def test_what_is_measured_is_the_thing(line: str, source: str) -> None:
    """A stretch of so many hectares is its measure."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Led the mill", "Led a tour of the mill"),
    ],
)
def test_what_is_measured_is_the_thing_no_further(line: str, source: str) -> None:
    """A tour of the mill is no mill."""
    assert rules(line, source)


def test_two_that_share_a_noun_say_what_it_is() -> None:
    """"Tenant and landlord statements" are statements from both; the two alone were not taken."""
    assert not rules("Took baker and miller orders", "Took orders from bakers and millers")
    assert rules("Took bakers and millers", "Took orders from bakers and millers")


def test_a_place_is_no_head() -> None:
    """"Disputes I took on at Kelby" names where, and nothing that was taken on instead."""
    assert not rules("Took on 26 disputes", "Disputes I took on at Kelby Mill: 26.")
