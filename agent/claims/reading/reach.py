"""How far a limit reaches: which words of a text what expresses it limits."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise

from agent.claims.reading.clauses import Clause, Link, Spot
from agent.claims.reading.token import Token
from agent.lexicon.files import members_of
from agent.lexicon.files import words as word_list
from agent.lexicon.terms import singular
from agent.lexicon.verbs import base_of, verb_of

_OPENERS = members_of("word-sets", "relatives") | members_of("word-sets", "concessions")
_COPULAS = members_of("word-sets", "copulas")
_RELATIVES = members_of("word-sets", "relatives") | {"whose"}
_ME = ("i", "we")
_BEING = ("happen", "last", "end", "stop", "take", "come", "go on", "occur", "be")
"""Verbs with which a "which" tells of all that was said: "which only lasted a week"."""
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "some", "many")
_KEPT_GOING = ("hold", "open", "run", "keep", "do", "give", "lead", "offer", "organise", "organize")
"""What is done to a thing that is there only while it is done: "a stall that was only held in June"."""
_ANYBODY = ("those", "anyone", "everyone", "anybody", "everybody", "one", "ones")
_POSTS = members_of("word-sets", "posts")
_OFTEN = members_of("word-sets", "rhythms of its own")
_JOINS = members_of("word-sets", "joins") | members_of("word-sets", "contrasts")
_YET = members_of("word-sets", "contrasts")
_HAD = members_of("word-sets", "going on") - {"been"}


class Reach(StrEnum):
    """How far a limit reaches from the words that express it."""

    FORWARD = "forward"
    HERE = "here"
    CLAUSE = "clause"
    SENTENCE = "sentence"
    TEXT = "text"
    NOUN = "noun"
    BACK = "back"
    OWN = "own"


_WITHIN = (Reach.SENTENCE, Reach.CLAUSE, Reach.OWN, Reach.BACK)
"""What in a relative may limit that relative alone."""


def reached(kind: str, reach: Reach, first: int, last: int, found: Sequence[Token], places: Sequence[Spot], parts: Sequence[Clause]) -> set[int]:
    """The words that a limit of that kind and reach limits where the words from first to last (inclusive) express it."""
    if reach is Reach.TEXT:
        return set(range(len(found)))
    if reach in _WITHIN and not (kind == "others" and verb_of(found[first].lower)):
        hung = _hung(first, found, places, parts, reach if kind != "limited" else Reach.CLAUSE)
        if hung is not None:
            return set(hung)
    if reach in (Reach.SENTENCE, Reach.BACK) and kind == "small" and _describes(first, last, found, places):
        return _noun_phrase(last, places)
    if reach is Reach.SENTENCE:
        over = _same_sentence(first, places)
        return over - _alone(last, found, places, parts) if found[first].lower in ("me", "myself") else over
    if reach is Reach.CLAUSE:
        return _around(kind, first, last, found, places, parts)
    if reach is Reach.NOUN:
        return _noun_phrase(last, places)
    if reach is Reach.OWN:
        return _own(first, last, found, places, parts)
    if reach is Reach.BACK:
        return _back(first, found, places, parts)
    ahead = _forward(last, found, places, parts)
    return ahead | set(range(first, last + 1)) if reach is Reach.HERE else ahead


def _around(kind: str, first: int, last: int, found: Sequence[Token], places: Sequence[Spot], parts: Sequence[Clause]) -> set[int]:
    """What is told in the clause; from a ", who" on only what follows, and before a "but only" only what is conceded."""
    if kind == "limited" and (before := _conceded(first, found, places, parts)):
        return before
    over = _coordinate(first, last, found, places, parts) or _clause(places[first].clause, found, places, parts)
    return {i for i in over if i >= first} if kind == "others" and "," in found[first].before else over


def _back(first: int, found: Sequence[Token], places: Sequence[Spot], parts: Sequence[Clause]) -> set[int]:
    """What is told before: in the clause of the relative in which the limit stands, else in the sentence, else in the one before."""
    if relative := _relative(first, found):
        return set(range(parts[places[relative - 1].clause].first, relative))
    if _is_of_so_many(first, found):
        return {first - 1}
    before = {i for i in _same_sentence(first, places) if i < first and not _cut_off(i, first, found, places, parts)}
    return before if any(not found[i].neutral for i in before) else _sentence_before(first, places)


def _is_of_so_many(first: int, found: Sequence[Token]) -> bool:
    """"8 were paid and 4 were withdrawn": what was withdrawn are the four, and none of what is told before the "and"."""
    if first < 2 or found[first].lower not in _COPULAS or not (found[first - 1].written.isdigit() or found[first - 1].lower in _NUMBERS):
        return False
    return found[first - 2].lower in _JOINS or "," in found[first - 1].before


def _alone(last: int, found: Sequence[Token], places: Sequence[Spot], parts: Sequence[Clause]) -> set[int]:
    """What the writer did alone by a clause of its own behind what was done in company: "me and Kofi unloaded, and i booked in"."""
    behind = parts[places[last].clause + 1 :]
    start = next((part.first for part in behind if found[part.first].lower == "i" or (found[part.first].lower in _JOINS and found[part.first + 1].lower == "i")), None)
    return set(range(start, len(found))) if start is not None else set()


def _hung(first: int, found: Sequence[Token], places: Sequence[Spot], parts: Sequence[Clause], reach: Reach) -> range | None:
    """The words of the relative in which the words of a limit stand, where it limits them alone: "notes that go out every second week" says nothing of
    who wrote them how often. None where the writer is its subject ("talks I sometimes gave"), or where it tells of all that was said or of the very
    thing that was run ("which was only for a week", "a stall that was open for one summer")."""
    part = parts[places[first].clause]
    opener = next((i for i in range(first, part.first, -1) if found[i].lower in _RELATIVES), None)
    if opener is None or not _is_relative(opener, found, places):
        return None
    end = next((i for i in range(opener + 2, part.last + 1) if "," in found[i].before or "(" in found[i].before or _joins_a_phrase(i, found)), part.last + 1)
    if first >= end or any(t.lower in _ME for t in found[opener:first]):
        return None
    who = found[opener].lower in ("who", "whose", "whom")
    if not who and (reach is Reach.BACK or _tells_of_all(opener, part.first, found, places)):
        return None
    if not any(places[i].verb for i in range(part.first, opener)) and sum(places[i].verb or found[i].lower in _COPULAS for i in range(opener, part.last + 1)) > 1:
        return None
    return range(opener, end)


def _is_relative(opener: int, found: Sequence[Token], places: Sequence[Spot]) -> bool:
    """Whether a thing or a person stands before it: "said that" and "that week" open none."""
    before = found[opener - 1]
    if before.lower == "of" or before.lower in _ANYBODY:
        return True
    return not before.neutral and not places[opener - 1].verb and opener + 1 < len(found)


def _joins_a_phrase(index: int, found: Sequence[Token]) -> bool:
    """"To hotels that are closed and to hospitals": the "and" goes on with what stands before the relative."""
    return found[index].lower == "and" and index + 1 < len(found) and found[index + 1].lower in word_list("prepositions")


def _tells_of_all(opener: int, first: int, found: Sequence[Token], places: Sequence[Spot]) -> bool:
    """Whether a "which" or "that" tells of the deed, or how long or often the thing was there to which it was done."""
    after = [t for t in found[opener + 1 : opener + 6] if not t.lower.endswith("ly") and t.lower not in ("only", "just", "never", "once")]
    if not after or not (after[0].lower in _COPULAS or base_of(after[0].lower) in _BEING):
        return False
    done = verb_of(after[1].lower) if len(after) > 1 else None
    if done is not None and after[1].lower == done.participle and done.base not in _KEPT_GOING:
        return False
    verb = next((i for i in range(opener - 1, first - 1, -1) if places[i].verb), None)
    return "," in found[opener].before or (verb is not None and not any(found[i].lower in word_list("prepositions") for i in range(verb + 1, opener)))


def _describes(first: int, last: int, found: Sequence[Token], places: Sequence[Spot]) -> bool:
    """Whether the words stand before the noun for somebody or something else: "supervised a part-time clerk" is no part-time post of the writer."""
    after = found[last + 1] if last + 1 < len(found) else None
    if after is None or after.neutral or after.before.strip(" -") or places[last + 1].verb or after.lower in _POSTS or places[last + 1].phrase != places[last].phrase:
        return False
    at = first - 1
    while at > 0 and (found[at].lower in word_list("determiners") or found[at].written.isdigit() or found[at].lower in _NUMBERS) and not found[at].before.strip():
        at -= 1
    governs = places[at].verb and base_of(found[at].lower) not in ("work", "be", "do", "have", "hold")
    return 0 <= at < first and not found[at + 1].before.strip() and governs and found[at].lower not in _COPULAS


def _coordinate(first: int, last: int, found: Sequence[Token], places: Sequence[Spot], parts: Sequence[Clause]) -> set[int]:
    """What is told up to the next "and" or comma, where the other side says itself how often: "the sound once and the lights for every show",
    or where it is a detail behind what has a rate: "4 funerals a week, sometimes at weekends"; else nothing."""
    part = parts[places[first].clause]
    cuts = [i for i in range(part.first + 1, part.last + 1) if found[i].lower in ("and", "but") or ", " in found[i].before]
    start = max((i for i in cuts if i <= first), default=part.first)
    end = min((i for i in cuts if i > last), default=part.last + 1)
    here, rest = range(start, end), [i for i in range(part.first, part.last + 1) if not start <= i < end]
    others = [i for i in rest if found[i].lower in _OFTEN]
    own = [i for i in here if not first <= i <= last and not found[i].neutral]
    if own and ", " in found[first].before and found[last + 1].lower in word_list("prepositions") and not any(found[i].written.isdigit() or found[i].lower in _NUMBERS for i in here) and _has_a_rate(found[part.first : first]):
        return set(here)
    return set(here) if others and own else set()


def _conceded(first: int, found: Sequence[Token], places: Sequence[Spot], parts: Sequence[Clause]) -> set[int]:
    """What is told before a "but only for one summer", which has no verb of its own; else nothing."""
    part = parts[places[first].clause]
    opens = [t.lower for t in found[part.first : part.first + 2]]
    if opens[0] not in _YET or opens[-1] not in ("only", "just") or any(places[i].verb for i in range(part.first, part.last + 1)):
        return set()
    return {i for i in _same_sentence(first, places) if i <= part.last and not _cut_off(i, first, found, places, parts)}


def _has_a_rate(words: Sequence[Token]) -> bool:
    """Whether a number is told with its rate: "4 funerals a week, sometimes at weekends" limits no more than the weekends."""
    times = members_of("word-sets", "times")
    counted = any(t.written[0].isdigit() or t.lower in _NUMBERS for t in words)
    return counted and any(one.lower in ("a", "an", "per", "each", "every") and singular(other.lower) in times for one, other in pairwise(words))


def _cut_off(index: int, first: int, found: Sequence[Token], places: Sequence[Spot], parts: Sequence[Clause]) -> bool:
    """Whether a semicolon stands between, and what is limited behind it is another thing by its name, no "it" and no "move" of what was moved."""
    start = next((i for i in range(first, index, -1) if ";" in found[i].before), None)
    own = [found[i] for i in range(start, first) if not found[i].neutral] if start is not None else []
    return bool(own) and not any(t.own & found[i].own for t in own for i in range(start or 0) if not found[i].neutral)


def _relative(first: int, found: Sequence[Token]) -> int:
    """The place of the "which" or "though" before the words of a limit: what hangs on one clause limits no other of the sentence; 0 where there is none."""
    at = first
    while at and (found[at].lower in _COPULAS or at == first) and found[at].lower not in _OPENERS and not found[at].before.strip():
        at -= 1
    return at if found[at].lower in _OPENERS else 0


def _own(first: int, last: int, found: Sequence[Token], places: Sequence[Spot], parts: Sequence[Clause]) -> set[int]:
    """What a condition limits: what follows where it opens a clause and a comma closes it ("and, if needed, drove"), else what stands before it in its clause."""
    part = parts[places[first].clause]
    after = found[last + 1] if last + 1 < len(found) and places[last + 1].sentence == places[first].sentence else None
    opens = not first or places[first - 1].sentence != places[first].sentence or found[first - 1].lower in _JOINS or ";" in found[first].before
    if opens and after is not None:
        end = parts[places[last + 1].clause].last + 1
        return set(range(last + 1, next((i for i in range(last + 2, end) if "(" in found[i].before), end)))
    before = {i for i in range(part.first, first) if places[i].clause == places[first].clause}
    if any(not found[i].neutral for i in before) or not part.first or places[part.first - 1].sentence != places[first].sentence:
        return before or _sentence_before(first, places)
    return set(range(parts[places[first].clause - 1].first, first))


def _clause(number: int, found: Sequence[Token], places: Sequence[Spot], parts: Sequence[Clause]) -> set[int]:
    """The words of a clause, and of the next where it has no verb of its own: "once, for a week, stood in"."""
    part = parts[number]
    over = set(range(part.first, part.last + 1))
    goes_on = number + 1 < len(parts) and parts[number + 1].sentence == part.sentence and not any(places[i].verb or found[i].lower in _HAD for i in over)
    mine = goes_on and found[parts[number + 1].first].lower in ("i", "we") and any(found[i].lower in _COPULAS for i in over)
    return over | set(range(parts[number + 1].first, parts[number + 1].last + 1)) if goes_on and not mine else over


def _same_sentence(at: int, places: Sequence[Spot]) -> set[int]:
    first = last = at
    while first and places[first - 1].sentence == places[at].sentence:
        first -= 1
    while last + 1 < len(places) and places[last + 1].sentence == places[at].sentence:
        last += 1
    return set(range(first, last + 1))


def _sentence_before(at: int, places: Sequence[Spot]) -> set[int]:
    first = min(_same_sentence(at, places))
    return _same_sentence(first - 1, places) if first else set()


def _noun_phrase(last: int, places: Sequence[Spot]) -> set[int]:
    over: set[int] = set()
    for i in range(last + 1, min(last + 5, len(places))):
        if places[i].phrase != places[last].phrase or places[i].verb:
            break
        over.add(i)
    return over


def _forward(last: int, found: Sequence[Token], places: Sequence[Spot], parts: Sequence[Clause]) -> set[int]:
    """To the end of the clause or to what is counted behind a comma, and on through clauses whose verb is one that "helped to" or "planned to" governs."""
    over: set[int] = set()
    for i in range(last + 1, len(places)):
        if ")" in found[i].before or (over and "," in found[i].before and found[i].lower == "one"):
            return over
        if places[i].clause != places[last].clause:
            break
        over.add(i)
    for part in parts[places[last].clause + 1 :]:
        opener = found[part.first]
        if part.sentence != places[last].sentence or part.link is Link.PARTICIPLE or ";" in opener.before or opener.lower in ("but", "however"):
            break
        if any(t.lower in _ME for t in found[part.first : part.first + 3]) or found[last].lower in ("whom", "which") or not _governed(part, found, places):
            break
        over |= set(range(part.first, part.last + 1))
    return over


def _governed(part: Clause, found: Sequence[Token], places: Sequence[Spot]) -> bool:
    verb = next((found[i] for i in range(part.first, part.last + 1) if places[i].verb), None)
    known = verb_of(verb.lower) if verb else None
    return known is not None and verb is not None and verb.lower in (known.base, known.gerund)
