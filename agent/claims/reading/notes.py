"""Deeds that notes tell by their noun alone: "hourly checks on 18 rooms" is what the writer did.

A noun is so noted where it opens its part of a sentence that has no verb before it; one of somebody else ("the foreman's
checks", "checks by the foreman") is none.
"""

from __future__ import annotations

import re

from agent.claims.reading.tagging import is_adverb
from agent.claims.reading.telling import Telling
from agent.lexicon.files import members_of
from agent.lexicon.files import words as word_list
from agent.lexicon.terms import singular
from agent.lexicon.verbs import Nouniness, verb_of

_JOINS = members_of("word-sets", "joins") | {"also"}
_MEANS = members_of("word-sets", "means of doing") | {"me", "myself"}
_DEEDS = members_of("word-sets", "deed nouns")
_EITHER_WAY = members_of("word-sets", "given or received")
_PARTING = (word_list("prepositions") | word_list("subordinators")) - {"till"}
"""Before a noun they make it say of another; the till is a thing too."""
_RATES = members_of("word-sets", "rates")
_PARTICLES = members_of("word-sets", "parted particles")
_PARTS = re.compile(r"[;:—\n]|[.!?](?=\s|$)|\s[-–]\s")
_SIGN = re.compile(r"[,;:.()/&+—\n]|\s[-–]\s")
NEAR = 3
"""Words up to the noun of a note of which one says more."""
_OTHERS = re.compile(r"['’]s?\s")
_NOUN = re.compile(r"(?:ation|ion|ment|al|ance|ence|age|ure|ing)$")


def is_noted(body: Telling, index: int) -> bool:
    """Whether the word is the noun of a note: no verb tells what was done to it, and nobody else is named as the one who did it."""
    return not body.spots[index].verb and not body.tokens[index].neutral and _ends(body, index) and _opens(body, index) and not _is_told_of(body, index)


def is_in_a_note(body: Telling, index: int) -> bool:
    """Whether the word is the noun of a note or says of what it is: the tickets of "ticket sales"."""
    return any(is_noted(body, i) for i in range(index, min(index + NEAR, len(body.tokens))) if i in note_of(body, index))


def _ends(body: Telling, index: int) -> bool:
    """Whether the noun is what its phrase names and says nothing of another: the checks of "checks nightly", not of "checks log"."""
    after = next(iter(body.tokens[index + 1 : index + 2]), None)
    if after is None or _SIGN.search(after.before) or after.neutral or after.index in body.figured or is_adverb(after):
        return True
    return after.before == " " and (after.lower in word_list("prepositions") | word_list("determiners") | _RATES)


def _opens(body: Telling, index: int) -> bool:
    """Whether no preposition and nobody's name stands before it in its part between signs, and no verb before that in the sentence."""
    own = True
    for token in reversed(body.tokens[: index + 1]):
        if own and token.index != index and token.lower in _PARTING:
            return False
        if token.index != index and body.spots[token.index].verb and not (is_gerund_noun(body, token.index) or _describes(body, token.index, index)):
            return False
        if own and _OTHERS.match(token.before):
            return False
        if _PARTS.search(token.before):
            return True
        own = own and not _SIGN.search(token.before) and token.lower not in _JOINS
    return True


def is_gerund_noun(body: Telling, verb: int) -> bool:
    """"Grinding and dressing of castings", "mooring, lookout": a gerund that takes no object is itself the noun of a note."""
    after = body.tokens[verb + 1 : verb + 2]
    return body.tokens[verb].lower.endswith("ing") and (not after or bool(_SIGN.search(after[0].before)) or after[0].lower in ("of", "and", "or"))


def _describes(body: Telling, verb: int, noun: int) -> bool:
    """"Stock rotation": what might be a verb right before a bare noun in the singular says of what it is."""
    known = verb_of(body.tokens[verb].lower)
    bare = verb + 1 == noun and not body.tokens[noun].before.strip() and singular(body.tokens[noun].lower) == body.tokens[noun].lower
    return bare and known is not None and known.noun is not Nouniness.NEVER and body.tokens[verb].lower == known.base


def _is_told_of(body: Telling, index: int) -> bool:
    """Whether what follows in its part has a verb ("checks were passed") or says who did it ("checks by the foreman")."""
    for token in body.tokens[index + 1 :]:
        if _SIGN.search(token.before.replace("(", "")) or token.lower in _JOINS:
            return False
        if token.lower in word_list("subordinators") | {"that", "which", "who"}:
            return False
        if body.spots[token.index].verb and body.tokens[token.index - 1].lower not in _PARTING - {"to"}:
            return True
        if token.lower == "by" and not any(t.lower in _MEANS or t.lower.endswith("ing") for t in body.tokens[token.index + 1 : token.index + 2]):
            return True
    return False


def comes_from_others(body: Telling, index: int) -> bool:
    """"Calls from customers", "visits from the vet": another did it."""
    return [t.lower for t in body.tokens[index + 1 : index + 2]] == ["from"]


def part_of(body: Telling, index: int) -> range:
    """The words of the part between signs, joins and prepositions in which the noun stands, up to the noun: "two-hourly night checks"."""
    first = index
    while first and not _SIGN.search(body.tokens[first].before) and body.tokens[first - 1].lower not in word_list("prepositions") | _JOINS:
        first -= 1
    return range(first, index + 1)


def note_of(body: Telling, index: int) -> range:
    """The words of the whole note, up to the next sign or join: "fire drills at two sites each month"."""
    last = index
    while last + 1 < len(body.tokens) and not _SIGN.search(body.tokens[last + 1].before) and body.tokens[last + 1].lower not in _JOINS:
        last += 1
    return range(part_of(body, index).start, last + 1)


def names_a_deed(body: Telling, index: int) -> bool:
    """Whether the noun is that of something done ("inspections", "walk-rounds"), and of nothing that one may as well receive ("training")."""
    token = body.tokens[index]
    single = singular(token.lower)
    if single in _EITHER_WAY or token.lower in _EITHER_WAY:
        return False
    return single in _DEEDS or _is_of_a_verb(single) or _is_verb_and_particle(body, index, single)


def _is_of_a_verb(noun: str) -> bool:
    root = _NOUN.sub("", noun)
    return verb_of(noun) is not None or (root != noun and any(verb_of(root + end) for end in ("", "e", "ate")))


def _is_verb_and_particle(body: Telling, index: int, single: str) -> bool:
    """"Clean-downs", "check-outs"."""
    return single.removesuffix("s") in _PARTICLES | {"in"} and index > 0 and body.tokens[index].before == "-" and verb_of(body.tokens[index - 1].lower) is not None
