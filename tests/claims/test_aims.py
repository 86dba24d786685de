"""What was aimed at is not told as reached."""

from __future__ import annotations

import pytest

from tests.claims.cases import rules


@pytest.mark.parametrize(
    "line, source",
    [
        ("Called former donors, 20 a day, and won them back", "Called former donors to win them back, 20 a day"),
        ("Wrote to landlords and persuaded them to sign", "Wrote to landlords to persuade them to sign"),
        ("Cut waste with a new order sheet", "Wrote a new order sheet to quickly cut waste"),
    ],
)
def test_an_aim_is_no_result(line: str, source: str) -> None:
    """Who did a thing to win somebody over has not won him over."""
    assert "aim" in rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Called former donors to win them back", "Called former donors to win them back, 20 a day"),
        ("Cut waste with a new order sheet", "Managed to cut waste with a new order sheet"),
        ("Cut waste with a new order sheet", "Wrote a new order sheet and cut waste"),
        ("Built dashboards with Python", "Used Python to build dashboards"),
        ("Automated backups with scripts", "Wrote scripts to automate backups"),
        ("Reduced baking time by 75% by rebuilding the oven", "Rebuilt the oven for wood, reducing baking time by 75%"),
    ],
)
def test_what_was_reached_may_be_told(line: str, source: str) -> None:
    """A result of the evidence stays one, and what one did with a tool was done."""
    assert "aim" not in rules(line, source)
