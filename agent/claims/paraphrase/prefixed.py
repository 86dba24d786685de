"""Words with a prefix: deeds in another form ("re-soling boots" as "re-sole boots"), and when a thing was done ("checked before launch" as "pre-launch checks")."""

from __future__ import annotations

from agent.claims.claim import Claim
from agent.claims.reading.telling import Telling
from agent.claims.reading.token import Token

_PREFIXES = ("re", "un", "de", "pre", "over", "under")
_WHEN = {"pre": ("before", "prior", "ahead"), "post": ("after", "following")}
OPENING = 3
"""Words before a thing among which its "before" stands: "before the launch", "ahead of the launch"."""


def is_compounded(line: Telling, index: int) -> bool:
    """The "sole" of "re-sole boots": what stands behind a prefix is no word of its own."""
    return index > 0 and line.tokens[index].before == "-" and line.tokens[index - 1].lower in _PREFIXES


def says_when(claim: Claim, index: int) -> bool:
    """Whether the prefix of "pre-launch checks" says what the evidence does with "checked before launch": the word behind the two stands in that clause."""
    line, licences = claim.licences.line, claim.licences
    openers = _WHEN.get(line.tokens[index].lower, ())
    if not openers or index + 2 >= len(line.tokens) or line.tokens[index + 1].before != "-":
        return False
    deed = next((t.index for t in line.tokens[index + 2 :] if not t.neutral and t.index not in line.figured), None)
    told = {(p.source, p.index) for p in (licences.of(deed) if deed is not None else ()) if not p.heading}
    return any((p.source, i) in told for p in licences.named(index + 1) if not p.heading for i in _told_before(licences.bodies[p.source], p.index, openers))


def _told_before(body: Telling, thing: int, openers: tuple[str, ...]) -> range:
    """The words of which a "before the thing" tells: its clause up to there, or the one before, with those of mere verbs that share its object."""
    opener = next((i for i in range(thing - 1, max(-1, thing - 1 - OPENING), -1) if body.tokens[i].lower in openers), None)
    if opener is None or not all(t.neutral for t in body.tokens[opener + 1 : thing]):
        return range(0)
    number = body.spots[opener].clause
    number -= number > 0 and body.clauses[number].first == opener
    while number and body.clauses[number - 1].sentence == body.clauses[number].sentence and all(body.spots[i].verb for i in body.content(number - 1)):
        number -= 1
    return range(body.clauses[number].first, opener)


def is_done(claim: Claim, index: int) -> bool:
    """Whether the word is the deed that the evidence has as "soling" or "soled", with the same prefix, or else done to the same thing right behind it."""
    line = claim.licences.line
    prefix = line.tokens[index - 1].lower if is_compounded(line, index) else None
    return any(_is_form(line.tokens[index], t) and (_is_behind(body, t, prefix) if prefix else _is_before_the_same(line, index, body, t)) for body in claim.licences.bodies for t in body.tokens)


def _is_form(ours: Token, theirs: Token) -> bool:
    stem = ours.lower.removesuffix("e")
    return theirs.lower in (stem + "ing", stem + "ed")


def _is_behind(body: Telling, theirs: Token, prefix: str) -> bool:
    return is_compounded(body, theirs.index) and body.tokens[theirs.index - 1].lower == prefix


def _is_before_the_same(line: Telling, index: int, body: Telling, theirs: Token) -> bool:
    pairs = zip(line.tokens[index + 1 : index + 2], body.tokens[theirs.index + 1 : theirs.index + 2], strict=False)
    return any(one.lower == other.lower and not one.before.strip() for one, other in pairs)
