"""The verbs of résumé lines in their forms."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cache

from agent.lexicon.files import groups, words


class Nouniness(IntEnum):
    """How likely the base form is a noun where a line begins with it."""

    NEVER = 0
    SELDOM = 1
    OFTEN = 2


@dataclass(frozen=True)
class Verb:
    """A verb: base, past, gerund, third person, past participle, and how likely its base is a noun."""

    base: str
    past: str
    gerund: str
    third: str
    participle: str
    noun: Nouniness = Nouniness.NEVER


@cache
def _table() -> dict[str, Verb]:
    forms: dict[str, Verb] = {}
    for verb, others in (*((_regular(marked), ()) for marked in sorted(words("verbs"))), *(_irregular(*group) for group in groups("verbs-irregular"))):
        british = _british(verb)
        forms |= {british.past: british, british.gerund: british, **{other: replace(verb, past=other, participle=other) for other in others}}
        for form in (verb.participle, verb.past, verb.gerund, verb.third, verb.base):
            forms[form] = verb
    return forms


def _british(verb: Verb) -> Verb:
    """The verb as written in Britain: labelled, travelling."""
    if not re.search(r"[^aeiou][aeiou]l$", verb.base) or verb.past != verb.base + "ed":
        return verb
    return replace(verb, past=verb.base + "led", gerund=verb.base + "ling", participle=verb.base + "led")


def _regular(marked: str) -> Verb:
    base = marked.rstrip("*")
    stem = base.removesuffix("e")
    past = base[:-1] + "ied" if re.search(r"[^aeiou]y$", base) else stem + "ed"
    gerund = (base if base.endswith(("ee", "oe", "ye")) else stem) + "ing"
    return Verb(base, past, gerund, _third(base), past, _nouniness(marked))


def _irregular(marked: str, past: str, gerund: str, participle: str = "", *others: str) -> tuple[Verb, tuple[str, ...]]:
    """The verb, and how its past and participle are written too."""
    base = marked.rstrip("*")
    return Verb(base, past, gerund, _third(base), participle or past, _nouniness(marked)), others


def _nouniness(marked: str) -> Nouniness:
    return Nouniness(len(marked) - len(marked.rstrip("*")))


def _third(base: str) -> str:
    if base.endswith(("s", "sh", "ch", "x", "z", "go")):
        return base + "es"
    return base[:-1] + "ies" if re.search(r"[^aeiou]y$", base) else base + "s"


def verb_of(word: str) -> Verb | None:
    """The verb of which the lower-cased word is a form, or None."""
    return _table().get(word)


def base_of(word: str) -> str | None:
    """The base form of a lower-cased verb form, or None when it is none that we know."""
    verb = verb_of(word)
    return verb.base if verb else None


def forms() -> frozenset[str]:
    """All forms of all verbs."""
    return frozenset(_table())
