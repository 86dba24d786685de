"""Months in figures or otherwise oddly written ("03/2019", "2019-03", "MAR. 2019") as the rest of the résumé has them: "Mar 2019"."""

from __future__ import annotations

import re

from agent.domain.dates import MONTH_NAMES, MONTHS

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_AFTER = r"(?:(?<=\bin )|(?<=\bby )|(?<=\bto )|(?<=\bfrom )|(?<=\bsince )|(?<=\buntil )|(?<=\btill )|(?<=\bthrough )|(?<=\bduring )|(?<=\bbetween )|(?<=\band )|(?<=\())"
_END = r"(?![\w/]|[.-]\d)"
_FIGURES = (
    re.compile(rf"(?<![\w/.$€£-])(?P<month>0?[1-9]|1[0-2])/{_YEAR}{_END}"),
    re.compile(rf"(?<![\w/.$€£-])(?P<month>0[1-9])[.-]{_YEAR}{_END}"),
    re.compile(rf"{_AFTER}(?P<month>[1-9]|1[0-2])[.-]{_YEAR}{_END}"),
    re.compile(rf"(?<![\w/.$€£-]){_YEAR}[/.-](?P<month>0[1-9]){_END}"),
    re.compile(rf"{_AFTER}{_YEAR}[/.-](?P<month>1[0-2]){_END}"),
)
_NAMED = re.compile(rf"\b(?P<name>{'|'.join(MONTH_NAMES)}|sept|{'|'.join(MONTHS)})(?:[.,]?\s+|[.,/-]\s?){_YEAR}{_END}", re.I)


def dated(line: str) -> str:
    """The line with each month as a name and its year; what may be a span of years ("2009-10") or of numbers stays."""
    for pattern in _FIGURES:
        line = pattern.sub(_named, line)
    return _NAMED.sub(lambda m: f"{_name(m['name'].lower())} {m['year']}", line)


def _named(match: re.Match[str]) -> str:
    month, year = int(match["month"]), match["year"]
    spans = "-" in match.group() and match.group().startswith(year) and month > int(year[2:])
    return match.group() if spans else f"{MONTHS[month - 1].title()} {year}"


def _name(written: str) -> str:
    return written.title() if written in MONTH_NAMES else written[:3].title()
