"""Deeds that look like another word, told in another form: "re-soling boots" as "re-sole boots", "soling boots" as "sole boots"."""

from __future__ import annotations

from agent.claims.claim import Claim
from agent.claims.reading.telling import Telling
from agent.claims.reading.token import Token

_PREFIXES = ("re", "un", "de", "pre", "over", "under")


def is_compounded(line: Telling, index: int) -> bool:
    """The "sole" of "re-sole boots": what stands behind a prefix is no word of its own."""
    return index > 0 and line.tokens[index].before == "-" and line.tokens[index - 1].lower in _PREFIXES


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
