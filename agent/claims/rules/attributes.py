"""Attributes travel with the evidence: who only helped, planned, learned or was told "no" did not do it.

The lie: "helped to redesign the shop window" becomes "redesigned the shop window".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from agent.claims.claim import Claim
from agent.claims.finding import finding, span_of
from agent.claims.kind import WordKind, kind_of
from agent.claims.licences import Place
from agent.claims.limits.keeping import DENIALS, is_kept, limits_on
from agent.claims.paraphrase.persons import MEMBERSHIP
from agent.claims.reading.limit import Limit
from agent.claims.reading.telling import objects
from agent.domain.draft import Finding, LineKind, Severity
from agent.lexicon.files import words as word_list
from agent.lexicon.verbs import verb_of

_SAID = {
    "helped": ("say that this was done together with others", "keep “helped”, “supported” or “with”"),
    "team": ("say that a team did this", "keep “as part of a team”"),
    "we": ("say “we”", "keep “as part of a team”"),
    "others": ("say that somebody else did this", "leave it out"),
    "negated": ("deny this", "leave it out, or keep the “not”"),
    "lacking": ("deny this", "keep the “no”"),
    "planned": ("only plan, propose or try this", "keep “planned” or “proposed”"),
    "watched": ("only say that you watched", "keep “watched”"),
    "learning": ("tell of it as learning", "keep that it was learned"),
    "part": ("say it of some or most of them only", "keep “some of” or “most of”"),
    "limited": ("limit this (sometimes, partly, once)", "keep the limit"),
}
_OF_NAMES = ("negated", "lacking")
"""Kinds that also take a name from the skills: "never used SAP" names no skill."""
_OF_DEEDS = {"negated", "planned", "others", "part", "limited"}
"""Kinds that a single verb or name carries: "which they did not adopt", "LC-MS was contracted out"."""
_OF_THINGS = {"negated", "others", "part", "learning", "limited"}
"""Kinds that a single thing carries: of "handled refunds but never the cash-up" the cash-up may not be told."""
_PASSIVE = {"was", "were", "been", "being", "got"}
_WHEN = ("before", "after", "until", "till", "once", "when", "while")
HAVING_IT = 3
"""Words before a deed among which the "had it" stands of who had it done."""
SHARE = 0.5
"""Share of a clause's words whose evidence is limited from which the clause is."""


def judge(claim: Claim) -> Iterator[Finding]:
    """A limit that the evidence of a clause carries and the line has dropped is hard; so is a denial that the evidence does not have.

    A "we" that is gone is soft: many people speak of themselves so.
    """
    if claim.verbatim:
        return
    kinds = _OF_NAMES if claim.kind in (LineKind.SKILL, LineKind.HEADLINE) else tuple(_SAID)
    for clause in range(len(claim.licences.line.clauses)):
        words = [i for i in claim.licences.line.content(clause) if any(not p.heading for p in claim.licences.of(i))]
        for kind in kinds:
            yield from _dropped(claim, clause, words, kind)
        if claim.kind not in (LineKind.SKILL, LineKind.HEADLINE):
            yield from _denied(claim, words)
    yield from _joined(claim)


def _dropped(claim: Claim, clause: int, words: list[int], kind: str) -> Iterator[Finding]:
    bare = [i for i in words if _limited(claim, i, kind) and not is_kept(claim, clause, i, kind)]
    deed = kind in _OF_DEEDS and any(claim.licences.line.spots[i].verb or kind_of(claim, i) is WordKind.NAME for i in bare)
    if not bare or not (deed or kind == "lacking" or len(bare) >= SHARE * len(words) or (kind in _OF_THINGS and _whole_phrase(claim, bare, words))):
        return
    if kind == "we" and (_is_my_part(claim, clause, bare) or _says_when(claim, clause, bare)):
        return
    if kind == "planned" and _is_told_as_done(claim, clause, bare):
        return
    said, hint = _SAID[kind]
    severity = Severity.SOFT if kind == "we" else Severity.HARD
    yield finding(
        f"attribute: {kind}", severity, span_of(claim, bare[0], bare[-1]),
        f"the cited words {said}",
        hint,
        "words that say it without that limit",
    )


def _joined(claim: Claim) -> Iterator[Finding]:
    """Who "reported to the panel that chose" was not on it."""
    for match in MEMBERSHIP.finditer(claim.text):
        belongs = re.compile(rf"\b(?:of|in|on|within|joined|into) (?:(?:the|a|an|our|my) )?(?:[\w'’-]+ ){{0,3}}{match[1]}s?\b|\bi was (?:on|in|part of) it\b", re.I)
        if not any(belongs.search(body.text) for body in claim.licences.bodies):
            yield finding(
                "attribute: member", Severity.HARD, match.span(),
                "the cited words do not say that you belonged to it",
                "keep the words of the evidence",
                "words that say you were one of them",
            )


