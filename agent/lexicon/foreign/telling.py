"""How far a text in another language names a thing that is asked for, as something that its writer did, has or is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import takewhile

from agent.lexicon.aliases import names, specifics
from agent.lexicon.foreign.asking import Asking, asking
from agent.lexicon.foreign.sought import Sought, Thing
from agent.lexicon.foreign.stems import FOLDED, Stem, plainly, stems
from agent.lexicon.kept import kept

SHORTEST_HEAD = 5
"""Letters of a stem of which a longer compound may be a kind."""
SHORTEST_REST = 3
"""Letters of what makes it one."""
OBJECT = 4
"""Words behind a deed among which its object stands."""
WITH = frozenset(["mit", "im", "in", "zwischen", "avec", "entre", "con", "s", "se", "mezi", "und", "et", "y", "a"])
"""Words behind which no object of a deed stands."""
SHARED = 5
"""Letters with which two compounds of one field begin."""

_CLAUSE = re.compile(r"(?<=[.;!?])\s+|\n|\s[–—]\s")
_PREFIXES = frozenset(["durch", "aus", "ein", "vor", "uber", "unter", "auf", "ent", "ver", "mit", "nach", "wieder", "bei", "zusammen", "ruck", "her", "hin", "weiter", "anl", "zer", "miss", "haupt", "fort", "inst"])


def share(text: str, thing: Thing, language: str) -> float:
    """The share of the thing that the text names, 0 to 1; nothing of what it denies, only wishes, or says of the work of others."""
    return _share(text, thing, language)


@kept(50_000)
def _share(text: str, thing: Thing, language: str) -> float:
    table = asking(language)
    if table is None or not thing:
        return 0.0
    said = [clause for clause in _CLAUSE.split(plainly(text)) if clause and not _is_idle(clause, table)]
    own = [(clause, stems(clause, language)) for clause in said]
    if thing.of_people:
        own = [(clause, words) for clause, words in own if any(table.has(word, "people") for word in words)]
    found = sum(any(_told(word, words, table) for _, words in own) for word in thing.words)
    named = sum(any(names(clause, name) or any(names(clause, kind) for kind in specifics(name)) for clause, _ in own) for name in thing.tools)
    return (found + named) / (len(thing.words) + len(thing.tools))


def shows(texts: Iterable[str], sought: Sought, language: str) -> bool:
    """Whether these texts name all things of one of the ways, each thing in one of them."""
    told = tuple(texts)
    return any(all(any(share(text, thing, language) == 1.0 for text in told) for thing in way) for way in sought.ways)


def begins_alike(one: Stem, other: Stem) -> bool:
    """Whether two words begin with the same field: Lagerlogistik and Lageristin."""
    return one.stem[:SHARED] == other.stem[:SHARED] and len(one.stem) >= SHARED


def is_kind(word: Stem, present: Stem, table: Asking) -> bool:
    """Whether the word that is there is the one that is asked for, or a compound that is a kind of it: a Schubmaststapler is a Stapler."""
    if word.stem == present.stem or word.lower == present.lower or table.same.get(word.stem, frozenset()) & table.same.get(present.stem, frozenset()):
        return True
    rest = present.stem.removesuffix(word.stem)
    compound = table.language == "de" and rest != present.stem and len(word.stem) >= SHORTEST_HEAD and len(rest) >= SHORTEST_REST
    return compound and rest not in _PREFIXES and not table.has(word, "loose")


def _told(word: Stem, words: tuple[Stem, ...], table: Asking) -> bool:
    return any(is_kind(word, present, table) for present in words) or _halved(word, words)


def _halved(word: Stem, words: tuple[Stem, ...]) -> bool:
    """Whether a halved word and the end of a later one make it: "Intensiv- und internistische Stationen" holds Intensivstation."""
    for i, half in enumerate(words):
        if not half.halved or not word.lower.startswith(half.lower):
            continue
        rest = stems(word.lower[len(half.lower) :], "de")
        if rest and len(rest[0].stem) > SHORTEST_REST and any(later.stem.endswith(rest[0].stem) for later in words[i + 1 : i + 5]):
            return True
    return False


def speaks_of_knowing(quote: str, language: str) -> bool:
    """Whether a requirement is to know a thing rather than to hold a paper: "Kenntnisse der HACCP-Richtlinien"."""
    table = asking(language)
    return table is not None and any(table.has(word, "know") for word in stems(quote, language))


def speaks_of_a_country(quote: str, language: str) -> bool:
    """Whether the name of a language in it is that of a country: "französische Küche"."""
    table = asking(language)
    return table is not None and any(table.has(word, "land") for word in stems(quote, language))


def only_helps(text: str, language: str) -> bool:
    """Whether a line begins by saying that only a part was done: "Unterstützung der Buchhaltung"."""
    table, words = asking(language), stems(text, language) if language in FOLDED else ()
    return table is not None and bool(words) and table.has(words[0], "aid")


def affirmed(text: str, language: str) -> str:
    """The text with blanks in place of the clauses that deny or only wish."""
    table = asking(language)
    if table is None:
        return text
    ends = [match.start() for match in _CLAUSE.finditer(text)]
    for start, end in zip([0, *ends], [*ends, len(text)], strict=True):
        if any(table.has(word, "deny", "open") for word in stems(text[start:end], language)):
            text = text[:start] + " " * (end - start) + text[end:]
    return text


def is_idle(text: str, language: str) -> bool:
    """Whether a text denies, only wishes, or speaks of work with others; never in a language of which the words for it are not known."""
    table = asking(language)
    return table is not None and _is_idle(text, table)


def _is_idle(clause: str, table: Asking) -> bool:
    words = stems(clause, table.language)
    return any(table.has(word, "deny", "open") or (table.has(word, "beside") and not _steers(words, i, table)) for i, word in enumerate(words))


def _steers(words: tuple[Stem, ...], at: int, table: Asking) -> bool:
    """Whether people are the object of a word that else is of work beside others: "Koordination eines Teams", not "mit dem Team"."""
    object_ = list(takewhile(lambda word: word.lower not in WITH, words[at + 1 : at + 1 + OBJECT]))
    return table.has(words[at], "steer") and any(table.has(word, "people") for word in object_)
