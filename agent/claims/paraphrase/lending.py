"""Verbs of a line that the evidence does not have and that its other words lend: "made hourly checks" of the note "hourly checks", "recorded
the readings" of "wrote the readings on the sheet", "set the agenda" of "do the agenda", "received figures from the depots" of "the depots
sent figures to me".

Each is tied to what it is done to: the evidence has that very thing, in a note without a verb or with a verb that says the same of such a thing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import pairwise, takewhile

from agent.claims.paraphrase.papers import held
from agent.claims.reading.governing import HOW_OFTEN, governor, heads_of, things_of, verb_names
from agent.claims.reading.notes import comes_from_others, is_in_a_note, is_noted, names_a_deed, note_of, part_of
from agent.claims.reading.telling import Telling, time_keys
from agent.claims.reading.token import Token
from agent.lexicon.files import groups, heads, members, members_of
from agent.lexicon.files import words as word_list
from agent.lexicon.terms import singular
from agent.lexicon.verbs import verb_of

Places = tuple[tuple[int, int], ...]
Named = Callable[[int], Sequence[tuple[int, int]]]
"""For a word of the line the places of the evidence, snippet and word, that license it."""

_PERFORMING = members_of("word-sets", "performing a note")
_RECORDING = members_of("word-sets", "recording")
_BOOKS = members_of("word-sets", "books")
_HOLDERS = {"file", "folder", "form", "card"}
_INTO = members_of("word-sets", "into a book")
_SENDING = members_of("word-sets", "sending to one")
_BRINGING_IN = members_of("word-sets", "bringing a person in")
_EVENTS = members_of("word-sets", "events to take part in")
_THROUGH = {"put", "run", "pass"}
_RATES = members_of("word-sets", "rates")
_GETTING = {"take", "handle", "field", "deal with", "receive"}
_ARRANGING = {"arrange", "organize", "call in"}
_TAKING_PART = {"do", "run", "walk", "swim", "cycle"}
GIVEN = 5
"""Words between a verb and what is given."""
_PERSON = re.compile(r"[a-z]{3}(?:er|or)$")
_SIGN = re.compile(r"[,;:.()/—\n]|\s[-–]\s")


def lent(line: Telling, bodies: Sequence[Telling], named: Named) -> dict[int, Places]:
    """For each verb of the line that something lends, the places of the evidence that do; linear but for the few words of an object."""
    found: dict[int, Places] = {}
    for token in line.tokens:
        if line.spots[token.index].verb and not token.neutral and (lending := tuple(dict.fromkeys(_lending(line, token.index, bodies, named)))):
            found[token.index] = lending
            if "take part" in verb_names(token):
                found[token.index + 1] = lending
    return found


def _lending(line: Telling, verb: int, bodies: Sequence[Telling], named: Named) -> Iterator[tuple[int, int]]:
    names = verb_names(line.tokens[verb])
    things = things_of(line, verb)
    lenders = [[(source, place) for source, at in named(thing) for place in _lenders(line, verb, thing, names, bodies[source], at, _in(named, source))] for thing in heads_of(line, things)]
    noted = [any(is_in_a_note(bodies[source], at) for source, at in named(thing)) for thing in heads_of(line, things)]
    if all(lending or note for lending, note in zip(lenders, noted, strict=True)):
        yield from (place for lending in lenders for place in lending)
    if "sell" in names:
        yield from _sales(line, verb, bodies, named)
    if line.tokens[verb].lower in ("hold", "holds", "holding") and (place := held(line, verb, {i: named(i) for i in things}, bodies)):
        yield place


def _in(named: Named, source: int) -> Callable[[int], list[int]]:
    """The places in one snippet."""
    return lambda index: [at for n, at in named(index) if n == source]


def _lenders(line: Telling, verb: int, thing: int, names: set[str], body: Telling, at: int, named: Callable[[int], list[int]]) -> Iterator[int]:
    """The words of one snippet, the deed or else the thing itself, by which what the verb of the line is done to lends it that verb."""
    if is_noted(body, at):
        if _is_noted_so(line, verb, thing, names, body, at) and _keeps_rhythm(line, thing, body, at, named) and _keeps_prepositions(line, thing, body, at, named):
            yield at
    elif (deed := governor(body, at)) is not None and (body.actor(deed) is None or _is_of_us(body, deed)) and _says_the_same(line, thing, names, body, deed, at):
        yield deed if body.actor(deed) is None else at
    if names & {"receive"} and _is_sent_to_me(line, thing, body, at):
        yield at


def _is_of_us(body: Telling, deed: int) -> bool:
    """"Ten of us walked": the writer is among them, and the line is held to that by the rule on teams."""
    return any(one.lower == "of" and other.lower == "us" for one, other in pairwise(body.tokens[body.clauses[body.spots[deed].clause].first : deed]))


def _is_noted_so(line: Telling, verb: int, thing: int, names: set[str], body: Telling, at: int) -> bool:
    if comes_from_others(body, at) and not names & _GETTING:
        return False
    if names & _PERFORMING and names_a_deed(body, at):
        return True
    return _is_done_to(names, body.tokens[at]) or (bool(names & _THROUGH) and _goes_through(line, verb) and _goes_through(body, at))


def _keeps_rhythm(line: Telling, thing: int, body: Telling, at: int, named: Callable[[int], list[int]]) -> bool:
    """Whether what says how often before the thing ("hourly checks") does so in the note too, and not in another ("daily rounds, weekly checks")."""
    note = note_of(body, at)
    return all(not (line.tokens[i].lower in _RATES and (of := named(i))) or any(p in note for p in of) for i in part_of(line, thing))


def _keeps_prepositions(line: Telling, thing: int, body: Telling, at: int, named: Callable[[int], list[int]]) -> bool:
    """Whether what stands behind the thing does so with the preposition of the note: "checks with the foreman" are none on the foreman."""
    note, whole = note_of(body, at), note_of(line, thing)
    for i in range(thing + 1, whole.stop):
        ours = _preposition(line, i)
        theirs = {_preposition(body, p) for p in named(i) if p in note and p > at}
        if ours and theirs and "" not in theirs and all(ours != other and ("with" in (ours, other) or frozenset((ours, other)) in _opposites()) for other in theirs):
            return False
    return True


@cache
def _opposites() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for pair in groups("opposite-prepositions"))


def _preposition(told: Telling, index: int) -> str:
    """The preposition that opens the phrase of the word."""
    first = next(t for t in told.tokens if told.spots[t.index].phrase == told.spots[index].phrase)
    return first.lower if first.lower in word_list("prepositions") else ""


def _says_the_same(line: Telling, thing: int, names: set[str], body: Telling, deed: int, at: int) -> bool:
    """Whether the verb of the line says of the thing what the verb of the evidence does."""
    said = verb_names(body.tokens[deed])
    if names & _RECORDING and said & _RECORDING:
        theirs, ours = _book(body, at, said), _book(line, thing, names)
        return theirs is not None and (bool(ours.own & theirs.own) if ours else "put" not in names)
    if names & _ARRANGING and _is_brought_in(body, deed, at):
        return True
    if "take part" in names:
        return bool(said & _TAKING_PART) and singular(body.tokens[at].lower) in _EVENTS
    return _is_done_to(names, body.tokens[at], body.tokens[deed])


def _sales(line: Telling, verb: int, bodies: Sequence[Telling], named: Named) -> Iterator[tuple[int, int]]:
    """"Sold in the showroom" of the note "showroom sales", "sold tickets" of "ticket sales": the note says what is sold, and the notes of sales all that is told."""
    words = [i for i in line.content(line.spots[verb].clause) if i > verb]
    things = set(things_of(line, verb))
    for source, body in enumerate(bodies):
        sales = [t.index for t in body.tokens if t.lower == "sales" and is_noted(body, t.index)]
        known = _in(named, source)
        if words and sales and all(any(p in (part_of(body, at) if i in things else note_of(body, at)) for p in known(i) for at in sales) for i in words):
            yield from ((source, at) for at in sales)


@cache
def _done_to() -> dict[str, frozenset[str]]:
    """For each thing the verbs that say the same of it."""
    table: dict[str, frozenset[str]] = {}
    for verbs, things in heads("done-to").items():
        for thing in things:
            table[thing] = table.get(thing, frozenset()) | frozenset(members(verbs))
    return table


def _is_done_to(names: set[str], thing: Token, deed: Token | None = None) -> bool:
    """Whether the verb says of such a thing what the evidence says by another, or what a note of it tells."""
    verbs = _done_to().get(singular(thing.lower), frozenset())
    return bool(names & verbs) and (deed is None or bool(verb_names(deed) & verbs))


def _book(told: Telling, thing: int, deed: set[str]) -> Token | None:
    """The book of "in the accident book", "on the sheet", in a phrase of the clause behind the thing; what is put in a folder is not written there."""
    end, inside = told.clauses[told.spots[thing].clause].last + 1, False
    for token in told.tokens[thing + 1 : end]:
        if token.lower in _INTO or (inside and token.lower in word_list("prepositions")):
            inside = token.lower in _INTO
        if inside and token.lower in _BOOKS and not (deed & {"put"} and token.lower in _HOLDERS) and _ends_its_phrase(told, token.index):
            return token
    return None


def _ends_its_phrase(told: Telling, index: int) -> bool:
    after = next(iter(told.tokens[index + 1 : index + 2]), None)
    return after is None or told.spots[after.index].phrase != told.spots[index].phrase or after.neutral or after.lower in HOW_OFTEN


def _is_brought_in(body: Telling, deed: int, person: int) -> bool:
    """"Get a speaker in"."""
    behind = [t.lower for t in body.tokens[person + 1 : person + 2]]
    return bool(verb_names(body.tokens[deed]) & _BRINGING_IN) and _is_person(body.tokens[person]) and (behind == ["in"] or bool(verb_names(body.tokens[deed]) & {"find", "sort"}))


def _is_person(token: Token) -> bool:
    word = singular(token.lower)
    return "=person" in token.generals or word in word_list("title-words") or (_PERSON.search(word) is not None and verb_of(word[:-2]) is not None)


def _is_sent_to_me(line: Telling, ours: int, body: Telling, thing: int) -> bool:
    """Whether another gives the thing to the writer ("sites sending orders to me"), and the line, where it says from whom, names that one."""
    deed = next((i for i in range(thing - 1, max(-1, thing - GIVEN), -1) if verb_names(body.tokens[i]) & _SENDING), None)
    if deed is None or not (body.tokens[deed + 1].lower == "me" or _goes_to_me(body, thing)):
        return False
    start = next((t.index for t in line.tokens[ours + 1 :] if t.lower == "from"), None)
    rest = [] if start is None else takewhile(lambda t: line.spots[t.index].phrase == line.spots[start].phrase and t.lower not in HOW_OFTEN, line.tokens[start + 1 :])
    named = [t for t in rest if not t.neutral and t.index not in line.figured]
    giver = body.tokens[part_of(body, deed).start : deed]
    givers = frozenset(key for t in giver for key in t.own)
    return any(not t.neutral for t in giver) and not any(t.lower == "i" for t in giver) and all(t.own & givers or t.keys & time_keys() for t in named)


def _goes_to_me(body: Telling, thing: int) -> bool:
    end = body.clauses[body.spots[thing].clause].last + 1
    return any(one.lower == "to" and other.lower == "me" and not other.before.strip() for one, other in pairwise(body.tokens[thing + 1 : end]))


def _goes_through(told: Telling, index: int) -> bool:
    """Whether a "through" follows in the clause, before any other sign."""
    for token in told.tokens[index + 1 : told.clauses[told.spots[index].clause].last + 1]:
        if _SIGN.search(token.before):
            return False
        if token.lower == "through":
            return True
    return False
