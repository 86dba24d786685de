"""The base form of a word, in one spelling: under it a word is the same in whichever form it is written."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from agent.lexicon.british import american_end
from agent.lexicon.files import groups
from agent.lexicon.files import words as word_list
from agent.lexicon.kept import kept
from agent.lexicon.spelling import meant
from agent.lexicon.terms import singular, stem
from agent.lexicon.verbs import base_of

_INFLECTED = re.compile(r"(?<=[a-z]{4})(?:ed|ing)$")
"""Endings of verbs that the lexicon does not know."""


@cache
def irregular_forms() -> dict[str, str]:
    """Plurals and short forms, with the word for which they stand."""
    pairs = [(plural, one) for one, plural in groups("irregular-plurals")] + [(short, full) for short, full in groups("short-forms")]
    return dict(pairs)


@kept(50_000)
def base(lower: str, one: str) -> str:
    """The base form of a word in one spelling: verbs without their ending, nouns in the singular, as in America."""
    if (other := meant(lower)) != lower:
        lower, one = other, singular(other)
    form = irregular_forms().get(lower) or irregular_forms().get(one) or base_of(lower) or (stem(lower) if _INFLECTED.search(lower) else one)
    if len(form) > 4 and form not in word_list("fixed-spellings"):
        form = american_end(form)
    return form if form.isascii() else _unaccented(form)


def _unaccented(form: str) -> str:
    """A café is a cafe."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", form) if not unicodedata.combining(sign))


def bases_of(phrase: str) -> tuple[str, ...]:
    """The base forms of the words of a phrase."""
    return tuple(base(w, singular(w)) for w in phrase.replace("-", " ").split())
