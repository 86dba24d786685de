"""What was left out and changes the meaning."""

from __future__ import annotations

import pytest

from agent.domain.draft import LineKind
from tests.claims.cases import hard, rules
from tests.people import position

INTERN = position("Baking Intern", "Kornblum Bakery", "2020-01", "2020-06")
ASSISTANT = position("Assistant Manager", "Lindgren Foods", "2016-05", "2020-12")


@pytest.mark.parametrize(
    "line, source",
    [
        ("Built an ordering tool", "Built an internal ordering tool"),
        ("Built an ordering tool", "Built a prototype ordering tool"),
        ("Built an ordering tool", "Built an ordering tool as a class project"),
        ("Ran the stall", "Ran the stall part-time"),
        ("Launched the menu", "Launched the pilot menu"),
        ("Wrote the handbook", "Wrote a draft of the handbook"),
        ("Kept the books", "Kept the books unpaid"),
        ("Called guests", "Called potential guests"),
        ("Ran the stall beside a full-time post", "Ran the stall part-time beside a full-time post"),
        ("Looked into losses of flour", "Looked into possible losses of flour"),
        ("Wrote the handbook", "Wrote two chapters of the handbook"),
        ("Helped with the audit of the shop", "I helped out in the internal audit of the shop, that was just us checking the till"),
        ("Took part in the audit", "Took part in the external audit"),
        ("Assisted in the inspection", "Assisted in the mock inspection, checking the fridges"),
        ("Helped with the opening", "Helped with the pilot opening and the launch of the stall"),
        ("Contributed to the handbook", "Contributed to the draft handbook, writing a manual for clerks"),
        ("As Deputy Head, ran the rota", "In spring I was Acting Deputy Head and ran the rota"),
        ("As Head, ran the rota", "In spring I was Acting Head and ran the rota"),
    ],
)
def test_what_makes_it_smaller_stays(line: str, source: str) -> None:
    """Internal, prototype, draft, part-time: without the word it is another thing."""
    assert "omission" in hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Built an internal tool for orders", "Built an internal ordering tool"),
        ("Ran the stall part time", "Ran the stall part-time"),
        ("Baked bread", "Baked bread and built a prototype oven"),
        ("Launched the pilot menu", "Launched the pilot menu in May"),
        ("Helped with the internal audit", "I helped out in the internal audit of the shop, checking the till"),
        ("Ordered from mills", "Ordered from external mills"),
    ],
)
def test_what_keeps_it_small_holds(line: str, source: str) -> None:
    """With the word, or without the thing, nothing is enlarged."""
    assert not hard(line, source)


def test_a_smaller_title_stays_small() -> None:
    """An assistant manager was no manager."""
    assert hard("Manager at Lindgren Foods", (ASSISTANT, "Counted the till"), kind=LineKind.SUMMARY, at=None)
    assert not rules("Assistant Manager at Lindgren Foods", (ASSISTANT, "Counted the till"), kind=LineKind.SUMMARY, at=None)


def test_the_employer_of_a_part_time_post_may_be_named() -> None:
    """The title alone claims the post: "at Bramble Books" does not say how long the days were."""
    shop = position("Sales Assistant (part-time)", "Bramble Books", "2017-01", "2019-01")
    assert not rules("Ran the till at Bramble Books", (shop, "Ran the till"), at=shop)
    assert "omission" in hard("Ran the till as sales assistant", (shop, "Ran the till"), at=shop)
