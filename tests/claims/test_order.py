"""Events keep their order."""

from __future__ import annotations

from tests.claims.cases import hard, rules


def test_what_came_first_is_not_told_as_later() -> None:
    """"After which" keeps to the order of the evidence."""
    assert "order" in hard("Took over the accounts, after which the shop won the prize", "The shop won the prize in spring. In autumn I took over the accounts.")
    assert not hard("Took over the accounts, after which the shop reopened", "Took over the accounts in spring. In autumn the shop reopened.")


def test_what_after_opens_came_first() -> None:
    """"Sales rose after I moved the ovens" may be told in the order of time, and not the other way."""
    source = "Sales went from 80 cakes a week to 100 after I moved the ovens."
    assert "order" not in rules("Moved the ovens, after which sales went from 80 cakes a week to 100", source)


def test_then_tells_the_order() -> None:
    """"Then" before what came first turns the story round; "after" what came "before that" does not."""
    assert "order" in hard("Sold bread at Alder & Daughter, then finished a course in 2016", "Finished a course in 2016. Afterwards I sold bread at Alder & Daughter")
    assert not hard("Finished a course in 2016, then sold bread at Alder & Daughter", "Finished a course in 2016. Afterwards I sold bread at Alder & Daughter")
    assert "order" not in hard("Sold bread after a year at the mill", "Sold bread. Before that a year at the mill")


def test_before_turns_no_after_that_round() -> None:
    """What came "after that" is not told as having come before."""
    assert "order" in hard("A year in the dairy before keeping the ledger", "Kept the ledger. After that I was in the dairy for a year")
    assert "order" not in hard("A year in the dairy after keeping the ledger", "Kept the ledger. After that I was in the dairy for a year")
