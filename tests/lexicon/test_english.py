"""Which words are English, and what a misspelt one may be."""

from __future__ import annotations

from collections import Counter

import pytest

from agent.claims.reading.abbreviations import short_form
from agent.lexicon.english import is_english, near
from agent.lexicon.files import groups, heads
from agent.lexicon.slips import FAR, cost


@pytest.mark.parametrize("word", ["form", "from", "programme", "organised", "wasnt", "dept", "kubernetes", "diary"])
def test_words_of_either_side_of_the_sea_are_words(word: str) -> None:
    """British and American spellings, short forms, names that the lexicon knows, contractions without their apostrophe."""
    assert is_english(word)


@pytest.mark.parametrize("wrong, right", [("labled", "labeled"), ("plumers", "plumbers"), ("quater", "quarter"), ("telefone", "telephone"), ("maintanence", "maintenance"), ("recieve", "receive"), ("photografs", "photographs")])
def test_the_nearest_word_comes_first(wrong: str, right: str) -> None:
    """Slips that are easily made cost less than others."""
    assert not is_english(wrong)
    assert near(wrong)[0][1] == right


def test_what_is_far_is_no_slip() -> None:
    """Beyond the limit there is no cost."""
    assert cost("trelo", "tello", 0.5) == FAR
    assert cost("check", "check", 0.5) == 0.0


@pytest.mark.parametrize("written, short", [("HGVs", "HGV"), ("hgv", "HGV"), ("temps", "temps"), ("who", None), ("ram", None), ("rams", None), ("C.V.", "CV"), ("w/shop", "w/shop")])
def test_an_abbreviation_is_known_as_it_is_written(written: str, short: str | None) -> None:
    """In the plural, with stops, in small letters where it is no word of its own."""
    assert short_form(written) == short


def test_abbreviations_stand_once_and_for_something_longer() -> None:
    """No head twice in another case, no long form that is the short one, and brackets that close."""
    table = heads("abbreviations")
    assert [short for short, times in Counter(short.lower() for short in table).items() if times > 1] == []
    members = [(short, member) for short, long in table.items() for member in long]
    assert [pair for pair in members if len(pair[1]) <= len(pair[0]) or pair[1].count("(") != member_ends(pair[1])] == []


def member_ends(member: str) -> int:
    """Whether the member ends with a bracket."""
    return int(member.endswith(")"))


def test_what_sounds_like_a_verb_is_a_word() -> None:
    """A misspelling belongs to the others."""
    assert [group for group in groups("homophones") if not is_english(group[0])] == []
