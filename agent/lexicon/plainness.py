"""Words that are too plain to prove anything alone."""

from __future__ import annotations

from functools import cache

from agent.lexicon.aliases import is_known
from agent.lexicon.files import words as word_list
from agent.lexicon.terms import normal, singular, words


@cache
def _plain() -> tuple[frozenset[str], frozenset[str]]:
    """Single words (singular), and phrases (normal form)."""
    entries = word_list("plain-words")
    single = frozenset(singular(entry) for entry in entries if "_" not in entry)
    phrases = frozenset(normal(entry.replace("_", " ")) for entry in entries if "_" in entry)
    return single, phrases


def is_plain_word(word: str) -> bool:
    """Whether a lower-cased word is one of the plain ones."""
    return singular(word) in _plain()[0]


def says_nothing(term: str) -> bool:
    """Whether the term is a plain word or phrase ("data", "best practices") that a mention of it does not prove."""
    found, stop = words(term), word_list("stopwords")
    bare = [w for w in found if w.lower not in stop]
    if not bare or normal(term) in _plain()[1]:
        return True
    return len(bare) == 1 and is_plain_word(bare[0].lower) and not (is_known(term) or (len(term) <= 4 and term.isupper()))
