"""A line may tell of two positions when each employer is named beside what was done there."""

from __future__ import annotations

import pytest

from agent.domain.draft import LineKind
from tests.claims.cases import hard
from tests.people import BAKER, CLERK

BREAD, TILL = (BAKER, "Counted 40 trays of bread each morning"), (CLERK, "Counted 3 tills each night")


@pytest.mark.parametrize("kind", [LineKind.BULLET, LineKind.SUMMARY])
@pytest.mark.parametrize(
    "line",
    [
        "Counted 40 trays of bread at Kornblum Bakery and 3 tills at Lindgren Foods.",
        "Counted 3 tills at Lindgren Foods (2016-2020), then 40 trays of bread at Kornblum Bakery.",
        "At Lindgren Foods, counted 3 tills; at Kornblum Bakery, 40 trays of bread.",
    ],
)
def test_each_beside_its_employer(line: str, kind: LineKind) -> None:
    """Side by side, each with its own numbers and years."""
    assert not hard(line, BREAD, TILL, kind=kind, at=None)


@pytest.mark.parametrize(
    "line",
    [
        "Counted 3 tills at Kornblum Bakery and 40 trays of bread at Lindgren Foods.",
        "Counted 40 trays of bread and 3 tills at Lindgren Foods.",
        "Counted 40 trays of bread at Kornblum Bakery (2016-2020) and 3 tills at Lindgren Foods.",
        "Counted 40 tills at Lindgren Foods and 3 trays of bread at Kornblum Bakery.",
    ],
)
def test_nothing_changes_sides(line: str) -> None:
    """A fact, a number or a year beside the other employer is refused."""
    assert hard(line, BREAD, TILL, at=None)


def test_a_verb_is_shared_only_where_both_have_it() -> None:
    """"Baked bread at one and cakes at the other" needs baking at both."""
    assert hard("Counted trays at Kornblum Bakery and tills at Lindgren Foods.", (BAKER, "Counted trays"), (CLERK, "Cleaned the tills"), at=None)
