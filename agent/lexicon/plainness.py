"""Words that are too plain to prove anything alone."""

from __future__ import annotations

import re
from functools import cache

from agent.lexicon.aliases import is_known
from agent.lexicon.files import words as word_list
from agent.lexicon.terms import Word, normal, singular, words
from agent.lexicon.verbs import Nouniness, verb_of

_ADJECTIVE = re.compile(r"(?:al|ic|ive|ary|ous|ed|ing|able|ible|ful|less|ant|ent|ian)$")
"""Endings of words that are seldom nouns before a noun."""


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


def marks(term: str, quote: str = "") -> frozenset[str]:
    """The stems of the words that single a thing out: estate of "real estate accounting", engine of "repairing engines".

    They are its words without the plain ones and, where others are left, without the head or the deed; empty for a name of plain words.
    In a quote "able to handle engines", handle is a deed.
    """
    telling = {w.stem for w in _bare(term) if not _is_generic(w)}
    others = telling - {head(term, quote)}
    return frozenset(others if others or _tells_a_deed(term, quote) else telling)


def head(term: str, quote: str = "") -> str:
    """The stem of the word that says which sort of thing it is: the last one, or the deed that it begins with."""
    found = _bare(term)
    if not found:
        return ""
    return found[0].stem if _tells_a_deed(term, quote) else found[-1].stem


def is_lent(text: str, term: str, mark: str) -> bool:
    """Whether a text has the noun of this stem, which singles the term out, only before other nouns: the sugar of "sugar waste" is not that of "sugar work"."""
    own, present = {w.stem for w in words(term)}, words(text)
    found = [(w, present[i + 1] if i + 1 < len(present) else None) for i, w in enumerate(present) if w.stem == mark]
    return bool(found) and all(after and w.lower == w.singular and not _ADJECTIVE.search(w.lower) and _joins(text, w, after, own) for w, after in found)


def _joins(text: str, one: Word, after: Word, own: set[str]) -> bool:
    """Whether the word behind is a noun of its own that this one says more of."""
    if text[one.end : after.start] != " " or after.stem in own or not after.lower.isalpha() or after.lower.endswith("ly"):
        return False
    return after.lower not in word_list("stopwords") | word_list("prepositions") and not after.lower.endswith(("ed", "ing"))


def _tells_a_deed(term: str, quote: str) -> bool:
    """Whether the name begins with a deed."""
    first = next((w.lower for w in _bare(term)), "")
    return bool(first) and (is_deed(first) or is_told_as_deed(first, quote))


def is_told_as_deed(word: str, quote: str) -> bool:
    """Whether a quote has the lower-cased word as a deed: "able to scope", "experience supporting"."""
    return re.search(rf"\b(?:(?:able|abilit\w+|capab\w+|capacity|how) to|experienced?(?= \w+ing\b)|experience (?:of|in)(?= leading\b)) {re.escape(word)}\b", quote, re.I) is not None


def _bare(term: str) -> list[Word]:
    stop = word_list("stopwords")
    return [w for w in words(term) if w.lower not in stop]


def _is_generic(word: Word) -> bool:
    generic = word_list("generic-words")
    return is_plain_word(word.lower) or word.lower in generic or word.singular in generic


def is_deed(word: str) -> bool:
    """Whether a name that begins with this lower-cased word tells what is done: repairing engines, but welding equipment."""
    verb = verb_of(word)
    if verb is None or word in word_list("gerund-nouns"):
        return False
    return word == verb.gerund or (word == verb.base and verb.noun is Nouniness.NEVER)
