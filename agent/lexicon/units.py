"""Numbers of a text as quantities: 50K is 50,000, "thirty-five percent" is 35 %, two hours are 120 minutes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from agent.lexicon.files import heads, lines
from agent.lexicon.kept import kept
from agent.lexicon.numerals import DIGITS, in_figures, in_words, number_words, scales, spelled

_MILLIMETRE = 1e-3
"""What "5 mm" is without a sign of money: a length in metres, no five million."""
_MEASURED = re.compile(r"\s(?:deep|long|high|wide|tall|down|underground|apart)\b", re.I)
_MEASURING = re.compile(r"\b(?:deepest|longest|highest|tallest|depths?|heights?|lengths?|widths?|distances?)\b(?:\s\w+){0,2}\s\d[\d.,]*\s?$", re.I)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as written: its value in the base unit of its family ("" for a bare number), the span of number and unit, that unit's size, and
    the code of its currency."""

    value: float
    family: str
    start: int
    end: int
    unit: float = 1.0
    currency: str = ""


@cache
def _units() -> dict[str, tuple[str, float]]:
    pairs = (line.rsplit(":", 1) for line in lines("units"))
    return {name.strip(): (rest.split()[0], float(rest.split()[1])) for name, rest in pairs}


@cache
def currencies() -> dict[str, str]:
    """The code of each currency by its signs, codes and names in small letters."""
    return {name.lower(): code for name, code in _currencies().items()}


def _currencies() -> dict[str, str]:
    return {name: code for code, names in heads("currencies").items() for name in names}


def _money(names: Iterable[str]) -> str:
    """A pattern of currencies: what has a capital counts only as it is written, names also in the plural."""
    return "|".join(f"(?-i:{re.escape(n)})" if n != n.lower() else re.escape(n) + ("s?" if len(n) > 3 else "") for n in sorted(names, key=len, reverse=True))


@cache
def _pattern() -> re.Pattern[str]:
    units = "|".join(re.escape(u) + ("s?" if u[-1].isalpha() else "") for u in sorted(_units(), key=len, reverse=True))
    single = "|".join(sorted(number_words(), key=len, reverse=True))
    signs = _money(n for n in _currencies() if len(n) <= 4)
    return re.compile(
        rf"(?P<sign>(?:(?<!\w)(?:{signs})\s?))?(?<![\w.,])(?:(?P<digits>{DIGITS})(?:\s?(?P<scale>(?:dozen|hundred|thousand|million|billion|lakhs?|lacs?|crores?|mm|mn|bn|k|m|b)\b|(?:mio|mrd|tsd)\b\.?|(?(sign)cr\b|(?!))))?"
        rf"|\b(?P<word>{spelled()}|{single})(?:\b|(?=ish\b)))(?:\s?-?ish\b)?"
        rf"(?:[\s-]?(?P<money>{_money(_currencies())})(?!\w)|[\s-]?(?P<unit>{units})(?P<half>\sand\sa\shalf)?(?!\w|-hand|-party|-grade)|(?<=million|billion)\s(?P<pounds>pounds)\b|(?<=thousand)\s(?P<grand>pounds)\b)?(?!\.?\w)"
        rf"|\ban?\s(?P<one>hour|day|week|month|year)\sand\sa\shalf\b",
        re.IGNORECASE,
    )


@kept(20_000)
def quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of a text in order; parts of names and versions ("v2.1", "3D", "COVID-19") are none."""
    return tuple(_quantity(match) for match in _pattern().finditer(text))


def _quantity(match: re.Match[str]) -> Quantity:
    if match["one"]:
        family, factor = _units()[match["one"].lower()]
        return Quantity(1.5 * factor, family, match.start(), match.end(), factor)
    scale = (match["scale"] or "").lower().rstrip(".")
    written = float(match["plain"]) if match["plain"] else in_figures(match["digits"]) if match["digits"] else in_words(match["word"])
    value = written * (scales().get(scale) or scales().get(scale.removesuffix("s")) or 1.0)
    money = match["sign"] or match["money"]
    if scale == "m" and not money and _is_metre(match.string, match["digits"], match.start("scale")):
        return Quantity(value / scales()["m"], "length", match.start(), match.start("scale") + 1)
    if scale == "mm" and not money:
        return Quantity(value / scales()["mm"] * _MILLIMETRE, "length", match.start(), match.end(), _MILLIMETRE)
    if money or match["pounds"] or match["grand"]:
        return Quantity(value, "money", match.start(), match.end(), 1.0, _code(money) if money else "gbp")
    name = (match["unit"] or "").lower()
    family, factor = _units().get(name) or _units().get(name.rstrip("s")) or ("", 1.0)
    return Quantity((value + (0.5 if match["half"] else 0.0)) * factor, family, match.start(), match.end(), factor)


def _code(written: str) -> str:
    name = written.strip().lower()
    return currencies().get(name) or currencies()[name.removesuffix("s")]


def _is_metre(text: str, digits: str, at: int) -> bool:
    """Whether an "m" behind a number is a metre, no million: of thousands, or where the words measure."""
    return "," in digits or _MEASURED.match(text, at + 1) is not None or _MEASURING.search(text, max(0, at - 40), at) is not None
