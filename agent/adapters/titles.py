"""Job titles in running text."""

from __future__ import annotations

import re

from agent.lexicon.files import words

_NOT_TITLES = re.compile(r"\b(?:inc|llc|ltd|corp|university|college|hospital|school|bank|group)\b", re.I)
_OWNERS = re.compile(r"& (?:associates|partners|sons|co)\b")
_FIRM = re.compile(r"\b(?:inc|llc|ltd|limited|corp|plc|gmbh)\b|&", re.I)
_AFTER_HEAD = re.compile(r"\s(?:of|for|at|in|to|with|on)\s|\s[–—-]\s|[,(/|:]")
_LEVEL = re.compile(r"\s(?:[ivx]+|\d+|[a-c])$")
LONGEST = 120
"""Characters of a part that may end in its title."""


def is_title(part: str) -> bool:
    """Whether a word of it says that it is a job title; one that is also a surname only where it stands last, before what it is the title of."""
    vocabulary, surnames = words("title-words"), words("title-surnames")
    found = re.findall(r"[a-z]+", _OWNERS.sub("", part.lower()))
    if not _NOT_TITLES.search(part) and any((w in vocabulary and w not in surnames) or w.rstrip("s") in vocabulary - surnames for w in found):
        return True
    if len(part) > LONGEST or _FIRM.search(part):
        return False
    head = re.findall(r"[a-z]+", _LEVEL.sub("", _AFTER_HEAD.split(part.lower(), maxsplit=1)[0].strip()))
    return bool(head) and (head[-1] in vocabulary or head[-1].removesuffix("s") in vocabulary)
