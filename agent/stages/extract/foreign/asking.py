"""Which spans of a post in another language ask for something: those under a heading of requirements, and those that ask outright."""

from __future__ import annotations

import re

from agent.lexicon.files import words as word_list
from agent.lexicon.tongues import Tongue
from agent.stages.extract.foreign.pieces import ASKING, Piece

LONGEST = 400
"""Characters of a span that asks; longer ones are stories."""
LONGEST_PROSE = 160
"""Characters of a sentence under a heading of requirements that asks without a cue."""
_SILENT = ("benefit", "company", "apply")
_FIRM = ("education", "language", "credential", "experience")
ENGLISH_WORDS = 2
ENGLISH_SHARE = 6
"""One of so many words is one of the few English ones that are looked for."""


def asks(text: str, piece: Piece, tongue: Tongue) -> bool:
    """Whether the piece asks for something."""
    said = text[piece.start : piece.end]
    if piece.section in _SILENT or len(said) > LONGEST or tongue.shows("repel", said):
        return False
    outright = tongue.shows("ask", said) or tongue.shows("seek", said)
    if piece.section not in ASKING:
        return outright and not tongue.shows("perk", said)
    if tongue.shows("perk", said) and not (outright or _begins(said, tongue)):
        return False
    if piece.listed:
        return True
    return outright or tongue.shows("nice", said) or _begins(said, tongue) or (not piece.line and len(said) <= LONGEST_PROSE)


def _begins(said: str, tongue: Tongue) -> bool:
    """Whether it begins with a thing that is asked for: a degree, a language, a licence, experience."""
    found = (pattern.search(said[:60]) for kind, pattern in tongue.kinds if kind in _FIRM)
    return any(found) or tongue.cues["starter"].match(said) is not None


def is_english(said: str) -> bool:
    """Whether a span of a post in another language is in English."""
    words = re.findall(r"[^\W\d_][\w-]*", said.lower())
    hits = sum(word in word_list("english-words") for word in words)
    return hits >= ENGLISH_WORDS and hits * ENGLISH_SHARE >= len(words)
