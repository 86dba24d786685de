"""Numbers of a text as quantities: 50K is 50,000, "thirty-five percent" is 35 %, two hours are 120 minutes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from agent.lexicon.files import lines

_SCALE = {"dozen": 12.0, "hundred": 100.0, "k": 1e3, "thousand": 1e3, "m": 1e6, "mm": 1e6, "mn": 1e6, "million": 1e6, "b": 1e9, "bn": 1e9, "billion": 1e9}
_MILLIMETRE = 1e-3
"""What "5 mm" is without a sign of money: a length in metres, no five million."""
_MEASURED = re.compile(r"\s(?:deep|long|high|wide|tall|down|underground|apart)\b", re.I)
_MEASURING = re.compile(r"\b(?:deepest|longest|highest|tallest|depths?|heights?|lengths?|widths?|distances?)\b(?:\s\w+){0,2}\s\d[\d.,]*\s?$", re.I)
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ](?:one|two|three|four|five|six|seven|eight|nine)"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as written: its value in the base unit of its family ("" for a bare number), the span of number and unit, and that unit's size."""

    value: float
    family: str
    start: int
    end: int
    unit: float = 1.0


@cache
def _units() -> dict[str, tuple[str, float]]:
    pairs = (line.rsplit(":", 1) for line in lines("units"))
    return {name.strip(): (rest.split()[0], float(rest.split()[1])) for name, rest in pairs}


@cache
def number_words() -> dict[str, float]:
    """Numbers as words, with their value."""
    return {word.strip(): float(value) for word, value in (line.split(":") for line in lines("number-words"))}


@cache
def _pattern() -> re.Pattern[str]:
    units = "|".join(re.escape(u) + ("s?" if u[-1].isalpha() else "") for u in sorted(_units(), key=len, reverse=True) if u not in "$€£")
    spelled = "|".join(sorted(number_words(), key=len, reverse=True))
    below = rf"(?:{_TENS}|one|{'|'.join(w for w in sorted(number_words(), key=len, reverse=True) if _counts(w))})"
    hundreds = rf"(?:{below}\shundred(?:\s(?:and\s)?{below})?|hundred\s(?:and\s)?{below})"
    return re.compile(
        rf"(?P<sign>(?:[$€£]|\b(?:USD|EUR|GBP|CHF))\s?)?(?<![\w.,])(?:(?P<digits>{_DIGITS})\s?(?P<scale>(?:dozen|thousand|million|billion|mm|mn|bn|k|m|b)\b)?"
        rf"|\b(?P<word>{hundreds}|(?:one|an?)(?=\s(?:thousand|million|billion)\b)|{_TENS}|{spelled})\b(?:\s(?P<times>dozen|hundred|thousand|million|billion)\b)?)"
        rf"(?:[\s-]?(?P<unit>{units})(?!\w|-hand|-party|-grade)|(?<=million|billion)\s(?P<pounds>pounds)\b|(?<=thousand)\s(?P<grand>pounds)\b)?(?!\.?\w)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=20_000)
def quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of a text in order; parts of names and versions ("v2.1", "3D", "COVID-19") are none."""
    return tuple(_quantity(match) for match in _pattern().finditer(text))


def _quantity(match: re.Match[str]) -> Quantity:
    if match["digits"]:
        value = float(match["digits"].replace(",", "")) * _SCALE.get((match["scale"] or "").lower(), 1.0)
    else:
        times = (match["times"] or "").lower()
        value = _spelled(match["word"].lower()) * _SCALE.get(times, 1.0)
    if match["scale"] == "m" and not match["sign"] and _is_metre(match.string, match["digits"], match.start("scale")):
        return Quantity(value / _SCALE["m"], "length", match.start(), match.start("scale") + 1)
    if (match["scale"] or "").lower() == "mm" and not match["sign"]:
        return Quantity(value / _SCALE["mm"] * _MILLIMETRE, "length", match.start(), match.end(), _MILLIMETRE)
    name = "gbp" if match["pounds"] or match["grand"] else (match["unit"] or (match["sign"] or "").strip()).lower()
    family, factor = _units().get(name) or _units().get(name.rstrip("s")) or ("", 1.0)
    return Quantity(value * factor, family, match.start(), match.end(), factor)


def _is_metre(text: str, digits: str, at: int) -> bool:
    """Whether an "m" behind a number is a metre, no million: of thousands, or where the words measure."""
    return "," in digits or _MEASURED.match(text, at + 1) is not None or _MEASURING.search(text, max(0, at - 40), at) is not None


def _counts(word: str) -> bool:
    """Whether the word counts below a hundred, and neither multiplies nor measures ("doubled", "half", "dozen")."""
    return 2 <= number_words()[word] <= 90 and not word.startswith(("doubl", "tripl", "quadrupl", "twice", "dozen"))


def _spelled(word: str) -> float:
    if " hundred" in f" {word} ":
        before, _, after = (part.strip() for part in word.partition("hundred"))
        return (_spelled(before) if before else 1.0) * 100 + (_spelled(after.removeprefix("and ")) if after else 0.0)
    tens, _, ones = word.replace(" ", "-").partition("-")
    known = {"one": 1.0, "a": 1.0, "an": 1.0, **number_words()}
    return known[tens] + (known[ones] if ones else 0.0)
