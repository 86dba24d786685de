"""Human languages by their names in nine languages, and how well they are known."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from agent.lexicon.files import heads, lines
from agent.lexicon.kept import kept

NATIVE = 7
"""The rank of a mother tongue; C2 is 6, A1 is 1."""
_BEFORE, _AFTER = r"(?<![^\W_])", r"(?![^\W_])"
_CEFR = re.compile(r"(?<![^\W_])([ABC][12])(?![^\W_])", re.I)
_BOTH = re.compile(r"\b(?:bi|tri|multi)-?lingu|\b(?:zwei|drei|mehr)sprachig|\b(?:dvoj|troj)jazyčn|\b(?:twee|drie)talig|\b(?:dwu|trój)języczn|\bboth\b", re.I)


def asks_for_both(text: str) -> bool:
    """Whether a text asks for several languages at once: then the stroke of "English/Spanish" is no "or"."""
    return _BOTH.search(text) is not None


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    return {name: re.compile("|".join(_pattern(member) for member in members), re.I) for name, members in heads("spoken-names").items()}


def _pattern(member: str) -> str:
    """A name as a whole word; one with a * with any ending, as Englischkenntnisse; one all in capitals only in them."""
    _, _, name = member.partition(" ")
    exact = f"(?-i:{name})" if name.isupper() else name
    return _BEFORE + (exact.removesuffix("*") if name.endswith("*") else exact + _AFTER)


@kept(20_000)
def spoken(text: str) -> tuple[str, ...]:
    """The English names in small letters of the languages that a text names, in reading order."""
    found = {name: match.start() for name, pattern in _patterns().items() if (match := pattern.search(text))}
    return tuple(sorted(found, key=lambda name: found[name]))


@cache
def written(name: str, language: str) -> str | None:
    """A human language, by its English name in small letters, as it is called in another; None where that is not known."""
    members = heads("spoken-names").get(name, ())
    return next((said for code, _, said in (member.partition(" ") for member in members) if code == language and "*" not in said and "[" not in said), None)


@cache
def code_of(name: str) -> str | None:
    """The code of the language of résumés that has this English name in small letters."""
    codes = {"english": "en", "german": "de", "french": "fr", "spanish": "es", "czech": "cs", "italian": "it", "dutch": "nl", "portuguese": "pt", "polish": "pl"}
    return codes.get(name)


@cache
def _levels() -> tuple[tuple[int, re.Pattern[str]], ...]:
    rows = (line.split(":", 1) for line in lines("spoken-levels"))
    return tuple((int(rank), re.compile(rf"(?<![^\W_])(?:{pattern.strip()})(?![^\W_])", re.I)) for rank, pattern in rows)


def level(text: str) -> int | None:
    """How well a text says that a language is known, None where it says nothing of it; a letter of the European frame goes before words."""
    stated = [rank for match in _CEFR.finditer(text) if (rank := _rank(match[1]))]
    if stated:
        return max(stated)
    return next((rank for rank, pattern in _levels() if pattern.search(text)), None)


def grade_in(text: str) -> str | None:
    """The level as a letter of the European frame ("B2"), None where a text states none."""
    found = _CEFR.search(text)
    return found[1].upper() if found else None


def is_grade(text: str) -> bool:
    """Whether a text is nothing but a letter of the European frame."""
    return _CEFR.fullmatch(text.strip()) is not None


def _rank(letters: str) -> int:
    return {"A": 0, "B": 2, "C": 4}[letters[0].upper()] + int(letters[1])
