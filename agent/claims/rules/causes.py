"""Cause and effect: one true fact is the effect of another only where the evidence ties them.

The lie: "redid the layout. Sales went up 14 %" becomes "redid the layout, increasing sales by 14 %".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from agent.claims.claim import Claim
from agent.claims.finding import finding, span_of
from agent.claims.licences import Place
from agent.claims.numbers.marks import tells_the_mark
from agent.claims.numbers.movement import brings_so
from agent.claims.reading.clauses import Link
from agent.claims.reading.tagging import is_adverb
from agent.claims.reading.telling import Telling, objects
from agent.claims.reading.tying import because
from agent.domain.draft import Finding, Severity
from agent.lexicon.files import members_of
from agent.lexicon.files import words as word_list
from agent.lexicon.terms import singular
from agent.lexicon.verbs import base_of

_PASSIVE = members_of("word-sets", "copulas")
"""What "which were checked" tells is done by whoever it may be."""
_POINTING = re.compile(r"\b(?:because of|due to|owing to|thanks to|on account of|as a result of|by virtue of) (?:it|this|that|these|those|them|which)\b", re.I)
"""A cause that points back to what was said before."""
_IT = ("it", "this", "that", "them", "so")
_MANUAL = members_of("word-sets", "deeds by hand")
_BY_HAND = members_of("word-sets", "things worked by hand")
_KINDS = frozenset(f"={kind}" for kind in members_of("word-sets", "kinds worked by hand"))
_WAYS = ("miles", "length")
NOTED = 6
"""Words before a note in brackets among which the thing stands of which it tells."""
NEAR = 4
"""Words before a deed in which the evidence may tie it to another."""


def judge(claim: Claim) -> Iterator[Finding]:
    """A clause told as the effect of its neighbour, while the evidence tells the two beside one another, is hard."""
    if claim.verbatim:
        return
    yield from _turned_into_effects(claim)
    yield from _effects_in_relatives(claim)
    yield from _pointing_back(claim)
    line = claim.licences.line
    for number in range(1, len(line.clauses)):
        one, other = claim.licences.told[number - 1], claim.licences.told[number]
        if not _tied(line, number) or one is None or other is None or one == other or _is_title(line, number - 1) or brings_so(claim, line.clauses[number].first) or tells_the_mark(claim, line.clauses[number].first):
            continue
        if one[0] != other[0] or not _evidence_ties(claim.licences.bodies[one[0]], one[1], other[1]):
            part = line.clauses[number]
            yield finding(
                "cause", Severity.HARD, span_of(claim, part.first, part.last),
                "the cited words do not say that one came of the other",
                "tell the two side by side",
                "words that tie the two",
            )


def _pointing_back(claim: Claim) -> Iterator[Finding]:
    """"Complaints fell because of it" of "traced the complaints; complaints fell": no cited words tie the two."""
    if any(because().search(body.text) for body in claim.licences.bodies):
        return
    for match in _POINTING.finditer(claim.licences.line.text):
        yield finding(
            "cause", Severity.HARD, match.span(),
            "the cited words do not say that one came of the other",
            "tell the two side by side",
            "words that tie the two",
        )


def _is_title(line: Telling, number: int) -> bool:
    """A clause without a verb and without a number tells no deed that could have an effect: "Assistant to the Manager, keeping the diary"."""
    part = line.clauses[number]
    return number == 0 and not any(line.spots[i].verb for i in range(part.first, part.last + 1)) and not line.figures_in(number)


def _turned_into_effects(claim: Claim) -> Iterator[Finding]:
    """"Ran a campaign, which improved the policy" of "ran a campaign and improved the policy": the writer's own deed is told as the doing of another."""
    line = claim.licences.line
    for verb in (t.index for t in line.tokens if _is_deed(line, t.index)):
        which = next((i for i in (verb - 1, verb - 2) if i > 0 and line.tokens[i].lower == "which"), None)
        passive = line.tokens[verb - 1].lower in _PASSIVE
        if which is None or passive or "," not in line.tokens[which].before:
            continue
        places = [p for p in claim.licences.exact(verb) or claim.licences.of(verb) if not p.heading]
        if places and all(_is_noted_of(claim, which, p) for p in places):
            continue
        if places and all(_own_deed(claim.licences.bodies[p.source], p.index) and not _of_what_was_done(claim, which, p) for p in places):
            yield finding(
                "cause", Severity.HARD, span_of(claim, which, verb),
                "the cited words do not say that one came of the other",
                "tell the two side by side",
                "words that tie the two",
            )


