"""The verbs of résumé lines in their forms."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from agent.lexicon.files import groups


@dataclass(frozen=True)
class Verb:
    """A verb: base, past, gerund, third person; `noun` says that the base is a noun too."""

    base: str
    past: str
    gerund: str
    third: str
    noun: bool


@cache
def _table() -> dict[str, Verb]:
    forms: dict[str, Verb] = {}
    for base, past, gerund in groups("verbs"):
        bare = base.rstrip("*")
        verb = Verb(bare, past, gerund, _third(bare), base.endswith("*"))
        for form in (verb.past, verb.gerund, verb.third, verb.base):
            forms[form] = verb
    return forms


def _third(base: str) -> str:
    if base.endswith(("s", "sh", "ch", "x", "z")):
        return base + "es"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + "s"


def verb_of(word: str) -> Verb | None:
    """The verb of which the lower-cased word is a form, or None."""
    return _table().get(word)


def base_of(word: str) -> str | None:
    """The base form of a lower-cased verb form, or None when it is none that we know."""
    verb = verb_of(word)
    return verb.base if verb else None
