"""Which words of the evidence license which word of a line.

A word is licensed by a word with which it shares a key (see `reading/keys.py`), or by a thing of which it is the general
name. Of the places where the evidence has it, those count first that lie in the clause from which most of the line's
clause comes: the line tells that clause, and with it what limits it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from agent.claims.paraphrase.lending import lent
from agent.claims.reading.telling import Telling
from agent.claims.reading.token import Token

_WHOLE = {"%": "#", "/": "+"}
_PARTS = {"#": "%", "+": "/"}
EXACT = ("=", "@", "#", "%", "+", "/")
"""Families of keys that name the same thing; the others (derived words, synonyms) are only near it."""

OFTEN = 24
"""Places of the evidence that are looked at for one key: a word that stands there more often is licensed by the first of them."""


@dataclass(frozen=True, slots=True)
class Place:
    """A word of the evidence: the number of its snippet, its place there, and whether it stands in the heading (employer, title)."""

    source: int
    index: int
    heading: bool = False


@dataclass(frozen=True)
class Licences:
    """The line and its evidence side by side: `bodies` and `headings` hold one text for each cited snippet."""

    line: Telling
    bodies: tuple[Telling, ...]
    headings: tuple[Telling, ...]

    @cached_property
    def _by_key(self) -> dict[str, list[Place]]:
        table: dict[str, list[Place]] = {}
        for heading, tellings in ((False, self.bodies), (True, self.headings)):
            for source, told in enumerate(tellings):
                for token in told.tokens:
                    wider = token.generals if not heading else (key for key in token.generals if key[0] == "@")  # a title tells of no deeds
                    place = Place(source, token.index, heading)
                    for key in token.keys.union(wider):
                        table.setdefault(key, []).append(place)
        return table

    def telling(self, place: Place) -> Telling:
        """The text in which the place lies."""
        return (self.headings if place.heading else self.bodies)[place.source]

    def token(self, place: Place) -> Token:
        """The word at the place."""
        return self.telling(place).tokens[place.index]

    def clause(self, place: Place) -> tuple[int, int]:
        """The number of the snippet and of the clause in which the place lies; a heading is a clause of its own."""
        return place.source, -1 if place.heading else self.bodies[place.source].spots[place.index].clause

    @cached_property
    def _found(self) -> tuple[tuple[Place, ...], ...]:
        return tuple(self._lent.get(index) or keyed for index, keyed in enumerate(self._keyed))

    @cached_property
    def _keyed(self) -> tuple[tuple[Place, ...], ...]:
        """The places that share a key with each word."""
        return tuple(() if token.neutral else tuple(self._places(token.keys)) for token in self.line.tokens)

    @cached_property
    def _lent(self) -> dict[int, tuple[Place, ...]]:
        """The places that lend the line a verb for what they tell."""
        found = lent(self.line, self.bodies, lambda index: [(p.source, p.index) for p in self._keyed[index] if not p.heading])
        return {index: tuple(Place(source, at) for source, at in places) for index, places in found.items()}

    def is_lent(self, index: int) -> bool:
        """Whether the evidence has not the word itself, and lends it to what it tells (see `lending`)."""
        return index in self._lent

    def _places(self, keys: Iterable[str]) -> list[Place]:
        found: dict[Place, None] = {}
        for key in keys:
            for wanted in () if self._spelled_out(key) else _counterparts(key):
                found.update(dict.fromkeys(self._by_key.get(wanted, ())[:OFTEN]))
        return sorted(found, key=lambda p: (p.heading, p.source, p.index))

    def _spelled_out(self, key: str) -> bool:
        """Whether the key is one of initials that the evidence itself spells out: its words alone stand for them."""
        return key[0] == "%" and key in self._by_key

    def of(self, index: int) -> tuple[Place, ...]:
        """All places that license a word of the line, headings last; none for a word that asserts nothing."""
        return self._found[index]

    def named(self, index: int) -> tuple[Place, ...]:
        """Those that are no mere kinds of it."""
        return self._named[index]

    @cached_property
    def _named(self) -> tuple[tuple[Place, ...], ...]:
        return tuple(self._sharing(token.index, token.keys) for token in self.line.tokens)

    def _sharing(self, index: int, keys: Iterable[str]) -> tuple[Place, ...]:
        wanted = {counterpart for key in keys for counterpart in _counterparts(key)}
        return tuple(p for p in self.of(index) if not wanted.isdisjoint(self.token(p).keys))

    def akin(self, index: int) -> tuple[Place, ...]:
        """Those that share more with it than a sense: no synonyms."""
        return self._akin[index]

    @cached_property
    def _akin(self) -> tuple[tuple[Place, ...], ...]:
        return tuple(self._sharing(token.index, (key for key in token.keys if not key.startswith("&"))) for token in self.line.tokens)

    def exact(self, index: int) -> tuple[Place, ...]:
        """Those that name the very thing: no synonyms, no derived words."""
        return self._exact[index]

    @cached_property
    def _exact(self) -> tuple[tuple[Place, ...], ...]:
        return tuple(self._sharing(token.index, (key for key in token.keys if key.startswith(EXACT))) for token in self.line.tokens)

    @cached_property
    def told(self) -> tuple[tuple[int, int] | None, ...]:
        """For each clause of the line the clause of the evidence (snippet, clause) from which most of it comes."""
        return tuple(self._told(clause) for clause in range(len(self.line.clauses)))

    def _told(self, clause: int) -> tuple[int, int] | None:
        votes: Counter[tuple[int, int]] = Counter()
        for index in self.line.content(clause):
            places = {self.clause(p) for p in self.of(index) if not p.heading}
            same = {self.clause(p) for p in self.exact(index) if not p.heading}
            for place in places:
                votes[place] += 2 if len(places) == 1 or (place in same and len(same) < len(places)) else 1
        for figure in self.line.figures_in(clause):
            for place in self._clauses_by_figure.get((figure.value, figure.family), ()):
                votes[place] += 2
        return max(votes, key=lambda v: (votes[v], -v[0], -v[1])) if votes else None

    @cached_property
    def _clauses_by_figure(self) -> dict[tuple[float, str], list[tuple[int, int]]]:
        table: dict[tuple[float, str], list[tuple[int, int]]] = {}
        for source, body in enumerate(self.bodies):
            for figure in body.figures:
                table.setdefault((figure.value, figure.family), []).append((source, body.spots[figure.first].clause))
        return table

    def best(self, index: int) -> tuple[Place, ...]:
        """The places that count for a word: in the told clause, else in its sentence, else anywhere but in a heading, else there."""
        return self._best[index]

    @cached_property
    def _best(self) -> tuple[tuple[Place, ...], ...]:
        return tuple(self._closest(index) for index in range(len(self.line.tokens)))

    def _closest(self, index: int) -> tuple[Place, ...]:
        told = self.told[self.line.spots[index].clause]
        places = self.of(index)
        inside = tuple(p for p in places if self.clause(p) == told and not p.heading)
        if inside or told is None:
            return inside or places
        near = tuple(p for p in places if not p.heading and p.source == told[0] and self._sentence(p) == self._sentence_of(told))
        return near or tuple(p for p in places if not p.heading) or places

    def _sentence(self, place: Place) -> int:
        return self.bodies[place.source].spots[place.index].sentence

    def _sentence_of(self, clause: tuple[int, int]) -> int:
        return self.bodies[clause[0]].clauses[clause[1]].sentence

    @cached_property
    def unlicensed(self) -> tuple[int, ...]:
        """The words of the line that assert something and have no licence; figures apart."""
        figured = self.line.figured
        return tuple(t.index for t in self.line.tokens if not t.neutral and t.index not in figured and not self.of(t.index))


def _counterparts(key: str) -> Sequence[str]:
    """An abbreviation is licensed by the abbreviation and by words with its initials, these by their abbreviation alone; so are compounds."""
    whole = _WHOLE.get(key[0])
    if whole:
        return (whole + key[1:],)
    parts = _PARTS.get(key[0])
    return (key, parts + key[1:]) if parts else (key,)
