"""A yes and a no in other languages than English."""

from __future__ import annotations

import re
from functools import cache

from agent.lexicon.vitae import table

_END = r"(?=\s*[.!,;:–-]+(?:\s|$)|\s*$)"


def in_english(text: str) -> str:
    """An answer with its yes or no in English, and its "but" behind a no; as it stands where it begins with neither."""
    said = text.strip()
    for what, pattern in _patterns():
        match = pattern.match(said)
        if match:
            rest = said[match.end() :].strip(" \t,.:;!–-")
            if rest.startswith("?"):
                return text
            rest = _but().sub("but ", rest) if what == "no" else rest
            return f"{what}, {rest}" if rest else what
    return text


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = table("yes-and-no")
    thanks = rf"(?:[\s,.!–-]*\b(?:{'|'.join(rows['thanks'])}){_END})*"

    def begins(label: str, end: str) -> re.Pattern[str]:
        return re.compile(rf"(?:{'|'.join(rows[label])})(?!\w){thanks}{end}", re.I)

    return (("yes", begins("bare yes", _END)), ("no", begins("bare no", _END)), ("yes", begins("yes", "")), ("no", begins("no", "")))


@cache
def _but() -> re.Pattern[str]:
    return re.compile(rf"^(?:{'|'.join(table('yes-and-no')['but'])})\s+", re.I)
