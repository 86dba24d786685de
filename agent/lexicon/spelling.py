"""What a misspelt word of a note is meant to be: "answerd" is answered, "recieved" received."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from agent.lexicon.files import groups
from agent.lexicon.verbs import verb_of

LETTERS = 6
"""Letters from which a form of a verb that is written with one slip is still that of one verb alone."""
_NO_E = re.compile(r"(?<=[b-df-hj-np-tv-xz])d$")
_TWO_SYLLABLES = re.compile(r"[aeiouy]+[^aeiouy]+[aeiouy]+[^aeiouy]+(?:ed|ing)$")
"""Verbs of which a single for a double letter makes no other: "transfered", where "striped" is not "stripped"."""


@cache
def _known() -> dict[str, str]:
    return {group[0]: group[1] for group in groups("misspellings")}


@lru_cache(maxsize=50_000)
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
