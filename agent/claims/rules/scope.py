"""How much: nothing gets larger, more complete or more praiseworthy than in the evidence.

The lie: "cleaned ovens" becomes "cleaned all ovens", "baked for guests" becomes "baked for international guests on my own".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from agent.claims.claim import Claim
from agent.claims.finding import finding, span_of, written
from agent.claims.kind import WordKind, inexact
from agent.claims.numbers.enumerating import is_enumerated
from agent.claims.prefixed import is_done
from agent.claims.reading.tagging import is_adverb
from agent.claims.reading.telling import Telling, time_keys
from agent.claims.reading.token import Token
from agent.claims.restating import RATES_SAID, is_just
from agent.domain.draft import Finding, Severity
from agent.lexicon.files import members_of
from agent.lexicon.files import words as word_list
from agent.lexicon.terms import singular
from agent.lexicon.verbs import base_of

_ALL = members_of("word-sets", "all")
_WHOLE = members_of("word-sets", "whole")
_ALONE = re.compile(r"\b(?:on (?:my|his|her|their) own|by (?:myself|himself|herself)|single-?handed(?:ly)?|unaided|unsupervised|unassisted|without (?:any )?(?:help|supervision|assistance)|alone|solo|independently)\b", re.I)
_IN_USE = re.compile(r"\bused (?:by|across|throughout|in|at) (?=the\b|our\b|all\b|every\b|\w+ (?:staff|teams?|departments?)\b)|\bin use\b|\bstill used\b", re.I)
_USES = re.compile(r"\b(?:us(?:e[sd]?|ing)|adopt\w*|rel(?:y|ied|ies) on|taken up|took (?:it |them )?up|work(?:s|ed)? (?:with|from))\b", re.I)
_EVERYWHERE = members_of("word-sets", "everywhere")
_TO_THE_END = frozenset(("always", "end"))
_OWNING = re.compile(r"['’]s\s")
_MANY = members_of("word-sets", "many")
SHARED = 5
"""Words before a superlative among which an "one of" or "among" is looked for."""
_FIRST_OF_ALL = members_of("word-sets", "first of all")
_SOLE = frozenset(("youngest", "oldest", "sole", "only", "alone"))
_BOUNDING = members_of("word-sets", "bounding")
EVERYBODY = 10
"""Words before a number among which the "everyone" stands of whom it says how many they are."""
BOUND = 7
"""Words behind a superlative among which it is said within what it is one."""
_AGAIN = members_of("word-sets", "again and again")
_WORKPLACES = members_of("word-sets", "workplaces")


def judge(claim: Claim) -> Iterator[Finding]:
    """A word that enlarges and that the evidence does not have is hard."""
    for index in inexact(claim, WordKind.SCOPE):
        word = claim.licences.line.tokens[index].lower
        if _told_otherwise(claim, word) or is_done(claim, index) or _is_rate(claim, index) or is_just(claim, index) or _is_the_only(claim, index) or _are_everybody(claim, index):
            continue
        span = span_of(claim, index, index)
        yield finding(
            "scope", Severity.HARD, span,
            f"{written(claim, span)} makes it larger than the cited words say",
            "leave it out",
            "the same word about the same thing",
        )

    yield from _several(claim)
    yield from _in_use(claim)
    yield from _compounds(claim)
    yield from _whole_employer(claim)
    yield from _throughout(claim)
    yield from _possessors(claim)
    yield from _shared(claim)
    yield from _unbounded(claim)
    yield from _repeated(claim)
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


def _is_the_only(claim: Claim, index: int) -> bool:
    """"Sole plumber" of "I'm the only plumber": the writer, by the same words, within the same bounds."""
    line, licences = claim.licences.line, claim.licences
    title = [t for t in line.tokens[index + 1 :] if line.spots[t.index].phrase == line.spots[index].phrase and not t.before.strip(" -")]
    if line.tokens[index].lower != "sole" or not title:
        return False
    ours = {key for t in line.tokens for key in t.own}
    return any(
        token.lower == "only" and _tells_of_me(body, token.index) and [t.lower for t in body.tokens[token.index + 1 : token.index + 1 + len(title)]] == [t.lower for t in title]
        and all(t.own & ours for t in _bound_of(body, token.index))
        for body in licences.bodies for token in body.tokens
    )  # fmt: skip


def _tells_of_me(body: Telling, only: int) -> bool:
    """"I'm currently the only", "as the only", "the only" at the beginning: nobody else is named before."""
    before = body.tokens[body.clauses[body.spots[only].clause].first : only]
    return before[-1:] != () and before[-1].lower == "the" and all(t.neutral or is_adverb(t) for t in before) and not {t.lower for t in before} & {"he", "she", "they", "her", "his", "their", "with", "for", "to", "by"}


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


def _several(claim: Claim) -> Iterator[Finding]:
    """One place of work does not become several: "on the ward" is not "in the wards", "line 2" not "the lines"."""
    line, licences = claim.licences.line, claim.licences
    for token in line.tokens:
        one = singular(token.lower)
        exact = licences.exact(token.index) if one != token.lower and one in _WORKPLACES else ()
        places = [p for p in licences.best(token.index) if p in exact] or exact
        if not exact and one != token.lower and not _numbered(line, token.index):
            places = [p for p in licences.best(token.index) if p in licences.exact(token.index) and not p.heading]
            places = places if all(_numbered(licences.telling(p), p.index) for p in places) else []
        if places and all(licences.token(p).lower == one for p in places) and not any(token.index in f.counted and is_enumerated(claim, f) for f in line.figures):
            span = span_of(claim, token.index, token.index)
            yield finding(
                "scope", Severity.HARD, span,
                f"the cited words tell of one {one}",
                "keep it to one",
                "words that say it was several",
            )


def _numbered(told: Telling, index: int) -> bool:
    """"Line 2" is one of several, named by its number."""
    behind = told.tokens[index + 1 : index + 2]
    return bool(behind) and behind[0].written.isdecimal() and not behind[0].before.strip()


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


def _whole_employer(claim: Claim) -> Iterator[Finding]:
    """"Across Example Hospital", where only the heading names it: what was done at one place becomes what was done everywhere."""
    line = claim.licences.line
    for token in line.tokens:
        if token.lower in _EVERYWHERE and (after := next((t for t in line.tokens[token.index + 1 :] if not t.neutral), None)):
            places = claim.licences.of(after.index)
            if places and (all(p.heading for p in places) or not _reaches(claim, after.index)):
                span = span_of(claim, token.index, after.index)
                yield finding(
                    "scope", Severity.HARD, span,
                    f"{written(claim, span)} makes it larger than the cited words say",
                    "say “at”",
                    "words that say it was everywhere",
                )


def _unbounded(claim: Claim) -> Iterator[Finding]:
    """The best "of the week" or "in the shop" is not the best."""
    line, licences = claim.licences.line, claim.licences
    ours = {key for t in line.tokens for key in t.own}
    for token in line.tokens:
        places = [p for p in licences.exact(token.index) if not p.heading] if token.lower in _FIRST_OF_ALL | _SOLE else []
        bounds = [_bound_of(licences.bodies[p.source], p.index) for p in places]
        if places and all(bound and not any(key in ours for t in bound for key in t.own) for bound in bounds):
            span = span_of(claim, token.index, token.index)
            yield finding(
                "scope", Severity.HARD, span,
                f"the cited words say within what it was the {token.lower}",
                "keep of what, or where",
                "words that say it of everything",
            )


def _bound_of(told: Telling, index: int) -> list[Token]:
    """The words behind a superlative, and a noun or two, that say within what: "of the week", "in the shop"."""
    near = [t for t in told.tokens[index + 1 : index + 1 + BOUND] if told.spots[t.index].clause == told.spots[index].clause]
    opener = next((n for n, t in enumerate(near) if t.lower in _BOUNDING), None)
    if opener is None or any(t.before.strip() or told.spots[t.index].verb for t in near[: opener + 1]):
        return []
    phrase = [t for t in near[opener + 1 :] if not t.neutral]
    return phrase[:2]


def _repeated(claim: Claim) -> Iterator[Finding]:
    """One lecture is not lectures: what the evidence tells of one, and of no rhythm, was not done again and again."""
    line, licences = claim.licences.line, claim.licences
    for token in line.tokens:
        one = singular(token.lower)
        if token.neutral or one == token.lower or token.capital or line.spots[token.index].verb or token.index in line.figured:
            continue
        places = [p for p in licences.of(token.index) if not p.heading]
        same = [p for p in places if licences.token(p).lower == one]
        if places and same == places and all(_is_single(licences.bodies[p.source], p.index) for p in places):
            span = span_of(claim, token.index, token.index)
            yield finding(
                "scope", Severity.HARD, span,
                f"the cited words tell of one {one}",
                "keep it to one",
                "words that say it was several, or how often",
            )


def _is_single(told: Telling, index: int) -> bool:
    """Whether "a" or "one" stands before the word and it is the head of its phrase, in a sentence without a rhythm or a number that repeats it."""
    after = told.tokens[index + 1] if index + 1 < len(told.tokens) else None
    if after is not None and not after.neutral and after.before == " " and told.spots[after.index].phrase == told.spots[index].phrase:
        return False
    before = told.tokens[max(0, index - 3) : index]
    opener = next((n for n in range(len(before) - 1, -1, -1) if before[n].lower in ("a", "an", "one")), None)
    if opener is None or any(t.neutral or told.spots[t.index].verb or t.before.strip() for t in before[opener + 1 :]) or told.tokens[index].before.strip():
        return False
    if opener and before[opener - 1].lower in ("as", "per", "of", "for", "once", "twice"):
        return False
    sentence = [t for t in told.tokens if told.spots[t.index].sentence == told.spots[index].sentence]
    return not any(t.lower in _AGAIN for t in sentence) and not any(f.rate or f.family == "often" for f in told.figures) and not (told.tokens[index].keys & time_keys())


def _throughout(claim: Claim) -> Iterator[Finding]:
    """From beginning to end, or everywhere: only where the evidence says so."""
    told = any(t.lower in _ALL | _WHOLE | _EVERYWHERE | _TO_THE_END and not _is_taken_over(body, t.index) for body in claim.licences.bodies for t in body.tokens)
    for token in claim.licences.line.tokens:
        if token.lower == "throughout" and not told:
            span = span_of(claim, token.index, token.index)
            yield finding(
                "scope", Severity.HARD, span,
                f"{written(claim, span)} makes it larger than the cited words say",
                "say “during” or “at”",
                "words that say it was all of it",
            )


def _is_taken_over(body: Telling, index: int) -> bool:
    return body.tokens[index].lower == "over" and index > 0 and base_of(body.tokens[index - 1].lower) == "take"


def _possessors(claim: Claim) -> Iterator[Finding]:
    """The ward's protocol is not the hospital's, which only the heading names."""
    line, licences = claim.licences.line, claim.licences
    for token in line.tokens[:-1]:
        places = licences.of(token.index) if _owns(line, token.index) else ()
        if not places or not all(p.heading for p in places):
            continue
        thing = next((t.index for t in line.tokens[token.index + 1 :] if _ends_its_phrase(line, t.index)), None)
        told = [p for p in licences.exact(thing) if not p.heading] if thing is not None else []
        if told and all(_is_owned(licences.bodies[p.source], p.index) for p in told):
            span = span_of(claim, token.index, thing or token.index)
            yield finding(
                "scope", Severity.HARD, span,
                f"{written(claim, span)} makes it larger than the cited words say",
                "keep whose it was",
                "words that say whose it was",
            )


def _owns(told: Telling, index: int) -> bool:
    after = told.tokens[index + 1] if index + 1 < len(told.tokens) else None
    return not told.tokens[index].neutral and after is not None and _OWNING.match(after.before) is not None


def _is_owned(body: Telling, index: int) -> bool:
    """Whether somebody's or something's "'s" stands before the thing in its phrase."""
    return any(_owns(body, i) for i in range(max(0, index - SHARED), index) if body.spots[i].phrase == body.spots[index].phrase)


def _ends_its_phrase(told: Telling, index: int) -> bool:
    after = told.tokens[index + 1] if index + 1 < len(told.tokens) else None
    return after is None or after.neutral or told.spots[after.index].phrase != told.spots[index].phrase or told.spots[after.index].verb


def _shared(claim: Claim) -> Iterator[Finding]:
    """One "among the five best" is not the best."""
    line, licences = claim.licences.line, claim.licences
    for token in line.tokens:
        places = [p for p in licences.exact(token.index) if not p.heading] if token.lower in _FIRST_OF_ALL else []
        if places and not _of_several(line, token.index) and all(_of_several(licences.bodies[p.source], p.index) for p in places):
            span = span_of(claim, token.index, token.index)
            yield finding(
                "scope", Severity.HARD, span,
                f"the cited words say “one of” or “among” the {token.lower}",
                "keep that there are several",
                "words that say it of one alone",
            )


def _of_several(told: Telling, index: int) -> bool:
    """Whether "one of", "among", a number or a lower rank stands before the word: "among the five best", "the top ten", "third best"."""
    before = [t for t in told.tokens[max(0, index - SHARED) : index] if told.spots[t.index].sentence == told.spots[index].sentence]
    words = [t.lower for t in before]
    counted = any(f.value > 1 and ((f.family == "" and (index in f.counted or f.first == index + 1)) or (f.family == "rank" and f.last + 1 == index)) for f in told.figures)
    return counted or "among" in words or "amongst" in words or any(one == "one" and other == "of" for one, other in pairwise(words))


def _reaches(claim: Claim, index: int) -> bool:
    """Whether the evidence says that it was everywhere in a thing, or tells of the thing in one sentence with the deed."""
    licences = claim.licences
    told = licences.told[licences.line.spots[index].clause]
    bodies = licences.bodies
    if told is None or any(t.lower in _EVERYWHERE | _ALL | _WHOLE and not _is_rhythm(body, t.index) for body in bodies for t in body.tokens):
        return True
    sentence = bodies[told[0]].clauses[told[1]].sentence
    return any(p.source == told[0] and bodies[p.source].spots[p.index].sentence == sentence for p in licences.of(index) if not p.heading)


def _is_rhythm(body: Telling, index: int) -> bool:
    """"Each morning" says how often, not where."""
    return body.tokens[index].lower in _ALL and any(t.keys & time_keys() for t in body.tokens[index + 1 : index + 2])


def _told_otherwise(claim: Claim, word: str) -> bool:
    words = {t.lower for body in claim.licences.bodies for t in body.tokens}
    if _ALONE.fullmatch(word):
        return any(_says_alone(body) for body in claim.licences.bodies)
    if word in _ALL | _WHOLE:
        return bool(words & (_ALL if word in _ALL else _WHOLE)) or any(f.family == "percent" and f.value == 100 for body in claim.licences.bodies for f in body.figures)
    if word == "first":
        return any(f.family == "rank" and f.value == 1 for body in claim.licences.bodies for f in body.figures)
    if word in _MANY:
        counts = any(f.family == "" and f.value >= 2 for body in claim.licences.bodies for f in body.figures)
        return counts or bool(words & (_MANY | {"few", "some"}))
    if word in ("most", "majority"):
        return any(f.family == "percent" and 50 < f.value < 100 for body in claim.licences.bodies for f in body.figures) or bool(words & {"most", "majority", "mostly", "mainly"})
    return False
