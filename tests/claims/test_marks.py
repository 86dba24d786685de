"""What was reached beside the mark that was set for it."""

from __future__ import annotations

import pytest

from tests.claims.cases import rules

PACKED = "Packed 130 boxes an hour (target: 110)."
TOOK = "Took £5,300 a week at the stall; the target was £4,500."


@pytest.mark.parametrize(
    "line, source",
    [
        ("Packed 130 boxes an hour, 20 above target", PACKED),
        ("Beat the stall's weekly target of £4,500 by £800", TOOK),
        ("Raised £8,400 for the roof, exceeding the goal by £1,400", "Raised £8,400 for the roof; the goal was £7,000."),
        ("Kept downtime at 9 hours a month, 3 below the limit", "Downtime was 9 hours a month against a limit of 12."),
        ("Sold an average of 14 cakes a month, beating a target of 11 by 3", "Sold 14 cakes a month on average against a target of 11."),
    ],
)
def test_a_number_is_told_by_how_much_it_is_above_its_mark(line: str, source: str) -> None:
    """"130 (target: 110)" is twenty above target; the words that say so need no other licence."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Packed 130 boxes an hour, 30 above target", PACKED),
        ("Packed 130 boxes an hour, 20 below target", PACKED),
        ("Packed 130 boxes an hour, 20 above target", "Packed 130 boxes an hour and 110 tins an hour."),
        ("Packed 90 boxes an hour, 20 above target", "Packed 90 boxes an hour (target: 110)."),
        ("Beat the stall's weekly target of £4,500 by £900", TOOK),
        ("Raised £8,400 for the roof, exceeding the goal by £2,400", "Raised £8,400 for the roof; the goal was £7,000."),
        ("Kept downtime at 9 hours a month, 5 below the limit", "Downtime was 9 hours a month against a limit of 12."),
        ("Missed the stall's weekly target of £4,500 by £800", TOOK),
        ("Beat the stall's weekly target of £5,300", "Took £4,500 a week at the stall; the target was £5,300."),
    ],
)
def test_a_mark_is_beaten_only_where_it_was_and_by_as_much(line: str, source: str) -> None:
    """Another difference, the other way, or a number that was no mark."""
    assert rules(line, source)
