"""A part of the evidence that the line tells of as the whole: what was done at a hospital, as done across it; a protocol of the ward, as that of the hospital."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agent.claims.claim import Claim
from agent.claims.reading.telling import Telling, time_keys
from agent.lexicon.files import members_of
from agent.lexicon.verbs import base_of

ALL = members_of("word-sets", "all")
WHOLE = members_of("word-sets", "whole")
_EVERYWHERE = members_of("word-sets", "everywhere")
_TO_THE_END = frozenset(("always", "end"))
NEAR = 5
"""Words before a thing among which its possessor stands."""
_OWNING = re.compile(r"['’]s\s")


def across(claim: Claim) -> Iterator[tuple[int, int]]:
    """The first and last word of "across Example Hospital", where only the heading names it: what was done at one place becomes what was done everywhere."""
    line = claim.licences.line
    for token in line.tokens:
        if token.lower in _EVERYWHERE and (after := next((t for t in line.tokens[token.index + 1 :] if not t.neutral), None)):
            places = claim.licences.of(after.index)
            if places and (all(p.heading for p in places) or not _reaches(claim, after.index)):
                yield token.index, after.index


def throughout(claim: Claim) -> Iterator[int]:
    """Each "throughout" of the line, which is from beginning to end or everywhere, where the evidence does not say so."""
    told = any(t.lower in ALL | WHOLE | _EVERYWHERE | _TO_THE_END and not _is_taken_over(body, t.index) for body in claim.licences.bodies for t in body.tokens)
    for token in claim.licences.line.tokens:
        if token.lower == "throughout" and not told:
            yield token.index


def _is_taken_over(body: Telling, index: int) -> bool:
    return body.tokens[index].lower == "over" and index > 0 and base_of(body.tokens[index - 1].lower) == "take"


def possessors(claim: Claim) -> Iterator[tuple[int, int]]:
    """The first and last word of what the line gives to its employer, and the evidence to another: the ward's protocol is not the hospital's, which only the heading names."""
    line, licences = claim.licences.line, claim.licences
    for token in line.tokens[:-1]:
        places = licences.of(token.index) if _owns(line, token.index) else ()
        if not places or not all(p.heading for p in places):
            continue
        thing = next((t.index for t in line.tokens[token.index + 1 :] if _ends_its_phrase(line, t.index)), None)
        told = [p for p in licences.exact(thing) if not p.heading] if thing is not None else []
        if thing is not None and told and all(_is_owned(licences.bodies[p.source], p.index) for p in told):
            yield token.index, thing


def _owns(told: Telling, index: int) -> bool:
    after = told.tokens[index + 1] if index + 1 < len(told.tokens) else None
    return not told.tokens[index].neutral and after is not None and _OWNING.match(after.before) is not None


def _is_owned(body: Telling, index: int) -> bool:
    """Whether somebody's or something's "'s" stands before the thing in its phrase."""
    return any(_owns(body, i) for i in range(max(0, index - NEAR), index) if body.spots[i].phrase == body.spots[index].phrase)


def _ends_its_phrase(told: Telling, index: int) -> bool:
    after = told.tokens[index + 1] if index + 1 < len(told.tokens) else None
    return after is None or after.neutral or told.spots[after.index].phrase != told.spots[index].phrase or told.spots[after.index].verb


def _reaches(claim: Claim, index: int) -> bool:
    """Whether the evidence says that it was everywhere in a thing, or tells of the thing in one sentence with the deed."""
    licences = claim.licences
    told = licences.told[licences.line.spots[index].clause]
    bodies = licences.bodies
    if told is None or any(t.lower in _EVERYWHERE | ALL | WHOLE and not _is_rhythm(body, t.index) for body in bodies for t in body.tokens):
        return True
    sentence = bodies[told[0]].clauses[told[1]].sentence
    return any(p.source == told[0] and bodies[p.source].spots[p.index].sentence == sentence for p in licences.of(index) if not p.heading)


def _is_rhythm(body: Telling, index: int) -> bool:
    """"Each morning" says how often, not where."""
    return body.tokens[index].lower in ALL and any(t.keys & time_keys() for t in body.tokens[index + 1 : index + 2])
