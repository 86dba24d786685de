"""Job titles in running text."""

from __future__ import annotations

import re

from agent.lexicon.files import words

_NOT_TITLES = re.compile(r"\b(?:inc|llc|ltd|corp|university|college|hospital|school|bank|group)\b", re.I)


def is_title(part: str) -> bool:
    """Whether a word of it says that it is a job title."""
    vocabulary = words("title-words")
    found = re.findall(r"[a-z]+", part.lower())
    return any(w in vocabulary or w.rstrip("s") in vocabulary for w in found) and not _NOT_TITLES.search(part)
