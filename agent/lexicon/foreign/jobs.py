"""Names of jobs in languages other than English, and sentences that call for somebody by one."""

from __future__ import annotations

import re

from agent.lexicon import vitae
from agent.lexicon.foreign.stems import plainly
from agent.lexicon.tongues import Tongue

_SENTENCE = re.compile(r"(?<=[.!?;:\n])\s+")
_INFLECTED = re.compile(r"[^\W\d_]{4,}(?=[aeouy]\b)(\w)")
"""A Czech word with an ending of one letter, as the one who is looked for has: "kuchaře", "kuchařku"."""


def names_a_job(text: str) -> bool:
    """Whether a word of it is the title of a job, or it says that men and women are meant."""
    return plainly(text) != text or vitae.word("title").search(text) is not None


def calls(text: str, spoken: Tongue) -> bool:
    """Whether a sentence calls for somebody by the title of a job: "Bäcker gesucht", "nous recherchons une vendeuse"."""
    return any(spoken.shows("call", part) and (names_a_job(part) or _names_inflected(part, spoken)) for part in sentences(text))


def sentences(text: str) -> list[str]:
    """The sentences and lines of a short text."""
    return [part for part in _SENTENCE.split(text) if part.strip()]


def _names_inflected(text: str, spoken: Tongue) -> bool:
    bare = (match.group()[:-1] for match in _INFLECTED.finditer(text)) if spoken.code == "cs" else ()
    return any(vitae.word("title").fullmatch(form) for word in bare for form in (word, f"{word}a"))
