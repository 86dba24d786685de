"""Slips of the pen are read as they are meant, and no word as another."""

from __future__ import annotations

import pytest

from agent.lexicon.files import groups
from agent.lexicon.spelling import meant
from agent.lexicon.verbs import verb_of


@pytest.mark.parametrize("wrong, right", [("answerd", "answered"), ("recieved", "received"), ("delivring", "delivring"), ("commited", "committed"), ("occuring", "occuring"), ("transfered", "transferred"), ("orderd", "ordered")])
def test_a_verb_with_one_slip_is_that_verb(wrong: str, right: str) -> None:
    """An e that is missing, an ie for an ei and a single for a double letter are no other verb; other slips are left alone."""
    assert meant(wrong) == right


@pytest.mark.parametrize("word", ["filing", "filling", "planed", "staging", "stating", "hoping", "hopping", "scraped", "scrapped", "complied", "compiled", "patients", "patents", "diary", "dairy", "hundred", "standard"])
def test_a_word_of_its_own_stays(word: str) -> None:
    """Two words that one letter tells apart are two."""
    assert meant(word) == word


def test_what_is_listed_is_no_word() -> None:
    """No misspelling is a form of a verb, or stands for itself."""
    assert [wrong for wrong, right in groups("misspellings") if verb_of(wrong) or wrong == right] == []
