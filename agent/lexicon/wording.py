"""How a résumé is headed and dated in a language: its headings, months, and the words around dates."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from agent.domain.dates import PartialDate, Period
from agent.lexicon.files import members
from agent.lexicon.vitae import FILES, table

ENGLISH = "en"
_FILES = {ENGLISH: "resume-en", **FILES}
LANGUAGES = tuple(_FILES)
"""The languages in which a résumé is headed and dated."""


@dataclass(frozen=True, eq=False)
class Wording:
    """The words of one language. `sections` and `earlier` are headings by the section's name, `kinds` what a position without a name is called; `date`, `begin` and `grade`
    are written with `{month} {year}`, `{date}` and `{score}` in them; `document` is what a résumé is called."""

    sections: Mapping[str, str]
    earlier: Mapping[str, str]
    kinds: Mapping[str, str]
    months: tuple[str, ...]
    date: str
    begin: str
    now: str
    grade: str
    document: str

    def dated(self, date: PartialDate) -> str:
        """A date: "März 2021", or the year alone."""
        return self.date.format(month=self.months[date.month - 1], year=date.year) if date.month else str(date.year)

    def spanned(self, period: Period) -> str:
        """A period: "März 2021 – heute"; "" when nothing of it is known."""
        ends = [self.dated(period.start) if period.start else "", self.now if period.current else self.dated(period.end) if period.end else ""]
        return " – ".join(end for end in ends if end)

    def begun(self, date: PartialDate) -> str:
        """A beginning of which the end is unknown."""
        return self.begin.format(date=self.dated(date))

    def graded(self, score: str) -> str:
        """A grade with its name."""
        return self.grade.format(score=score)

    def period(self, text: str) -> Period | None:
        """The period that was written so, or None."""
        found = self._written.fullmatch(text)
        if found is None:
            return None
        return Period(start=self._date(found["begin"] or found["start"]), end=self._date(found["end"]), current=found["now"] is not None)

    def score(self, text: str) -> str | None:
        """The grade that was written so, or None."""
        before, _, after = self.grade.partition("{score}")
        return text[len(before) : len(text) - len(after)] if text.startswith(before) and text.endswith(after) else None

    def headed(self, heading: str) -> tuple[str, bool] | None:
        """The section of a heading, and whether it is that of the earlier ones; capitals count for nothing."""
        return self._headings.get(heading.casefold())

    def _date(self, text: str | None) -> PartialDate | None:
        found = self._one.fullmatch(text) if text else None
        if found is None:
            return None
        months = [number for number, month in enumerate(self.months, 1) if month == found["month"]]
        return PartialDate(year=int(found["year"] or found["bare"]), month=months[0] if months else None)

    @cached_property
    def _one(self) -> re.Pattern[str]:
        month, year = "|".join(map(re.escape, self.months)), r"(?:19|20)\d\d"
        return re.compile(rf"{_with(self.date, month=f'(?P<month>{month})', year=f'(?P<year>{year})')}|(?P<bare>{year})")

    @cached_property
    def _written(self) -> re.Pattern[str]:
        date = re.sub(r"\?P<\w+>", "?:", self._one.pattern)
        begin = _with(self.begin, date=f"(?P<begin>{date})")
        return re.compile(rf"{begin}|(?:(?P<start>{date}) – )?(?:(?P<end>{date})|(?P<now>{re.escape(self.now)}))")

    @cached_property
    def _headings(self) -> Mapping[str, tuple[str, bool]]:
        earlier = {heading.casefold(): (section, True) for section, heading in self.earlier.items()}
        return {heading.casefold(): (section, False) for section, heading in self.sections.items()} | earlier


@cache
def wording(language: str) -> Wording:
    """The words of a language by its code; the English ones for a language of which none are known."""
    rows = {label: said[0] for label, said in table(_FILES.get(language, _FILES[ENGLISH])).items() if label.startswith("write ")}

    def under(head: str) -> dict[str, str]:
        return {label.removeprefix(head): said for label, said in rows.items() if label.startswith(head) and " " not in label.removeprefix(head)}

    single = {name: rows[f"write {name}"] for name in ("date", "begin", "now", "grade", "document")}
    sections = {name: said for name, said in under("write ").items() if name not in (*single, "months")}
    return Wording(sections=sections, earlier=under("write earlier "), kinds=under("write kind "), months=members(rows["write months"]), **single)


def _with(template: str, **patterns: str) -> str:
    """A pattern of what is written with these patterns in the places that are named."""
    parts = re.split(r"\{(\w+)\}", template)
    return "".join(patterns[part] if number % 2 else re.escape(part) for number, part in enumerate(parts))
