"""Where sentences and clauses end, and which words are verbs."""

from __future__ import annotations

import pytest

from agent.claims.reading import telling


def clauses(text: str) -> list[str]:
    """The clauses of a text."""
    told = telling(text)
    return [text[told.tokens[c.first].start : told.tokens[c.last].end] for c in told.clauses]


@pytest.mark.parametrize(
    "text, parts",
    [
        ("Baked bread. Sold cakes", ["Baked bread", "Sold cakes"]),
        ("Served approx. 3,500 guests", ["Served approx. 3,500 guests"]),
        ("Prep. of dough, maint. of ovens", ["Prep. of dough, maint. of ovens"]),
        ("Baked bread and was on call", ["Baked bread", "and was on call"]),
        ("Apprenticeship, May 2011 - August 2014", ["Apprenticeship, May 2011 - August 2014"]),
        ("Baked from 5:30 to 9:00", ["Baked from 5:30 to 9:00"]),
        ("Baked bread and, under the chef's supervision, iced cakes", ["Baked bread", "and, under the chef's supervision", "iced cakes"]),
        ("Baked bread, the icing was the owner's job", ["Baked bread", "the icing was the owner's job"]),
        ("Baked for Lindgren Inc. in May", ["Baked for Lindgren Inc. in May"]),
        ("Sold bread, e.g. rye loaves", ["Sold bread, e.g. rye loaves"]),
        ("Baked bread and sold cakes", ["Baked bread", "and sold cakes"]),
        ("Baked bread and cakes", ["Baked bread and cakes"]),
        ("Baked bread, cutting waste", ["Baked bread", "cutting waste"]),
        ("Baked bread by weighing flour", ["Baked bread", "by weighing flour"]),
        ("Baked bread; sold cakes", ["Baked bread", "sold cakes"]),
        ("Baked bread because guests asked", ["Baked bread", "because guests asked"]),
        ("Baked bread since 2019", ["Baked bread since 2019"]),
        ("Paid $3.50 a loaf", ["Paid $3.50 a loaf"]),
    ],
)
def test_where_clauses_end(text: str, parts: list[str]) -> None:
    """At full stops, semicolons, subordinating words and joined verbs; not at the dot of an abbreviation, nor in a number."""
    assert clauses(text) == parts


@pytest.mark.parametrize(
    "text, verbs",
    [
        ("Led reviews of designs", ["Led"]),
        ("The team reviews designs", []),
        ("Planned and led the review", ["Planned", "led"]),
        ("Running a training for clerks", ["Running"]),
        ("SOLD bread", []),
    ],
)
def test_which_words_are_verbs(text: str, verbs: list[str]) -> None:
    """Forms that are nouns as well are verbs only where a verb stands."""
    told = telling(text)
    assert [t.written for t in told.tokens if told.spots[t.index].verb] == verbs


@pytest.mark.parametrize(
    "text, parts",
    [
        ("Baked rolls for hotels and, under supervision of a chef, decorated cakes", ["Baked rolls for hotels", "and, under supervision of a chef", "decorated cakes"]),
        ("Sold bread and, on Fridays, counted the till", ["Sold bread", "and, on Fridays", "counted the till"]),
    ],
)
def test_an_interrupted_and_begins_a_clause(text: str, parts: list[str]) -> None:
    """What stands between "and" and its verb belongs to that verb."""
    assert clauses(text) == parts