def _is_told_as_done(claim: Claim, clause: int, bare: list[int]) -> bool:
    """"Proposed a rota, tried in one ward" of "proposed a rota to the matron, who had it tried in one ward": what became of the proposal, told in the
    passive behind the proposal itself, is planned no more."""
    line = claim.licences.line
    part = line.clauses[clause]
    first, before = part.first, line.clauses[clause - 1] if clause else None
    known = verb_of(line.tokens[first].lower)
    passive = known is not None and line.spots[first].verb and line.tokens[first].lower == known.participle and line.tokens[first].before.strip() == ","
    behind = line.tokens[first + 1 : first + 2]
    ends = not behind or behind[0].lower in word_list("prepositions") | word_list("subordinators") or bool(behind[0].before.strip())
    proposed = before is not None and any(limit.kind == "planned" and line.clause_at(limit.start) == clause - 1 for limit in line.limits)
    return passive and ends and proposed and any(_was_done(claim, p) for p in claim.licences.best(first) if not p.heading) and set(bare) <= set(range(first, part.last + 1))


def _was_done(claim: Claim, place: Place) -> bool:
    """Whether the evidence says of the deed that it was done, or that somebody had it done, in a relative behind all that plans it."""
    body = claim.licences.bodies[place.source]
    before = [t.lower for t in body.tokens[max(0, place.index - HAVING_IT) : place.index]]
    done = (len(before) > 1 and before[-2] in ("had", "got") and before[-1] in ("it", "them", "this", "these", "that")) or before[-1:] in (["was"], ["were"])
    opener = next((t.index for t in reversed(body.tokens[: place.index]) if t.lower in ("who", "which") and "," in t.before), None)
    plans = [limit for limit in body.limits if limit.kind == "planned" and place.index in limit.over]
    return done and opener is not None and all(limit.end <= body.tokens[opener].start for limit in plans)


def _is_my_part(claim: Claim, clause: int, bare: list[int]) -> bool:
    """"Did the packing for a pilot": what "we" did is only what it was for, the deed or its object is told of the writer alone."""
    line = claim.licences.line
    verb = next((i for i in range(line.clauses[clause].first, line.clauses[clause].last + 1) if line.spots[i].verb), None)
    things = objects(line, verb) if verb is not None else []
    return bool(things) and all(claim.licences.of(i) and i not in bare for i in things) and verb not in bare


def _says_when(claim: Claim, clause: int, bare: list[int]) -> bool:
    """"Before opening", "before the opening at 7": what "we" did only says when the writer did another thing, in the evidence as in the line."""
    line, bodies = claim.licences.line, claim.licences.bodies
    opener = line.tokens[line.clauses[clause].first].lower
    if opener not in _WHEN or any(line.spots[i].verb and line.tokens[i].lower.endswith("ing") and objects(line, i) for i in bare):
        return False
    told = {(source, bodies[source].clause_at(limit.start)) for i in bare for source, limit in limits_on(claim, i, "we") if limit.kind == "we"}
    return all(bodies[source].tokens[bodies[source].clauses[at].first].lower == opener for source, at in told)


def _whole_phrase(claim: Claim, bare: list[int], words: list[int]) -> bool:
    """Whether all things that a phrase names are limited."""
    spots = claim.licences.line.spots
    things = [i for i in words if not spots[i].verb]
    return any(all(i in bare for i in things if spots[i].phrase == phrase) for phrase in {spots[i].phrase for i in bare if i in things})


def _limited(claim: Claim, index: int, kind: str) -> bool:
    places = [p for p in claim.licences.best(index) if not p.heading]
    return bool(places) and not (kind == "lacking" and _counted_bare(claim, index)) and all(kind in claim.licences.bodies[p.source].limits_of(p.index) for p in places)


def _counted_bare(claim: Claim, index: int) -> bool:
    """Whether the line counts the word by a number that the evidence tells without one: "no complaints in May, two in June"."""
    values = {f.value for f in claim.licences.line.figures if f.family == "" and index in f.counted}
    return any(f.value in values and f.family == "" and not f.counted for body in claim.licences.bodies for f in body.figures)


def _denied(claim: Claim, words: list[int]) -> Iterator[Finding]:
    line = claim.licences.line
    denied = [i for i in words if any(i in limit.over and limit.kind in DENIALS and not _is_deed(claim, limit) for limit in line.limits)]
    firm = [i for i in denied if not any(_is_denied(claim, p) for p in claim.licences.of(i) if not p.heading)]
    if denied and len(firm) == len(denied):
        yield finding(
            "attribute: negated", Severity.HARD, span_of(claim, firm[0], firm[-1]),
            "the cited words do not deny this",
            "leave it out",
            "the same denial",
        )


def _is_deed(claim: Claim, limit: Limit) -> bool:
    """Whether the words of a denial are a deed of the evidence: who rejected bids may say that they were rejected."""
    said = [t for t in claim.licences.line.tokens if limit.start <= t.start < limit.end and t.lower not in _PASSIVE]
    return all(any(not p.heading for p in claim.licences.exact(t.index)) for t in said)


def _is_denied(claim: Claim, place: Place) -> bool:
    """Two denials make none: "it was not without downtime"."""
    return len(claim.licences.bodies[place.source].limits_of(place.index) & DENIALS) == 1
