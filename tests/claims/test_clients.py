"""For whom is not where."""

from __future__ import annotations

import pytest

from agent.domain.draft import LineKind
from tests.claims.cases import hard, rules
from tests.people import BAKER

MOVED = [
    ("Brewed a stout at Danby Inns", "Brewed a stout for the Danby Inns chain"),
    ("Baked rolls at Danby Inns", "Baked rolls for Danby Inns"),
    ("At Danby Inns, baked rolls", "Baked rolls for the Danby Inns group"),
    ("Baked rolls at Danby Inns", "Baked rolls for our customer Danby Inns"),
    ("Delivered bread at Danby Inns", "Delivered bread to Danby Inns"),
    ("Settled the prices at Danby Mills", "Settled the prices with Danby Mills"),
    ("Tested flour at Danby Mills", "Tested flour from Danby Mills"),
    ("Worked at Danby Inns on wedding cakes", "Worked on wedding cakes for Danby Inns"),
    ("Baked rolls within the Danby Inns chain", "Baked rolls for the Danby Inns chain"),
]


@pytest.mark.parametrize("line, source", MOVED)
def test_a_customer_is_no_employer(line: str, source: str) -> None:
    """Whom the evidence serves, supplies or deals with is not where the writer worked."""
    assert "client" in hard(line, source)
    assert "client" in hard(line, source, kind=LineKind.SUMMARY, at=None)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Baked rolls for Danby Inns", "Baked rolls for the Danby Inns chain"),
        ("Baked rolls at Danby Inns", "Baked rolls at Danby Inns for their guests"),
        ("Baked rolls at Danby Inns", "Baked rolls in the kitchen of Danby Inns"),
        ("At Danby Inns, baked rolls", "Danby Inns: baked rolls"),
        ("Worked at Danby Inns", "Worked for Danby Inns"),
        ("Worked as a baker at Danby Inns", "Worked as a baker for Danby Inns"),
        ("Volunteered at the Danby Shelter", "Volunteered for the Danby Shelter"),
        ("Degree at Danby College", "Degree from Danby College"),
    ],
)
def test_where_it_was_may_be_told(line: str, source: str) -> None:
    """A place, an employer, a school may be told with another preposition."""
    assert not rules(line, source)


def test_the_employer_of_the_position_is_one() -> None:
    """What the heading names as the employer may stand behind "at"."""
    assert not hard("Baked rolls at Kornblum Bakery", (BAKER, "Baked rolls for the owners of Kornblum Bakery"), at=None)
