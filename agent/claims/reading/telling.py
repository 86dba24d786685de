"""A text as the rules see it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise

from agent.claims.reading.bound import bound_behind
from agent.claims.reading.breaks import breaks
from agent.claims.reading.clauses import Clause, Link, Spot, clauses, spots
from agent.claims.reading.ellipsis import completed
from agent.claims.reading.figure import Figure, figures
from agent.claims.reading.limit import Limit, limits
from agent.claims.reading.tagging import is_adverb, verbs
from agent.claims.reading.token import Token, tokens
from agent.domain.dates import MONTH_NAMES
from agent.lexicon.files import members_of
from agent.lexicon.files import words as word_list
from agent.lexicon.kept import kept
from agent.lexicon.verbs import base_of, verb_of

TITLE = 5
"""Words of a title with the writer behind it: "the accounts junior, that is me"."""
RHYTHM = 4
"""Words of "every other two weeks", up to its time."""
CONTACT = 3
"""Words of a subject with its determiner that stands right behind a thing: "the head chef"."""


@dataclass(frozen=True)
class Telling:
    """A text: its words, where each stands, its clauses, what limits them, its figures."""

    text: str
    tokens: tuple[Token, ...]
    spots: tuple[Spot, ...]
    clauses: tuple[Clause, ...]
    limits: tuple[Limit, ...]
    figures: tuple[Figure, ...]

    def limits_of(self, index: int) -> frozenset[str]:
        """The kinds of limits on a word."""
        return self._limited.get(index, frozenset())

    @cached_property
    def _limited(self) -> dict[int, frozenset[str]]:
        table: dict[int, set[str]] = {}
        for limit in self.limits:
            for index in limit.over:
                table.setdefault(index, set()).add(limit.kind)
        return {index: frozenset(kinds) for index, kinds in table.items()}

    def in_a_way(self, index: int) -> bool:
        """Whether the word is one of "v2-to-v3", which says of a thing from where to where."""
        to = next((i for i in range(max(1, index - 1), min(index + 2, len(self.tokens) - 1)) if self.tokens[i].lower == "to"), None)
        return to is not None and self.tokens[to].before == self.tokens[to + 1].before == "-"

    def content(self, clause: int) -> tuple[int, ...]:
        """The words of a clause that assert something, numbers apart."""
        return self._contents[clause]

    @cached_property
    def _contents(self) -> tuple[tuple[int, ...], ...]:
        figured = self.figured
        return tuple(
            tuple(i for i in range(part.first, part.last + 1) if not self.tokens[i].neutral and i not in figured)
            for part in self.clauses
        )  # fmt: skip

    def figures_in(self, clause: int) -> tuple[Figure, ...]:
        """The figures of a clause."""
        return self._figures_by_clause.get(clause, ())

    @cached_property
    def _figures_by_clause(self) -> dict[int, tuple[Figure, ...]]:
        table: dict[int, tuple[Figure, ...]] = {}
        for figure in self.figures:
            clause = self.spots[figure.first].clause
            table[clause] = (*table.get(clause, ()), figure)
        return table

    def actor(self, verb: int) -> tuple[int, ...] | None:
        """The words that name who or what does the verb, or None where it is the writer: "I wrote", "wrote", what "was written",
        and "He wrote" at the very beginning, as in résumés in the third person."""
        first = self.clauses[self.spots[verb].clause].first
        before = [t for t in self.tokens[first : max(first, verb - (self.tokens[verb].before == "-"))] if t.lower not in _LINKS]
        if not before and self._is_past(verb) and (other := self._deed_before(verb) or self._deed_of_another_before(verb)) is not None:
            return self.actor(other)
        if before and before[-1].lower == "been":
            before = [t for t in before if t.lower not in _GOING_ON]
        if not before or before[-1].lower in _AUXILIARIES or any(t.lower in ("i", "we", "to") for t in before[-2:]) or self._by_me(verb):
            return None
        if any(joins_me(one, other) for one, other in pairwise(self.tokens[first:verb])):
            return None
        hanging = self._subject_of_relative(before)
        if hanging:
            return hanging
        start = next((n for n, t in enumerate(before) if self._is_deed(t, verb)), None)
        if start is not None and (subject := self._subject_of_contact(before[start + 1 :])):
            return subject
        relative = before[-1].lower in _RELATIVES
        if (start is not None and not relative) or before[0].lower in word_list("prepositions"):
            return None
        if first == 0 and all(t.lower in _THEY or t.neutral for t in before) and not (before[0].lower == "they" and self._tells_of_me):
            return None
        return self._named(before) or self._named_shift(before)

    def _is_past(self, verb: int) -> bool:
        found = verb_of(self.tokens[verb].lower)
        return found is not None and self.tokens[verb].lower not in (found.base, found.gerund, found.third)

    def _deed_before(self, verb: int) -> int | None:
        """The verb of the relative that goes on: "which the owner read and signed"."""
        number = self.spots[verb].clause
        before = self.clauses[number - 1] if number and self.tokens[self.clauses[number].first].lower == "and" else None
        if before is not None and self._is_listed(number):
            return None
        if before is None or before.sentence != self.clauses[number].sentence or not any(t.lower in _RELATIVES for t in self.tokens[before.first : before.last + 1]):
            return None
        return next((i for i in range(before.last, before.first, -1) if self.spots[i].verb and not self.tokens[i].neutral), None)

    def _deed_of_another_before(self, verb: int) -> int | None:
        """The verb of "A consultant came in" before "and repaired": one who is named with an article and does both."""
        number = self.spots[verb].clause
        before = self.clauses[number - 1] if number and self.clauses[number].link is Link.AND and self.tokens[self.clauses[number].first].lower == "and" else None
        if before is None or before.sentence != self.clauses[number].sentence or before.link is not Link.NONE or self.tokens[before.first].lower not in _ARTICLES:
            return None
        words = self.tokens[before.first : before.last + 1]
        deed = next((t.index for t in words if self.spots[t.index].verb and not t.neutral), None)
        return deed if deed is not None and _PERSON.search(self.tokens[deed - 1].lower) and not any(t.lower in _MYSELF | {"we", "us"} for t in words) else None

    @cached_property
    def _tells_of_me(self) -> bool:
        """Whether the text is told in the first person."""
        return any(t.lower in _MYSELF for t in self.tokens)

    def _named_shift(self, words: Sequence[Token]) -> tuple[int, ...] | None:
        """"The night shift" does things, a night does not."""
        return tuple(t.index for t in words if not t.neutral) if words[-1].lower in ("shift", "shifts") and words[0].lower in _ARTICLES else None

    def _is_listed(self, number: int) -> bool:
        """"Directed cars, checked that …, and weighed loads": the last of a list of deeds that begins with one of the writer's and has commas."""
        parts = [p for p in self.clauses[: number + 1] if p.sentence == self.clauses[number].sentence]
        opens = [self.spots[p.first].verb or (self.tokens[p.first].lower == "i") for p in parts[:-1]]
        return len(parts) > 2 and "," in self.tokens[parts[-1].first].before and all(opens) and self._is_past(parts[-1].first + 1)

    def _named(self, words: Sequence[Token]) -> tuple[int, ...] | None:
        """Who or what the words name, times and adverbs apart: nobody in "every quarter" and "every two weeks"."""
        return tuple(t.index for t in words if (not t.neutral and not is_adverb(t) and not t.keys & time_keys() and not self._tells_how_often(t)) or t.lower in _THEY) or None

    def _tells_how_often(self, token: Token) -> bool:
        """Whether the word is the "every" of a time, or a number between the two, or a month behind one: nobody is called "every June"."""
        if token.index and token.lower in MONTH_NAMES and self.tokens[token.index - 1].lower in _EVERY:
            return True
        last = next((t for t in self.tokens[token.index : token.index + RHYTHM] if t.keys & time_keys()), None)
        if last is None or last is token:
            return False
        first = next((t for t in reversed(self.tokens[max(0, last.index - RHYTHM) : last.index]) if t.lower in _EVERY), None)
        between = self.tokens[first.index + 1 : last.index] if first is not None else ()
        return first is not None and first.index <= token.index and all(t.lower in _ALTERNATE or t.index in self.figured for t in between)

    def _subject_of_relative(self, before: Sequence[Token]) -> tuple[int, ...] | None:
        """The one who does it in "meetings that the warden chaired"."""
        opener = next((n for n in range(len(before) - 1, -1, -1) if before[n].lower in _RELATIVES), None)
        subject = before[opener + 1 :] if opener is not None else []
        return None if any(self.spots[t.index].verb or t.lower in ("i", "we") for t in subject) else self._named(subject)

    def _subject_of_contact(self, behind: Sequence[Token]) -> tuple[int, ...] | None:
        """The one who does it in "motions the attorneys had written": a thing stands right before, no comma between."""
        words = [t for t in behind if t.lower not in _GOING_ON]
        opener = next((n for n in range(len(words) - 1, 0, -1) if words[n].lower in word_list("determiners")), None)
        if opener is None or not 1 < len(words) - opener <= CONTACT or any(t.before.strip() for t in words[opener:]):
            return None
        subject, thing = words[opener + 1 :], words[opener - 1]
        plain = not thing.neutral and not self.spots[thing.index].verb and thing.lower not in word_list("prepositions")
        return self._named(subject) if plain and not any(t.neutral or self.spots[t.index].verb or is_adverb(t) for t in subject) else None

    def _is_deed(self, token: Token, verb: int) -> bool:
        """Whether the word is a verb there; "Shift manager planned" opens with none."""
        found = verb_of(token.lower)
        opens = token.index == self.clauses[self.spots[token.index].clause].first
        return self.spots[token.index].verb and not (opens and found is not None and token.lower == found.base != found.past and self.tokens[verb].lower != base_of(self.tokens[verb].lower))

    def _by_me(self, verb: int) -> bool:
        """Whether "by me" follows, of a verb that is joined to it too: "counted and banked by me"."""
        joined = [i for i in (verb + 2, verb + 3) if i < len(self.tokens) and self.tokens[i - 1].lower == "and" and (self._is_past(i) or self.tokens[i].lower.endswith("ed"))]
        if joined and self._by_me(joined[0]):
            return True
        after = self.tokens[verb + 1 : verb + 4]
        return any(one.lower == "by" and (other.lower in ("me", "myself", "us", "self") or any(self.is_me(i) for i in range(other.index, other.index + TITLE))) for one, other in pairwise(after))

    def is_me(self, index: int) -> bool:
        """Whether the writer is told to be the one whom the word names: "the office junior, ie me", "the night clerk (me)"."""
        told = False
        for token in self.tokens[index + 1 : index + 1 + TITLE]:
            told = told or token.lower in ("ie", "i.e") or (token.before.strip() in (",", "(", "-", "–") and token.index == index + 1)
            if not told or token.lower not in _TELLING_WHO | _MYSELF or self.spots[token.index].sentence != self.spots[index].sentence:
                return False
            if token.lower in _MYSELF:
                return True
        return False

    def clause_at(self, position: int) -> int:
        """The number of the clause in which the word at a place of the text (characters) stands."""
        index = bisect_right(self._starts, position) - 1
        return self.spots[index].clause if index >= 0 and position < self.tokens[index].end else 0

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(t.start for t in self.tokens)

    def keys_of(self, limit: Limit) -> frozenset[str]:
        """The keys of the words that express a limit."""
        found = self.tokens[bisect_left(self._starts, limit.start) : bisect_left(self._starts, limit.end)]
        return frozenset(key for t in found if not t.neutral for key in t.own)

    @cached_property
    def figured(self) -> frozenset[int]:
        """The words that are part of a figure."""
        behind = [span for f in self.figures if f.bound is not None and (span := bound_behind(self.text, f.end))]
        bounds = (i for start, end in behind for i in range(bisect_left(self._starts, start), bisect_left(self._starts, end)))
        return frozenset((*(i for f in self.figures for i in range(f.opening, f.last + 1)), *bounds))


