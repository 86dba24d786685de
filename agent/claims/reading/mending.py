"""A text of the evidence as it was meant: a word that is no word of English stands for the one that is nearest to it.

The misspelt word then counts as that word everywhere: as a deed, a rank, a limit. What the line says in the very same
letters stays as it is, so names and words of a trade that no dictionary has are never read as others. Of several words
that are about as near the one that the line has was meant; where the line has none of them, one must be much nearer
than the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from agent.claims.reading.bases import base
from agent.domain.dates import MONTH_NAMES
from agent.lexicon.english import SHORTEST, common, is_doubtful, is_english, is_formed, near, near_of
from agent.lexicon.files import groups, members_of
from agent.lexicon.files import words as word_list
from agent.lexicon.kept import kept
from agent.lexicon.slips import HALF, cost
from agent.lexicon.spelling import listed, meant
from agent.lexicon.terms import Word, singular, words

_TIMES = members_of("word-sets", "times") | frozenset(month.lower() for month in MONTH_NAMES)
"""Words with a capital that are no names."""
_BEFORE_VERB = ("", "and", "then", "also", "n")
_PARTICLES = ("to", "up", "out", "down")
APOSTROPHES = ("'", "’")
NEAR = 8
"""Characters before a word in which one sees whether it opens a sentence."""
MOST = 24
"""Words of a text that are read as others."""
ENGLISH = 0.4
"""Share of words of English in a text from which it is one of English."""
FEW = 2
"""Misspelt words that make no text foreign, however short it is."""
WINDOW = 0.25
"""How much farther than the nearest word the one of the line may be."""
MARGIN = 0.15
"""How much nearer than any other a word must be that the line does not have."""
COMMON = 1000
"""How often the word is met that a doubtful one was meant to be."""
SURE = 0.95
"""How far a word that the line does not have may be."""


def mended(text: str, line: str = "", title: bool = False) -> str:
    """The text with its misspelt words as they were meant, as many words as before; `line` is the one that rests on it.
    The words of a title have capitals and are no names."""
    found = words(text)
    odd = [i for i, word in enumerate(found) if _is_odd(text, word, title)]
    doubtful = [i for i, word in enumerate(found) if is_doubtful(word.lower) and text[word.start : word.end].islower()]
    verbs = {i: verb for i in range(len(found)) if (verb := _verb_meant(found, i))}
    if not odd and not doubtful and not verbs:
        return text
    if len(odd) > len(found) * (1 - ENGLISH) and len(odd) > FEW:
        return text
    own = _line(line)
    others = {i: other for i in odd[:MOST] if (other := own.meant(found[i]))}
    others |= {i: other for i in doubtful[:MOST] if (other := own.rather(found[i].lower))}
    return _written(text, found, others | {i: verb for i, verb in verbs.items() if found[i].lower not in own.words})


class _Line:
    """The words of the line: in small letters, their base forms, and which of them are names there."""

    def __init__(self, text: str) -> None:
        found = words(text)
        self.words = {form for w in found for form in (w.lower, w.singular)}
        names = {w.lower for w in found if w.start and text[w.start].isupper()}
        self.plain = tuple(w.lower for w in found if w.lower not in names and (is_english(w.lower) or is_formed(w.lower)))
        self.bases = {base(w.lower, w.singular) for w in found if w.lower not in names or w.lower in _TIMES}

    def meant(self, word: Word) -> str | None:
        """The word that a misspelt one was meant to be, or None where that cannot be told."""
        formed = meant(word.lower) == word.lower and base(word.lower, word.singular) in self.bases
        if word.lower in self.words or word.singular in self.words or formed:
            return None
        if known := listed(word.lower):
            return known
        nearest = sorted({*near(word.lower), *near_of(word.lower, self.plain)})
        told = next((other for far, other in nearest if far <= nearest[0][0] + WINDOW and _base(other) in self.bases), None)
        if told or not nearest or nearest[0][0] > SURE or len(word.lower) == SHORTEST or is_formed(word.lower):
            return told
        rivals = [far for far, other in nearest if _base(other) != _base(nearest[0][1])]
        return nearest[0][1] if not rivals or rivals[0] > nearest[0][0] + MARGIN else None

    def rather(self, doubtful: str) -> str | None:
        """The common word of the line of which a doubtful one is a slight slip."""
        if doubtful in self.words or singular(doubtful) in self.words:
            return None
        told = (word for word in self.plain if common().get(word, 0) >= COMMON and cost(doubtful, word, HALF) <= HALF)
        return next(told, None)


@kept(512)
def _line(text: str) -> _Line:
    return _Line(text)


def _base(word: str) -> str:
    return base(word, singular(word))


def _is_odd(text: str, word: Word, title: bool) -> bool:
    """Whether a word is none of English; a capital within a sentence makes a name."""
    written = text[word.start : word.end]
    if len(word.lower) == 1 and not (text[: word.start].endswith(" ") and text[word.end : word.end + 1] == " "):
        return False
    if not word.lower.isalpha() or text[word.end : word.end + 1] in APOSTROPHES or not (written.islower() or (written[1:].islower() and (title or _opens(text, word)))):
        return False
    return listed(word.lower) is not None or (len(word.lower) >= SHORTEST and not is_english(word.lower))


def _opens(text: str, word: Word) -> bool:
    before = text[max(0, word.start - NEAR) : word.start].rstrip(" \t\"'“•*-–(")
    return before[-1:] in ("", *".!?:;\n")


@cache
def _sounding_alike() -> dict[str, tuple[str, bool]]:
    """For each word the verb that sounds like it, and whether it is meant behind "i" and "we" alone."""
    return {written: (verb, bool(only)) for written, verb, *only in groups("homophones")}


def _verb_meant(found: Sequence[Word], i: int) -> str | None:
    """The verb that sounds like the word, where only a verb can stand: "i rote letters", "and rote to the bank"."""
    verb, behind_i = _sounding_alike().get(found[i].lower, (None, False))
    if verb is None:
        return None
    before, after = found[i - 1].lower if i else "", found[i + 1].lower if i + 1 < len(found) else ""
    thing = after in word_list("determiners") or after in _PARTICLES or after[:1].isdigit()
    return verb if before in ("i", "we") or (thing and not behind_i and before in _BEFORE_VERB) else None


def _written(text: str, found: Sequence[Word], others: dict[int, str]) -> str:
    said, end = "", 0
    for i, other in sorted(others.items()):
        word = found[i]
        said += text[end : word.start] + (other.capitalize() if text[word.start].isupper() else other)
        end = word.end
    return said + text[end:]
