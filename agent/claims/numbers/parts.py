"""The parts of a sum in the evidence: what is told of each of them alone, and whether the line tells the sum of all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from agent.claims.claim import Claim
from agent.claims.numbers.things import left_out, things, unit_of, units_in
from agent.claims.reading.figure import Figure
from agent.claims.reading.telling import Telling
from agent.domain.dates import MONTHS
from agent.lexicon.files import members_of
from agent.lexicon.files import words as word_list
from agent.lexicon.terms import singular
from agent.lexicon.verbs import base_of

ON_TOP = re.compile(r"\bon top of\b", re.I)
_STATES = members_of("word-sets", "lasting deeds")
"""Who led six in one year and eight in the next led no fourteen."""
_RANGE = re.compile(r"\b(?:between [^.;,]+? and|from [^.;,]+? to)\b", re.I)
"""Between March and June are all that lie between."""
_NAMES = ("May", "one")
"""Words that assert nothing but in a name: "in May", "week one"."""
_ORDINALS = ("first", "second", "third", "fourth", "fifth")
_OF_A_YEAR = re.compile(rf"\bin (?:my|the|our) ({'|'.join(_ORDINALS)})\b(?:(\syear)\b|(?=\s*(?:$|[.,;)]|and\b)))", re.I)
AFTER = 40
"""Characters behind the last part among which its year stands."""
_DAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day")
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)days", re.I)
_OTHERS = re.compile(r"\b(?:another|a further|an(?:other)? (?:extra|additional)|(?:different|other|new) )\s?$", re.I)
"""Before the number of those who were not among the first."""
_EVENTS = members_of("word-sets", "events")
"""Who ran six tests in one year and eight in the next did run fourteen."""
BEING = ("had", "has", "have", "was", "were", "is", "are")
IN_BRACKETS = re.compile(r"\)(?:,|,? and| &| plus)(?: the)?(?: [\w'’-]+){1,4} \(")
"""Between the sums of "joinery (£420k) and glazing (£180k)"."""


def tells_parts_apart(claim: Claim, figure: Figure, source: int, parts: Sequence[Figure]) -> bool:
    """Whether what is counted tells each part from the others: a year of its own, or the floor of "the first floor"."""
    body, line = claim.licences.bodies[source], claim.licences.line
    if unit_of(line, figure) == "year":
        ends = [*(f.opening for f in parts[1:]), len(body.tokens)]
        years = [next((g.value for g in body.figures if g.family == "year" and f.last < g.first < end), 0.0) for f, end in zip(parts, ends, strict=True)]
        return _follow(years) or _years_of_service(body, parts) == tuple(range(1, len(parts) + 1))
    if unit_of(line, figure) == "day" or ((said := things(line, figure)) and line.tokens[said[-1]].lower == "days"):
        days = [{m[0].lower() for i in words if (m := _DAY.match(body.tokens[i].lower))} for words in _told_of(body, parts)]
        return all(len(named) == 1 for named in days) and len(set.union(*days)) == len(parts)
    told = {i for words in _told_of(body, parts) for i in words} | {i for f in parts for i in things(body, f)}
    if unit := unit_of(line, figure):
        return any(body.tokens[i].lower == unit for i in told)
    return bool(said := things(line, figure)) and any(p.source == source and p.index in told for p in claim.licences.exact(said[-1]))


def _follow(told: Sequence[float]) -> bool:
    """Whether each number is the next of the one before."""
    return all(told) and [n - told[0] for n in told] == [float(n) for n in range(len(told))]


def _years_of_service(body: Telling, parts: Sequence[Figure]) -> tuple[int, ...]:
    """Which year each part is told of: "34 in my first year and 21 in my second"; none where it is not told of all."""
    ends = [*(f.start for f in parts[1:]), parts[-1].end + AFTER]
    found = [_OF_A_YEAR.search(body.text, f.end, end) for f, end in zip(parts, ends, strict=True)]
    told = tuple(_ORDINALS.index(m[1].lower()) + 1 for m in found if m)
    return told if len(told) == len(parts) and any(m and m[2] for m in found) else ()


def come_weekly(body: Telling, parts: Sequence[Figure]) -> bool:
    """200 on Mondays and 120 on Fridays are 320 a week."""
    return all(not f.rate for f in parts) and all(any(_WEEKDAY.fullmatch(body.tokens[i].written) for i in words) for words in _told_of(body, parts))


def is_of_some(claim: Claim, ours: Figure, source: int, parts: Sequence[Figure]) -> bool:
    """Whether the line tells the sum of what the evidence tells of one part, and leaves out the others: 40 rooms "on the second floor"."""
    licences, body, line = claim.licences, claim.licences.bodies[source], claim.licences.line
    sentence = line.spots[ours.first].sentence
    said = [t.index for t in line.tokens if line.spots[t.index].sentence == sentence and t.index < _end_of_sum(line, ours, parts)]
    told = {p.index for i in said if i not in line.figured for p in licences.exact(i) if p.source == source and not p.heading}
    told |= {i for f in line.figures if len(parts) != units_in(line, f) or not (f.family or things(line, f)) for g in body.figures if (g.value, g.family) == (f.value, f.family) and g not in parts for i in range(g.first, g.last + 1)}
    own = _own(body, parts)
    told |= {t.index for t in body.tokens if t.written in _NAMES and any(line.tokens[i].written == t.written for i in said)}
    has = [bool(words & told) for words in own]
    if _is_of_one_kind(claim, ours, source, parts):
        return True
    if has[0] and has[-1] and _RANGE.search(line.text, line.tokens[said[0]].start, line.tokens[said[-1]].end):
        return False
    return any(has) and not all(h for h, words in zip(has, own, strict=True) if words)


def _end_of_sum(line: Telling, ours: Figure, parts: Sequence[Figure]) -> int:
    """Where the words of the sum end: before its parts, where a colon brings in all of them with words of their own."""
    behind = [f for f in line.figures if f.first > ours.last and f.family == ours.family]
    listed = [f.value for f in behind] == [f.value for f in parts] and ":" in line.text[ours.end : behind[0].start]
    apart = listed and all(one.last + 1 < other.opening for one, other in pairwise(behind)) and behind[-1].last + 1 < len(line.tokens)
    return behind[0].opening if apart else len(line.tokens)


def _is_of_one_kind(claim: Claim, ours: Figure, source: int, parts: Sequence[Figure]) -> bool:
    """Whether a word before the name of what the sum counts is told of some of its parts only: "8 passenger lifts" of 5 passenger and 3 goods lifts."""
    kinds = [set(things(claim.licences.bodies[source], f)[:-1]) for f in parts]
    said = ({p.index for p in claim.licences.exact(i) if p.source == source and not p.heading} for i in things(claim.licences.line, ours)[:-1])
    has = [[bool(places & kind) for kind in kinds] for places in said]
    return any(any(told) and not all(told) for told in has) and not all(map(any, zip(*has, strict=True)))


def _own(body: Telling, parts: Sequence[Figure]) -> list[set[int]]:
    """The words behind a preposition that are told of each part alone, and that tell it from the others."""
    own = _before_brackets(body, parts) or _told_of(body, parts)
    common = set.intersection(*({body.tokens[i].lower for i in words} for words in own))
    own = [{i for i in words if body.tokens[i].lower not in common} for words in own]
    if len(own[-1]) != 1:
        return own
    return [words - {max(words)} if len(words) > 1 else words for words in own]  # the floor of "on the first floor and 22 on the second" tells none apart


def _before_brackets(body: Telling, parts: Sequence[Figure]) -> list[set[int]]:
    """The words before each of the parts that stand in brackets: "joinery (£420k) and glazing (£180k)"."""
    if not all(IN_BRACKETS.fullmatch(body.text, one.end, other.start) for one, other in pairwise(parts)):
        return []
    before = [range(one.last + 1, other.opening) for one, other in pairwise(parts)]
    return [{parts[0].opening - 1}, *({i for i in words if not body.tokens[i].neutral} for words in before)]


def _told_of(body: Telling, parts: Sequence[Figure]) -> list[set[int]]:
    """The words behind a preposition that are told of each part alone."""
    part = body.spots[parts[-1].first].clause
    end = body.clauses[part].last + 1
    trails = [_trail(body, f, other) for f, other in zip(parts, [*(f.opening for f in parts[1:]), end], strict=True)]
    own = [{i for words in trail.values() for i in words} for trail in trails[:-1]]
    common = {prep for trail in trails[:-1] for prep in trail}
    last = {i for prep, words in trails[-1].items() if prep in common for i in words}
    if not last and common:
        last = {i for words in list(trails[-1].values())[:1] for i in words}
    return [*own, last] if any(own) else [set() for _ in parts]


def _trail(body: Telling, figure: Figure, end: int) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    prep = ""
    for i in range(figure.last + 1, end):
        token = body.tokens[i]
        if (prep and "," in token.before and token.before.strip() != "-") or ON_TOP.match(body.text, token.start):
            break
        if not prep and body.tokens[i - 1].lower == "more" and not token.neutral and token.lower not in word_list("prepositions"):
            found.setdefault("", set()).add(i)  # "12 more online"
        elif token.lower in word_list("prepositions") and not (prep and token.lower == "of"):
            prep = token.lower
        elif prep and (not token.neutral or (token.written in _NAMES and body.tokens[i - 1].lower not in word_list("determiners"))) and not body.spots[i].verb:
            found.setdefault(prep, set()).add(i)
    return found


def is_a_state(body: Telling, parts: Sequence[Figure]) -> bool:
    """Whether the numbers are of one lasting thing at several times: "led 4 in 2019 and 6 in 2020"."""
    between = any(f.family == "year" and parts[0].last < f.first <= parts[-1].last + 4 for f in body.figures) or _names_months(body, parts) or bool(_years_of_service(body, parts))
    clause = body.spots[parts[0].first].clause
    first = body.clauses[clause - (clause > 0 and ":" in body.tokens[body.clauses[clause].first].before)].first
    counted = things(body, parts[-1]) or left_out(body, parts[-1])
    if counted and singular(body.tokens[counted[-1]].lower) in _EVENTS:
        return False
    if all(_OTHERS.search(body.text, 0, f.start) for f in parts[1:]):
        return False
    deeds = [t.lower for t in body.tokens[first : parts[0].first] if body.spots[t.index].verb or t.lower in BEING]
    return between and (not deeds or any(d in BEING or base_of(d) in _STATES for d in deeds))


def _names_months(body: Telling, parts: Sequence[Figure]) -> bool:
    """Whether each part is told of a month: "a team of 4 in June and 6 in July"."""
    return all(any(body.tokens[i].lower[:3] in MONTHS and body.tokens[i].capital for i in words) for words in _told_of(body, parts))


def is_one_deed(body: Telling, parts: Sequence[Figure]) -> bool:
    """Whether no other verb comes between the parts; the line may tell the sum of another deed only where the evidence tells it of all."""
    if _before_brackets(body, parts):
        return True
    deeds = {base_of(body.tokens[i].lower) for f, other in pairwise(parts) for i in range(f.last + 1, other.first) if body.spots[i].verb and not body.tokens[i].neutral}
    first = body.clauses[body.spots[parts[0].first].clause].first
    own = {base_of(t.lower) for t in body.tokens[first : parts[0].first] if body.spots[t.index].verb}
    return not (deeds - own)
