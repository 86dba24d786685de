"""Words that are too plain to prove anything alone."""

from __future__ import annotations

from functools import cache

from agent.lexicon.aliases import is_known
from agent.lexicon.files import words as word_list
from agent.lexicon.terms import Word, normal, singular, stem, words
from agent.lexicon.verbs import Nouniness, verb_of


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


def marks(term: str) -> frozenset[str]:
    """The stems of the words that single a thing out: estate of "real estate accounting", engine of "repairing engines".

    They are its words without the plain ones and, where others are left, without the head or the deed; empty for a name of plain words.
    """
    found = _bare(term)
    telling = [w for w in found if not _is_generic(w)]
    if len(telling) > 1:
        kind = found[0] if _is_deed(found[0].lower) else found[-1]
        telling = [w for w in telling if w.stem != kind.stem] or telling
    return frozenset(w.stem for w in telling)


def _bare(term: str) -> list[Word]:
    stop = word_list("stopwords")
    return [w for w in words(term) if w.lower not in stop]


@cache
def _generic_stems() -> frozenset[str]:
    """The plain words in any form: a manager is as plain as management."""
    return frozenset(stem(word) for word in (*_plain()[0], *word_list("generic-words")))


def _is_generic(word: Word) -> bool:
    return word.stem in _generic_stems()


def _is_deed(word: str) -> bool:
    """Whether a name that begins with the word tells what is done: repairing engines, but welding equipment."""
    verb = verb_of(word)
    if verb is None or word in word_list("gerund-nouns"):
        return False
    return word == verb.gerund or (word == verb.base and verb.noun is Nouniness.NEVER)
