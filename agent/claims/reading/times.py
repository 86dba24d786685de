"""The keys of months, days and rates: "03/2019" is March, "fri and sat" are days, the h of "80/h" is an hour."""

from __future__ import annotations

import re
from collections.abc import Sequence

from agent.claims.reading.bases import irregular_forms
from agent.domain.dates import MONTHS
from agent.lexicon.terms import Word

_YEAR_BEHIND = re.compile(r"[/.-](?:19|20)\d\d\b")
_WITH_YEAR = re.compile(r"(?:\d\d?\.)?(\d\d?)\.(?:19|20)\d\d|(?:19|20)\d\d\.(\d\d)(?:\.\d\d)?")
_DAY_BEHIND = re.compile(r"[/.-](?:1[3-9]|2\d|3[01])[/.-](?:19|20)\d\d\b")
"""What cannot be a month: in "04/13/2017" the month stands first."""
_YEAR_BEFORE = re.compile(r"\b(?:19|20)\d\d[/.-]$")
_PARTS_OF_A_DAY = {"morning", "afternoon", "evening", "night", "shift"}
_DAYS = {"sat": "saturday", "sun": "sunday", "wed": "wednesday"}
_PER = {"h": "hour", "d": "day", "w": "week", "y": "year"}


def add_times(text: str, present: Sequence[Word], found: list[set[str]]) -> None:
    """Add to the keys of each word those of the month, the day or the rate that it stands for."""
    _add_months(text, present, found)
    _add_days(present, found)
    _add_rates(text, present, found)


def _add_months(text: str, present: Sequence[Word], found: list[set[str]]) -> None:
    """The month of "03/2019", "03.2019" and "2019-03" is March."""
    for i, word in enumerate(present):
        figures = _month_of(text, word)
        if figures and 0 < int(figures) <= 12:
            short = MONTHS[int(figures) - 1]
            found[i] |= {f"={short}", f"={irregular_forms().get(short, short)}"}


def _month_of(text: str, word: Word) -> str:
    """The digits of a month in a word that stands beside a year or holds it, or nothing."""
    if one := _WITH_YEAR.fullmatch(word.lower):
        return one[1] or one[2]
    alone = len(word.lower) <= 2 and word.lower.isdecimal()
    beside = alone and (_DAY_BEHIND.match(text, word.end) or _YEAR_BEHIND.match(text, word.end) or _YEAR_BEFORE.search(text, max(0, word.start - 5), word.start))
    return word.lower if beside else ""


def _add_days(present: Sequence[Word], found: list[set[str]]) -> None:
    """"Sat", "sun" and "wed" are days beside another day: "fri and sat", "sat/sun"."""
    for i, word in enumerate(present):
        near = {w.lower for w in (*present[max(0, i - 2) : i], *present[i + 1 : i + 3])}
        part = i + 1 < len(present) and present[i + 1].singular in _PARTS_OF_A_DAY
        if word.lower in _DAYS and part:
            found[i].add(f"={_DAYS[word.lower]}")
        if word.lower in _DAYS and any(w in _DAYS or irregular_forms().get(w, w).endswith("day") for w in near - {"today", "holiday", "birthday", "day"}):
            found[i].add(f"={_DAYS[word.lower]}")


def _add_rates(text: str, present: Sequence[Word], found: list[set[str]]) -> None:
    """The h of "80/h" is an hour."""
    for i, word in enumerate(present):
        if word.lower in _PER and text[: word.start].rstrip().endswith("/"):
            found[i].add(f"={_PER[word.lower]}")
