"""The stems of words by Snowball, a stemmer for each language."""

from __future__ import annotations

import threading
from functools import cache

import snowballstemmer

SNOWBALL = {
    "en": "english", "de": "german", "fr": "french", "es": "spanish", "cs": "czech", "it": "italian", "nl": "dutch", "pt": "portuguese", "pl": "polish",
}  # fmt: skip
"""The languages whose words can be folded, with the names of their stemmers."""


class _Stemmers(threading.local):
    """Stemmers for each thread: one keeps the word that it works on."""

    def __init__(self) -> None:
        self.of = cache(lambda language: snowballstemmer.stemmer(SNOWBALL[language]).stemWord)


_STEMMERS = _Stemmers()


def stemmed(word: str, language: str) -> str:
    """The stem of a lower-cased word of that language. Raises `KeyError` where it has no stemmer."""
    found: str = _STEMMERS.of(language)(word)
    return found
