"""The bound of a number: "at least 40", "40 or so", "20 a day max"."""

from __future__ import annotations

import re
from enum import Enum


class Bound(Enum):
    """What stands before or behind a number and makes it a bound."""

    MORE = r"(?:(?:just |only just |a little |slightly )?(?<!\bno )(?<!\bnot )(?:over|more than|above)|exceed\w*|at least|(?:no|not) (?:less|fewer) than|upwards? of|beyond|(?:a )?(?:minimum|min) of|(?<!\d )(?<!\d)\bmin(?:imum|\.)?|greater than|in excess of|north of|>)\W{0,2}$"
    LESS = r"(?:(?:just |a little |slightly )?(?:under|(?<!\bno )(?<!\bnot )(?:less|fewer) than|below)|nearly|almost|close to|(?:just )?shy of|(?:just )?short of|<)\W{0,2}$"
    MOST = r"(?:up to|as many as|as much as|at most|(?:no|not|never) more than|(?:no|not) over|not exceeding|(?:a )?(?:maximum|max) of|limited to|capped at|\bmax(?:imum|\.)?)\W{0,2}$"
    ABOUT = r"(?:about|abt\.?|around|approximately|approx\.?|roughly|circa|some|maybe|perhaps|~|ca\.?|c\.|or so|an estimated|estimated)\W{0,2}$"


_ISH = re.compile(r"\s?-?ish$", re.I)
_BEHIND = r"(?:\s(?!and\b|or\b|at\b|to\b|from\b|with\b|for\b|m(?:ax|in)(?:imum)?\b)[a-z'’-]+){0,3},?\s\(?(?P<word>%s)(?=$|\W*$|\.?[,;:)]|\.\s|\sat (?:a time|once)\b)"
_AT_MOST = re.compile(_BEHIND % "max|maximum|at (?:the )?most|tops", re.I)
_AT_LEAST = re.compile(_BEHIND % "min|minimum|at (?:the )?least", re.I)
"""Behind their number: "20 a day max", "12 in a class minimum"."""
_OR_SO = re.compile(r"\s(?P<word>or (?:so|thereabouts|more|over|fewer|less|under))\b(?!\sthan\b)(?! of (?:them|it)\b)", re.I)
_ENDS_ABOUT = re.compile(r"\bor (?:so|thereabouts)$", re.I)
_ENDS_MORE = re.compile(r"\bor (?:more|over)$", re.I)
_ENDS_MOST = re.compile(r"\bor (?:fewer|less|under)$", re.I)
"""Right behind a number, of which they are a part: "40 or so", "8 or fewer"."""


def with_bound(text: str, read: tuple[float, str, int, int]) -> tuple[float, str, int, int]:
    """The figure with the bound that stands right behind it: "40 or so"."""
    value, family, start, end = read
    behind = _OR_SO.match(text, end) if family != "year" else None
    return value, family, start, behind.end() if behind else end


def own_bound(text: str, start: int, end: int) -> Bound | None:
    """The bound that stands in the span of the number: "40ish", "40 or so", "8 or fewer"."""
    if _ISH.search(text, start, end) or _ENDS_ABOUT.search(text, start, end):
        return Bound.ABOUT
    return Bound.MORE if _ENDS_MORE.search(text, start, end) else Bound.MOST if _ENDS_MOST.search(text, start, end) else None


def bound_behind(text: str, end: int) -> tuple[int, int] | None:
    """The span of the bound that stands behind a number: the max of "20 a day max"."""
    match = _AT_MOST.match(text, end) or _AT_LEAST.match(text, end)
    return match.span("word") if match else None


def bound_beside(before: str, after: str) -> Bound | None:
    """The bound in what stands right before a number and right behind it, or None."""
    if after.startswith("+") or re.match(r"\s?(?:or more|plus|(?:and|or) (?:over|above|up|older))\b", after):
        return Bound.MORE
    if _AT_MOST.match(after):
        return Bound.MOST
    if _AT_LEAST.match(after):
        return Bound.MORE
    return next((bound for bound in Bound if re.search(r"(?:^|\b|\s)" + bound.value, before, re.I)), None)
