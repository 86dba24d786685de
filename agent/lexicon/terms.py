"""Words of a text and how a name of a thing is found in it.

A name of several words stands in a text when its stems follow one another there ("managed projects" holds "managing
project"). A name of one word counts only in its own form or its plural: Excel is not "excellence", closing is not
"closely". A product whose name is also a plain English word (Word, Shell, Oracle) needs its capital.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from agent.lexicon.files import words as word_list
from agent.lexicon.kept import kept
from agent.lexicon.stemming import stemmed

_TOKEN = re.compile(r"(?:(?<![\w.])\.(?=NET\b|net\b))?[^\W_]+(?:\.[^\W_]+)*[+#]*")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: lower-cased, singular, its stem, and its span."""

    lower: str
    singular: str
    stem: str
    start: int
    end: int


@kept(50_000)
def stem(word: str) -> str:
    """The stem of a lower-cased word (Snowball English); names with digits or signs are their own stem."""
    if not word.isalpha():
        return word
    return stemmed(word, "en")


_PLURALS_IN_IS = frozenset({"apis", "kpis", "guis", "uis", "pois", "taxis"})
"""Words in "is" are singular (analysis, basis), but for these."""


@kept(50_000)
def singular(word: str) -> str:
    """The singular of a lower-cased noun by the plain rules of English; names such as "AWS" and "analytics" stay."""
    if word in _PLURALS_IN_IS:
        return word[:-1]
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is", "ics")) or word in word_list("plural-names"):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("xes", "ches", "shes", "sses", "zes")):
        return word[:-2]
    return word[:-1]


LONGEST_KEPT = 5_000
"""Characters of a text up to which its words are kept for the next question; longer ones are read anew, to bound the memory."""


def words(text: str) -> tuple[Word, ...]:
    """The words of a text in order; a possessive 's is no word, hyphens and slashes separate."""
    return _kept_words(text) if len(text) <= LONGEST_KEPT else _words(text)


@kept(20_000)
def _kept_words(text: str) -> tuple[Word, ...]:
    return _words(text)


def _words(text: str) -> tuple[Word, ...]:
    found = []
    for match in _TOKEN.finditer(text):
        lower = match.group().lower()
        if lower == "s" and match.start() and text[match.start() - 1] in "'’":
            continue
        found.append(Word(lower, singular(lower), stem(lower), match.start(), match.end()))
    return tuple(found)


def tokens(text: str) -> list[str]:
    """The stems of the words of a text."""
    return [w.stem for w in words(text)]


def content(text: str) -> list[str]:
    """The stems of the words that carry meaning."""
    stop = word_list("stopwords")
    return [w.stem for w in words(text) if w.lower not in stop]


def normal(term: str) -> str:
    """A term in the one form under which the lexicon keeps it: lower-case words, single blanks, singular last word."""
    found = words(term)
    return " ".join([*(w.lower for w in found[:-1]), *(w.singular for w in found[-1:])])


def find(text: str, term: str) -> tuple[int, int] | None:
    """The span of the first mention of exactly this term (no aliases) in the text, or None."""
    wanted, present = words(term), words(text)
    if not wanted or len(wanted) > len(present):
        return None
    if len(wanted) == 1:
        return _find_word(text, present, wanted[0])
    stems = [w.stem for w in wanted]
    for i in range(len(present) - len(stems) + 1):
        if present[i].stem == stems[0] and [w.stem for w in present[i : i + len(stems)]] == stems:
            span = present[i].start, present[i + len(stems) - 1].end
            if not _are_letters(wanted) or _is_one_sign(text[slice(*span)]):
                return span
    return None


def _are_letters(wanted: tuple[Word, ...]) -> bool:
    return all(len(word.lower) == 1 for word in wanted)


def _is_one_sign(written: str) -> bool:
    """Single letters are an abbreviation when they stand together in capitals: "A/P", but not "a P & C system"."""
    return written.isupper() and " " not in written


def _find_word(text: str, present: tuple[Word, ...], wanted: Word) -> tuple[int, int] | None:
    needs_capital = wanted.lower in word_list("plain-names")
    for index, word in enumerate(present):
        if word.singular != wanted.singular and word.lower != wanted.lower:
            continue
        if len(word.lower) == 1 and _is_joined(text, word):
            continue
        if needs_capital and len(present) > 3 and not _is_name(text, present, index):
            continue
        return word.start, word.end
    return None


def _is_joined(text: str, word: Word) -> bool:
    """Whether a letter is half of an abbreviation: the R of "R&D"."""
    return text[word.end : word.end + 1] == "&" or text[: word.start].endswith("&")


def _is_name(text: str, present: tuple[Word, ...], index: int) -> bool:
    """A capital that is not the sentence's own: inside a sentence, or before a bracket as no verb stands ("Excel (pivot tables)"), and not in a text all of capitals."""
    word = present[index]
    written = text[word.start : word.end]
    if not written[0].isupper():
        return False
    before = text[: word.start].rstrip(" (\"'“•-")
    starts_sentence = not before or before[-1] in ".!?:\n"
    explained = text[word.end :].lstrip(" ").startswith("(")
    return (explained or not starts_sentence) and not (written.isupper() and text.isupper())
