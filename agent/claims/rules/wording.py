"""All other words: each is in the evidence, in whichever form, by a synonym, or as the general name of a thing that is.

The lie: "baked bread" becomes "baked fluffy bread".
"""

from __future__ import annotations

from collections.abc import Iterator

from agent.claims.claim import Claim
from agent.claims.finding import finding, span_of, written
from agent.claims.kind import WordKind, unlicensed
from agent.claims.licences import Place
from agent.claims.limits.company import is_together
from agent.claims.numbers.carrying import carries
from agent.claims.numbers.movement import brings_so, moves_so, multiplies, says_which_way
from agent.claims.numbers.multiplying import multiplies_out
from agent.claims.paraphrase.generality import says_no_more
from agent.claims.paraphrase.giving import did_it, provides
from agent.claims.paraphrase.prefixed import is_compounded, is_done, says_when
from agent.claims.paraphrase.restating import restates
from agent.claims.paraphrase.trades import is_ones_trade, names_the_trade
from agent.claims.positions.career import is_step
from agent.claims.positions.tenure import is_tenure
from agent.claims.reading.notes import comes_from_others
from agent.claims.reading.telling import Telling, objects
from agent.domain.draft import Finding, Severity
from agent.lexicon.files import members_of
from agent.lexicon.terms import singular
from agent.lexicon.verbs import base_of

_MEASURING = members_of("word-sets", "measuring")
_TAKINGS = ("taking", "grossing", "totalling", "worth")
_MEASURES = ("sqkm", "sqm", "sqft", "acres", "money", "length", "miles")
HAD = 4
"""Words before a paper among which its "had" stands."""
_HAD = members_of("word-sets", "what one has")
_MADE = members_of("word-sets", "what is made by doing")
_LIGHT = members_of("word-sets", "light verbs")


def judge(claim: Claim) -> Iterator[Finding]:
    """A plain word without licence is soft: it is reported, and refuses a model's line."""
    for index in unlicensed(claim, WordKind.PLAIN):
        if any(licensed(claim, index) for licensed in _LICENSED):
            continue
        span = span_of(claim, index, index)
        yield finding(
            "word", Severity.SOFT, span,
            f"{written(claim, span)} is not among the cited words",
            "use the words of the evidence",
            "the word in any form, a synonym, or a kind of it",
        )


def _leads_to_a_measure(claim: Claim, index: int) -> bool:
    """"Fields covering 340 km²" of "340 km² of fields", "taking £960" of 120 tickets at £8: the measure is the claim."""
    line = claim.licences.line
    if line.tokens[index].lower in _TAKINGS and any(f.opening == index + 1 and f.family == "money" and multiplies_out(claim, f) for f in line.figures):
        return True
    return line.tokens[index].lower in _MEASURING and any(f.opening == index + 1 and f.family in _MEASURES for f in line.figures)


def _is_mine(claim: Claim, index: int) -> bool:
    """"Own round" of "my round": the evidence has the next word behind a "my", nothing between them but what the line has too."""
    line, licences = claim.licences.line, claim.licences
    if line.tokens[index].lower != "own":
        return False
    thing = next((t.index for t in line.tokens[index + 1 :] if not t.neutral), None)
    return thing is not None and any(not p.heading and _is_ones_own(licences.bodies[p.source], p.index) for p in licences.exact(thing))


def _is_ones_own(body: Telling, thing: int) -> bool:
    """"My round", "I did the chapters", "took the measurements myself"."""
    before = [t.lower for t in body.tokens[max(0, thing - 3) : thing]]
    did = before[-2:] == ["did", "the"] and (before[:-2] in ([], ["i"], ["and"]) or bool(body.tokens[thing - 2].before.strip()))
    return before[-1:] == ["my"] or (len(before) == 3 and before[0] == "i" and before[2] in ("the", "a", "an") and body.spots[thing - 2].verb) or did or _did_it_myself(body, thing)


