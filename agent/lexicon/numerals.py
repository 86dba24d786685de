"""Written numbers and their values: "1,200", "1.200", "1'200", "2,50,000", "3 1/2", "half a million", "two and a half"."""

from __future__ import annotations

import re
from functools import cache

from agent.lexicon.files import lines, members_of

_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_GAP = "[ \u00a0\u2009\u202f]"
_NUMBERED = "".join(rf"(?<!\b{word} )" for word in sorted(members_of("word-sets", "numbered")))
_MEASURED = r"\s?(?:%|mm\b|in\b|inch|in\.)"
"""What is measured finely: "1.250 mm" are no thousands."""
DIGITS = "|".join(
    (
        r"\d{1,3}(?:,\d{3})+(?:\.\d+)?",
        r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?",
        r"\d{1,3}(?:['’]\d{3})+(?:[.,]\d{1,2}(?!\d))?",
        rf"(?<!GPA )(?<!GPA of )[1-9]\d{{0,2}}(?:\.\d{{3}})+(?:,\d{{1,2}})?(?![\d.]|,\d|{_MEASURED})",
        rf"{_NUMBERED}[1-9]\d{{0,2}}(?:{_GAP}\d{{3}})+(?:,\d{{1,2}})?(?![\d.,]\d|\d|{_GAP}\d|-)",
        rf"\d+{_GAP}[1-9]/[2-9](?![\d/])",
        rf"\d*{_GAP}?[{''.join(_FRACTIONS)}]",
        r"(?<!\d,)(?<!\d, )\d{1,3},\d{1,2}(?![\d,]|\.\d|\s?(?:and|or|to|&|-|–)\s?\d)",
        r"(?P<plain>\d+(?:\.\d+)?|\.\d+)",
    )
)
"""How a number is written in figures: in English, Indian, Swiss and continental groups, with a fraction, with a decimal comma."""

THOUSAND = 1e3
"""From here on a scale closes what stands before it: "two hundred thousand and five"."""
_PARTS = (
    (re.compile(r"\b(?:an? )?couple(?: of)?\b"), "2"),
    (re.compile(r"\bdozen and a half\b"), "1.5 dozen"),
    (re.compile(r"three quarters of an?\b"), "0.75"),
    (re.compile(r"(?:an?|one) quarter of an?\b|and[- ]a[- ]quarter\b"), "0.25"),
    (re.compile(r"\bhalf an?\b|and[- ]a[- ]half\b"), "0.5"),
)
_GROUPS = re.compile(rf"\d{{1,3}}(?:(?:,\d{{2,3}})*,\d{{3}}|(?:['’]\d{{3}})+|(?:\.\d{{3}})+|(?:{_GAP}\d{{3}})+)(?:[.,]\d+)?")
_DECIMALS = re.compile(r"[.,]\d{1,2}$")


@cache
def number_words() -> dict[str, float]:
    """Numbers as words, with their value."""
    return {word.strip(): float(value) for word, value in (line.split(":") for line in lines("number-words"))}


@cache
def scales() -> dict[str, float]:
    """Words and signs that multiply the number before them: "k", "million", "lakh"."""
    return {word.strip(): float(value) for word, value in (line.split(":") for line in lines("scales"))}


def in_figures(written: str) -> float:
    """The value of a number that is written as `DIGITS` has it, and not plainly."""
    sign = next((s for s in _FRACTIONS if s in written), "")
    if sign:
        return float(written.replace(sign, "").strip() or 0) + _FRACTIONS[sign]
    if "/" in written:
        whole, above, below = re.split(rf"{_GAP}|/", written)
        return float(whole) + float(above) / float(below)
    return _grouped(written) if _GROUPS.fullmatch(written) else float(written.replace(",", "."))


def _grouped(written: str) -> float:
    decimals = _DECIMALS.search(written)
    whole = written[: decimals.start()] if decimals else re.sub(r"(?<=\d,\d{3})\.\d+$", "", written)
    rest = written[len(whole) :].replace(",", ".")
    return float(re.sub(r"\D", "", whole)) + (float(rest) if rest else 0.0)


@cache
def spelled() -> str:
    """The pattern of numbers that several words spell: "two hundred and fifty thousand", "half a million", "a dozen"."""
    ones, tens = _named(range(1, 10)), _named(range(20, 100, 10))
    low = rf"(?:{tens}[- ]{ones}|{tens}|{_named(range(10, 20))}|{ones})"
    rest = rf"(?:\s(?:and\s)?{low}(?!\shundred\b))?"
    group = rf"(?:(?:(?:{low}|an?)\s)?hundred{rest}|{low})"
    part = r"half an?|(?:an?|one) quarter of an?|three quarters of an?"
    thousand = rf"(?:{part}|{group}(?:\sand a half)?|an?)\sthousand(?:,?\s(?:and\s)?{group}(?!\s(?:hundred|thousand)\b))?"
    large = rf"(?:{part}|{group}(?:\sand a half)?|an?)\s(?:{'|'.join(sorted(members_of('word-sets', 'large numbers'), key=len, reverse=True))})s?(?:,?\s(?:and\s)?(?:{thousand}|{group})(?!\s\w+ers?\b))?"
    dozen = rf"(?:{part}|{low}(?:\sand a half)?|(?:an?\s)?couple(?:\sof)?|an?)\sdozen(?:\sand\sa\shalf)?"
    hundred = rf"(?:{low}|an?)\shundred{rest}|hundred\s(?:and\s)?{low}(?!\shundred\b)"
    half = rf"(?:{low})[- ]and[- ]a[- ](?:half|quarter)"
    return "|".join((large, thousand, dozen, hundred, half, rf"{tens}[- ]{ones}"))


def _named(values: range) -> str:
    known = {**{value: word for word, value in number_words().items() if word.isalpha() and not word.endswith(("ed", "ing", "le", "les", "ice")) and word != "dozen"}, 1.0: "one"}
    return f"(?:{'|'.join(known[float(v)] for v in values)})"


def in_words(written: str) -> float:
    """The value of a number that is spelled: each scale multiplies what stands before it."""
    total, current = 0.0, 0.0
    for word in re.findall(r"[a-z]+|[\d.]+", _with_parts(written.lower())):
        scale = scales().get(word) or scales().get(word.removesuffix("s"))
        if scale and scale < THOUSAND:
            current = (current or 1.0) * scale
        elif scale:
            total, current = total + (current or 1.0) * scale, 0.0
        elif word not in ("a", "an", "and"):
            current += float(word) if word[0].isdigit() else {"one": 1.0, **number_words()}[word]
    return total + current


def _with_parts(words: str) -> str:
    """Halves and quarters as figures: "two and a half million" is "two 0.5 million"."""
    for pattern, part in _PARTS:
        words = pattern.sub(part, words)
    return words
