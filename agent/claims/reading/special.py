"""Numbers in forms of their own: times of day, shares, scores, ranks, rounds, a year and a half."""

from __future__ import annotations

import re
from collections.abc import Sequence

from agent.claims.reading.rate import spelt
from agent.lexicon.numerals import number_words
from agent.lexicon.units import quantities

_RANKS = {name: float(i) for i, name in enumerate(("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"), 1)}
_RANK = re.compile(r"\b(\d{1,3})(?:st|nd|rd|th)\b|(?<!\ba )(?<!\bone )(?<!\btwo )\b(third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b(?!-part)|#(\d{1,3})\b", re.I)
_SHARE = re.compile(r"\b(?!(?:(?:an?|one|three) )?quarters? of an? (?:million|billion|thousand|lakh|crore|hundred|dozen))(?:(?!(?:two|four)[ -]quarters)(a|one|two|three|four)[ -](thirds?|quarters?|fifths?|tenths?)\b(?!-)|(?<!and a )(?<!each )(?<!every )(?<!per )(?<!once )(?<!twice )(?!(?:two|four)[ -]quarters)(?:(two|three|four)[ -])?(half|thirds?|quarters?|fifths?|tenths?)\b(?= of\b| the\b| my\b| our\b| in\b| on\b|$|[.,;)]))", re.I)
_FRACTION = re.compile(r"(?<![\d/.])([1-9])/([2-9]|10)(?= of\b| the\b)")
"""Written as figures: "2/3 of the pupils"."""
_ONE_IN = re.compile(r"\b(1|one|[2-9]|two|three|four|five|six|seven|eight|nine) (?:in|out of) (?:every )?(\d{1,3}(?:,\d{3})+(?![\d,])|(?!19\d\d|20\d\d)\d{1,4}(?![\d,])|[a-z]+)(?= (?:of\b|[a-z]+(?:s|ed)\b)|[.,;)]|$)(?! (?:days|weeks|months|years|seasons|of (?:the|our|my) (?:shops|stores|sites|branches))\b)", re.I)
_FOLD = re.compile(r"\b(two|three|four|five|six|seven|eight|nine|ten)-?fold\b", re.I)
_QUARTER = re.compile(r"\b(?:(first|second|third|fourth|1st|2nd|3rd|4th|final|last) quarter(?=(?:,? of)? (?:the|my|this|last|(?:19|20)\d\d)\b|,? with\b|,? and\b|$|[.,;:)])|Q([1-4]))\b(?!-)", re.I)
"""Of a year: "Q2", "the second quarter"."""
_SHARES = {"half": 50.0, "third": 100 / 3, "quarter": 25.0, "fifth": 20.0, "tenth": 10.0}
_TIMES = {"two": 2, "three": 3, "four": 4}
_SCORE = re.compile(r"(?<![/\d]\s)\b(?![1-9]/(?:[2-9]|10) (?:of|the)\b)(?!(?:19|20)\d\d\s?/\s?\d\d\b)(\d+(?:\.\d+)?)\s?(?:/|out of|of(?=\s\d+\s(?:points|marks)\b))\s?(?!(?:19|20)\d\d\b)(\d+(?:\.\d+)?)\b(?!\s?/)")
_PART = re.compile(r"\b((?:three )?quarters?|half)(?: of)? an? (hour|day|week|month|year|tonne|kilo|litre|acre|mile)\b|(?<!and-a-)(?<!and a )\bhalf[- ](hour|day)\b", re.I)
_AND_A_HALF = re.compile(r"\b([a-z]+|\d{1,2}) (hour|day|week|month|year)s? and (?:a|three) (half|quarters?)\b", re.I)
_OF_A_UNIT = {"half": 0.5, "quarter": 0.25, "three quarters": 0.75}
_PARTS = {"hour": ("time", 3600.0), "day": ("time", 86400.0), "week": ("time", 604800.0), "month": ("months", 1.0), "year": ("months", 12.0), "tonne": ("kilograms", 1000.0), "kilo": ("kilograms", 1.0), "litre": ("litres", 1.0), "acre": ("acres", 1.0), "mile": ("miles", 1.0)}
_SHORT_YEAR = re.compile(r"\b(19|20)(\d\d)\s?[-–/]\s?(\d\d)\b(?![-–/.\d])")
"""The end of a span without its century: 2015-18."""
_HALVES = re.compile(r"\b(0?[1-9]|1[0-2])(?:[:.]([0-5]\d))?\s?([ap])\.?m\b\.?", re.I)
_HOURS = re.compile(r"\b([01]?\d|2[0-3]):([0-5]\d)\b(?!:)")
_LASTING = re.compile(r"\d:\d\d\s?(?:min|hour|sec|h\b|m\b)", re.I)
"""What is so many minutes and seconds long is no time of day."""
_FORTNIGHTLY = re.compile(spelt(r"\b(?:(?:once )?(?:every|each|per) fortnight|once a fortnight|fortnightly|(?:once )?every (?:two|2) (?:weeks|wks))\b"), re.I)
_ROUNDS = re.compile(r"\b(?!twice\b|once\b|half\b)(\w+)-(hourly|weekly|monthly|yearly)\b", re.I)
_SECONDS = re.compile(r"(?<![\w.,])(\d[\d,]*(?:\.\d+)?) s\b(?!['’.]\w)")
_AGED = re.compile(r"\b(?:under|over)[- ](\d{1,2})['’]?s\b", re.I)
_EVERY = {"hourly": "hours", "weekly": "weeks", "monthly": "months", "yearly": "years"}


