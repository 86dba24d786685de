"""Names that stand for one thing in every language, the human languages and the driving licence: as another language calls them, and whether two names mean the same."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from agent.lexicon.files import heads
from agent.lexicon.foreign import driving, speech

LONGEST = 5
"""Words of a name of a driving licence."""
_PARTED = re.compile(r"\s*,\s*|\s+and\s+")


def said_in(name: str, language: str) -> str:
    """The name as that language calls the thing; the name itself where it is none of these things, or its name there is not known."""
    spoken = [_languages().get(part.casefold()) for part in _PARTED.split(name)]
    if all(spoken):
        called = [speech.written(one, language) for one in spoken if one]
        return ", ".join(one for one in called if one) if all(called) else name
    if _is_licence(name):
        return driving.written(language, driving.named(name)) or name
    return name


def same(one: str, other: str) -> bool:
    """Whether the two are names of the same languages, or of a driving licence with the same classes."""
    known = _meant(one)
    return known is not None and known == _meant(other)


def _meant(name: str) -> frozenset[str] | None:
    spoken = [_languages().get(part.casefold()) for part in _PARTED.split(name)]
    if all(spoken):
        return frozenset(one for one in spoken if one)
    return driving.classes(name) if _is_licence(name) else None


def _is_licence(name: str) -> bool:
    return driving.names_a_licence(name) and len(name.split()) <= LONGEST


@cache
def _languages() -> Mapping[str, str]:
    """The English names in small letters by every name that is written."""
    return {said.casefold(): name for name, members in heads("spoken-names").items() for code, _, said in (m.partition(" ") for m in members) if not set("*[") & set(said)}
