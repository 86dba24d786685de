"""Authority: led, owned, designed, managed people. Such a verb needs an equally strong one about the same thing; a title carries none.

The lie: "worked in the bakery" becomes "led the bakery".
"""

from __future__ import annotations

from collections.abc import Iterator

from agent.claims.claim import Claim
from agent.claims.finding import finding, span_of, written
from agent.claims.kind import WordKind, kind_of
from agent.claims.licences import Place
from agent.claims.reading.telling import Telling, objects
from agent.domain.draft import Finding, Severity
from agent.lexicon.verbs import base_of


def judge(claim: Claim) -> Iterator[Finding]:
    """A verb of authority that the evidence has not as a deed of the same person is hard."""
    line = claim.licences.line
    for token in line.tokens:
        if token.neutral or kind_of(claim, token.index) is not WordKind.OWNERSHIP or _is_passive_of_theirs(claim, token.index) or _is_title(claim, token.index):
            continue
        if _is_driving(claim, token.index):
            continue
        if not any(_carries(claim, token.index, place) for place in claim.licences.of(token.index)):
            span = span_of(claim, token.index, token.index)
            yield finding(
                "ownership", Severity.HARD, span,
                f"{written(claim, span)} claims more than the cited words say",
                "use the verb of the evidence",
                "an equally strong verb about the same thing",
            )


def _is_passive_of_theirs(claim: Claim, index: int) -> bool:
    """"Supervised by a master", where the evidence knows of supervision: nobody claims to have supervised."""
    return any(not p.heading for p in claim.licences.of(index)) and [t.lower for t in claim.licences.line.tokens[index + 1 : index + 2]] == ["by"]


def _is_driving(claim: Claim, index: int) -> bool:
    """"Drove a lorry" of one who is a driver, or who "was let drive it": the word is meant as it is said."""
    line, told = claim.licences.line, (*claim.licences.bodies, *claim.licences.headings)
    return base_of(line.tokens[index].lower) == "drive" and any(t.lower in ("drive", "driver", "drivers") for body in told for t in body.tokens)


def _is_title(claim: Claim, index: int) -> bool:
    """"Head Baker at …": the word and the next stand so in the title of a position."""
    after = claim.licences.of(index + 1) if index + 1 < len(claim.licences.line.tokens) else ()
    return any(p.heading and q == Place(p.source, p.index + 1, heading=True) for p in claim.licences.exact(index) for q in after)


def _carries(claim: Claim, index: int, place: Place) -> bool:
    """Whether a word of the evidence is the same deed of authority, or part of the same name ("driving licence")."""
    if place.heading:
        return False
    told, token = claim.licences.telling(place), claim.licences.token(place)
    ours, theirs = claim.licences.line.tokens[index], token
    if {k for k in ours.own if k[0] == "@"} & theirs.own:
        return True
    same = bool({k for k in ours.own if k[0] in "=&"} & theirs.own)
    if told.spots[place.index].verb:
        return same
    if theirs.lower == "head" and base_of(ours.lower) == "head" and ours.lower != "head" and _is_the_head(claim, index, place):
        return True
    named = theirs.lower.endswith("ing") or (theirs.lower in ("design", "command", "control", "ownership") and _is_its_deed(told, place.index))
    return same and base_of(theirs.lower) is not None and named


def _is_the_head(claim: Claim, index: int, place: Place) -> bool:
    """"Headed the stores group" of notes that begin "Head of the stores group": no "deputy head", no "assistant to the head" before it."""
    told, line = claim.licences.telling(place), claim.licences.line
    behind = told.tokens[place.index + 1 : place.index + 2]
    if place.index != told.clauses[told.spots[place.index].clause].first or not behind or behind[0].lower != "of":
        return False
    group = next((t.index for t in told.tokens[place.index + 2 :] if not t.neutral), None)
    things = objects(line, index)
    return group is not None and bool(things) and any(p == Place(place.source, group) for p in claim.licences.exact(things[0]))


def _is_its_deed(told: Telling, noun: int) -> bool:
    """Whether the noun is what was done: "did the design", notes without a verb; "gave feedback on the design" tells of another deed."""
    deeds = [i for i in range(told.clauses[told.spots[noun].clause].first, noun) if told.spots[i].verb and not told.tokens[i].neutral]
    return not deeds or noun in objects(told, deeds[-1])
