"""What a misspelt word of a note is meant to be: "answerd" is answered, "recieved" received."""

from __future__ import annotations

import re
from functools import cache

from agent.lexicon.files import groups, lines
from agent.lexicon.kept import kept
from agent.lexicon.terms import stem
from agent.lexicon.verbs import forms, verb_of

LETTERS = 6
"""Letters from which a form of a verb that is written with one slip is still that of one verb alone."""
_NO_E = re.compile(r"(?<=[b-df-hj-np-tv-xz])d$")
_TWO_SYLLABLES = re.compile(r"[aeiouy]+[^aeiouy]+[aeiouy]+[^aeiouy]+(?:ed|ing)$")
"""Verbs of which a single for a double letter makes no other: "transfered", where "striped" is not "stripped"."""

_VOCABULARY = (
    "decision-weights", "item-weights", "joint-weights", "kind-weights", "synonyms", "kinds", "aliases", "siblings", "stopwords", "neutral-words",
    "title-words", "generic-words", "word-sets", "short-forms", "plain-words", "no-slips",
)  # fmt: skip
"""Files whose words are words."""


@cache
def vocabulary() -> frozenset[str]:
    """The words of the lexicon as they stand there, and all forms of its verbs."""
    return forms() | {word for name in _VOCABULARY for line in lines(name) for word in re.findall(r"[a-z]+", line.lower())}


@cache
def _stems() -> frozenset[str]:
    return frozenset(map(stem, vocabulary()))


@kept(50_000)
def is_word(lower: str) -> bool:
    """Whether the lexicon has seen the word, in whichever form."""
    return stem(lower) in _stems()


@cache
def _known() -> dict[str, str]:
    return {group[0]: group[1] for group in groups("misspellings")}


def listed(word: str) -> str | None:
    """The word that a misspelt one, in small letters, is known to be meant for; None where it is not listed."""
    return _known().get(word)


@kept(50_000)
def spellings(word: str) -> tuple[str, ...]:
    """How the word in small letters is often misspelt."""
    return tuple(written for written, full in _known().items() if full == word)


@kept(50_000)
def meant(word: str) -> str:
    """The word in small letters as it is meant; itself where nothing is known to be wrong with it."""
    if word in _known():
        return _known()[word]
    if len(word) < LETTERS or not word.endswith(("d", "ing")) or verb_of(word):
        return word
    slips = [_NO_E.sub("ed", word), word.replace("cie", "cei"), word.replace("eiv", "iev") if "ceiv" not in word else word]
    if _TWO_SYLLABLES.search(word):
        slips += _doubled(word)
    return next((slip for slip in slips if slip != word and verb_of(slip)), word)


def _doubled(word: str) -> list[str]:
    """The word with one single consonant doubled."""
    return [word[:i] + word[i] + word[i:] for i in range(2, len(word) - 2) if word[i] not in "aeiouy"]
