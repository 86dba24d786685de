"""Light verbs before what the evidence only notes: "provided support to 300 users" of the note "support for 300 users", "handled the recalls" of
"did the recalls".

The lie: what the writer only received ("support from the vendor", "food safety training") is told as given.
"""

from __future__ import annotations

from agent.claims.claim import Claim
from agent.claims.reading.notes import comes_from_others, is_noted, names_a_deed
from agent.claims.reading.telling import Telling, objects
from agent.lexicon.verbs import base_of

_PROVIDING = ("provide",)
_HANDLING = ("handle",)
_DID = ("did", "do", "does", "doing")
_RECEIVERS = ("for", "to")


def provides(claim: Claim, index: int) -> bool:
    """Whether the verb is "provide" and each thing behind it a note that says for whom it was, or that names a deed nobody could receive."""
    line, licences = claim.licences.line, claim.licences
    if not line.spots[index].verb or base_of(line.tokens[index].lower) not in _PROVIDING:
        return False
    things = objects(line, index)
    return bool(things) and any(not p.heading and _is_given(licences.bodies[p.source], p.index) for p in licences.exact(things[-1]))


def _is_given(body: Telling, thing: int) -> bool:
    if not is_noted(body, thing) or comes_from_others(body, thing) or body.limits_of(thing) & {"learning", "others", "negated", "lacking"}:
        return False
    behind = [t.lower for t in body.tokens[thing + 1 : thing + 2]]
    return (bool(behind) and behind[0] in _RECEIVERS) or names_a_deed(body, thing)


def did_it(claim: Claim, index: int) -> bool:
    """Whether the verb is "handle" and its object what the evidence says the writer did: "I did the check-ins"."""
    line, licences = claim.licences.line, claim.licences
    if not line.spots[index].verb or base_of(line.tokens[index].lower) not in _HANDLING:
        return False
    things = objects(line, index)
    return bool(things) and any(not p.heading and _did(licences.bodies[p.source], p.index) for p in licences.exact(things[-1]))


def _did(body: Telling, thing: int) -> bool:
    """Whether a "did" of the writer's stands before the thing, with nothing between but what describes it."""
    part = body.clauses[body.spots[thing].clause]
    verb = next((i for i in range(thing - 1, part.first - 1, -1) if body.tokens[i].lower in _DID or body.spots[i].verb), None)
    if verb is None or body.tokens[verb].lower not in _DID or thing not in objects(body, verb):
        return False
    before = [t for t in body.tokens[part.first : verb] if t.lower not in ("and", "then", "also", "but")]
    return not before or before[-1].lower == "i"
