"""Deeds by their nouns: who read a specification specified nothing, who filed approvals approved nothing.

The lie: "answered questions on pension provision" becomes "provided pensions"; of "bank reconciliation daily" the deed may be told.
"""

from __future__ import annotations

from collections.abc import Iterator

from agent.claims.claim import Claim
from agent.claims.finding import finding, span_of, written
from agent.claims.licences import Place
from agent.claims.reading.notes import is_noted
from agent.claims.reading.telling import Telling
from agent.claims.reading.token import Token
from agent.domain.draft import Finding, Severity
from agent.lexicon.files import members_of
from agent.lexicon.files import words as word_list
from agent.lexicon.verbs import base_of, verb_of

_DOING = members_of("word-sets", "doing")
"""Verbs that only say that the deed which they have as their object was done."""


def judge(claim: Claim) -> Iterator[Finding]:
    """A verb of the line that the evidence has only as a noun beside another deed is soft."""
    line, licences = claim.licences.line, claim.licences
    for token in line.tokens if not claim.verbatim else ():
        places = [p for p in licences.of(token.index) if not p.heading and not _is_in_a_name(token, licences.token(p))] if line.spots[token.index].verb and not token.neutral and not licences.is_lent(token.index) and not _is_no_deed(line, token.index) else []
        if places and all(_is_a_noun(claim, token.index, p) and _has_its_deed(claim, p) and not is_noted(licences.bodies[p.source], p.index) for p in places):
            span = span_of(claim, token.index, token.index)
            yield finding(
                "deed", Severity.SOFT, span,
                f"the cited words only name what {written(claim, span)} would tell, and tell of another deed",
                "use the verb of the evidence",
                "the deed as a verb, or notes without one",
            )


def _is_no_deed(line: Telling, verb: int) -> bool:
    """"Supervised by a master", "with a driving licence", "with equip"."""
    before, after = ([t.lower for t in line.tokens[at : at + 1]] for at in (max(0, verb - 1), verb + 1))
    names = after in (["licence"], ["license"]) or (bool(verb) and before[0] in word_list("prepositions") and not line.tokens[verb].lower.endswith("ing"))
    return after == ["by"] or names or _describes(line, verb)


def _describes(line: Telling, verb: int) -> bool:
    """"Typed dictated letters": a participle between a verb and its object."""
    known = verb_of(line.tokens[verb].lower)
    described = verb + 1 < len(line.tokens) and not line.tokens[verb + 1].neutral and not line.tokens[verb + 1].before.strip()
    return known is not None and line.tokens[verb].lower == known.participle and described and bool(verb) and line.spots[verb - 1].verb and not line.tokens[verb].before.strip()


def _is_a_noun(claim: Claim, ours: int, place: Place) -> bool:
    """Whether the word is no form of our verb, no verb there, no gerund, and no short form, whose words may look like verbs ("object oriented design" of OOP)."""
    same = base_of(claim.licences.token(place).lower) == base_of(claim.licences.line.tokens[ours].lower)
    return not same and not claim.licences.token(place).written.isupper() and not claim.licences.bodies[place.source].spots[place.index].verb and not claim.licences.token(place).lower.endswith(("ing", "ed"))


def _names_it(body: Telling, verb: int, noun: int) -> bool:
    """"Sample prep": what looks like a verb right before the noun says of what it is."""
    return verb + 1 == noun and body.tokens[verb].lower == base_of(body.tokens[verb].lower)


def _has_its_deed(claim: Claim, place: Place) -> bool:
    """Whether another verb, one of more than doing it, stands in the clause of the evidence before the noun."""
    body = claim.licences.bodies[place.source]
    part = body.clauses[body.spots[place.index].clause]
    deeds = [body.tokens[i].lower for i in range(part.first, place.index) if body.spots[i].verb and not body.tokens[i].neutral and not _names_it(body, i, place.index)]
    return any(base_of(deed) not in _DOING for deed in deeds)


def _is_in_a_name(token: Token, theirs: Token) -> bool:
    """The "received" of "goods received notes", where the evidence says GRNs."""
    return {key[0] for key in token.keys & theirs.keys} == {"@"}
