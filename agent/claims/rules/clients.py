"""For whom is not where: a customer, a supplier or a reader is no employer.

The lie: "baked rolls for the Elm Hotels" becomes "baked rolls at the Elm Hotels".
"""

from __future__ import annotations

from collections.abc import Iterator

from agent.claims.claim import Claim
from agent.claims.finding import finding, span_of, written
from agent.claims.kind import WordKind, kind_of
from agent.claims.licences import Place
from agent.claims.reading.telling import Telling
from agent.domain.draft import Finding, LineKind, Severity
from agent.lexicon.files import members_of

_AT = members_of("word-sets", "at a place")
_TOWARDS = members_of("word-sets", "for others")
_EMPLOYED = members_of("word-sets", "employed")
_POST = members_of("word-sets", "of a post")


def judge(claim: Claim) -> Iterator[Finding]:
    """"At" before a name which the evidence has only behind "for", "to", "with" or "from", and no heading names, is hard."""
    if claim.verbatim or claim.kind not in (LineKind.BULLET, LineKind.SUMMARY):
        return
    line, licences = claim.licences.line, claim.licences
    for token in line.tokens:
        name = _name_behind(claim, token.index) if token.lower in _AT else None
        places = licences.exact(name) if name is not None else ()
        if name is not None and places and all(not p.heading and _served(licences.telling(p), p) for p in places):
            span = span_of(claim, token.index, name)
            yield finding(
                "client", Severity.HARD, span,
                f"the cited words do not say that this happened {written(claim, span)}",
                "keep the preposition of the evidence",
                "words that say it happened there",
            )


def _name_behind(claim: Claim, index: int) -> int | None:
    """The first word of the name that follows a preposition, articles apart."""
    line = claim.licences.line
    behind = next((t for t in line.tokens[index + 1 : index + 4] if not t.neutral), None)
    return behind.index if behind and behind.capital and not line.spots[behind.index].verb and kind_of(claim, behind.index) is WordKind.NAME else None


def _served(body: Telling, place: Place) -> bool:
    """Whether the name stands behind a preposition that tells for whom or from whom, and not as in "worked for"."""
    phrase = [t for t in body.tokens[: place.index] if body.spots[t.index].phrase == body.spots[place.index].phrase]
    if not phrase or phrase[0].lower not in _TOWARDS or phrase[0].index == 0:
        return False
    first = body.clauses[body.spots[place.index].clause].first
    return body.tokens[phrase[0].index - 1].lower not in _EMPLOYED and not _held_a_post(body, first)


def _held_a_post(body: Telling, first: int) -> bool:
    """"Worked as a baker for …": the clause tells of a post, not of a thing worked on."""
    after = body.tokens[first + 1].lower if first + 1 < len(body.tokens) else ""
    return body.tokens[first].lower in _EMPLOYED and after in _POST
