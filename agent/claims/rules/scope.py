"""How much: nothing gets larger, more complete or more praiseworthy than in the evidence.

The lie: "cleaned ovens" becomes "cleaned all ovens", "baked for guests" becomes "baked for international guests on my own".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from agent.claims.claim import Claim
from agent.claims.extent.plurals import repeated, spread
from agent.claims.extent.superlatives import is_the_only, shared, unbounded
from agent.claims.extent.wholes import ALL, WHOLE, across, possessors, throughout
from agent.claims.finding import finding, span_of, written
from agent.claims.kind import WordKind, inexact
from agent.claims.paraphrase.prefixed import is_done
from agent.claims.paraphrase.restating import RATES_SAID, is_just
from agent.claims.reading.telling import Telling
from agent.domain.draft import Finding, Severity
from agent.lexicon.files import members_of
from agent.lexicon.files import words as word_list
from agent.lexicon.terms import singular

_ALONE = re.compile(r"\b(?:on (?:my|his|her|their) own|by (?:myself|himself|herself)|single-?handed(?:ly)?|unaided|unsupervised|unassisted|without (?:any )?(?:help|supervision|assistance)|alone|solo|independently)\b", re.I)
_IN_USE = re.compile(r"\bused (?:by|across|throughout|in|at) (?=the\b|our\b|all\b|every\b|\w+ (?:staff|teams?|departments?)\b)|\bin use\b|\bstill used\b", re.I)
_USES = re.compile(r"\b(?:us(?:e[sd]?|ing)|adopt\w*|rel(?:y|ied|ies) on|taken up|took (?:it |them )?up|work(?:s|ed)? (?:with|from))\b", re.I)
_MANY = members_of("word-sets", "many")
EVERYBODY = 10
"""Words before a number among which the "everyone" stands of whom it says how many they are."""


def judge(claim: Claim) -> Iterator[Finding]:
    """A word that enlarges and that the evidence does not have is hard."""
    for index in inexact(claim, WordKind.SCOPE):
        if not _is_licensed(claim, index):
            yield _larger(claim, index, index, "leave it out", "the same word about the same thing")
    for index in spread(claim):
        yield _one(claim, index, "words that say it was several")
    yield from _in_use(claim)
    yield from _compounds(claim)
    yield from _whole(claim)
    yield from _best(claim)
    for index in repeated(claim):
        yield _one(claim, index, "words that say it was several, or how often")
    yield from _alone(claim)


def _is_licensed(claim: Claim, index: int) -> bool:
    """Whether the evidence says as much as the word by others."""
    otherwise = _told_otherwise(claim, claim.licences.line.tokens[index].lower)
    return otherwise or is_done(claim, index) or _is_rate(claim, index) or is_just(claim, index) or is_the_only(claim, index) or _are_everybody(claim, index)


def _larger(claim: Claim, first: int, last: int, hint: str, licence: str) -> Finding:
    span = span_of(claim, first, last)
    return finding("scope", Severity.HARD, span, f"{written(claim, span)} makes it larger than the cited words say", hint, licence)


def _one(claim: Claim, index: int, licence: str) -> Finding:
    one = singular(claim.licences.line.tokens[index].lower)
    return finding("scope", Severity.HARD, span_of(claim, index, index), f"the cited words tell of one {one}", "keep it to one", licence)


def _whole(claim: Claim) -> Iterator[Finding]:
    for first, last in across(claim):
        yield _larger(claim, first, last, "say “at”", "words that say it was everywhere")
    for index in throughout(claim):
        yield _larger(claim, index, index, "say “during” or “at”", "words that say it was all of it")
    for first, last in possessors(claim):
        yield _larger(claim, first, last, "keep whose it was", "words that say whose it was")


def _best(claim: Claim) -> Iterator[Finding]:
    """The best "of the week", and one "among the five best", is not the best."""
    tokens = claim.licences.line.tokens
    for index in shared(claim):
        yield finding(
            "scope", Severity.HARD, span_of(claim, index, index),
            f"the cited words say “one of” or “among” the {tokens[index].lower}",
            "keep that there are several",
            "words that say it of one alone",
        )
    for index in unbounded(claim):
        yield finding(
            "scope", Severity.HARD, span_of(claim, index, index),
            f"the cited words say within what it was the {tokens[index].lower}",
            "keep of what, or where",
            "words that say it of everything",
        )


def _alone(claim: Claim) -> Iterator[Finding]:
    """What was done with help was not done alone."""
    alone = _ALONE.search(claim.text)
    if alone and not any(_says_alone(body) for body in claim.licences.bodies):
        yield finding(
            "scope", Severity.HARD, alone.span(),
            f"{written(claim, alone.span())}: the cited words do not say that nobody helped",
            "leave it out",
            "words that say so",
        )


def _is_rate(claim: Claim, index: int) -> bool:
    """"40 every week": the rate of a number that the evidence gives by the week too."""
    if _tells_its_rhythm(claim, index):
        return True
    line = claim.licences.line
    times = [t.lower for t in line.tokens[index + 1 : index + 2]]
    rates = {(f.value, f.rate) for body in claim.licences.bodies for f in body.figures}
    return line.tokens[index].lower in ("every", "each") and any(f.rate in times and f.last < index and (f.value, f.rate) in rates for f in line.figures)


def _are_everybody(claim: Claim, index: int) -> bool:
    """"All 140 people" of "everyone at the depot (140 people)": the number says right behind it how many that is."""
    said = next((f for f in claim.licences.line.figures if f.opening == index + 1), None)
    if claim.licences.line.tokens[index].lower != "all" or said is None:
        return False
    return any(f.value == said.value and f.family == said.family and _numbers_everybody(body, f.opening) for body in claim.licences.bodies for f in body.figures)


def _numbers_everybody(body: Telling, opening: int) -> bool:
    if body.tokens[opening].before.strip() not in ("(", ",", ":"):
        return False
    near = [t for t in body.tokens[max(0, opening - EVERYBODY) : opening] if body.spots[t.index].sentence == body.spots[opening].sentence]
    named = next((t.index for t in reversed(near) if t.lower in ("everyone", "everybody")), None)
    return named is not None and not any(i in body.figured or body.spots[i].verb or body.tokens[i].before.strip() for i in range(named + 1, opening))


def _in_use(claim: Claim) -> Iterator[Finding]:
    """What was made is in use only where the evidence says so."""
    match = _IN_USE.search(claim.text)
    if match and not any(_USES.search(body.text) for body in claim.licences.bodies):
        yield finding(
            "scope", Severity.HARD, match.span(),
            f"{written(claim, match.span())}: the cited words do not say that it was used",
            "leave it out",
            "words that say who uses it",
        )


@cache
def _hyphenated() -> re.Pattern[str]:
    words = (word.replace("-", "[- ]") for word in sorted(word_list("scope-words"), key=len, reverse=True) if "-" in word)
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.I)


def _compounds(claim: Claim) -> Iterator[Finding]:
    """Enlarging words that are read as several: "company-wide", "state-of-the-art"."""
    told = {found.lower().replace("-", " ") for body in claim.licences.bodies for found in _hyphenated().findall(body.text)}
    for match in _hyphenated().finditer(claim.text):
        parts = [t.index for t in claim.licences.line.tokens if match.start() <= t.start < match.end() and not t.neutral]
        if match.group().lower().replace("-", " ") not in told and not all(claim.licences.exact(i) for i in parts):
            yield finding(
                "scope", Severity.HARD, match.span(),
                f"{written(claim, match.span())} makes it larger than the cited words say",
                "leave it out",
                "the same word about the same thing",
            )


def _tells_its_rhythm(claim: Claim, index: int) -> bool:
    """"Every month" of "monthly"."""
    after = claim.licences.line.tokens[index + 1 : index + 2]
    said = RATES_SAID.get(after[0].lower, ()) if after and claim.licences.line.tokens[index].lower in ("every", "each") else ()
    if said and any(re.search(rf"\bonce (?:an?|per|every|each) {after[0].lower}\b", body.text, re.I) for body in claim.licences.bodies):
        return True
    return any(t.lower in said for body in claim.licences.bodies for t in body.tokens)


def _says_alone(body: Telling) -> bool:
    """Whether the evidence says that nobody helped, and does not deny it ("never alone")."""
    alone = _ALONE.search(body.text)
    return alone is not None and not any(
        body.limits_of(t.index) & {"negated", "lacking"} for t in body.tokens if alone.start() <= t.start < alone.end()
    )


def _told_otherwise(claim: Claim, word: str) -> bool:
    words = {t.lower for body in claim.licences.bodies for t in body.tokens}
    if _ALONE.fullmatch(word):
        return any(_says_alone(body) for body in claim.licences.bodies)
    if word in ALL | WHOLE:
        return bool(words & (ALL if word in ALL else WHOLE)) or any(f.family == "percent" and f.value == 100 for body in claim.licences.bodies for f in body.figures)
    if word == "first":
        return any(f.family == "rank" and f.value == 1 for body in claim.licences.bodies for f in body.figures)
    if word in _MANY:
        counts = any(f.family == "" and f.value >= 2 for body in claim.licences.bodies for f in body.figures)
        return counts or bool(words & (_MANY | {"few", "some"}))
    if word in ("most", "majority"):
        return any(f.family == "percent" and 50 < f.value < 100 for body in claim.licences.bodies for f in body.figures) or bool(words & {"most", "majority", "mostly", "mainly"})
    return False