@kept(4096)
def telling(text: str) -> Telling:
    """The reading of a text; linear in its length."""
    found = tokens(text)
    are_verbs = verbs(found)
    places = spots(breaks(found, are_verbs), are_verbs)
    parts = clauses(found, places)
    return Telling(text, found, tuple(places), tuple(parts), limits(text, found, places, parts), completed(text, found, places, figures(text, found, places)))


def joins_me(one: Token, other: Token) -> bool:
    """Whether of two words that follow one another one is the writer and they are joined: "me and", "me n", "me & Ines"."""
    return bool(({"and", "n"} & {one.lower, other.lower} or "&" in other.before) and _MYSELF & {one.lower, other.lower})


_PERSON = re.compile(r"[a-z]{3}(?:er|or|ist|ian|eer|ant|man|woman|chef|cook|nurse|person|firm|company|agency|team|crew)$")
_ARTICLES = {"a", "an", "the", "another"}
_MYSELF = {"i", "me", "myself", "self"}
_TELLING_WHO = {"ie", "i.e", "thats", "that's", "that’s", "that", "s", "is", "namely", "being", "aka"}
_LINKS = members_of("word-sets", "links")
_AUXILIARIES = members_of("word-sets", "auxiliaries")
_THEY = members_of("word-sets", "they")
_RELATIVES = members_of("word-sets", "relatives")
_GOING_ON = members_of("word-sets", "going on")
_RECKONED = members_of("word-sets", "reckoned")
"""What stands before a number and is no thing: "an average of 30 gauges"."""
_ENDS = members_of("word-sets", "ends of an object")
_HOW_OFTEN = ("a", "an", "per", "each", "every")
_EVERY = ("every", "each")
_ALTERNATE = ("other", "second", "third", "single", "working")


