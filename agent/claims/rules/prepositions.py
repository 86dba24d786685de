"""To, for, from, with, against: what stands behind one of them changes neither the preposition nor its place.

The lie: "wrote letters for tenants" becomes "wrote letters to tenants", "replaced Sage with Xero" becomes "replaced Xero with Sage".
"""

from __future__ import annotations

from collections.abc import Iterator

from agent.claims.claim import Claim
from agent.claims.finding import finding, span_of, written
from agent.claims.licences import Place
from agent.claims.paraphrase.trades import is_post
from agent.claims.reading.telling import Telling, objects
from agent.domain.draft import Finding, LineKind, Severity
from agent.lexicon.files import groups, members_of
from agent.lexicon.files import words as word_list
from agent.lexicon.terms import singular
from agent.lexicon.verbs import base_of

_FOR_IS_NOT_TO = members_of("word-sets", "for is not to")
"""Verbs and their things with which "for" and "to" differ: who writes for tenants does not write to them."""
_STRICT = members_of("word-sets", "strict prepositions")
"""Those that turn an object around: "assigned to the cook" is not "assigned the cook"."""
_OUTINGS = members_of("word-sets", "outings")
"""What one goes to as well as on."""
_RECKONED = members_of("word-sets", "reckoned")
_TEACHING = ("teach",)
"""What is taught to a class is taught a class too."""
_TRANSLATING = ("translate", "interpret", "convert")
"""What one does from a tongue one does to it."""
_DONE_TO_PEOPLE = members_of("word-sets", "done to people")
_UNKNOWN = ","
"""What stands for the preposition of words behind a comma, or of a number in a span."""


def judge(claim: Claim) -> Iterator[Finding]:
    """A thing behind a preposition that turns the evidence's around, or in the place of the other, is hard."""
    if claim.verbatim or claim.kind not in (LineKind.BULLET, LineKind.SUMMARY):
        return
    line, licences = claim.licences.line, claim.licences
    for token in line.tokens:
        deeds = [p for p in licences.exact(token.index) if not p.heading and not is_post(licences.bodies[p.source], p.index) and not _is_run_for_people(licences.bodies[p.source], p.index)] if line.spots[token.index].verb and not token.neutral else []
        if not deeds:
            continue
        for index, ours in _things(line, token.index):
            places = [p for p in licences.exact(index) if not p.heading]
            alike = all(singular(licences.token(p).lower) == singular(line.tokens[index].lower) for p in places)
            if places and alike and all(any(_turns(claim, token.index, index, ours, d, p) for d in deeds if d.source == p.source) for p in places):
                span = span_of(claim, min(token.index, index), max(token.index, index))
                yield finding(
                    "preposition", Severity.HARD, span,
                    f"the cited words do not say {written(claim, span)}",
                    "keep the prepositions of the evidence",
                    "the same thing behind the same preposition",
                )
                break


def _things(told: Telling, verb: int) -> list[tuple[int, str]]:
    """The nouns behind a verb in its clause, each with the preposition that opens its phrase, "" for its objects."""
    part = told.clauses[told.spots[verb].clause]
    found, prep = list[tuple[int, str]](), ""
    for i in range(verb + 1, part.last + 1):
        token = told.tokens[i]
        if told.spots[i].verb and i > verb + 1:
            break
        if told.in_a_way(i):
            continue
        if any(sign in token.before for sign in ",(/"):
            prep = _UNKNOWN
        if _is_in_a_name(told, i):
            continue
        if token.lower in word_list("prepositions"):
            prep = _UNKNOWN if token.lower in ("from", "to") and i + 1 in told.figured else token.lower
        elif told.text[token.start : token.end + 1] == "w/":
            prep = "with"
        elif not token.neutral and i not in told.figured and token.lower not in _RECKONED:
            found.append((i, prep))
    return found


def _is_run_for_people(body: Telling, index: int) -> bool:
    """"Ran onboarding for new starters": they were onboarded."""
    behind = body.tokens[index + 1 : index + 2]
    return not body.spots[index].verb and base_of(body.tokens[index].lower) in _DONE_TO_PEOPLE and bool(behind) and behind[0].lower == "for"


def _is_in_a_name(told: Telling, index: int) -> bool:
    """The "for" of the "Department for Work and Pensions" opens no phrase of its own."""
    token = told.tokens[index]
    return token.lower in word_list("prepositions") and any(key[0] == "@" for key in token.own & told.tokens[index - 1].own)


def _turns(claim: Claim, verb: int, index: int, ours: str, deed: Place, place: Place) -> bool:
    """Whether the thing of the line (`index`, behind `ours`) stands behind another preposition of the same verb in the evidence that means something else."""
    body, line = claim.licences.bodies[deed.source], claim.licences.line
    theirs = dict(_things(body, deed.index)).get(place.index)
    if theirs is None or theirs == ours or _UNKNOWN in (ours, theirs) or not _is_head(body, place.index):
        return False
    if ours == "" and theirs == "from" and base_of(line.tokens[verb].lower) in _TRANSLATING:
        return False
    if ours == "" and theirs in _STRICT and body.tokens[deed.index + 1].lower == theirs and index in objects(line, verb)[-1:]:
        return True
    if "" in (ours, theirs):
        return _crosses(claim, verb, index, ours, deed, place, theirs)
    if {ours, theirs} == {"for", "to"}:
        return base_of(line.tokens[verb].lower) in _FOR_IS_NOT_TO
    if {ours, theirs} == {"to", "on"} and singular(line.tokens[index].lower) in _OUTINGS:
        return False
    return any({ours, theirs} <= set(pair) for pair in groups("opposite-prepositions"))


def _is_head(body: Telling, index: int) -> bool:
    """Whether no other word of its phrase follows: the seat of a "70-seat restaurant" is none."""
    after = body.tokens[index + 1] if index + 1 < len(body.tokens) else None
    return after is None or after.neutral or bool(after.before.strip(" -")) or body.spots[after.index].phrase != body.spots[index].phrase


def _crosses(claim: Claim, verb: int, index: int, ours: str, deed: Place, place: Place, theirs: str) -> bool:
    """Whether object and thing behind the preposition have changed places."""
    body, line = claim.licences.bodies[deed.source], claim.licences.line
    if base_of(line.tokens[verb].lower) in _TEACHING and (ours or theirs) == "to" and not any(prep == "to" for _, prep in _things(line, verb)):
        return False
    if (ours or theirs) not in _STRICT | {"with", "into", "onto", "by"}:
        return False
    mates = {i for i, prep in _things(line, verb) if bool(prep) != bool(ours)}
    others = {i for i, prep in _things(body, deed.index) if bool(prep) != bool(theirs) and (prep or theirs) == (ours or theirs)}
    return any(not p.heading and p.source == deed.source and p.index in others for i in mates for p in claim.licences.exact(i))
