"""The head of a compound: what is about a thing is not the thing.

The lie: "answered payroll questions" becomes "processed payroll", "repaired oven doors" becomes "repaired ovens", "handled complaints
about loans" becomes "handled loans".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from agent.claims.claim import Claim
from agent.claims.finding import finding, span_of, written
from agent.claims.licences import Place
from agent.claims.positions.career import is_step
from agent.claims.reading.tagging import is_adverb
from agent.claims.reading.telling import Telling, is_rhythm, objects
from agent.claims.reading.token import Token
from agent.domain.draft import Finding, Severity
from agent.lexicon.files import members_of
from agent.lexicon.files import words as word_list
from agent.lexicon.terms import singular
from agent.lexicon.verbs import base_of

_ADJUNCTS = members_of("word-sets", "adjuncts")
_ENDS = members_of("word-sets", "ends of an object")
_SUMS = members_of("word-sets", "sums")
_COPULAS = members_of("word-sets", "copulas")
_NOUN = re.compile(r"(?:[ts]ion|ment|ity|[ae]nce|ness|ship|age)$")
_EXTENTS = ("sqkm", "sqm", "sqft", "acres", "hectares", "length", "miles", "litres", "kilograms")
_OFF_THE_MARK = members_of("word-sets", "above a mark") | members_of("word-sets", "below a mark")
_AGED = re.compile(r"\b(?:under|over)[- ]\d{1,2}['’]?s\b", re.I)
"""Whoever is so old: "under-25s" are people."""
_RHYTHM = frozenset(("each", "every", "per"))
"""They open how often, which is no thing: "the till each night"."""


def judge(claim: Claim) -> Iterator[Finding]:
    """A word that only describes another in the evidence and stands alone in the line, the other being gone, is soft."""
    if claim.verbatim:
        return
    yield from _objects(claim)
    yield from _adjuncts(claim)
    line, licences = claim.licences.line, claim.licences
    for token in line.tokens:
        if token.neutral or line.spots[token.index].verb or is_rhythm(line, token.index):
            continue
        places = [p for p in licences.best(token.index) if not p.heading]
        heads = [_head(claim, p) or _head_of_several(claim, token, p) for p in places]
        if places and all(heads) and not any(t.own & head for head in heads if head for t in line.tokens):
            span = span_of(claim, token.index, token.index)
            yield finding(
                "head", Severity.SOFT, span,
                f"in the cited words {written(claim, span)} only describes something else",
                "keep the whole name of the thing",
                "the word as a thing of its own",
            )


def _objects(claim: Claim) -> Iterator[Finding]:
    """What is about a thing ("complaints about loans") is no longer told, only the thing."""
    line, licences = claim.licences.line, claim.licences
    for token in line.tokens:
        ours = objects(line, token.index) if line.spots[token.index].verb and not token.neutral and not _is_in_a_name(claim, token.index) and not is_step(claim, token.index) else []
        if not ours or not all(licences.of(i) for i in ours):
            continue
        theirs = [(licences.bodies[p.source], _firm_objects(licences.bodies[p.source], p.index), p.source) for p in licences.of(token.index) if not p.heading]
        if any(p.source == source and not p.heading and p.index in found for _, found, source in theirs for i in ours for p in licences.of(i)):
            continue
        heads = [body.tokens[found[-1]] for body, found, _ in theirs if found and not _counts(body, found[-1]) and not _sums_up(body, found[-1]) and not _ties(body, found[-1])]
        head = next((h for h in heads if not any(h.own & t.own for t in line.tokens)), None)
        if head and not _are_so_old(claim, token.index, ours[0], head):
            span = span_of(claim, token.index, ours[-1])
            yield finding(
                "head", Severity.SOFT, span,
                f"in the cited words it is “{head.written}” about it",
                f"keep “{head.written}”",
                "the deed done to the thing itself",
            )


def _is_in_a_name(claim: Claim, index: int) -> bool:
    """"At Bluebell Supported Living": the word stands in the employer's name as in the heading, behind another of it."""
    line, licences = claim.licences.line, claim.licences
    before = {(p.source, p.index + 1) for p in licences.exact(index - 1) if p.heading} if index and line.tokens[index - 1].capital else set()
    return line.tokens[index].capital and any(p.heading and (p.source, p.index) in before for p in licences.exact(index))


