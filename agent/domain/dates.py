"""Dates as people write them in résumés: often only a year, sometimes a month, rarely a day."""

from __future__ import annotations

import re
from datetime import date
from functools import total_ordering

from pydantic import Field

from agent.domain.value import Value

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH_NAMES = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
NOW_WORDS = re.compile(r"\b(?:present|current(?:ly)?|now|today|to date|till date|ongoing)\b", re.IGNORECASE)


@total_ordering
class PartialDate(Value):
    """A year, perhaps with a month."""

    year: int = Field(ge=1900, le=2100)
    month: int | None = Field(default=None, ge=1, le=12)

    @property
    def ordinal(self) -> int:
        """Months since year 0; a year alone counts as its middle."""
        return self.year * 12 + (self.month or 6)

    def __lt__(self, other: PartialDate) -> bool:
        return self.ordinal < other.ordinal

    def __str__(self) -> str:
        return f"{MONTHS[self.month - 1].title()} {self.year}" if self.month else str(self.year)

    @property
    def iso(self) -> str:
        """`2021-06`, or `2021` when the month is unknown."""
        return f"{self.year}-{self.month:02d}" if self.month else str(self.year)

    @classmethod
    def parse(cls, text: str | None) -> PartialDate | None:
        """The first date in `text` ("2021-06", "06/2021", "June 2021", "2021"), or None when there is none."""
        lowered = (text or "").lower()
        for pattern in (r"\b(?P<y>(?:19|20)\d\d)[-/.](?P<m>\d{1,2})\b", r"\b(?:\d{1,2}[./])?(?P<m>\d{1,2})[/.-](?P<y>(?:19|20)\d\d)\b"):
            found = re.search(pattern, lowered)
            if found and 1 <= int(found["m"]) <= 12:
                return cls(year=int(found["y"]), month=int(found["m"]))
        named = re.search(rf"\b({'|'.join(MONTHS)})[a-z]*\.?,?\s*'?((?:19|20)\d\d)\b", lowered)
        if named:
            return cls(year=int(named[2]), month=MONTHS.index(named[1]) + 1)
        bare = re.search(r"\b(?:19|20)\d\d\b", lowered)
        return cls(year=int(bare[0])) if bare else None


class Period(Value):
    """From one date to another; either end may be unknown. `current` says that it goes on."""

    start: PartialDate | None = None
    end: PartialDate | None = None
    current: bool = False

    @classmethod
    def parse(cls, start: str | None, end: str | None) -> Period:
        """A period from two texts; "present" and its like mean `current`, an empty end is unknown."""
        current = bool(end and NOW_WORDS.search(end))
        return cls(start=PartialDate.parse(start), end=None if current else PartialDate.parse(end), current=current)

    @property
    def backwards(self) -> bool:
        """Whether it ends before it begins, whatever the unknown months are."""
        if self.start is None or self.end is None:
            return False
        return (self.end.year, self.end.month or 12) < (self.start.year, self.start.month or 1)

    def months(self, today: date) -> tuple[int, int] | None:
        """First and last month as ordinals, or None when the length is unknown."""
        last = today.year * 12 + today.month if self.current else self.end.ordinal if self.end else None
        if self.start is None or last is None or last < self.start.ordinal:
            return None
        return self.start.ordinal, last

    def __str__(self) -> str:
        ends = [str(self.start) if self.start else "", "Present" if self.current else str(self.end) if self.end else ""]
        return " – ".join(e for e in ends if e)


def union_years(periods: list[Period], today: date) -> float:
    """Years covered by these periods together; overlaps count once, unknown lengths not at all."""
    spans = sorted(m for m in (p.months(today) for p in periods) if m)
    total, reached = 0, 0
    for first, last in spans:
        total += max(0, last - max(first, reached))
        reached = max(reached, last)
    return total / 12
