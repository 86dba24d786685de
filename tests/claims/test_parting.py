"""A line may tell of two positions when each employer is named beside what was done there."""

from __future__ import annotations

import pytest

from agent.domain.draft import LineKind
from tests.claims.cases import hard, rules
from tests.people import BAKER, CLERK, position

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


ROLLS = position("Baker", "Kornblum Bakery", "2011", "2014")
CAKES = position("Senior Baker", "Kornblum Bakery", "2014", "2018")
PROMOTED = ((ROLLS, "Baked rolls up to 500 a day"), (CAKES, "Baked rolls and cakes up to 900 a day and checked the work of three bakers"))


@pytest.mark.parametrize(
    "line",
    [
        "At Kornblum Bakery, baked rolls up to 500 a day as Baker, then rolls and cakes up to 900 a day as Senior Baker, checking the work of three bakers",
        "Baker (2011-2014) baking rolls, then Senior Baker (2014-2018) checking the work of three bakers",
        "Baked rolls as Baker and checked the work of three bakers as Senior Baker",
    ],
)
def test_a_promotion_is_told_with_both_titles(line: str) -> None:
    """Two positions at one employer are told apart by their titles."""
    assert not rules(line, *PROMOTED, at=None)


@pytest.mark.parametrize(
    "line",
    [
        "Baked rolls up to 900 a day as Baker, then rolls and cakes up to 500 a day as Senior Baker",
        "Checked the work of three bakers as Baker, then baked rolls and cakes as Senior Baker",
        "Baker (2011-2018) baking rolls, then Senior Baker (2014-2018) checking the work of three bakers",
        "Baker (2014-2018) baking rolls, then Senior Baker (2011-2014) checking the work of three bakers",
        "As Senior Baker, baked rolls up to 500 a day and checked the work of three bakers",
    ],
)
def test_nothing_is_told_under_the_other_title(line: str) -> None:
    """What came with the promotion was not done before it, nor dated so."""
    assert hard(line, *PROMOTED, at=None)
