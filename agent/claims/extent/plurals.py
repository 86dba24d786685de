"""One thing of the evidence that the line tells of as several: "on the ward" as "in the wards", a lecture as lectures."""

from __future__ import annotations

from collections.abc import Iterator

from agent.claims.claim import Claim
from agent.claims.numbers.enumerating import is_enumerated
from agent.claims.reading.telling import Telling, time_keys
from agent.lexicon.files import members_of
from agent.lexicon.terms import singular

_AGAIN = members_of("word-sets", "again and again")
_WORKPLACES = members_of("word-sets", "workplaces")


def spread(claim: Claim) -> Iterator[int]:
    """The words of the line that tell of several places of work, or of several of what the evidence numbers ("line 2"), where the evidence has one."""
    line, licences = claim.licences.line, claim.licences
    for token in line.tokens:
        one = singular(token.lower)
        exact = licences.exact(token.index) if one != token.lower and one in _WORKPLACES else ()
        places = [p for p in licences.best(token.index) if p in exact] or exact
        if not exact and one != token.lower and not _numbered(line, token.index):
            places = [p for p in licences.best(token.index) if p in licences.exact(token.index) and not p.heading]
            places = places if all(_numbered(licences.telling(p), p.index) for p in places) else []
        if places and all(licences.token(p).lower == one for p in places) and not any(token.index in f.counted and is_enumerated(claim, f) for f in line.figures):
            yield token.index


def _numbered(told: Telling, index: int) -> bool:
    """"Line 2" is one of several, named by its number."""
    behind = told.tokens[index + 1 : index + 2]
    return bool(behind) and behind[0].written.isdecimal() and not behind[0].before.strip()


def repeated(claim: Claim) -> Iterator[int]:
    """The words of the line in the plural of which the evidence tells of one, and of no rhythm: one lecture is not lectures."""
    line, licences = claim.licences.line, claim.licences
    for token in line.tokens:
        one = singular(token.lower)
        if token.neutral or one == token.lower or token.capital or line.spots[token.index].verb or token.index in line.figured:
            continue
        places = [p for p in licences.of(token.index) if not p.heading]
        same = [p for p in places if licences.token(p).lower == one]
        if places and same == places and all(_is_single(licences.bodies[p.source], p.index) for p in places):
            yield token.index


def _is_single(told: Telling, index: int) -> bool:
    """Whether "a" or "one" stands before the word and it is the head of its phrase, in a sentence without a rhythm or a number that repeats it."""
    after = told.tokens[index + 1] if index + 1 < len(told.tokens) else None
    if after is not None and not after.neutral and after.before == " " and told.spots[after.index].phrase == told.spots[index].phrase:
        return False
    before = told.tokens[max(0, index - 3) : index]
    opener = next((n for n in range(len(before) - 1, -1, -1) if before[n].lower in ("a", "an", "one")), None)
    if opener is None or any(t.neutral or told.spots[t.index].verb or t.before.strip() for t in before[opener + 1 :]) or told.tokens[index].before.strip():
        return False
    if opener and before[opener - 1].lower in ("as", "per", "of", "for", "once", "twice"):
        return False
    sentence = [t for t in told.tokens if told.spots[t.index].sentence == told.spots[index].sentence]
    return not any(t.lower in _AGAIN for t in sentence) and not any(f.rate or f.family == "often" for f in told.figures) and not (told.tokens[index].keys & time_keys())
