"""What limits a deed or a thing: helped, planned, not, a prototype, part-time. What the evidence limits stays limited."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from agent.claims.reading.clauses import Clause, Spot
from agent.claims.reading.reach import Reach, reached
from agent.claims.reading.tagging import is_adverb
from agent.claims.reading.token import Token
from agent.lexicon.files import lines, members_of
from agent.lexicon.files import words as word_list
from agent.lexicon.terms import singular
from agent.lexicon.verbs import base_of

_ENDED = members_of("word-sets", "ended deeds")
_COPULAS = members_of("word-sets", "copulas")
_RELATIVES = members_of("word-sets", "relatives") | {"whose"}
_COUNTED = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_AMONG = re.compile(r"\b(?:one|two|three|some|part|member|members) of (?:the |our |a )?(?:[\w-]+ ){0,3}$", re.I)
"""Before a "who" it says that the writer is one of those: "one of the two cooks who"."""
_COURSE = re.compile(r"(?:(?:an?|the|my) )?(?:[\w-]+ ){0,4}(?:courses?|class(?:es)?|workshops?|seminars?|tutorials?|webinars?)\b", re.I)
_GIVEN = re.compile(r"\b(?:taught|teach(?:es|ing)?|ran|runs?|running|led|leads?|leading|gave|gives?|giving|held|deliver(?:s|ed|ing)?|design(?:s|ed|ing)?|wrote|writ(?:es?|ing|ten)|develop(?:s|ed|ing)?|creat(?:es?|ed|ing)) (?:(?:an?|the|my|our) )?(?:(?!(?:about|for|after|on|to|in|at|and|of|from|during|with|by|while|then)\b)[\w-]+ ){0,3}$", re.I)

_MYSELF_TOLD = re.compile(r"self\b|(?:[\w'’-]{1,30} ){0,5}?[\w'’-]{1,30}(?:, ?| \(| [-–] | (?=i\.?e\b))(?:(?:i\.?e\.?|that['’]?s|that is|namely|being|aka),? )?(?:me|myself|self)\b(?! (?:and|&|n|or)\b)", re.I)
"""What stands behind the "by" of what the writer did: "self", "the office junior, ie me"."""

FEW = 6
"""Words before "was to" among which the work is named."""
_SAYING_WHEN = ("last", "next", "early", "half", "midway", "months", "shortly", "soon", "due", "unfinished", *_COUNTED)
_TASKS = members_of("word-sets", "tasks")
DONE = 6
"""Words of a thing before "done by"."""


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit: its kind, the span of the words that express it, and the indices of the words it limits."""

    kind: str
    start: int
    end: int
    over: frozenset[int]


@cache
def _patterns() -> tuple[tuple[str, Reach, re.Pattern[str]], ...]:
    found = []
    for line in lines("limits"):
        kind, reach, pattern = (part.strip() for part in line.split(":", 2))
        found.append((kind, Reach(reach), re.compile(pattern, re.I)))
    return tuple(found)


def limits(text: str, found: Sequence[Token], places: Sequence[Spot], parts: Sequence[Clause]) -> tuple[Limit, ...]:
    """The limits that a text expresses."""
    starts = {token.start: token.index for token in found}
    read = []
    for kind, reach, pattern in _patterns():
        for match in pattern.finditer(text):
            first = starts.get(match.start())
            if first is None:
                continue
            last = next((t.index for t in reversed(found[first : first + 9]) if t.end <= match.end()), first)
            if _limits_nothing(kind, match, first, last, found, places, parts):
                continue
            over = reached(kind, reach, first, last, found, places, parts)
            if kind == "others" and found[first].lower == "done":
                over |= {i for i in range(max(0, first - DONE), first) if places[i].phrase == places[first].phrase}
            own = set(range(first, last + 1)) if reach not in (Reach.CLAUSE, Reach.HERE) else set()
            read.append(Limit(kind, *match.span(), frozenset(over - own)))
    return tuple(read)


def _limits_nothing(kind: str, match: re.Match[str], first: int, last: int, found: Sequence[Token], places: Sequence[Spot], parts: Sequence[Clause]) -> bool:
    """Whether words that are written like a limit of that kind are none where they stand."""
    words = match.group().lower()
    if kind == "learning":
        return _is_taught(match)
    if kind == "others":
        return _is_among(match) or _is_by_me(match)
    if kind == "planned":
        return _is_a_task(first, words, found, places)
    if kind == "limited":
        return words.startswith(("over ", "during ", "in ")) and _is_ended(first, found, places, parts)
    return kind == "negated" and first == last and _is_done_to_a_thing(first, found, places)


def _is_taught(match: re.Match[str]) -> bool:
    """Whether the course was given by the writer: who "taught a six-week course on first aid" did not learn there."""
    return _COURSE.match(match.group()) is not None and _GIVEN.search(match.string, 0, match.start()) is not None


def _is_among(match: re.Match[str]) -> bool:
    """Whether the writer is one of those "who did it": "one of the two cooks who did the lunches"."""
    return match.group().lower().startswith("who ") and _AMONG.search(match.string, 0, match.start()) is not None


def _is_by_me(match: re.Match[str]) -> bool:
    """Whether the one by whom it was done is the writer, who is told so: "by self", "by the office junior, ie me", "by the clerk (me)"."""
    return match.group().lower().endswith("by ") and _MYSELF_TOLD.match(match.string, match.end()) is not None


def _is_ended(first: int, found: Sequence[Token], places: Sequence[Spot], parts: Sequence[Clause]) -> bool:
    """Whether the deed before the words was done at an end of it and is told whole, so that when it was done limits nothing: "replace 30 boilers over the
    winter holidays", "built a shed", and no "ran a stall", "built sheds"."""
    ahead = range(first - 2, parts[places[first].clause].first - 1, -1)
    verb = next((i for i in ahead if places[i].verb or found[i].lower in _ENDED), None)
    if verb is None or base_of(found[verb].lower) not in _ENDED:
        return False
    after = found[verb + 1]
    return after.lower in ("a", "an") or after.lower in _COUNTED or after.written.isdigit()


def _is_done_to_a_thing(verb: int, found: Sequence[Token], places: Sequence[Spot]) -> bool:
    """Whether the verb is a deed with an object, and denies nothing told before: "issued cards, shelved returns", no "drew up a plan, shelved last year"."""
    after = found[verb + 1 : verb + 3]
    if not places[verb].verb or not after or after[0].before.strip() or found[verb - 1].lower in _COPULAS | _RELATIVES:
        return False
    plain = not after[0].neutral and after[0].lower not in word_list("prepositions") | word_list("subordinators") and not is_adverb(after[0])
    times = members_of("word-sets", "times")
    return plain and not places[after[0].index].verb and not any(singular(t.lower) in times or t.written[0].isdigit() for t in after) and after[0].lower not in _SAYING_WHEN


def _is_a_task(first: int, words: str, found: Sequence[Token], places: Sequence[Spot]) -> bool:
    """Whether a "was to" says what the writer's work was, and plans nothing: "my job was to check"."""
    return words in ("was to", "is to", "were to", "are to") and any(t.lower in _TASKS for t in found[max(0, first - FEW) : first] if places[t.index].clause == places[first].clause)