def _of_what_was_done(claim: Claim, which: int, place: Place) -> bool:
    """Whether the deed is that of another with which its clause opens ("closing early cut the bill"), and the line tells that one before the "which",
    or what the evidence says was made to do it."""
    body, line = claim.licences.bodies[place.source], claim.licences.line
    opener, clause = body.tokens[body.clauses[body.spots[place.index].clause].first], line.spots[which].clause
    cause = claim.licences.told[clause - 1] if clause and which == line.clauses[clause].first else _told_before(claim, which)
    if cause is None or cause[0] != place.source or opener.index >= place.index or not opener.lower.endswith("ing"):
        return False
    return cause == claim.licences.clause(place) or _made_what_does_it(body, body.spots[place.index].clause, cause[1])


def _is_noted_of(claim: Claim, which: int, place: Place) -> bool:
    """Whether the deed opens a note in brackets behind the thing of which the line tells it: "the newsletter (goes to 600 people)"."""
    body = claim.licences.bodies[place.source]
    if not place.index or "(" not in body.tokens[place.index].before:
        return False
    opener = next((i for i in range(place.index - 1, max(-1, place.index - NOTED), -1) if body.tokens[i].lower in ("and", "or") or "," in body.tokens[i].before or body.spots[i].verb), max(-1, place.index - NOTED))
    return any(p.source == place.source and not p.heading and opener < p.index < place.index for p in claim.licences.exact(which - 1))


def _effects_in_relatives(claim: Claim) -> Iterator[Finding]:
    """"A reading club that raised marks": what is said to have done it is told in another clause of the evidence than what it did."""
    line, licences = claim.licences.line, claim.licences
    for token in line.tokens[1:-1]:
        verb = token.index + 1 + is_adverb(line.tokens[token.index + 1])
        if token.lower not in ("that", "which") or verb >= len(line.tokens) or not line.spots[verb].verb or not _has_an_effect(line, verb) or line.tokens[token.index - 1].lower in word_list("prepositions"):
            continue
        places = [p for p in licences.of(verb) if not p.heading]
        deeds = {licences.clause(p) for p in places if licences.bodies[p.source].spots[p.index].verb} or {licences.clause(p) for p in places}
        cause = _told_before(claim, token.index)
        near = {licences.clause(p) for p in licences.of(token.index - 1) if not p.heading}
        if any(one in near or any(one[0] == n[0] and _evidence_ties(licences.bodies[one[0]], n[1], one[1]) for n in near) for one in deeds):
            continue
        if cause and deeds and all(one != cause and (one[0] != cause[0] or not _evidence_ties(licences.bodies[one[0]], cause[1], one[1])) for one in deeds):
            yield finding(
                "cause", Severity.HARD, span_of(claim, token.index, line.clauses[line.spots[verb].clause].last),
                "the cited words do not say that one came of the other",
                "tell the two side by side",
                "words that tie the two",
            )


def _has_an_effect(line: Telling, verb: int) -> bool:
    """Whether the verb is that of a cause, or takes a thing from one number to another."""
    base = base_of(line.tokens[verb].lower)
    moved = base == "take" and sum(f.first > verb for f in line.figures_in(line.spots[verb].clause)) > 1
    return moved or base in word_list("causes")


def _told_before(claim: Claim, end: int) -> tuple[int, int] | None:
    """The clause of the evidence (snippet, clause) that has most of what stands before a word in its clause."""
    line, licences = claim.licences.line, claim.licences
    votes = Counter(where for i in line.content(line.spots[end].clause) if i < end for where in {licences.clause(p) for p in licences.of(i) if not p.heading})
    return max(votes, key=lambda v: (votes[v], -v[0], -v[1])) if votes else None


def _is_deed(told: Telling, index: int) -> bool:
    """Whether the word is a verb, known or by its ending."""
    return told.spots[index].verb or told.tokens[index].lower.endswith("ed")


