"""Which words are spelt otherwise in Britain than in America."""

from __future__ import annotations

import re
from functools import cache

from agent.lexicon.files import groups
from agent.lexicon.kept import kept

_ENDINGS = "|".join(("", "e", "es", "ed", "ing", "er", "ers", "ation", "ations", "ational", "s", "d", "r", "rs", "able", "ful", "al", "ment", "ments", "ist", "ists", "y"))
_WORD = re.compile(r"(?<!\w)[A-Za-z][a-z]+(?!\w)")
_ADDRESS = re.compile(r"\S*(?:[@/_#+]|\w\.\w)\S*")

_ENDS = (
    (re.compile(r"is(e|ing|ation|er)$"), r"iz\1"),
    (re.compile(r"(?<=[a-z]{2})our(?=$|al$|ful$|able$)"), "or"),
    (re.compile(r"(?<=[bt])re$"), "er"),
    (re.compile(r"ogue$"), "og"),
    (re.compile(r"(?<=gra)mme$"), "m"),
    (re.compile(r"yse$"), "yze"),
    (re.compile(r"lled$"), "led"),
    (re.compile(r"lling$"), "ling"),
    (re.compile(r"ence$"), "ense"),
)


def american_end(word: str) -> str:
    """The word with its end as in America, by rule: "programme" is program, and "experience" becomes no word."""
    for pattern, end in _ENDS:
        word = pattern.sub(end, word)
    return word


@cache
def _stems() -> tuple[dict[str, str], re.Pattern[str]]:
    return _pattern({line[0]: line[1] for line in groups("british")})


def _pattern(known: dict[str, str]) -> tuple[dict[str, str], re.Pattern[str]]:
    longest = sorted(known, key=len, reverse=True)
    return known, re.compile(rf"(?P<stem>{'|'.join(map(re.escape, longest))})(?P<end>{_ENDINGS})")


@kept(20_000)
def british(word: str) -> str:
    """The word, in small letters, as it is spelt in Britain; itself where there is no difference, or none that is known."""
    known, pattern = _stems()
    match = pattern.fullmatch(word)
    return known[match["stem"]] + match["end"] if match else word


@kept(20_000)
def american(word: str) -> str:
    """The word, in small letters, as it is spelt in America; itself where there is no difference, or none that is known."""
    known, pattern = _american_stems()
    match = pattern.fullmatch(word)
    return known[match["stem"]] + match["end"] if match else word


@cache
def _american_stems() -> tuple[dict[str, str], re.Pattern[str]]:
    return _pattern({line[1]: line[0] for line in groups("british")})


def in_british(text: str) -> str:
    """The text with its words in British spelling. A word with a capital is a name, unless it begins the text; addresses and names of files stay."""
    kept = [match.span() for match in _ADDRESS.finditer(text)]
    return _WORD.sub(lambda m: m[0] if any(start <= m.start() < end for start, end in kept) or not (m[0].islower() or not m.start()) else _cased(m[0]), text)


def turns_british(before: str, after: str) -> bool:
    """Whether a word of a text stands in another in British spelling, and no longer in its own."""
    old, new = ({word.lower() for word in _WORD.findall(text)} for text in (before, after))
    return any(british(word) != word and british(word) in new for word in old - new)


def _cased(word: str) -> str:
    spelt = british(word.lower())
    return word if spelt == word.lower() else spelt if word.islower() else spelt.capitalize()
