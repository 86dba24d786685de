"""What is only named was not done."""

from __future__ import annotations

import pytest

from tests.claims.cases import hard, rules

LINE = "Repaired the ovens"


@pytest.mark.parametrize(
    "source",
    [
        "Offered to repair the ovens",
        "Was asked to repair the ovens",
        "Knew how to repair the ovens",
        "Ready to repair the ovens",
        "Had no time to repair the ovens",
        "Was too new to repair the ovens",
        "Asked the other bakers of the shop to repair the ovens",
        "Paid a firm to clean and repair the ovens",
        "Let a firm repair the ovens",
    ],
)
def test_a_to_tells_of_nothing_done(source: str) -> None:
    """Who offers, asks or is ready to do a thing has not done it."""
    assert "done" in hard(LINE, source)


@pytest.mark.parametrize(
    "source",
    [
        "Called for repairing the ovens",
        "Collected quotes for cleaning and repairing the ovens",
        "Wrote to the owner about repairing the ovens",
        "Advised on repairing the ovens",
        "Swept the shop instead of repairing the ovens",
        "Rather than repairing the ovens I swept the shop",
        "Interested in repairing the ovens",
        "Looking forward to repairing the ovens",
        "Discussed repairing the ovens",
        "My aim was repairing the ovens",
        "Fetched water for the people repairing the ovens",
        "Repairing the ovens was not my task",
        "The task of repairing the ovens went to a colleague",
        "Thanked the staff for repairing the ovens",
    ],
)
def test_the_name_of_a_deed_is_no_deed(source: str) -> None:
    """A deed that is talked of, called for or avoided has not been done by the writer."""
    assert "done" in hard(LINE, source)


@pytest.mark.parametrize(
    "source",
    [
        "Had the ovens repaired",
        "Got the ovens repaired by a firm",
        "The ovens had to be repaired",
        "Arranged for the ovens to be repaired",
        "Made sure that the ovens were repaired",
        "Nearly repaired the ovens",
    ],
)
def test_what_was_made_to_happen_was_done_by_others(source: str) -> None:
    """Who has a thing done, or nearly does it, has not done it."""
    assert "done" in hard(LINE, source)


@pytest.mark.parametrize(
    "line, source",
    [
        (LINE, "Had to repair the ovens"),
        (LINE, "Was able to repair the ovens"),
        (LINE, "Managed to repair the ovens"),
        (LINE, "Responsible for repairing the ovens"),
        (LINE, "Was praised for repairing the ovens"),
        (LINE, "Saved money by repairing the ovens"),
        (LINE, "Worked nights repairing the ovens"),
        (LINE, "Repairing the ovens was my task"),
        (LINE, "Offered to clean the ovens and repaired the ovens"),
        ("Offered to repair the ovens", "I offered to repair the ovens"),
        ("Checked right-to-work papers", "Checked right to work papers"),
        ("Ran the shop, with repairing planned for May", "Ran the shop; repairing was planned for May"),
        ("Sat with the auditors to look out receipts", "I sat with the auditors in order to look out receipts for them"),
        ("Watched the ovens to swap trays before they burn", "Constantly watch the ovens in order to swap trays before they burn"),
    ],
)
def test_a_deed_that_was_done_holds(line: str, source: str) -> None:
    """What the writer had to do, managed to do or was responsible for doing was done; the line may keep an offer."""
    assert "done" not in rules(line, source)


def test_the_trade_of_a_crew_is_not_the_writers() -> None:
    """Who supervised "the welding and painting crews" did not paint."""
    assert "done" in hard("Painted two barges and supervised the welding crews", "Supervised the welding and painting crews on two barges")
    assert not hard("Supervised painting and welding crews on two barges", "Supervised the welding and painting crews on two barges")
    assert not hard("Checked the invoices of scaffolding and roofing firms which I booked", "Booked the roofing and scaffolding firms and checked their invoices")
