"""The words of a text in a language other than English, in forms that may be compared: inflection, gender and accents are folded."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from agent.lexicon.kept import kept
from agent.lexicon.stemming import SNOWBALL, stemmed

FOLDED = frozenset(SNOWBALL) - {"en"}
"""The languages whose words can be folded here."""
SHORTEST = 4
"""Letters that a stem keeps at least when a further ending goes."""

_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*[+#]*")
_GENDERS = re.compile(
    r"\s*\((?:[mwfdhxiž]|muž|žena|gn|all genders|männlich|weiblich|divers)(?:\s?[/|,]\s?(?:[mwfdhxiž]|muž|žena|gn|männlich|weiblich|divers))+\)"
    r"|\s*\b[mwhf]/[mwfh](?:/[dx])?\b"
    r"|(?<=[^\W\d_])(?:[*:_](?:innen|in)\b|/-?(?:innen|in|frau|mann|r|n)\b|\((?:in|innen|r|n|e|a|ère|trice|rice|se|euse|ne|ka|le)\)|[·.](?:ère|e|trice|rice|se|euse|ne|le)s?\b|/(?:ère|trice|rice|se|euse|ne|e|a|ka|ora)\b|Innen\b)",
    re.I,
)
_ENDINGS: Mapping[str, tuple[tuple[re.Pattern[str], str], ...]] = {
    "de": ((re.compile(r"(?<=[^\W\d_]{3})(?:frau|frauen|leute|männer)$"), "mann"), (re.compile(r"(?<=er|st|nt|or|ur|og|at|rt|kt|ch|zt|lt)in(?:nen)?$"), ""), (re.compile(r"(?<=bau)e?s$"), "")),
    "fr": ((re.compile(r"trices?$"), "teur"), (re.compile(r"euses?$"), "eur"), (re.compile(r"iennes?$"), "ien"), (re.compile(r"(?<=..)(?:i?ères?|iers?|eries?)$"), "er")),
    "es": ((re.compile(r"oras?$"), "or"),),
    "cs": ((re.compile(r"(?<=ř)k(?:a|y|u|ou|ám|ách)$"), ""), (re.compile(r"(?<=tel)k(?:a|y|u|ou)$"), ""), (re.compile(r"(?<=.{3})nice$"), "ník")),
}
_DERIVED: Mapping[str, re.Pattern[str]] = {"de": re.compile(r"ung$"), "es": re.compile(r"er$")}


@dataclass(frozen=True, slots=True)
class Stem:
    """A word of a text: lower-cased, its stem, and its span; `halved`: a hyphen stands for what it shares with a later one ("Grund- und Behandlungspflege")."""

    lower: str
    stem: str
    start: int
    end: int
    halved: bool = False


def plainly(text: str) -> str:
    """The text without what only says that men and women are meant: "(m/w/d)", "/in", "(ère)"."""
    return _GENDERS.sub("", text)


@kept(20_000)
def stems(text: str, language: str) -> tuple[Stem, ...]:
    """The words of a text in order, in a language whose words can be folded."""
    found = []
    for match in _WORD.finditer(text):
        lower = match.group().lower()
        after = text[match.end() : match.end() + 2]
        halved = after[:1] == "-" and not after[1:2].isalnum()
        found.append(Stem(lower, stem(lower, language), match.start(), match.end(), halved))
    return tuple(found)


@kept(50_000)
def stem(word: str, language: str) -> str:
    """The stem of a lower-cased word, without accents; what holds a digit or a sign is its own."""
    if not word.isalpha():
        return folded(word)
    for pattern, instead in _ENDINGS.get(language, ()):
        word = pattern.sub(instead, word)
    return _shortened(folded(stemmed(word, language)), language)


def _shortened(word: str, language: str) -> str:
    pattern = _DERIVED.get(language)
    shorter = pattern.sub("", word) if pattern else word
    return shorter if len(shorter) >= SHORTEST else word


def folded(word: str) -> str:
    """The word without accents; ß is ss."""
    bare = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    return bare.replace("ß", "ss")