def _own_deed(body: Telling, verb: int) -> bool:
    """Whether the writer does it, and nothing says that it came of what stands before."""
    if not _is_deed(body, verb) or body.actor(verb) is not None:
        return False
    part = body.clauses[body.spots[verb].clause]
    if part.link in (Link.BY, Link.PARTICIPLE, Link.PURPOSE) or {t.lower for t in body.tokens[max(0, verb - 2) : verb]} & {"to", "which", "that", "who"}:
        return False
    near = max(part.first, verb - NEAR)
    return because().search(body.text, body.tokens[near].start, body.tokens[verb].end) is None


def _tied(line: Telling, number: int) -> bool:
    """Whether a clause of the line is told as effect or cause of the one before it."""
    part = line.clauses[number]
    if part.link is Link.BY:
        return True
    opening = [line.tokens[i].lower for i in range(part.first, min(part.first + 3, part.last + 1))]
    if {"so", "because", "thereby", "thus", "hence"} & set(opening) or (opening[0] == "which" and len(opening) > 1 and base_of(opening[1]) in word_list("causes")):
        return True
    return part.link in (Link.PARTICIPLE, Link.PURPOSE) and any(base_of(word) in word_list("causes") for word in opening) and not _is_manual(line, part.first)


def _is_manual(line: Telling, verb: int) -> bool:
    """"Driving 40,000 miles a year", "cutting hedges", "raising calves": what is done to a thing with one's hands is no effect; "raising calf sales" is one."""
    if base_of(line.tokens[verb].lower) not in _MANUAL:
        return False
    if any(f.family in _WAYS and verb < f.first <= verb + NEAR for f in line.figures):
        return base_of(line.tokens[verb].lower) == "drive"
    last = next(iter(reversed(objects(line, verb))), None)
    return last is not None and (bool({line.tokens[last].lower, singular(line.tokens[last].lower)} & _BY_HAND) or bool(_KINDS & line.tokens[last].generals))


def _evidence_ties(body: Telling, one: int, other: int) -> bool:
    first, last = sorted((one, other))
    same_sentence = body.clauses[first].sentence == body.clauses[last].sentence
    if body.clauses[last].sentence - body.clauses[first].sentence <= 1 and _tells_what_it_did(body, last):
        return True
    if _made_what_does_it(body, first, last):
        return True
    link = body.clauses[last].link
    if same_sentence and (link in (Link.BY, Link.PARTICIPLE, Link.PURPOSE) or (link is Link.AND and _same_writer(body, last))):
        return True
    start, end = body.tokens[body.clauses[first].first].start, body.tokens[body.clauses[last].last].end
    return because().search(body.text, max(0, start - 12), _deed_of_another(body, first, last) or end) is not None


def _deed_of_another(body: Telling, first: int, last: int) -> int | None:
    """Where between the two, in the sentence of the second, somebody or something else does something: "so" behind it tells of that."""
    others = (part for part in body.clauses[first + 1 : last] if part.sentence == body.clauses[last].sentence != body.clauses[first].sentence)
    deed = next((part for part in others if any(body.spots[i].verb and body.actor(i) for i in range(part.first, part.last + 1))), None)
    return body.tokens[deed.first].start if deed else None


def _made_what_does_it(body: Telling, first: int, last: int) -> bool:
    """"Closing the shop early cut the bill; I wrote the plan that does it": what was made does what the clause before tells."""
    opener = body.tokens[body.clauses[first].first]
    words = body.tokens[body.clauses[last].first : body.clauses[last].last + 1]
    for one, verb, other in zip(words, words[1:], words[2:], strict=False):
        if one.lower in ("that", "which") and other.lower in _IT and base_of(verb.lower) in ("do", base_of(opener.lower)):
            return opener.lower.endswith("ing") and body.clauses[last].sentence - body.clauses[first].sentence <= 1
    return False


def _tells_what_it_did(body: Telling, clause: int) -> bool:
    """"It saves an hour a week", "this cut the waste": the clause opens with what points back, and its verb is that of a cause."""
    first = body.clauses[clause].first
    verb = next((t for t in body.tokens[first + 1 : first + 3] if not is_adverb(t)), None)
    return body.tokens[first].lower in ("it", "this", "that", "which") and verb is not None and base_of(verb.lower) in word_list("causes")


def _same_writer(body: Telling, clause: int) -> bool:
    """"Rewrote the list and cut it": the second deed has the subject of the first."""
    part = body.clauses[clause]
    verb = next((i for i in range(part.first, part.last + 1) if body.spots[i].verb), None)
    return verb is not None and verb - part.first <= 2 and body.actor(verb) is None
