"""The months of a text with their years, as figures or names: "03/2019", "1.3.2019", "2019-03", "March 2019"; a day stands before its month unless it cannot."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agent.domain.dates import MONTHS

_NAMED = re.compile(rf"\b({'|'.join(MONTHS)})[a-z]*\.?(?: \d{{1,2}}(?:st|nd|rd|th)?)?(?:,? |-)((?:19|20)\d\d)\b", re.I)
_SHORT_SPAN = re.compile(rf"\b({'|'.join(MONTHS)})[a-z]*\.?(?: ['’]?(\d\d))?\s?(?:-|–|to|until)\s?({'|'.join(MONTHS)})[a-z]*\.? ['’]?([012]\d)\b(?!\s?(?:st|nd|rd|th)\b|[.,:]?\d|\s[a-z])", re.I)
"""A span of months whose year leaves out its century: "jan - nov 22"."""
_NUMBERED = re.compile(r"(?<![\d/])(0?[1-9]|1[0-2])[/.-]((?:19|20)\d\d)\b(?![/.-]?\d)")
_DAY_FIRST = re.compile(r"(?<![\d/.-])(?:0?[1-9]|[12]\d|3[01])/(0?[1-9]|1[0-2])/((?:19|20)\d\d)\b")
_MONTH_FIRST = re.compile(r"(?<![\d/.-])(0?[1-9]|1[0-2])[/.-](?:1[3-9]|2\d|3[01])[/.-]((?:19|20)\d\d)\b")
"""As in America, where the day cannot be a month."""
_YEAR_FIRST = re.compile(r"\b((?:19|20)\d\d)[/.-](0[1-9]|1[0-2])\b(?:[/.-]\d\d)?(?![/.-]?\d)")


def months(text: str) -> Iterator[tuple[str, str]]:
    """Each month (its three letters) with its year."""
    yield from ((month, year) for _, month, year in placed(text))


def placed(text: str) -> Iterator[tuple[tuple[int, int], str, str]]:
    """Each month with its year and the span of the two."""
    yield from ((m.span(), m[1].lower(), m[2]) for m in _NAMED.finditer(text))
    yield from ((m.span(3), m[3].lower(), f"20{m[4]}") for m in _SHORT_SPAN.finditer(text) if m[2] in (None, m[4]))
    yield from ((m.span(), MONTHS[int(m[1]) - 1], m[2]) for pattern in (_NUMBERED, _DAY_FIRST, _MONTH_FIRST) for m in pattern.finditer(text))
    yield from ((m.span(), MONTHS[int(m[2]) - 1], m[1]) for m in _YEAR_FIRST.finditer(text))