def _are_so_old(claim: Claim, verb: int, thing: int, head: Token) -> bool:
    """Whether the line calls those to whom it was done by their age alone, which the evidence has right behind their name."""
    line = claim.licences.line
    aged = _AGED.search(line.text, line.tokens[verb].end, line.tokens[thing].start)
    return aged is not None and any(t is head and any(f.opening == t.index + 1 and f.bound is not None for f in body.figures) for body in claim.licences.bodies for t in body.tokens)


def _adjuncts(claim: Claim) -> Iterator[Finding]:
    """What only said for, of or against what a thing was ("claims against policy") becomes the thing to which it was done."""
    line, licences = claim.licences.line, claim.licences
    for token in line.tokens:
        if not line.spots[token.index].verb or token.neutral:
            continue
        deeds = [p for p in licences.exact(token.index) if not p.heading and objects(licences.bodies[p.source], p.index)]
        for head in _object_heads(line, token.index):
            if _shares_noun(line, head) and _are_joined(claim, head):
                continue
            places = [p for p in licences.of(head) if not p.heading]
            if deeds and places and all(any(_hangs_on(licences.bodies[p.source], d.index, p.index) for d in deeds if d.source == p.source) for p in places):
                span = span_of(claim, head, head)
                yield finding(
                    "head", Severity.SOFT, span,
                    f"in the cited words {written(claim, span)} only says of or for what it was",
                    "keep what it was done to",
                    "the deed done to the thing itself",
                )


def _object_heads(line: Telling, verb: int) -> list[int]:
    """The last word of each thing to which the verb is done: "hearings" and "interpreters", not the wigs of a "wig and shoe inventory"."""
    part = line.clauses[line.spots[verb].clause]
    found: list[int] = []
    for i in range(verb + 1, part.last + 1):
        if line.tokens[i].lower in _COPULAS or (line.spots[i].verb and i > verb + 1):
            return found[:-1]
        if line.in_a_way(i):
            continue
        if line.tokens[i].lower in word_list("prepositions") | _ENDS | _RHYTHM or (line.tokens[i].lower in _OFF_THE_MARK and i - 1 in line.figured):
            break
        if line.tokens[i].neutral or i in line.figured or line.spots[i].verb or is_adverb(line.tokens[i]) or is_rhythm(line, i):
            continue
        same = bool(found) and line.spots[i].phrase == line.spots[found[-1]].phrase
        found = [*found[:-1], i] if same else [*found, i]
    return [i for i in found if i == found[-1] or singular(line.tokens[i].lower) != line.tokens[i].lower]


def _shares_noun(line: Telling, word: int) -> bool:
    """"Tenant and landlord statements": what an "and" joins to the first of two words says with it what the second is."""
    behind = line.tokens[word + 2 : word + 4]
    if len(behind) < 2 or line.tokens[word + 1].lower not in ("and", "or") or any(t.neutral or t.before != " " or line.spots[t.index].verb for t in behind):
        return False
    single = [singular(t.lower) == t.lower for t in (line.tokens[word], *behind)]
    return single == [True, True, False] and line.tokens[word - 1].lower not in word_list("determiners")


def _are_joined(claim: Claim, word: int) -> bool:
    """Whether an "and" joins in the evidence what it joins in the line."""
    licences = claim.licences
    behind = {(p.source, p.index) for p in licences.exact(word + 2) if not p.heading}
    return any((p.source, p.index + 2) in behind and licences.bodies[p.source].tokens[p.index + 1].lower in ("and", "or") for p in licences.exact(word) if not p.heading)


