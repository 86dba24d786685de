"""What an abbreviation stands for: HGV is a heavy goods vehicle, "temps" beside a fridge are temperatures.

Of a known one only the known long forms are meant; another term with the same initials is another thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cache

from agent.claims.reading.bases import bases_of
from agent.lexicon.english import common
from agent.lexicon.files import heads
from agent.lexicon.kept import kept
from agent.lexicon.terms import Word

_SIGN = re.compile(r"[/&]")
_PLURAL = re.compile(r"(?<=[A-Z0-9])s$")
_DOTTED = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]\.?")


@dataclass(frozen=True, slots=True)
class Meaning:
    """A long form in base forms, the words of which one must stand beside the short form for it to be meant, and its key."""

    long: tuple[str, ...]
    cues: frozenset[str]
    key: str


@cache
def _meanings() -> dict[str, tuple[Meaning, ...]]:
    return {short: tuple(_meaning(short, member) for member in members) for short, members in heads("abbreviations").items()}


def _meaning(short: str, member: str) -> Meaning:
    full, _, cues = member.rstrip(")").partition(" (")
    long = bases_of(full.lower())
    return Meaning(long, frozenset(form for cue in cues.split() for form in bases_of(cue)), f"@{short.lower()}={' '.join(long)}")


@cache
def _by_long() -> dict[tuple[str, ...], frozenset[str]]:
    table: dict[tuple[str, ...], frozenset[str]] = {}
    for meanings in _meanings().values():
        for meaning in meanings:
            table[meaning.long] = table.get(meaning.long, frozenset()) | {meaning.key}
    return table


@cache
def _longest() -> int:
    return max(map(len, _by_long()))


@kept(20_000)
def short_form(written: str) -> str | None:
    """The abbreviation as the lexicon writes it, in the plural too; in small letters only where it is listed so, or is no word of English."""
    table, small = heads("abbreviations"), _small()
    bare = written.replace(".", "") if _DOTTED.fullmatch(written) else written
    for form in (bare, _PLURAL.sub("", bare)):
        if form in table:
            return form
    for form in (bare.lower(), bare.lower().removesuffix("s")):
        if form in table and (bare.islower() or bare.istitle() or _SIGN.search(form)):
            return form
        if form in small and bare.islower() and form not in common() and bare not in common():
            return small[form]
    return None


@cache
def _small() -> dict[str, str]:
    return {short.lower(): short for short in heads("abbreviations") if not short.islower()}


def abbreviated(text: str, present: Sequence[Word], own: Sequence[str]) -> Iterator[tuple[int, frozenset[str]]]:
    """The keys of abbreviations and of their long forms, each with the place of a word that has it; `own` are the base forms of the words."""
    for i in range(len(present)):
        for size in range(1, min(_longest(), len(present) - i) + 1):
            keys = _by_long().get(tuple(own[i : i + size]), frozenset())
            written = text[present[i].start : present[i + size - 1].end]
            if (size == 1 or (size < 4 and _SIGN.search(written) and " " not in written)) and (short := short_form(written)):
                keys |= {meaning.key for meaning in _meant(_meanings()[short], set(own))}
            for j in range(i, i + size) if keys else ():
                yield j, keys


def _meant(meanings: Sequence[Meaning], told: Set[str]) -> Sequence[Meaning]:
    """The meanings with a cue that is there; where there is none, those without cues."""
    cued = [meaning for meaning in meanings if meaning.cues & told]
    return cued or [meaning for meaning in meanings if not meaning.cues]