@cache
def time_keys() -> frozenset[str]:
    """The keys of days, hours, seasons and the like."""
    return frozenset(f"={word}" for word in members_of("word-sets", "times"))


def is_rhythm(line: Telling, index: int) -> bool:
    """The week of "tested a week", the clinic of "50 a clinic": how often, and nothing that is done to."""
    ends = index + 1 == len(line.tokens) or line.tokens[index + 1].neutral or bool(line.tokens[index + 1].before.strip())
    if not ends or line.tokens[index - 1].lower not in _HOW_OFTEN:
        return False
    return line.tokens[index - 1].lower == "per" or bool(line.tokens[index].keys & time_keys()) or any(index - 2 == f.last or index - 2 in f.counted for f in line.figures)


def objects(line: Telling, verb: int) -> list[int]:
    """The words that assert something in the first phrase behind a verb that has any, up to the end of its clause."""
    part = line.clauses[line.spots[verb].clause]
    figured, found, phrase = line.figured, list[int](), -1
    for i in range(verb + 1, part.last + 1):
        if line.tokens[i].lower in _ENDS or "," in line.tokens[i].before or (line.spots[i].verb and found):
            break
        if line.tokens[i].neutral or i in figured or line.spots[i].verb or line.tokens[i].lower in _RECKONED or is_rhythm(line, i):
            continue
        if found and line.spots[i].phrase != phrase:
            break
        phrase = line.spots[i].phrase
        found.append(i)
    return found