def _hangs_on(body: Telling, verb: int, index: int) -> bool:
    """Whether the word stands behind the object of the verb, in a phrase that such a preposition opens and no other thing follows."""
    if body.spots[verb].clause != body.spots[index].clause or index < verb:
        return False
    opener = next(t for t in body.tokens if body.spots[t.index].phrase == body.spots[index].phrase)
    own = objects(body, verb)
    return bool(own) and index > own[-1] and opener.lower in _ADJUNCTS and not _counts(body, own[-1]) and not _sums_up(body, own[-1])


def _ties(body: Telling, head: int) -> bool:
    """The result of "as a result", which is no thing."""
    return [t.lower for t in body.tokens[max(0, head - 2) : head + 1]] == ["as", "a", "result"]


def _sums_up(body: Telling, head: int) -> bool:
    """"A range of cakes": the cakes are what was sold."""
    after = body.tokens[head + 1 : head + 2]
    return bool(after) and after[0].lower == "of" and body.tokens[head].lower in word_list("group-words") | _SUMS


def _counts(body: Telling, head: int) -> bool:
    """"A book of 45 accounts", "a 12 hectare stretch of marsh": the accounts are what was managed, the marsh what was measured."""
    after = body.tokens[head + 1 : head + 2]
    return bool(after) and after[0].lower == "of" and any(f.opening <= head + 2 <= f.last or (f.family in _EXTENTS and f.last + 1 == head) for f in body.figures)


def _firm_objects(body: Telling, verb: int) -> list[int]:
    """The objects of a verb that are things and are not denied: no "all", no "(did not lead)"; what "was cooked at the school" has none, nor what was "signed by" somebody."""
    if verb and body.tokens[verb - 1].lower in _COPULAS and body.tokens[verb].lower != base_of(body.tokens[verb].lower) and not body.tokens[verb].lower.endswith("ing"):
        return []
    after = body.tokens[verb + 1 : verb + 3]
    if after and (after[0].lower == "by" or (after[0].neutral and after[-1].lower == "by")):
        return []
    if any(t.written in ("it", "them") and not t.before.strip() for t in body.tokens[verb + 1 : verb + 2]):
        return []
    if any(t.lower == "at" for t in body.tokens[verb + 1 : verb + 2]) or [t.lower for t in body.tokens[verb + 2 : verb + 3]] == ["at"]:
        return []
    return [i for i in objects(body, verb) if body.tokens[i].lower not in word_list("scope-words") and "negated" not in body.limits_of(i)]


def _head(claim: Claim, place: Place) -> frozenset[str] | None:
    """The keys of the noun that the word describes, where that noun cannot be dropped."""
    body = claim.licences.bodies[place.source]
    for after in body.tokens[place.index + 1 : place.index + 3]:
        if after.before.strip() or after.neutral:
            return None
        if after.lower in word_list("shifting-heads"):
            return after.own
    return None


def _head_of_several(claim: Claim, ours: Token, place: Place) -> frozenset[str] | None:
    """The keys of the noun behind a word in the singular of which the line makes several: oven doors are no ovens."""
    body = claim.licences.bodies[place.source]
    word = body.tokens[place.index]
    after = body.tokens[place.index + 1] if place.index + 1 < len(body.tokens) else None
    several = singular(ours.lower) != ours.lower and singular(word.lower) == word.lower
    if not several or after is None or after.before not in (" ", "-") or body.spots[after.index].phrase != body.spots[word.index].phrase:
        return None
    return after.own if _is_noun(body, after) and word.own & {key for key in ours.own if key[0] == "="} else None


def _is_noun(body: Telling, token: Token) -> bool:
    """Whether the word is surely a noun: a plural, or one by its ending, and none that may go."""
    plural = singular(token.lower) != token.lower
    return (plural or _NOUN.search(token.lower) is not None) and not body.spots[token.index].verb and token.lower not in word_list("harmless-heads")
