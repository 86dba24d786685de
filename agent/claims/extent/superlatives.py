"""The best, the first, the only: of how many, and within what."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from agent.claims.claim import Claim
from agent.claims.reading.tagging import is_adverb
from agent.claims.reading.telling import Telling
from agent.claims.reading.token import Token
from agent.lexicon.files import members_of

SHARED = 5
"""Words before a superlative among which an "one of" or "among" is looked for."""
_FIRST_OF_ALL = members_of("word-sets", "first of all")
_SOLE = frozenset(("youngest", "oldest", "sole", "only", "alone"))
_BOUNDING = members_of("word-sets", "bounding")
BOUND = 7
"""Words behind a superlative among which it is said within what it is one."""


def is_the_only(claim: Claim, index: int) -> bool:
    """"Sole plumber" of "I'm the only plumber": the writer, by the same words, within the same bounds."""
    line, licences = claim.licences.line, claim.licences
    title = [t for t in line.tokens[index + 1 :] if line.spots[t.index].phrase == line.spots[index].phrase and not t.before.strip(" -")]
    if line.tokens[index].lower != "sole" or not title:
        return False
    ours = {key for t in line.tokens for key in t.own}
    return any(
        token.lower == "only" and _tells_of_me(body, token.index) and [t.lower for t in body.tokens[token.index + 1 : token.index + 1 + len(title)]] == [t.lower for t in title]
        and all(t.own & ours for t in _bound_of(body, token.index))
        for body in licences.bodies for token in body.tokens
    )  # fmt: skip


def _tells_of_me(body: Telling, only: int) -> bool:
    """"I'm currently the only", "as the only", "the only" at the beginning: nobody else is named before."""
    before = body.tokens[body.clauses[body.spots[only].clause].first : only]
    return before[-1:] != () and before[-1].lower == "the" and all(t.neutral or is_adverb(t) for t in before) and not {t.lower for t in before} & {"he", "she", "they", "her", "his", "their", "with", "for", "to", "by"}


def unbounded(claim: Claim) -> Iterator[int]:
    """The superlatives of the line which the evidence has only within something that the line leaves out: the best "of the week"."""
    line, licences = claim.licences.line, claim.licences
    ours = {key for t in line.tokens for key in t.own}
    for token in line.tokens:
        places = [p for p in licences.exact(token.index) if not p.heading] if token.lower in _FIRST_OF_ALL | _SOLE else []
        bounds = [_bound_of(licences.bodies[p.source], p.index) for p in places]
        if places and all(bound and not any(key in ours for t in bound for key in t.own) for bound in bounds):
            yield token.index


def _bound_of(told: Telling, index: int) -> list[Token]:
    """The words behind a superlative, and a noun or two, that say within what: "of the week", "in the shop"."""
    near = [t for t in told.tokens[index + 1 : index + 1 + BOUND] if told.spots[t.index].clause == told.spots[index].clause]
    opener = next((n for n, t in enumerate(near) if t.lower in _BOUNDING), None)
    if opener is None or any(t.before.strip() or told.spots[t.index].verb for t in near[: opener + 1]):
        return []
    phrase = [t for t in near[opener + 1 :] if not t.neutral]
    return phrase[:2]


def shared(claim: Claim) -> Iterator[int]:
    """The superlatives of the line which the evidence has only of one among several: "among the five best"."""
    line, licences = claim.licences.line, claim.licences
    for token in line.tokens:
        places = [p for p in licences.exact(token.index) if not p.heading] if token.lower in _FIRST_OF_ALL else []
        if places and not _of_several(line, token.index) and all(_of_several(licences.bodies[p.source], p.index) for p in places):
            yield token.index


def _of_several(told: Telling, index: int) -> bool:
    """Whether "one of", "among", a number or a lower rank stands before the word: "among the five best", "the top ten", "third best"."""
    before = [t for t in told.tokens[max(0, index - SHARED) : index] if told.spots[t.index].sentence == told.spots[index].sentence]
    words = [t.lower for t in before]
    counted = any(f.value > 1 and ((f.family == "" and (index in f.counted or f.first == index + 1)) or (f.family == "rank" and f.last + 1 == index)) for f in told.figures)
    return counted or "among" in words or "amongst" in words or any(one == "one" and other == "of" for one, other in pairwise(words))
