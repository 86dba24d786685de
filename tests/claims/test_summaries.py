"""Facts of several positions stand side by side in a summary."""

from __future__ import annotations

import pytest

from agent.domain.draft import LineKind
from tests.claims.cases import hard
from tests.people import BAKER, CLERK

BREAD = (BAKER, "Baked sourdough bread")
ORDERS = (CLERK, "Took orders from restaurants in Shopify")


def refused(line: str) -> set[str]:
    """The rules that refuse the summary of both."""
    return hard(line, BREAD, ORDERS, kind=LineKind.SUMMARY, at=None)


@pytest.mark.parametrize(
    "line",
    [
        "Baked sourdough bread for restaurants",
        "Baked sourdough bread with Shopify",
        "Took orders of sourdough bread",
        "Took bread orders",
        "Sales clerk who baked sourdough bread",
        "Head baker with orders from restaurants",
    ],
)
def test_two_positions_are_not_fused(line: str) -> None:
    """What happened at one position is not told of a thing, a place or a title of another, named or not."""
    assert "fused" in refused(line)


@pytest.mark.parametrize(
    "line",
    [
        "Baked sourdough bread at Kornblum Bakery; took orders from restaurants",
        "Baked sourdough bread and, at Lindgren Foods, took orders",
        "At Kornblum Bakery, baked bread and took orders from restaurants",
    ],
)
def test_one_employer_is_not_named_for_two(line: str) -> None:
    """A sentence with one employer tells of that one alone."""
    assert refused(line)


@pytest.mark.parametrize(
    "line",
    [
        "Baked sourdough bread and took orders from restaurants",
        "Baked sourdough bread at Kornblum Bakery; took orders from restaurants at Lindgren Foods",
        "Baked sourdough bread at Kornblum Bakery. Took orders from restaurants.",
        "Head Baker and Sales Clerk",
        "Experience with sourdough, orders and Shopify",
    ],
)
def test_side_by_side_they_hold(line: str) -> None:
    """Lists, clauses and sentences may tell of a whole career."""
    assert not refused(line)
