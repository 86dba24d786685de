"""Promises of the classes of words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.lexicon.word_classes import is_noun, is_verb, word_classes


def test_words_are_told_by_what_they_are_where_they_stand() -> None:
    """The same word is a verb in one place and a noun in another."""
    text = "You will work in a strong, stable team and enjoy the work."
    told = [(text[word.start : word.end], word.of) for word in word_classes(text)]
    assert {("strong", "adjective"), ("team", "noun")} <= set(told)
    assert [of for word, of in told if word == "work"] == ["verb", "noun"]


@pytest.mark.parametrize(("text", "of"), [("driving licences", "nouns"), ("they drove", "past"), ("she drives", "verb-s")])
def test_forms_are_told_apart(text: str, of: str) -> None:
    """Plurals, past tense and third person have a class of their own."""
    assert word_classes(text)[-1].of == of


def test_nouns_and_verbs_are_known_by_their_class() -> None:
    """Names count as nouns, auxiliaries as verbs."""
    assert [is_noun(of) for of in ("noun", "nouns", "name", "adjective")] == [True, True, True, False]
    assert [is_verb(of) for of in ("-ing", "verb", "past", "VM0", "noun")] == [True, True, True, True, False]


@given(st.text(max_size=60))
def test_every_word_is_classed_where_it_stands(text: str) -> None:
    """Whatever the text: classed words follow each other, none is empty, and nothing is raised."""
    places = [place for word in word_classes(text) for place in (word.start, word.end)]
    assert places == sorted(places)
    assert all(word.start < word.end and word.of for word in word_classes(text))


def test_a_word_without_end_is_cut_before_it_is_looked_at() -> None:
    """A word of a hundred thousand letters is one word, and told at once: the tagger would need hours."""
    assert len(word_classes("x" * 100_000)) == 1
