"""The stretches of a sentence between its commas and joining words: what is told in one is told of that stretch alone."""

from __future__ import annotations

import re

from agent.claims.reading.telling import Telling
from agent.lexicon.files import members_of

_SIGN = re.compile(r"[,;:](?=\s)|[()–—]|\s-\s")
_JOINS = members_of("word-sets", "joins") | members_of("word-sets", "contrasts") | {"where"}


def stretches(told: Telling) -> tuple[int, ...]:
    """For each word the number of its stretch; an "and" before a number is no cut ("between 2014 and 2016")."""
    found, number = [], 0
    for token in told.tokens:
        new = token.index > 0 and (told.spots[token.index].sentence != told.spots[token.index - 1].sentence or _SIGN.search(token.before) is not None)
        joins = token.lower in _JOINS or "&" in token.before
        number += new or (joins and token.index > 0 and token.index + 1 not in told.figured)
        found.append(number)
    return tuple(found)
