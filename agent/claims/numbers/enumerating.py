"""Numbers that the evidence does not write and that count what it names one by one: "two blocks" of block A and block B, "four clients" of
"my clients were a brewery, two law firms and a ferry operator", "two summers" of "summers 2022 and 2023"."""

from __future__ import annotations

import re

from agent.claims.claim import Claim
from agent.claims.numbers.seasons import counts_seasons
from agent.claims.numbers.things import things
from agent.claims.reading.figure import Figure
from agent.claims.reading.telling import Telling
from agent.lexicon.numerals import number_words
from agent.lexicon.terms import singular
from agent.lexicon.verbs import base_of

MOST = 12
"""Things that are counted."""
_LABEL = re.compile(r"[A-Z]|\d{1,3}|(?:I{1,3}|IV|VI{0,3}|IX)")
_ITEM = re.compile(r"(?:(?P<many>\d{1,2}|[a-z]+)\s)(?:(?!and\b)[\w'’-]+\s?){1,5}", re.I)
_PARTS = re.compile(r",\s?(?:and\s)?|\sand\s|\s&\s", re.I)
_OPENING = re.compile(r"\s?(?:were|are|have been|:)\s", re.I)
_END = re.compile(r"[.;\n(]|\s[-–]\s|$")
LONGEST = 200
"""Characters of a list that are read."""


def is_enumerated(claim: Claim, figure: Figure) -> bool:
    """Whether the number is that of the things which the evidence names one by one."""
    if figure.family not in ("", "months") or figure.bound is not None or figure.upper or figure.rate or not 1 < figure.value <= MOST * 12:
        return False
    return counts_seasons(claim, figure) or (not figure.family and (_counts_labelled(claim, figure) or _counts_listed(claim, figure)))


def _counts_labelled(claim: Claim, figure: Figure) -> bool:
    """"Two blocks" of "handed over Block A early and Block B on the day"."""
    told = things(claim.licences.line, figure)
    if not told or figure.lent:
        return False
    name = singular(claim.licences.line.tokens[told[-1]].lower)
    return any(len(_labels(body, name)) == figure.value for body in claim.licences.bodies)


def _labels(body: Telling, name: str) -> set[str]:
    """The labels of the things of that name in the sentence that has the first of them; none where another deed was done to one of them."""
    found: dict[int, str] = {}
    for token in body.tokens[:-1]:
        if singular(token.lower) != name or (found and body.spots[token.index].sentence != body.spots[min(found)].sentence):
            continue
        for label in body.tokens[token.index + 1 :]:
            if not _LABEL.fullmatch(label.written) or (label.index > token.index + 1 and not _is_joined(body, label.index, token.lower != name)):
                if label.lower == "and" and token.lower != name:
                    continue
                break
            found[label.index] = label.written
    if len(found) < 2:
        return set()
    deeds = {base_of(body.tokens[i].lower) for i in range(min(found), max(found)) if body.spots[i].verb and not body.tokens[i].neutral}
    limited = {kind for i in found for kind in body.limits_of(i)} & {"negated", "planned", "others"}
    return set() if deeds or limited else set(found.values())


def _is_joined(body: Telling, index: int, several: bool) -> bool:
    """Whether the label follows another of the same name: "units 3, 5 and 7"."""
    token = body.tokens[index]
    return several and ("," in token.before or "&" in token.before or body.tokens[index - 1].lower == "and")


def _counts_listed(claim: Claim, figure: Figure) -> bool:
    """"Four clients" of "my clients were a brewery, two law firms and a ferry operator"."""
    line, licences = claim.licences.line, claim.licences
    told = things(line, figure)
    if not told or figure.lent:
        return False
    places = [p for p in licences.exact(told[-1]) if not p.heading and licences.token(p).lower.endswith("s")]
    return any(_listed(licences.bodies[p.source], p.index) == figure.value for p in places)


def _listed(body: Telling, index: int) -> int:
    """How many things the list behind "clients were" or "clients:" names; 0 where an entry does not say how many it is."""
    opening = _OPENING.match(body.text, body.tokens[index].end)
    if opening is None:
        return 0
    end = _END.search(body.text, opening.end(), opening.end() + LONGEST)
    entries = [e.strip() for e in _PARTS.split(body.text[opening.end() : end.start() if end else opening.end() + LONGEST]) if e.strip()]
    read = [_many(entry) for entry in entries]
    return sum(read) if len(read) > 1 and all(read) else 0


def _many(entry: str) -> int:
    """How many things an entry names: one of "a brewery", two of "two law firms"."""
    item = _ITEM.fullmatch(entry)
    word = item["many"].lower() if item else ""
    return 1 if word in ("a", "an", "one", "the") else int(word) if word.isdecimal() else int(number_words().get(word, 0))
