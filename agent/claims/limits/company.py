"""With whom it was done, and in what: "with the other apprentice" of "me and the other apprentice", "in a pilot" of "part of a pilot"."""

from __future__ import annotations

import re
from itertools import islice

from agent.claims.claim import Claim
from agent.claims.reading.clauses import Link
from agent.claims.reading.limit import Limit
from agent.claims.reading.telling import Telling, telling
from agent.lexicon.files import members_of
from agent.lexicon.files import words as word_list
from agent.lexicon.kept import kept
from agent.lexicon.verbs import base_of

_ASSISTING = members_of("word-sets", "only assisting")
_ME = ("i", "me", "myself", "self")
_WITH = ("with", "alongside", "beside")
_AND = ("and", "n")
_SETTING = ("in", "on", "during", "for", "within", "under")
_BELONGING = re.compile(r"(?:(?:was )?part|(?:was )?(?:a )?member) of|(?:was )?involved in|took part|taking part|participat\w+", re.I)
FEW = 16
"""Openers of a line that are looked at."""
MOST = 5
"""Words of those who are named."""


def names_the_company(claim: Claim, clause: int, index: int, limits: set[tuple[int, Limit]]) -> bool:
    """Whether the line tells the word as done with those, and nobody else, with whom the evidence has it done, and the evidence says no less than that:
    who only "took part" or "helped" with somebody did not do it with them."""
    line = claim.licences.line
    if not limits or any(_is_less(claim.licences.bodies[source], limit) for source, limit in limits):
        return False
    for opener, named in _named_with(line.text):
        if not named or not all(_is_company(claim, i) for i in named):
            continue
        done = _done_with(line, opener, named[-1])
        if index in named or clause in done or (all(limit.kind == "we" for _, limit in limits) and clause in _going_on(line, done)):
            return True
    return False


def is_together(claim: Claim, index: int) -> bool:
    """The together of "together with two nurses", where the evidence names those beside the writer."""
    line = claim.licences.line
    if line.tokens[index].lower != "together":
        return False
    return any(opener == index + 1 and named and all(_is_company(claim, i) for i in named) for opener, named in _named_with(line.text))


def _is_less(body: Telling, limit: Limit) -> bool:
    opener = next((t for t in body.tokens if t.start >= limit.start), None)
    return _BELONGING.match(body.text, limit.start) is not None or (opener is not None and base_of(opener.lower) in _ASSISTING)


@kept(256)
def _named_with(text: str) -> tuple[tuple[int, list[int]], ...]:
    """Each "with" of the line and the words of those whom it names; the first few of a page of them."""
    line = telling(text)
    openers = (t.index for t in line.tokens if t.lower in _WITH)
    return tuple((i, _words_from(line, i + 1)) for i in islice(openers, FEW))


def _words_from(told: Telling, start: int) -> list[int]:
    """The words that assert something up to a sign, a preposition or a verb."""
    found = list[int]()
    for token in told.tokens[start : start + MOST]:
        if (token.index > start and token.before.strip(" -")) or token.lower in word_list("prepositions") or told.spots[token.index].verb or token.lower in ("but", "we", *_AND, *_ME):
            break
        if not token.neutral and token.index not in told.figured:
            found.append(token.index)
    return found


def _words_up_to(told: Telling, end: int) -> list[int]:
    """The same backwards, from the word before an "and I"."""
    found = list[int]()
    for token in reversed(told.tokens[max(0, end + 1 - MOST) : end + 1]):
        if token.lower in word_list("prepositions") or told.spots[token.index].verb:
            break
        if not token.neutral and token.index not in told.figured:
            found.append(token.index)
        if token.before.strip(" -"):
            break
    return found


def _is_company(claim: Claim, index: int) -> bool:
    """Whether the word names somebody beside the writer in the evidence: "me and the other apprentice", "my sister and I", "with an electrician"."""
    return any(not p.heading and _is_beside_me(claim.licences.bodies[p.source], p.index) for p in claim.licences.exact(index))


def _is_beside_me(body: Telling, index: int) -> bool:
    for i in range(max(0, index - MOST), index):
        opens = body.tokens[i].lower in _WITH or (i > 0 and body.tokens[i].lower in _AND and body.tokens[i - 1].lower in _ME) or (body.tokens[i].lower in _ME and "&" in body.tokens[i + 1].before)
        if opens and index in _words_from(body, i + 1):
            return True
    ends = (i for i in range(index + 1, min(index + MOST, len(body.tokens))) if body.tokens[i].lower in _ME and (body.tokens[i - 1].lower in _AND or "&" in body.tokens[i].before))
    return any(index in _words_up_to(body, i - 1 - (body.tokens[i - 1].lower in _AND)) for i in ends)


def _done_with(line: Telling, opener: int, last: int) -> set[int]:
    """The clauses that are done with them: those that follow where a comma closes the words that open the sentence, else their own and what is joined to it."""
    number = line.spots[opener].clause
    fronted = (opener == 0 or line.spots[opener - 1].sentence != line.spots[opener].sentence or line.tokens[opener - 1].lower == "together") and last + 1 < len(line.tokens)
    found, at = {number}, number
    if fronted and "," in line.tokens[last + 1].before:
        while at + 1 < len(line.clauses) and line.clauses[at + 1].sentence == line.clauses[number].sentence and line.clauses[at + 1].link is not Link.OTHER:
            at += 1
            found.add(at)
        return found
    while at and line.clauses[at].link is Link.AND and "," not in line.tokens[line.clauses[at].first].before and line.clauses[at - 1].sentence == line.clauses[number].sentence:
        at -= 1
        found.add(at)
    return found


def _going_on(line: Telling, done: set[int]) -> set[int]:
    """The clauses behind these that hang on them by a participle, or are joined to one that does: "on nights with one other, doing the rounds and …"."""
    found, at = set[int](), max(done)
    while at + 1 < len(line.clauses) and (line.clauses[at + 1].link is Link.PARTICIPLE or (found and line.clauses[at + 1].link is Link.AND)):
        at += 1
        found.add(at)
    return found


def is_the_setting(claim: Claim, index: int, kind: str, limits: set[tuple[int, Limit]]) -> bool:
    """Whether the line tells a deed of the writer's own in what the evidence says the writer only belonged to."""
    line = claim.licences.line
    theirs = [(claim.licences.bodies[source], limit) for source, limit in limits if limit.kind == kind]
    if not theirs or not all(_BELONGING.match(body.text, limit.start) for body, limit in theirs):
        return False
    opener = next((i for i in range(index - 1, -1, -1) if line.spots[i].verb or line.tokens[i].lower in _SETTING or line.spots[i].sentence != line.spots[index].sentence), None)
    if opener is None or line.tokens[opener].lower not in _SETTING:
        return False
    deeds = [t.index for t in line.tokens if line.spots[t.index].verb and not t.neutral and line.spots[t.index].sentence == line.spots[index].sentence]
    return any(_is_free(claim, i, kind) for i in deeds)


def _is_free(claim: Claim, deed: int, kind: str) -> bool:
    places = [p for p in claim.licences.best(deed) if not p.heading]
    return bool(places) and not any(kind in claim.licences.bodies[p.source].limits_of(p.index) for p in places)