def special(text: str) -> list[tuple[float, str, int, int]]:
    """The numbers of a text that are no plain quantity: value, family, start and end of each."""
    told = (_quarters, _ages, _clocks, _rhythms, _rounds, _short_years, _and_halves, _fractions, _one_in, _folds, _seconds)
    shaped = ((_SCORE, "score"), (_RANK, "rank"), (_PART, "part"), (_SHARE, "percent"))
    named = [m.span() for m in _QUARTER.finditer(text)]
    return [*(found for read in told for found in read(text)), *(found for pattern, family in shaped for found in _matches(pattern, text, family) if not inside(found[2], named))]


def _clocks(text: str) -> list[tuple[float, str, int, int]]:
    """Times of day in minutes: 9 pm is 21:00."""
    halves = [((int(m[1]) % 12 + 12 * (m[3].lower() == "p")) * 60.0 + int(m[2] or 0), "clock", m.start(), m.end()) for m in _HALVES.finditer(text)]
    taken = [(start, end) for _, _, start, end in halves]
    hours = [] if _LASTING.search(text) else [m for m in _HOURS.finditer(text) if not inside(m.start(), taken)]
    return halves + [(int(m[1]) * 60.0 + int(m[2]), "clock", m.start(), m.end()) for m in hours]


def _quarters(text: str) -> list[tuple[float, str, int, int]]:
    """The second quarter is Q2."""
    found = [(m, (m[1] or m[2]).lower()) for m in _QUARTER.finditer(text)]
    return [(float(name[0]) if name[0].isdecimal() else _RANKS.get(name, 4.0), "quarter", m.start(), m.end()) for m, name in found]


def _ages(text: str) -> list[tuple[float, str, int, int]]:
    """The 25 of under-25s."""
    return [(float(m[1]), "", m.start(1), m.end()) for m in _AGED.finditer(text)]


def _rhythms(text: str) -> list[tuple[float, str, int, int]]:
    """Every fortnight is every two weeks."""
    return [(14.0, "rhythm", m.start(), m.end()) for m in _FORTNIGHTLY.finditer(text)]


def _rounds(text: str) -> list[tuple[float, str, int, int]]:
    """A four-weekly round comes every four weeks."""
    found = [(m, quantities(f"{m[1]} {_EVERY[m[2].lower()]}")) for m in _ROUNDS.finditer(text)]
    return [(read[0].value, read[0].family, m.start(), m.end()) for m, read in found if read]


def _and_halves(text: str) -> list[tuple[float, str, int, int]]:
    """A year and a half is eighteen months."""
    found = [(m, 1.0 if m[1].lower() in ("a", "an", "one") else number_words().get(m[1].lower(), float(m[1]) if m[1].isdecimal() else 0.0)) for m in _AND_A_HALF.finditer(text)]
    return [((many + (0.5 if m[3].lower() == "half" else 0.75 if "three" in m[0].lower() else 0.25)) * _PARTS[m[2].lower()][1], _PARTS[m[2].lower()][0], m.start(), m.end()) for m, many in found if many]


def _fractions(text: str) -> list[tuple[float, str, int, int]]:
    return [(int(m[1]) / int(m[2]) * 100, "percent", m.start(), m.end()) for m in _FRACTION.finditer(text) if int(m[1]) < int(m[2])]


def _seconds(text: str) -> list[tuple[float, str, int, int]]:
    """"40 s" is forty seconds."""
    return [(float(m[1].replace(",", "")), "time", m.start(), m.end()) for m in _SECONDS.finditer(text)]


def _one_in(text: str) -> list[tuple[float, str, int, int]]:
    """One in five is a fifth, four in five are four fifths."""
    found = [(m, _count(m[1]), _count(m[2])) for m in _ONE_IN.finditer(text)]
    return [(100 * part / many, "percent", m.start(), m.end()) for m, part, many in found if 0 < part < many and (part == 1 or many <= 10)]


def _folds(text: str) -> list[tuple[float, str, int, int]]:
    """A threefold rise is one by three times."""
    return [(number_words()[m[1].lower()], "times", m.start(), m.end()) for m in _FOLD.finditer(text)]


def _count(written: str) -> float:
    return 1.0 if written.lower() == "one" else float(written.replace(",", "")) if written[:1].isdecimal() else number_words().get(written.lower(), 0.0)


def _short_years(text: str) -> list[tuple[float, str, int, int]]:
    """The 18 of 2015-18; what is no later year is a month, or no date at all."""
    return [(float(m[1] + m[3]), "year", m.start(3), m.end(3)) for m in _SHORT_YEAR.finditer(text) if m[3] > m[2]]


def inside(start: int, taken: Sequence[tuple[int, int]]) -> bool:
    """Whether a place lies in one of the spans."""
    return any(a <= start < b for a, b in taken)


def _matches(pattern: re.Pattern[str], text: str, family: str) -> list[tuple[float, str, int, int]]:
    if family == "part":
        return [(_PARTS[unit][1] * _OF_A_UNIT[(m[1] or "half").lower()], _PARTS[unit][0], m.start(), m.end()) for m in pattern.finditer(text) if (unit := (m[2] or m[3]).lower())]
    return [(_value(m, family), family, m.start(), m.end()) for m in pattern.finditer(text)]


def _value(match: re.Match[str], family: str) -> float:
    if family == "score":
        return float(match[1]) + float(match[2]) * 1e6
    if family == "rank":
        return float(match[1] or match[3] or _RANKS[match[2].lower()])
    times, part = (match[1] or match[3] or "").lower(), (match[2] or match[4]).lower()
    return _SHARES[part if part == "half" else part.rstrip("s")] * _TIMES.get(times, 1)
