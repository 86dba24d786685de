"""What is joined by an "and" shares its verb, state or title only where the evidence gives it to each."""

from __future__ import annotations

import pytest

from tests.claims.cases import hard


@pytest.mark.parametrize(
    "line, source",
    [
        ("Led the choir and the festival chorus", "Led the choir and sang in the festival chorus"),
        ("Repaired the pumps and valves", "Repaired the pumps and inspected the valves"),
        ("First aid and forklift card held", "First aid held, forklift card booked for June"),
        ("Head baker at Larch House and Elm Court", "Two bakeries, Larch House 2014, and after that Elm Court where I was head baker"),
        ("Head baker at the Blue Door and the Red Lion", "Head baker at the Blue Door, before that the Red Lion washing pots"),
    ],
)
def test_the_second_thing_keeps_its_own_verb(line: str, source: str) -> None:
    """To lead one and to sing in the other is not to lead both."""
    assert "joined" in hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Repaired the valves and the pumps", "Repaired the pumps and valves"),
        ("Repaired pumps and inspected valves", "Repaired the pumps and inspected the valves"),
        ("Checking orders and writing baking reports", "Checks orders and writes baking reports"),
        ("Head baker at Larch House and Elm Court", "Head baker at Larch House, later head baker at Elm Court"),
        ("First aid held", "First aid held, forklift card booked for June"),
        ("Worked the stall at Elm Court, only on Fridays and Saturdays", "Worked the stall at Elm Court, Fridays and Saturdays only"),
    ],
)
def test_what_the_evidence_joins_may_be_joined(line: str, source: str) -> None:
    """One verb for two things stands where the evidence has it for both."""
    assert "joined" not in hard(line, source)
