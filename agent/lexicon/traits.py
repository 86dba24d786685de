"""Attitudes: how a requirement asks for one, how people say it of themselves, how deeds show it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from agent.lexicon.files import lines


@dataclass(frozen=True)
class Trait:
    """The three patterns of one attitude."""

    name: str
    asked: re.Pattern[str]
    said: re.Pattern[str]
    shown: re.Pattern[str]


@cache
def traits() -> tuple[Trait, ...]:
    """All attitudes of the lexicon."""
    found = []
    for line in lines("traits"):
        name, rest = line.split(":", 1)
        asked, said, shown = (re.compile(part.strip(), re.I) for part in rest.split("##"))
        found.append(Trait(name.strip(), asked, said, shown))
    return tuple(found)
