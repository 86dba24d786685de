"""How long somebody says that something went on."""

from __future__ import annotations

import re
from datetime import date

from agent.lexicon.numerals import number_words

_LONG = re.compile(
    r"(?<![\w.,/-])(?P<not>not |under |less than |almost |nearly |below |no )?(?:for |about |over |more than |at least )*"
    r"(?:(?P<least>\d{1,2}|[a-z]+)\s*(?:-|–|to|or)\s*)?(?P<count>\d{1,2}(?:[.,]\d)?|one|an?|half an?|[a-z]+)(?P<half> and a half)?\s*\+?[\s-]*(?:full |or more |and more )?(?P<unit>years?|yrs?|months?)\b(?!\s+(?:old|ago|of age|later|before)\b)",
    re.I,
)
_SINCE = re.compile(r"\bsince\s+(?:\w+\s+)?(?P<year>(?:19|20)\d\d)\b", re.I)
_SMALL = {"one": 1.0, "a": 1.0, "an": 1.0, "half a": 0.5, "half an": 0.5}


def years_told(text: str, on: date) -> float:
    """The most years that the text states by a number, or "since" a year as seen on that day; 0 where it states none."""
    spans = [_years(match) for match in _LONG.finditer(text) if not match["not"]]
    return max([0.0, *spans, *(float(max(0, on.year - int(match["year"]))) for match in _SINCE.finditer(text))])


def _years(match: re.Match[str]) -> float:
    number = _number(match["least"] or "") or _number(match["count"])
    number += 0.5 if match["half"] and number else 0.0
    return round(number / 12, 2) if match["unit"].lower().startswith("month") else number


def _number(written: str) -> float:
    word = written.lower()
    return float(word.replace(",", ".")) if word[:1].isdigit() else _SMALL.get(word, number_words().get(word, 0.0))
