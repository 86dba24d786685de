"""What résumés in languages other than English call things, read from a data file for each language (`resume-de.txt` says how they are written)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from agent.lexicon.files import lines
from agent.lexicon.kept import kept

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


@kept(8192)
def section_of(heading: str) -> str | None:
    """The section that a heading begins, or None; two of them in one ("Ausbildung und Sprachen") begin that of the first, but skills among them that of the skills."""
    found = [_section_of(part) for part in (heading, *_and().split(heading))]
    if found[0] or None in found[1:]:
        return found[0]
    return "skills" if "skills" in found else found[1]


def _section_of(heading: str) -> str | None:
    return next((section for section, pattern in _headings().items() if pattern.fullmatch(heading)), None)


@cache
def _headings() -> Mapping[str, re.Pattern[str]]:
    return {section: re.compile(said(f"section {section}"), re.I) for section in labels("section")}


@cache
def _and() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{said('and')}|&)\s+|\s*[/&,]\s*", re.I)
