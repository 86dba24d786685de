"""Verbs of authority: nobody becomes a leader by being rewritten."""

from __future__ import annotations

import pytest

from tests.claims.cases import hard, rules


@pytest.mark.parametrize(
    "line, source",
    [
        ("Led the bakery", "Worked in the bakery"),
        ("Led by 40 bakers", "Used by 40 bakers"),
        ("Led the redesign of the menu", "Helped with the redesign of the menu"),
        ("Architected the ordering system", "Used the ordering system"),
        ("Designed the menu", "Wrote the menu"),
        ("Managed four bakers", "Trained four bakers"),
        ("Owned the budget", "Checked the budget"),
        ("Spearheaded the sourdough line", "Baked the sourdough line"),
        ("Founded the market stall", "Sold at the market stall"),
        ("Supervised the night shift", "Worked the night shift"),
        ("Directed the kitchen", "Cleaned the kitchen"),
        ("Invented a rye recipe", "Baked a rye recipe"),
        ("Managed four bakers", "Handled four bakers"),
    ],
)
def test_authority_needs_authority(line: str, source: str) -> None:
    """Led, owned, designed and managed need an equally strong verb."""
    assert "ownership" in hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Led the bakery", "I led the bakery"),
        ("Headed the bakery", "Led the bakery"),
        ("Supervised the night shift", "Oversaw the night shift"),
        ("Led the bakery", "Leading the bakery"),
        ("Managed four bakers", "Managing four bakers"),
        ("Supervised by a master, shaped loaves", "Shaped loaves, supervised by a master"),
    ],
)
def test_an_equal_verb_carries_it(line: str, source: str) -> None:
    """The same deed in another form or by a verb as strong has no finding."""
    assert not rules(line, source)


def test_a_title_carries_no_deed() -> None:
    """Who was head baker has not said that they headed anything."""
    assert "ownership" in hard("Headed the bakery", "Baked in the bakery")


def test_to_own_claims_something() -> None:
    """Also in the present tense, where the word is most often an adjective."""
    assert "ownership" in hard("Own the ordering system", "Use the ordering system")
    assert not rules("Own the ordering system", "Owned the ordering system")


@pytest.mark.parametrize(
    "line, source, true",
    [
        ("Headed the stores group, 2013-2019", "Made partner in 2011. Head of the stores group (3 buyers) from 2013 to 2019.", True),
        ("Headed stores", "Deputy head of stores.", False),
        ("Headed the kitchen", "Assistant to the head of the kitchen 2014-2016.", False),
        ("Headed the bakery", "Head of the stores group at the bakery.", False),
    ],
)
def test_the_head_of_a_thing_headed_it(line: str, source: str, true: bool) -> None:
    """Notes that begin with "Head of" a thing license "headed" of that thing, and of no other."""
    assert ("ownership" not in hard(line, source)) is true
