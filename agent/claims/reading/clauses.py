"""The clauses of a text: where each word stands, and how a clause hangs on the one before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from agent.claims.reading.breaks import Break
from agent.claims.reading.token import Token, as_well_as
from agent.lexicon.files import members_of


class Link(StrEnum):
    """How a clause hangs on the one before it."""

    NONE = ""
    AND = "and"
    BY = "by"
    PARTICIPLE = "participle"
    PURPOSE = "purpose"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a word stands: the numbers of its sentence, clause and phrase, and whether it is a verb there."""

    sentence: int
    clause: int
    phrase: int
    verb: bool


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: the indices of its first and last word (inclusive), its sentence, and how it hangs on the one before."""

    first: int
    last: int
    sentence: int
    link: Link


_JOINS = members_of("word-sets", "joins")
_CONCESSIONS = members_of("word-sets", "concessions")


def spots(cuts: Sequence[Break], are_verbs: Sequence[bool]) -> list[Spot]:
    """For each word where it stands."""
    found: list[Spot] = []
    sentence = clause = phrase = 0
    for cut, verb in zip(cuts, are_verbs, strict=True):
        sentence += cut >= Break.SENTENCE
        clause += cut >= Break.CLAUSE
        phrase += cut >= Break.PHRASE
        found.append(Spot(sentence, clause, phrase, verb))
    return found


def clauses(found: Sequence[Token], places: Sequence[Spot]) -> list[Clause]:
    """The clauses in order."""
    bounds: list[list[int]] = []
    for i, place in enumerate(places):
        if place.clause == len(bounds):
            bounds.append([i, i])
        bounds[-1][1] = i
    return [Clause(first, last, places[first].sentence, _link(found, places, first)) for first, last in bounds]


def _link(found: Sequence[Token], places: Sequence[Spot], first: int) -> Link:
    token = found[first]
    if first == 0 or places[first].sentence != places[first - 1].sentence:
        return Link.NONE
    if token.lower in ("by", "through", "via"):
        return Link.BY
    if places[first].verb and token.lower.endswith("ing"):
        return Link.PARTICIPLE
    if token.lower == "to":
        return Link.PURPOSE
    if token.lower in _CONCESSIONS:
        return Link.OTHER
    return Link.AND if token.lower in _JOINS or "," in token.before or "&" in token.before or as_well_as(found, first) else Link.OTHER
