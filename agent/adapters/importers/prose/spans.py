"""Spans and dates in running text: which period a text names, and what of the text is left."""

from __future__ import annotations

import re

from agent.adapters.importers.prose.foreign import BEFORE, BEGIN, DAY, MONTH, NOW, OF, SINCE, TO, english_date
from agent.domain.dates import NOW_WORDS, Period

_MONTH = rf"(?:{DAY}?{MONTH}{OF}?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:spring|summer|fall|autumn|winter))\.?,?\s*'?"
_DATE = rf"(?:\d{{1,2}}\. (?:\d{{1,2}}\. )?(?:19|20)\d\d|\d{{1,2}}[./]\d{{1,2}}[./](?:19|20)\d\d|(?:19|20)\d\d-(?:0\d|1[0-2])(?![\d/.-])|(?:{_MONTH})?(?:19|20)\d\d|\d{{1,2}}[/.-](?:19|20)\d\d)"
_MONTHED = rf"(?:(?:19|20)\d\d[/.](?:0?[1-9]|1[0-2])(?!\d|[/.]\d)|{_DATE})"
"""Within a span "2010/11" is a month; alone it may be a season or a school year."""
SPAN = re.compile(rf"\(?(?:(?<!\w)(?:{BEFORE})\s*)?\b({_MONTHED})\s*(?:-|–|—|to|until|through|/|{TO})+\s*(?:(?:{TO})\s+)?(?:\(?(?:exp(?:ected)?|est|anticipated)\.?:?\s+)?({_MONTHED}|present|current|now|today|till date|to date|ongoing|{NOW})(?!\w)\)?", re.I)
_SINCE = re.compile(rf"\(?(?<!\w)(?:since|from|{SINCE})\s+({_MONTHED})\b\)?", re.I)
_BEGIN = re.compile(rf"\(?(?<!\w)(?:{BEGIN})\s*({_DATE})\b\)?", re.I)
_ONE = re.compile(rf"^\W*({_DATE})\W*$|[,(|\t]\s*({_DATE})\)?\s*$|^\W*({_DATE})\s*[|•·\t]", re.I | re.M)
_ANY = re.compile(rf"\(?\b({_DATE})\b\)?", re.I)
_SHORT_END = re.compile(rf"\b((?:19|20)\d\d)\s?[-–—]\s?['’]?(\d\d)(?![\d/.-])(?!\s(?:de\s)?(?:{MONTH}))(?!\s*(?:[-–—]|to\b|until\b)\s*(?:\d|present|now|current|[A-Z][a-z]{{2,8}}\.? \d))")
_SHORT_MONTHS = re.compile(rf"((?:{MONTH}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.?\s?)['’](\d\d)(?!\d)", re.I)
_SHORT_BOTH = re.compile(r"(?<!\w)['’](\d\d)\s?[-–—]\s?['’]?(\d\d)(?![\d/.-])")
_ENDS = re.compile(r"\d\s*(?:[-–—]|to|until)\s*$")
"""Words before a year and its month, as in "2008-10 – 2010-12", where neither is a span of years."""

_PARTING = re.compile(r"^[ \t]*(?::|[-–—](?=\s))[ \t]*")

_CENTURY = 40
"""Two digits of a year below this belong to the twenty-first century."""


def full_years(text: str) -> str:
    """The text with spans such as "2012-14" and "'12-'14" in years of four digits."""
    text = _SHORT_MONTHS.sub(lambda m: f"{m.group(1)}{' ' if m.group(1)[-1:].isalnum() else ''}{_year(m.group(2))}", text)
    ended = _SHORT_END.sub(lambda m: m.group() if _ENDS.search(text[: m.start()]) else _spanned(m.group(), m.group(1), _after(m.group(1), m.group(2))), text)
    return _SHORT_BOTH.sub(lambda m: _spanned(m.group(), _year(m.group(1)), _year(m.group(2))), ended)


def _spanned(text: str, start: str, end: str) -> str:
    return f"{start} – {end}" if start < end else text


def _year(short: str) -> str:
    return ("20" if int(short) < _CENTURY else "19") + short


def _after(start: str, short: str) -> str:
    """The year of these two digits in the century of the start, or in the next one after "1998-02"."""
    same = start[:2] + short
    return same if same >= start or start[:2] == "20" else "20" + short


def is_dated(text: str) -> bool:
    """Whether the text has a span, a beginning, or a date at its end."""
    years = full_years(text)
    return any(pattern.search(years) for pattern in (SPAN, _SINCE, _BEGIN, _ONE))


def has_span(text: str) -> bool:
    """Whether the text has a span, or a date at its end."""
    years = full_years(text)
    return bool(SPAN.search(years) or _ONE.search(years))


def find_period(text: str, anywhere: bool = False) -> tuple[Period, str]:
    """The period that a text names, and the text with a mark `|` in the place of its words.

    A single date counts at the end of a line, with `anywhere` the last one of the text.
    """
    years = full_years(text)
    for pattern, read in ((SPAN, _span), (_SINCE, _since), (_BEGIN, _begun), (_ONE, _one)):
        if match := pattern.search(years):
            return read(match, years), _without(years, match)
    found = list(_ANY.finditer(years)) if anywhere else []
    return (_one(found[-1], years), _without(years, found[-1])) if found else (Period(), text)


def _without(text: str, match: re.Match[str]) -> str:
    """The text with a mark for the date, and without the colon or dash that parts it from what follows."""
    return f"{text[: match.start()]} | {_PARTING.sub('', text[match.end() :])}"


def _span(match: re.Match[str], _: str) -> Period:
    return Period.parse(english_date(match.group(1)), english_date(match.group(2)))


def _since(match: re.Match[str], text: str) -> Period:
    goes_on = "from" not in match.group().lower() or NOW_WORDS.search(text)
    return Period.parse(english_date(match.group(1)), "present" if goes_on else None)


def _begun(match: re.Match[str], _: str) -> Period:
    return Period.parse(english_date(match.group(1)), None)


def _one(match: re.Match[str], _: str) -> Period:
    return Period.parse(None, english_date(next(group for group in match.groups() if group)))
