"""What limits a deed stays with it: helped, in a team, somebody else, not, planned, learning, sometimes, a prototype."""

from __future__ import annotations

import re

import pytest

from agent.lexicon.files import lines
from tests.claims.cases import hard, rules

LIMITED = [
    ("helped", "Redesigned the shop window", "Helped to redesign the shop window"),
    ("helped", "Redesigned the shop window", "Contributed to redesigning the shop window"),
    ("helped", "Balanced the till", "Supported the manager in balancing the till"),
    ("helped", "Decorated wedding cakes", "Worked on decorating wedding cakes"),
    ("helped", "Decorated wedding cakes", "Decorated wedding cakes with my boss"),
    ("helped", "Decorated wedding cakes", "Decorated wedding cakes, Jana and me"),
    ("helped", "Decorated wedding cakes", "My cousin and I decorated wedding cakes"),
    ("helped", "Decorated wedding cakes", "Me and a friend decorated wedding cakes"),
    ("team", "Decorated wedding cakes", "Our team decorated wedding cakes"),
    ("team", "Decorated wedding cakes", "Decorated wedding cakes in a team of six"),
    ("team", "Decorated wedding cakes", "Four of us decorated wedding cakes"),
    ("we", "Decorated wedding cakes", "We decorated wedding cakes"),
    ("others", "Decorated wedding cakes", "My boss decorated wedding cakes"),
    ("others", "Decorated wedding cakes", "Wedding cakes were decorated by the pastry chef"),
    ("others", "Decorated wedding cakes", "Worked beside a chef who decorated wedding cakes"),
    ("others", "Decorated wedding cakes", "A chef taught me decorated wedding cakes"),
    ("others", "Repaired the ovens", "Repairing the ovens was contracted out"),
    ("others", "Repaired the ovens", "The ovens were old and others repaired the ovens"),
    ("negated", "Met the target", "Did not meet the target"),
    ("negated", "Opened a second stall", "Opened a second stall, later abandoned"),
    ("negated", "Opened a second stall", "Nobody opened a second stall"),
    ("negated", "Wrote a handbook", "Wrote a handbook, which the guild did not adopt"),
    ("others", "Decorated wedding cakes", "I sold bread, he decorated wedding cakes"),
    ("others", "Decorated wedding cakes", "I sold and he decorated wedding cakes"),
    ("others", "Built the oven", "Cleaned the oven built by a mason"),
    ("lacking", "Baked bread with complaints", "Baked bread without complaints"),
    ("planned", "Introduced sourdough", "Planned to introduce sourdough"),
    ("planned", "Introduced sourdough", "We could introduce sourdough"),
    ("planned", "Drove the van", "On call to drive the van if needed"),
    ("planned", "Drove the van", "Drove the van as required"),
    ("watched", "Decorated wedding cakes", "Watched colleagues who decorated wedding cakes"),
    ("learning", "Decorated wedding cakes", "Learned to decorate wedding cakes"),
    ("learning", "Food hygiene diploma", "Food hygiene diploma, in progress"),
    ("learning", "Decorated wedding cakes", "As a trainee decorated wedding cakes"),
    ("learning", "Decorated wedding cakes", "Second in charge, decorated wedding cakes"),
    ("limited", "Decorated wedding cakes", "Sometimes decorated wedding cakes"),
    ("limited", "Decorated wedding cakes", "Decorated wedding cakes except in summer"),
    ("small", "Built an ordering tool", "Built an internal ordering tool"),
    ("small", "Built an ordering tool", "Built an ordering tool as a pilot"),
    ("small", "Ran the market stall", "Ran the market stall part-time"),
    ("small", "Wrote the handbook", "Wrote a draft of the handbook"),
    ("small", "Built an ordering tool", "Built an ordering tool, a side project"),
]
"""The kind of limit, a line that drops it, and the evidence that has it."""


@pytest.mark.parametrize("kind, line, source", LIMITED)
def test_a_limit_is_not_dropped(kind: str, line: str, source: str) -> None:
    """Whoever helped, planned, learned, or did it once, did not simply do it."""
    found = rules(line, source)
    assert found & {f"attribute: {kind}", "omission" if kind == "small" else f"attribute: {kind}"}, found
    assert kind == "we" or hard(line, source)


@pytest.mark.parametrize("line", lines("limits"))
def test_each_pattern_is_met_by_an_example(line: str) -> None:
    """No line of limits.txt is without an example of its kind which it matches at the beginning of a word."""
    kind, _, pattern = (part.strip() for part in line.split(":", 2))
    sources = [source for limit, _, source in LIMITED if limit == kind]
    matches = [(source, match) for source in sources for match in re.finditer(pattern, source, re.I)]
    assert any(match.start() == 0 or not source[match.start() - 1].isalnum() for source, match in matches)


KEPT = [
    ("Helped to redesign the shop window", "Helped to redesign the shop window in May"),
    ("Assisted in redesigning the shop window", "Helped to redesign the shop window"),
    ("Decorated wedding cakes as part of a team", "Our team decorated wedding cakes"),
    ("Decorated wedding cakes in a team", "Decorated wedding cakes in a team of six"),
    ("The ovens were repaired by a mechanic", "A mechanic repaired the ovens"),
    ("Did not meet the target", "Didn't meet the target"),
    ("Baked bread without complaints", "Baked bread with no complaints"),
    ("Planned to introduce sourdough", "Planned to introduce sourdough in May"),
    ("Proposed a second stall", "Proposed opening a second stall"),
    ("Learned to decorate wedding cakes", "Learned decorating wedding cakes"),
    ("Occasionally decorated wedding cakes", "Occasionally decorated wedding cakes for hotels"),
    ("Cleaned the ovens", "Planned to introduce sourdough. Cleaned the ovens"),
    ("Cleaned the ovens", "Did not sell cakes; cleaned the ovens"),
    ("Manage a team of twelve", "Was not involved in sales; manage a team of twelve"),
    ("Cleaned the ovens", "Helped to bake. Cleaned the ovens"),
    ("Assisted customers", "Assisted customers with orders"),
    ("Delivered cakes on time", "Delivered cakes on time and under budget"),
    ("Checked the rules of the guild", "Checked the rules of the guild for ongoing compliance"),
    ("Kept the bakery supplied", "Kept the bakery supplied with, but not limited to, flour and yeast"),
]
"""A line that keeps the limit, or tells what was never limited, and its evidence."""


@pytest.mark.parametrize("line, source", KEPT)
def test_a_limit_that_is_kept_has_no_hard_finding(line: str, source: str) -> None:
    """In kind or by its own words; and a limit does not reach what stands beside it."""
    assert not hard(line, source)


@pytest.mark.parametrize("line, source", [("Baked bread without flour", "Baked bread with flour"), ("Never sold cakes", "Sold cakes")])
def test_a_denial_is_not_invented(line: str, source: str) -> None:
    """A "not" that the evidence lacks is as false as one that was dropped."""
    assert "attribute: negated" in hard(line, source)