def _did_it_myself(body: Telling, thing: int) -> bool:
    part = body.clauses[body.spots[thing].clause]
    verb = next((i for i in range(part.first, thing) if body.spots[i].verb or body.tokens[i].lower == "did"), None)
    alone = any(t.lower == "myself" and not t.before.strip() for t in body.tokens[thing + 1 : part.last + 1])
    return alone and verb is not None and (body.actor(verb) is None if body.spots[verb].verb else verb == part.first)


def _worked_as(claim: Claim, index: int) -> bool:
    """"Worked as a baker", "spent six years as a baker" of one whose title that is."""
    line, licences = claim.licences.line, claim.licences
    lasting = next((f for f in line.figures if 0 < f.opening - index <= 2), None)
    if lasting is not None and lasting.family == "months" and line.tokens[index].lower in (*_LIGHT, "spent") and is_tenure(claim, lasting):
        return True
    behind = [t.lower for t in line.tokens[index + 1 : index + 2]]
    title = next((t.index for t in line.tokens[index + 1 :] if not t.neutral), None)
    return line.tokens[index].lower in _LIGHT and behind == ["as"] and title is not None and any(p.heading for p in licences.exact(title))


def _lends_a_verb(claim: Claim, index: int) -> bool:
    """Whether the word only makes a sentence of notes that have no verb: "gave dogs baths" of "baths for dogs"."""
    line, licences = claim.licences.line, claim.licences
    clause = line.spots[index].clause
    if did_it(claim, index):
        return True
    if not (line.tokens[index].lower in _LIGHT or is_ones_trade(claim, index) or _has_it(line, index)) or not all(line.tokens[i].neutral for i in range(line.clauses[clause].first, index)):
        return False
    things = [p for i in objects(line, index) for p in licences.best(i) if not p.heading]
    if _was_others(claim, index, things):
        return False
    told = licences.told[clause]
    clauses = {licences.clause(p) for p in things} or ({told} if told else set())
    named = [p for i in line.content(clause) if i != index for p in licences.best(i) if not p.heading]
    return bool(clauses) and not any(_has_a_deed(licences.bodies[source], number, {p.index for p in named if p.source == source}) for source, number in clauses)


def _was_others(claim: Claim, verb: int, things: list[Place]) -> bool:
    """"Made visits" of "visits from the vet", "hold a licence" of "had a licence": another's deed, or a paper of the past."""
    line, bodies = claim.licences.line, claim.licences.bodies
    if base_of(line.tokens[verb].lower) in ("make", "give", "do") and any(comes_from_others(bodies[p.source], p.index) for p in things):
        return True
    return line.tokens[verb].lower in ("hold", "holds", "holding") and any(t.lower == "had" for p in things for t in bodies[p.source].tokens[max(0, p.index - HAD) : p.index])


def _has_it(line: Telling, index: int) -> bool:
    """"Held a forklift licence": whoever names a licence has it; "made 70 calls": a call is made."""
    base, things = base_of(line.tokens[index].lower), objects(line, index)
    head = singular(line.tokens[things[-1]].lower) if things else ""
    return bool(things) and ((base in ("hold", "have") and head in _HAD) or (base == "make" and head in _MADE))


def _has_a_deed(body: Telling, clause: int, things: set[int]) -> bool:
    """Whether a clause of the evidence has a verb, or what looks like one, beside the things."""
    part = body.clauses[clause]
    duty = next((t.index for t in body.tokens[part.first : part.last + 1] if t.lower == "responsible"), None)
    first = duty if duty is not None and things and duty < min(things) else part.first
    return any(body.spots[i].verb or body.tokens[i].lower.endswith(("ed", "ing")) for i in range(first, part.last + 1) if i not in things)


def _is_done_to_it(claim: Claim, index: int) -> bool:
    return is_compounded(claim.licences.line, index) and is_done(claim, index)


_LICENSED = (
    _lends_a_verb,
    _leads_to_a_measure,
    _is_mine,
    moves_so,
    says_which_way,
    multiplies,
    _worked_as,
    is_step,
    names_the_trade,
    provides,
    is_together,
    says_no_more,
    restates,
    carries,
    brings_so,
    _is_done_to_it,
    says_when,
)
"""What licenses a word that no cited one stands for; the first that does is enough."""
