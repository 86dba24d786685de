"""Names that a requirement joins to what it is searched by, though no lexicon knows them: the Foltrix of "Foltrix and Excel" is asked for as Excel is."""

from __future__ import annotations

import re
from collections.abc import Iterable

from agent.lexicon.aliases import find_mention
from agent.lexicon.english import is_english
from agent.lexicon.files import words as word_list
from agent.lexicon.plainness import is_plain_word

_NAME = re.compile(r"(?<![\w.-])[A-Z][\w.+#-]*(?<![.-])(?: (?:[A-Z][\w.+#-]*(?<![.-])|\d[\w.]*(?<!\.)))*")
_JOINT = re.compile(r"\s*(?:[,/&+]|,?\s(?:and|et|und|y|e|a|or|ou|oder|o|nebo)\s|\s&\s|\s(?:et|ou) d['’])\s*", re.I)
_ENGLISH = re.compile(r"\b(?:and|or)\b|&")
"""What says that the words beside it are English, of which alone it is known which are no names."""
_VERSION = re.compile(r"(?:19|20)\d\d|365")
SHORTEST = 2
"""Letters of a word that may be an abbreviation of anything."""


def joined_names(quote: str, terms: Iterable[str]) -> tuple[str, ...]:
    """The names which nothing but an "and", an "or" or a comma stands between and one of the terms, or another such name."""
    spans = [span for term in terms if (span := find_mention(quote, term))]
    english = _ENGLISH.search(quote) is not None
    waiting = [match.span() for match in _NAME.finditer(quote) if (_is_numbered(match.group()) or (english and _is_unknown(match.group().split()[0]))) and not any(_meet(match.span(), span) for span in spans)]
    found: list[tuple[int, int]] = []
    while beside := next((one for one in waiting if any(_is_joint(quote, one, span) for span in spans)), None):
        waiting.remove(beside)
        found.append(beside)
        spans.append(beside)
    return tuple(quote[slice(*span)] for span in sorted(found))


def _is_numbered(written: str) -> bool:
    """A product by the number behind its name, but for a level or a version."""
    first, *behind = written.split()
    return bool(behind) and behind[-1][0].isdigit() and _VERSION.fullmatch(behind[-1]) is None and not is_plain_word(first.lower())


def _is_unknown(word: str) -> bool:
    """A word with a capital that no English dictionary has."""
    lower = word.lower()
    known = is_english(lower) or is_plain_word(lower) or lower in word_list("languages") | word_list("stopwords") | word_list("title-words")
    return not known and len(word) > SHORTEST and (word[1:].islower() or word.isupper())


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _is_joint(quote: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    first, second = sorted((one, other))
    return _JOINT.fullmatch(quote[first[1] : second[0]]) is not None
