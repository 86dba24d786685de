"""What those may be called of whom the evidence tells: the "holder of a licence" of "hold a licence", the "group of four" of "with three others",
the pupils of a class, the leavers of "when people left"."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from agent.claims.claim import Claim
from agent.claims.reading.figure import Figure
from agent.claims.reading.telling import Telling, objects, telling
from agent.lexicon.files import members_of
from agent.lexicon.verbs import base_of

_DOING = members_of("word-sets", "own by doing")
"""Deeds that make nobody more than one who did them: who won a prize is its winner; who managed a stall is no manager."""
_LASTING = ("hold",)
"""Those that are told of today: who held a licence need not hold it."""
_OTHERS = re.compile(r"\s(?:others|other(?=$|[,.;])|other (?:people|pupils|students|classmates|colleagues|bakers|friends|volunteers))\b", re.I)
_WITH = re.compile(r"\b(?:with|w/?) $", re.I)
MEMBERSHIP = re.compile(r"\b(?:was|am|sat|served|been) (?:in|on) (?:the|a) (?:[\w'’-]+ ){0,2}(group|committee|panel|crew|board|task force|jury|team)(?= (?:that|which|who)\b)", re.I)
_TO_THE_FINAL = re.compile(r"\b(coached|led|took|guided|captained|managed|trained) [^.;,]*\bto (?:the|a) (?:(?!semi|quarter)[\w'’-]+ )*?((?:(?:semi|quarter)[- ]?)?)final\b", re.I)
_IN_A_GROUP = re.compile(r"\b(?:group|team|crew) of $|\bone of $", re.I)
_STAFF = re.compile(r"\b(?:team|crew|staff|department|brigade) of (?:about |around |some |over |up to )?$", re.I)
_PUPILS = members_of("word-sets", "pupils")
_CLASSES = members_of("word-sets", "classes of pupils")
_TEACHERS = members_of("word-sets", "teachers")
_ANYBODY = members_of("word-sets", "anybody")
NEAR_WHO = 6
"""Words from those who do a thing to the verb that tells it."""


def names_persons(claim: Claim, index: int) -> bool:
    """Whether an unlicensed word of the line is another name of those of whom the evidence tells."""
    ways = (does_the_deed, _is_of_a_group, _are_staff, _are_pupils, _is_member, _are_finalists, _are_those_who, _are_the_others)
    return any(way(claim, index) for way in ways)


def does_the_deed(claim: Claim, index: int) -> bool:
    """The holder of what one holds, the winner of what one won: the very deed of the writer, and all that it is done to stands in the line."""
    line, licences = claim.licences.line, claim.licences
    deed = next((d for d in _DOING if line.tokens[index].lower in (d + "er", d + d[-1] + "er")), None)
    told = {(p.source, p.index) for t in line.tokens for p in licences.exact(t.index) if not p.heading}
    return deed is not None and any(
        base_of(token.lower) == deed and _is_done_by_me(body, token.index, deed) and (things := objects(body, token.index)) and all((source, i) in told for i in things)
        for source, body in enumerate(licences.bodies) for token in body.tokens
    )  # fmt: skip


def _is_done_by_me(body: Telling, verb: int, deed: str) -> bool:
    if not body.spots[verb].verb or body.limits_of(verb) or body.actor(verb) is not None:
        return False
    before = {t.lower for t in body.tokens[max(0, verb - 2) : verb]}
    return not before & {"to", "who", "we", "our"} and (deed not in _LASTING or body.tokens[verb].lower != "held" or bool(before & {"have", "has", "ve"}))


def _is_of_a_group(claim: Claim, index: int) -> bool:
    """The group of "in a group of four", where the evidence has three others."""
    line = claim.licences.line
    return line.tokens[index].lower in ("group", "team", "crew") and any(f.first == index + 2 and counts_me(claim, f) for f in line.figures)


def _are_staff(claim: Claim, index: int) -> bool:
    """The staff of "led 18 staff" and "led a staff of 18", where the evidence has a team of as many."""
    line, bodies = claim.licences.line, claim.licences.bodies
    said = [f.value for f in line.figures if line.tokens[index].lower == "staff" and (f.last + 1 == index or (f.opening == index + 2 and line.tokens[index + 1].lower == "of"))]
    return any(f.value in said and all(i < f.opening for i in f.counted) and _STAFF.search(body.text, 0, f.start) for body in bodies for f in body.figures)


def _are_pupils(claim: Claim, index: int) -> bool:
    """The pupils of a teacher, or of one who taught, whose class or year the evidence has: "a class of 31, nine of whom"."""
    if claim.licences.line.tokens[index].lower not in _PUPILS:
        return False
    classes = any(t.lower in _CLASSES for body in claim.licences.bodies for t in body.tokens)
    taught = any(base_of(t.lower) == "teach" and body.actor(t.index) is None for body in claim.licences.bodies for t in body.tokens if body.spots[t.index].verb)
    return classes and (taught or any(t.lower in _TEACHERS for told in claim.licences.headings for t in told.tokens))


def _is_member(claim: Claim, index: int) -> bool:
    """The member of "member of the team that …", where the evidence says "was in the team that …"."""
    groups = {t.lower for t in claim.licences.line.tokens[index + 1 : index + 7]}
    return claim.licences.line.tokens[index].lower == "member" and any(m[1].lower() in groups for body in claim.licences.bodies for m in MEMBERSHIP.finditer(body.text))


def _are_finalists(claim: Claim, index: int) -> bool:
    """The finalists of "coached the team, county finalists", where the evidence took the team to the final."""
    line, licences = claim.licences.line, claim.licences
    if line.tokens[index].lower != "finalists" or not any("," in t.before for t in line.tokens[1 : index + 1]):
        return False
    words = {t.lower for t in line.tokens[:index]}
    return any(m[1].lower() in words and m[2].lower().strip(" -") in ("", *words) for body in licences.bodies for m in _TO_THE_FINAL.finditer(body.text))


def counts_me(claim: Claim, figure: Figure) -> bool:
    """Whether the number is that of the others with whom the writer did what the clause tells, and one more."""
    line, licences = claim.licences.line, claim.licences
    if figure.family or not _IN_A_GROUP.search(line.text, 0, figure.start):
        return False
    clauses = {licences.clause(p) for i in line.content(line.spots[figure.first].clause) for p in licences.exact(i) if not p.heading}
    return any(
        f.value + 1 == figure.value and (source, body.spots[f.first].clause) in clauses and _WITH.search(body.text, 0, f.start) and _OTHERS.match(body.text, f.end)
        for source, body in enumerate(licences.bodies) for f in body.figures
    )  # fmt: skip


def _are_those_who(claim: Claim, index: int) -> bool:
    """The leavers of "updated the list for leavers", where the evidence has "when people left"."""
    word = claim.licences.line.tokens[index].lower
    if not word.endswith("ers"):
        return False
    deeds = {base_of(form) for form in (word[:-3], word[:-3] + "e", word[:-4])} - {None}
    return any(base_of(t.lower) in deeds and body.spots[t.index].verb and _do_it(body, t.index) for body in claim.licences.bodies for t in body.tokens)


def _do_it(body: Telling, verb: int) -> bool:
    """Whether anybody does it: "whenever people joined, moved or left"."""
    return any(t.lower in _ANYBODY and all(body.spots[i].verb or body.tokens[i].lower in ("or", "and") for i in range(t.index + 1, verb)) for t in body.tokens[max(0, verb - NEAR_WHO) : verb])


def _are_the_others(claim: Claim, index: int) -> bool:
    """The colleagues of "before colleagues arrived", where the evidence has "before the others got in"."""
    line = claim.licences.line
    if line.tokens[index].lower not in ("colleagues", "coworkers", "workmates") or index + 1 == len(line.tokens) or not line.tokens[index + 1].keys & _coming():
        return False
    return any(
        one.lower in ("others", "rest", "lads", "girls") and body.tokens[one.index - 1].lower == "the" and other.keys & _coming()
        for body in claim.licences.bodies for one, other in pairwise(body.tokens)
    )  # fmt: skip


@cache
def _coming() -> frozenset[str]:
    """The keys of verbs of coming to work."""
    return frozenset(key for t in telling("others arrived").tokens[1:] for key in t.keys if key[0] in "=&" and key[1:] != "arrived")
