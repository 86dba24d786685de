"""What an answer from the chat is worth: a deed of the person, only a little of it, somebody else's, or nothing at all."""

from __future__ import annotations

from enum import StrEnum

from agent.claims.reading import Telling, telling
from agent.lexicon.files import words as word_list

DISOWNING = frozenset({"negated", "lacking", "others", "planned", "watched"})
"""Limits under which nobody did what is told."""
SHARE = 0.5
"""Share of the words so limited beyond which the answer tells of nothing done."""


class Worth(StrEnum):
    """What words of the chat carry."""

    DEED = "deed"
    LITTLE = "little"
    DISOWNED = "disowned"
    NOTHING = "nothing"


def weigh(words: str) -> Worth:
    """The worth of an answer: "no idea" is nothing, "I never held one" and "my colleague did it" disown, "only a bit" is little."""
    told = telling(words)
    content = [t.index for t in told.tokens if not t.neutral and t.lower not in word_list("saying-nothing")]
    if not content:
        return Worth.NOTHING
    if len(_disowned(told) & set(content)) > SHARE * len(content):
        return Worth.DISOWNED
    return Worth.LITTLE if _little(told) else Worth.DEED


def _disowned(told: Telling) -> set[int]:
    """The words that a limit takes away, and those that express it; a denied one takes nothing ("never lapsed")."""
    found: set[int] = set()
    for limit in (each for each in told.limits if each.kind in DISOWNING):
        said = {t.index for t in told.tokens if limit.start <= t.start < limit.end}
        if not any(said & other.over for other in told.limits if other is not limit and other.kind == "negated"):
            found |= limit.over | said
        else:
            found -= limit.over
    return found


def _little(told: Telling) -> bool:
    return any(t.lower in word_list("little") for t in told.tokens)
