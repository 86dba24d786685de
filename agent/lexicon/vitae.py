"""What résumés in languages other than English call things, read from a data file for each language (`resume-de.txt` says how they are written)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from agent.lexicon.files import lines

FILES = {
    "de": "resume-de", "fr": "resume-fr", "es": "resume-es", "cs": "resume-cs", "it": "resume-it", "nl": "resume-nl", "pt": "resume-pt", "pl": "resume-pl",
}  # fmt: skip
"""The languages whose résumés are read and written, with their data files."""


@cache
def table(name: str) -> Mapping[str, tuple[str, ...]]:
    """What a file says under each label, line by line."""
    found: dict[str, tuple[str, ...]] = {}
    for line in lines(name):
        label, _, said = line.partition(":")
        found[label.strip()] = (*found.get(label.strip(), ()), said.strip())
    return found


@cache
def said(label: str) -> str:
    """What all of the languages say under a label, as alternatives of one pattern."""
    return "|".join(dict.fromkeys(f"(?:{pattern})" for name in FILES.values() for pattern in table(name).get(label, ())))


@cache
def labels(head: str) -> tuple[str, ...]:
    """What follows this word in the labels: the sections for "section"."""
    return tuple(dict.fromkeys(label.removeprefix(f"{head} ") for name in FILES.values() for label in table(name) if label.startswith(f"{head} ")))


@cache
def word(label: str) -> re.Pattern[str]:
    """A pattern that finds what the languages say under a label, as whole words and whatever their case."""
    return re.compile(rf"(?<!\w)(?:{said(label)})(?!\w)", re.I)
