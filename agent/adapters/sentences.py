"""Sentences of running text, in languages with Latin letters."""

from __future__ import annotations

import re

from agent.lexicon.vitae import said

_LATIN = [chr(code) for code in range(0x250) if chr(code).isalpha()]
_SMALL, _CAPITALS = ("".join(filter(test, _LATIN)) for test in (str.islower, str.isupper))
_BETWEEN = re.compile(rf"(?<=[{_SMALL}0-9)%]{{2}}[.!?])[\sÂ]+(?=[{_CAPITALS}])")
_SHORT = re.compile(rf"(?<!\w)(?:{said('short')})\.$", re.I)
"""Words of other languages before whose dot no sentence ends."""


def parts(line: str) -> list[str]:
    """The sentences of a line, verbatim."""
    found = list[str]()
    begun = 0
    for match in _BETWEEN.finditer(line):
        if not _SHORT.search(line[begun : match.start()]):
            found.append(line[begun : match.start()])
            begun = match.end()
    return [*found, line[begun:]]


def part_from(sentence: str, following: str) -> bool:
    """Whether the sentences come apart again when they stand one behind the other."""
    return parts(f"{sentence} {following}")[-1] == following
