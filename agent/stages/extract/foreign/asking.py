"""Which spans of a post in another language ask for something: those under a heading of requirements, and those that ask outright."""

from __future__ import annotations

import re

from agent.lexicon.files import words as word_list
from agent.lexicon.foreign import speech
from agent.lexicon.foreign.asking import asking
from agent.lexicon.foreign.stems import stems
from agent.lexicon.foreign.traits import said as attitudes
from agent.lexicon.tongues import Tongue
from agent.stages.extract.foreign.pieces import ASKING, Piece

LONGEST = 400
"""Characters of a span that asks; longer ones are stories."""
LONGEST_PROSE = 160
"""Characters of a sentence under a heading of requirements that asks without a cue."""
_SILENT = ("benefit", "company", "apply")
_FIRM = ("education", "language", "credential", "experience")
MOST_OF_A_NOTE = 6
"""Words of a sentence without a verb that only names what is asked for: "Inglés medio"."""
_HELD = (*_FIRM, "eligibility")
ENGLISH_WORDS = 2
ENGLISH_SHARE = 6
"""One of so many words is one of the few English ones that are looked for."""


def asks(text: str, piece: Piece, tongue: Tongue) -> bool:
    """Whether the piece asks for something."""
    said = text[piece.start : piece.end]
    if piece.section in _SILENT or len(said) > LONGEST or tongue.shows("repel", said):
        return False
    outright = tongue.shows("ask", said) or tongue.shows("seek", said) or _addresses(said, tongue) or _wants(said, tongue)
    if piece.section not in ASKING:
        return (outright or (piece.start > 0 and not piece.line and _notes(said, tongue))) and not tongue.shows("perk", said)
    if tongue.shows("perk", said) and not (outright or _begins(said, tongue)):
        return False
    if piece.listed:
        return True
    return outright or tongue.shows("nice", said) or _begins(said, tongue) or (not piece.line and len(said) <= LONGEST_PROSE)


def _begins(said: str, tongue: Tongue) -> bool:
    """Whether it begins with a thing that is asked for: a degree, a language, a licence, experience."""
    found = (pattern.search(said[:60]) for kind, pattern in tongue.kinds if kind in _FIRM)
    return any(found) or tongue.cues["starter"].match(said) is not None


def _addresses(said: str, tongue: Tongue) -> bool:
    """Whether it tells the reader what he has, or how he is: "Du hast einen Staplerschein", "Vous êtes ponctuelle"."""
    if tongue.shows("chance", said):
        return False
    held = tongue.cues["you-have"].match(said)
    if held and any(pattern.search(said, held.end()) for kind, pattern in tongue.kinds if kind in _HELD):
        return True
    are = tongue.cues["you-are"].match(said)
    return are is not None and bool(attitudes(said[are.end() :], tongue.code))


def _wants(said: str, tongue: Tongue) -> bool:
    """Whether it begins with a degree, a language, a licence or experience, and says how much or how well: "Führerschein ist von Vorteil", "Inglés medio"."""
    if not _begins(said, tongue):
        return False
    first = said.split(",")[0]
    return tongue.shows("nice", first) or tongue.shows("must", first) or (bool(speech.spoken(first)) and speech.level(first) is not None and _is_note(first, tongue))


def _notes(said: str, tongue: Tongue) -> bool:
    """Whether a sentence is nothing but an attitude or a licence: "Trabajo en equipo"."""
    words = said.split()
    if len(words) > MOST_OF_A_NOTE:
        return False
    licence = dict(tongue.kinds)["credential"].match(said) is not None
    return licence or bool(attitudes(said, tongue.code))


def _is_note(said: str, tongue: Tongue) -> bool:
    """Whether beside the language nothing is said but how well: no "English tea of the best"."""
    table = asking(tongue.code)
    rest = (word for word in stems(said, tongue.code) if not speech.spoken(word.lower) and speech.level(said[word.start : word.end]) is None)
    return table is not None and all(table.has(word, "small", "level", "frame", "wish", "and", "or") for word in rest)


def is_english(said: str) -> bool:
    """Whether a span of a post in another language is in English."""
    words = re.findall(r"[^\W\d_][\w-]*", said.lower())
    hits = sum(word in word_list("english-words") for word in words)
    return hits >= ENGLISH_WORDS and hits * ENGLISH_SHARE >= len(words)
