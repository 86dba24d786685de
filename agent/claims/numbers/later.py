"""Which of two numbers of the evidence is that of the later time: "88 percent when I started and 94 percent when I left"."""

from __future__ import annotations

import re

from agent.claims.reading.figure import Figure
from agent.claims.reading.telling import Telling

_THEN = re.compile(
    r"\b(?:when (?:i|we) (?:first )?(?:started|came|joined|began|arrived|took (?:it )?over|got there)|at (?:first|the start|the beginning|the outset)|to (?:start|begin) with|before|beforehand|used to|originally|initially|previously)\b",
    re.I,
)
_NOW = re.compile(
    r"\b(?:when (?:i|we) (?:left|finished|stopped)|by the (?:end|time)|at the end|in the end|after|afterwards|now|nowadays|these days|today|since then)\b",
    re.I,
)
TAIL = 60
"""Characters behind the second number among which its time is told."""


def is_later(body: Telling, one: Figure, other: Figure) -> bool:
    """Whether the second number is told of a later time than the first: by "from" and "to", by their years, or by words such as "when I came … when I left"."""
    apart = body.spots[other.first].sentence - body.spots[one.first].sentence
    if (one.role, other.role) == ("from", "to"):
        return apart == 0
    if apart not in (0, 1):
        return False
    between = [f for f in body.figures if one.last < f.first and f.last < other.first and f.family == one.family]
    return not between and (_has_later_year(body, one, other) or _is_told_so(body, one, other))


def _has_later_year(body: Telling, one: Figure, other: Figure) -> bool:
    """"In 2014 it had 40, by 2018 it had 70"."""
    first, last = ([f.value for f in body.figures_in(body.spots[figure.first].clause) if f.family == "year"] for figure in (one, other))
    return body.spots[one.first].sentence == body.spots[other.first].sentence and bool(first) and bool(last) and max(first) < min(last)


def _is_told_so(body: Telling, one: Figure, other: Figure) -> bool:
    """Whether the words beside the first number speak of then, and those beside the second of now."""
    sentence = body.spots[one.first].sentence
    start = next(t.start for t in body.tokens if body.spots[t.index].sentence == sentence)
    follower = next((f.start for f in body.figures if f.first > other.last and f.family == one.family), len(body.text))
    head, middle, tail = body.text[start : one.start], body.text[one.end : other.start], body.text[other.end : min(follower, other.end + TAIL)]
    behind = _THEN.search(middle) is not None and _NOW.search(tail) is not None
    return behind or (_THEN.search(head) is not None and (_NOW.search(middle) is not None or _NOW.search(tail) is not None))
