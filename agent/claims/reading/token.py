"""The words of a text, each with what stands before it and under which keys another word may stand for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from agent.claims.reading.keys import general_keys, keys
from agent.lexicon.aliases import as_kept
from agent.lexicon.files import words as word_list
from agent.lexicon.terms import words

STOP = re.compile(r"[.!?…](?=\s|$|[\"”')])|[\n•·]")
"""Between two words it ends a sentence."""
CUT = re.compile(r"[;—]|:(?!$)|\s[-–]\s|->|→")
"""Between two words it ends a clause."""
SIGNS_OF_AND = ("&", "+")


@dataclass(frozen=True)
class Token:
    """A word: its place among the words of its text, how it is written, its span, and the text between it and the word before.

    Two words mean the same when they share a key; what is a kind of something has that thing among its `generals`.
    """

    index: int
    written: str
    start: int
    end: int
    before: str
    keys: frozenset[str]
    generals: frozenset[str]

    @cached_property
    def own(self) -> frozenset[str]:
        """The keys that two words may share as they stand: those of initials and of parts of compounds pair only with their whole."""
        return frozenset(key for key in self.keys if key[0] not in "%/")

    @cached_property
    def lower(self) -> str:
        """The word in small letters."""
        return self.written.lower()

    @cached_property
    def neutral(self) -> bool:
        """Whether the word asserts nothing of its own ("the", "using", "various"); a name in capitals does ("OR")."""
        if len(self.written) > 1 and self.written.isupper() and as_kept(self.written) is not None:
            return False
        return self.lower in word_list("neutral-words") or (len(self.written) == 1 and self.written.islower())

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.written[:1].isupper()


def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text in order."""
    found, end, read = words(text), 0, []
    own, wider = keys(text, found), general_keys(text, found)
    for index, word in enumerate(found):
        written = text[word.start : word.end]
        read.append(Token(index, written, word.start, word.end, text[end : word.start], frozenset(own[index]), frozenset(wider[index])))
        end = word.end
    return tuple(read)


def as_well_as(found: Sequence[Token], i: int) -> bool:
    """Whether "as well as", which joins like an "and", begins there."""
    return i >= 0 and [t.lower for t in found[i : i + 3]] == ["as", "well", "as"]
