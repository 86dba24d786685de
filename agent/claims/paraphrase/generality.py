"""Plain words that say no more than the evidence beside them: "carried out repairs" of "repaired", "dealt with parcels" of "sorted parcels", "repair work" of "repairs"."""

from __future__ import annotations

from agent.claims.claim import Claim
from agent.claims.licences import Place
from agent.claims.reading.telling import Telling, objects
from agent.lexicon.files import members_of
from agent.lexicon.verbs import base_of

_PERFORMING = members_of("word-sets", "performing")
"""Verbs that only say that the deed was done which their object names."""
_CONCERNED = members_of("word-sets", "being concerned")
"""Verbs that say that somebody had to do with a thing and not what was done."""
_FAR_OFF = members_of("word-sets", "without touching")
"""Deeds after which nobody has had to do with the thing itself: it was only planned, asked for, or looked at."""
_GENERAL = members_of("word-sets", "general things")
_ABOUT = ("of", "with", "on", "in", "for")


def says_no_more(claim: Claim, index: int) -> bool:
    """Whether an unlicensed plain word of the line says no more than the licensed words beside it."""
    return _performs(claim, index) or _is_concerned(claim, index) or _is_general(claim, index)


def _performs(claim: Claim, verb: int) -> bool:
    """"Gave advice" of "advised": the object is a deed which the evidence tells by a verb."""
    thing = _thing(claim, verb, _PERFORMING)
    return thing is not None and any(_is_told_as_verb(claim, p) for p in _told(claim, thing))


def _is_concerned(claim: Claim, verb: int) -> bool:
    """"Dealt with parcels" of "sorted parcels": the writer does something to the thing in the clause from which it comes."""
    thing = _thing(claim, verb, _CONCERNED)
    return thing is not None and any(_is_dealt_with(claim, p) for p in _told(claim, thing))


def _thing(claim: Claim, verb: int, verbs: frozenset[str]) -> int | None:
    """The last word of what the verb, one of those, is done to, where the evidence has all of it."""
    line = claim.licences.line
    base = base_of(line.tokens[verb].lower)
    after = line.tokens[verb + 1].lower if verb + 1 < len(line.tokens) else ""
    if not line.spots[verb].verb or (base not in verbs and f"{base} {after}" not in verbs):
        return None
    things = objects(line, verb)
    return things[-1] if things and all(_told(claim, i) for i in things) else None


def _told(claim: Claim, index: int) -> list[Place]:
    return [p for p in claim.licences.best(index) if not p.heading]


def _is_told_as_verb(claim: Claim, place: Place) -> bool:
    body = claim.licences.bodies[place.source]
    return body.spots[place.index].verb and body.actor(place.index) is None


def _is_dealt_with(claim: Claim, place: Place) -> bool:
    body = claim.licences.bodies[place.source]
    part = body.clauses[body.spots[place.index].clause]
    deeds = [i for i in range(part.first, part.last + 1) if body.spots[i].verb and not body.tokens[i].neutral]
    return any(_touches(body, deed) and place.index in objects(body, deed)[-1:] for deed in deeds)


def _touches(body: Telling, deed: int) -> bool:
    return base_of(body.tokens[deed].lower) not in _FAR_OFF and body.actor(deed) is None


def _is_general(claim: Claim, index: int) -> bool:
    """"Mechanical work", "a number of orders": a general noun beside a word of the evidence."""
    line = claim.licences.line
    if line.tokens[index].lower not in _GENERAL or line.spots[index].verb:
        return False
    before = index - 1
    described = index > 0 and not line.tokens[index].before.strip(" -") and before not in line.figured and not line.spots[before].verb and bool(_told(claim, before))
    if described:
        return True
    after = next((t for t in line.tokens[index + 2 :] if not t.neutral), None)
    joined = index + 1 < len(line.tokens) and line.tokens[index + 1].lower in _ABOUT and not line.tokens[index + 1].before.strip()
    near = after is not None and line.spots[after.index].clause == line.spots[index].clause and bool(_told(claim, after.index))
    return joined and near
