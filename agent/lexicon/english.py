"""Which words are words of English, how common each is, and which of them a misspelt word may be."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from math import log10

from spellchecker import SpellChecker

from agent.lexicon.aliases import as_kept
from agent.lexicon.british import american, american_end
from agent.lexicon.files import groups, words
from agent.lexicon.kept import kept
from agent.lexicon.slips import FAR, HALF, cost
from agent.lexicon.spelling import vocabulary
from agent.lexicon.terms import singular
from agent.lexicon.verbs import forms

RARE = 100
"""How often a word is reckoned to be met of which only the lexicon knows that it is one."""
SELDOM = 60
"""How often a word must be met to be what another was meant to be."""
PART = 4
"""Letters of each of two words that are written as one: "chargehand"."""
SCARCE = 50
"""How often a word is met that stands in dictionaries and is a slip nearly always: "employes"."""
SHORTEST = 4
"""Letters of the shortest word that is read as another, and that only where it is known which one it must be."""
LEAST = 6
"""Letters of the shortest word that is doubtful."""
_LIMITS = {4: 0.5, 5: 1.0, 6: 1.0, 7: 1.5, 8: 1.5}
"""What slips may cost in a word of so many letters."""
LONG_LIMIT = 2.0
"""What they may cost in a longer one."""
RARITY = 0.15
"""What it costs a word to be met ten times less often than another."""
_CONTRACTION = re.compile(r"n't$|[a-z]'(?:d|ll|ve|re|m)$")
_BEGINNING = re.compile(r"(?:re|un|non|pre|over|under|sub|multi|inter|anti|co|de|mis|out|up)")
_END = re.compile(r"(?:ers?|ed|ing|ly|ness|able|less|ful|ish)$")
SHORT_FRAME = 3
"""Letters up to which all of a frame must be there."""
_START = re.compile(r"^(?:ph|kn|gn|wr|ps|[ckqgjaeiouy])")
_STARTS = {"ph": "f", "kn": "n", "gn": "n", "wr": "r", "ps": "s", "c": "k", "q": "k", "k": "k", "g": "g", "j": "g"} | dict.fromkeys("aeiouy", "a")
"""How words begin that sound alike."""
_SOUNDS = str.maketrans("cqzj", "kksg", "aeiouyhw")
_TWICE = re.compile(r"(.)\1+")


@cache
def _dictionary() -> dict[str, int]:
    return SpellChecker(language="en").word_frequency.dictionary


@cache
def common() -> dict[str, int]:
    """The words of English in small letters, each with how often it is met in some billion words."""
    told = _dictionary()
    own = forms() | words("title-words") | {full for _, full in groups("short-forms")}
    return {**dict.fromkeys((w for w in own if w.isalpha()), RARE), **{word: often for word, often in told.items() if word.isascii() and word.isalpha() and len(word) > 1}}


@kept(50_000)
def is_english(lower: str) -> bool:
    """Whether a word in small letters is one, in whichever spelling; short forms and names that the lexicon knows, and "wasnt", are."""
    known = common()
    return any(form in known or form in vocabulary() for form in (lower, singular(lower), american(lower), american_end(singular(lower)))) or as_kept(lower) is not None or lower in _contracted()


@kept(20_000)
def is_doubtful(lower: str) -> bool:
    """Whether a word is one by the dictionary alone, and hardly ever met: "trolly", not "planed", whose verb the lexicon has."""
    return len(lower) >= LEAST and _dictionary().get(lower, RARE) <= SCARCE and lower not in forms() and lower not in vocabulary()


@cache
def _contracted() -> frozenset[str]:
    """Contractions without their apostrophe."""
    return frozenset(word.replace("'", "") for word in _dictionary() if _CONTRACTION.search(word))


@kept(20_000)
def is_formed(lower: str) -> bool:
    """Whether a word that no dictionary has may be one that somebody formed: of two words, or with a common beginning or end."""
    two = any(lower[:at] in common() and (lower[at:] in common() or singular(lower[at:]) in common()) for at in range(PART, len(lower) - PART + 1))
    start, end = _BEGINNING.match(lower), _END.search(lower)
    rest = [*([lower[start.end() :]] if start else []), *([lower[: end.start()], lower[: end.start()] + "e", lower[: end.start() - 1]] if end else [])]
    return two or any(len(part) >= PART and part in common() for part in rest)


@kept(20_000)
def near(lower: str) -> tuple[tuple[float, str], ...]:
    """The words that a word in small letters, which is none, may have been meant to be, the likeliest first, with what makes each unlikely."""
    return near_of(lower, {word for frame in _frames(_frame(lower)) for word in _by_frame().get(frame, ())})


def near_of(lower: str, told: Iterable[str]) -> tuple[tuple[float, str], ...]:
    """Of some words those that it may have been meant to be."""
    if len(lower) < SHORTEST or not (lower.isascii() and lower.isalpha()):
        return ()
    limit = HALF if is_formed(lower) else _LIMITS.get(len(lower), LONG_LIMIT)
    start = _frame(lower)[:1]
    alike = (word for word in told if abs(len(word) - len(lower)) <= limit * 2 and _frame(word)[:1] == start)
    found = ((cost(lower, word, limit), word) for word in alike)
    return tuple(sorted((slips + RARITY * (6 - log10(common().get(word, RARE))), word) for slips, word in found if slips < FAR))


@cache
def _by_frame() -> dict[str, list[str]]:
    table = defaultdict[str, list[str]](list)
    for word, often in common().items():
        if often >= SELDOM:
            for frame in _frames(_frame(word)):
                table[frame].append(word)
    return dict(table)


@kept(50_000)
def _frame(word: str) -> str:
    """The consonants of a word as they sound, behind its first letter: "wrkn" of "working"."""
    start, rest = _START.sub(_started, word)[:1], word[1:].replace("ph", "f")
    return start + _TWICE.sub(r"\1", rest.translate(_SOUNDS))


def _started(match: re.Match[str]) -> str:
    return _STARTS[match[0]]


def _frames(frame: str) -> set[str]:
    """The frame, and those that leave out one of its letters."""
    return {frame, *(frame[:i] + frame[i + 1 :] for i in range(1, len(frame)) if len(frame) > SHORT_FRAME)}
