"""Sums: 120 seats, 80 seats and 50 seats are 250 seats; twelve ewes and five goats are seventeen ewes and goats.

What is added stands side by side in one sentence and counts one thing, or the line names all the things that it adds. A sum is that
of all its parts: what the evidence tells of one part only is not told of the sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from agent.claims.claim import Claim
from agent.claims.numbers.things import PERSONS, TABLE, counts_it, is_its_deed, is_part, left_out, things, unit_of, units_in
from agent.claims.reading.bound import Bound
from agent.claims.reading.figure import Figure
from agent.claims.reading.telling import Telling
from agent.domain.dates import MONTHS
from agent.lexicon.files import members_of
from agent.lexicon.files import words as word_list
from agent.lexicon.terms import singular
from agent.lexicon.verbs import base_of

ADDED = ("", "money", "watts", "wattspeak", "watthours", "grams", "kilograms", "length", "miles", "sqm", "sqft", "acres", "hectares", "litres", "gallons", "cum", "bytes", "time")
"""Families that add up."""
MOST = 6
"""Parts of a sum."""
READ = 16
"""Figures of a sentence that are looked at."""
NAMED = 8
"""Words behind a sum among which all the things that it adds are named: "20 ewes, goats and alpacas"."""
_JOINT = re.compile(r"[,;:&+]|\b(?:and|plus|then)\b|\.\s|\bon top of\b", re.I)
_ON_TOP = re.compile(r"\bon top of\b", re.I)
_NO_JOINT = re.compile(r"\b(?:(?:another|others?|my|our|the|an?) [\w'’-]+ (?:did|does|had|has|took|made|got)|of (?:which|whom|them|these|those)|includ\w+|incl|among|or|out of|mostly|such as|from|up to|down to|later|as head|now|each|apiece|every)\b|\b(?:to|in|of) $|[-–/]$|\($|^(?:\s[\w'’-]+)?\s(?:out )?of(?: the| my| our| these| those)?\s$", re.I)
"""What stands between a whole and its part, or between a before and an after."""
_EACH = re.compile(r"(?:\s(?!and\b|with\b)[\w'’-]+){0,3}?\s(?:in |for |at |on )?(?:each|apiece|every|per)\b", re.I)
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
_BEING = ("had", "has", "have", "was", "were", "is", "are")
_IN_BRACKETS = re.compile(r"\)(?:,|,? and| &| plus)(?: the)?(?: [\w'’-]+){1,4} \(")
"""Between the sums of "joinery (£420k) and glazing (£180k)"."""
_IN_A_LIST = re.compile(r",?\s(?:and\s|&\s)?")
_TOTAL = 1e-6


def adds_up(claim: Claim, ours: Figure) -> bool:
    """Whether the figure of the line is the sum of figures of one sentence of the evidence."""
    return next(sums(claim, ours), None) is not None


def counts_parts(claim: Claim, figure: Figure) -> bool:
    """Whether the number is that of the parts of a sum in the line: 40 rooms on "two floors", 750 trees over "two years"."""
    line = claim.licences.line
    return 2 <= units_in(line, figure) <= MOST and any(
        len(parts) == units_in(line, figure) and _tells_parts_apart(claim, figure, source, parts)
        for ours in line.figures if ours is not figure and figure.family in ("", "months", "time") and (figure.bound is None or line.tokens[figure.opening].lower == "over") for source, parts in sums(claim, ours)
    )  # fmt: skip


def _tells_parts_apart(claim: Claim, figure: Figure, source: int, parts: Sequence[Figure]) -> bool:
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


def sums(claim: Claim, ours: Figure) -> Iterator[tuple[int, tuple[Figure, ...]]]:
    """The figures (with their source) whose sum the figure of the line is."""
    if len(claim.licences.line.figures) > TABLE or ours.family not in ADDED or ours.role in ("by", "from") or ours.loose or ours.part or (_EACH.match(claim.text, ours.end) and not ours.rate):
        return
    line = claim.licences.line
    told = {f.value for f in line.figures if f.family == ours.family}
    for source, body in enumerate(claim.licences.bodies):
        for parts in _runs(body, ours):
            said = [f.value in told for f in parts]
            if (not any(said) or (all(said) and _stands_beside(line, ours, parts))) and _is_honest(ours, parts) and _is_of(claim, ours, source, parts):
                yield source, parts


def _runs(body: Telling, ours: Figure) -> Iterator[tuple[Figure, ...]]:
    """The runs of figures side by side whose total is ours; of one thing, or one after the other."""
    for sentence in {body.spots[f.first].sentence for f in body.figures}:
        mates = [f for f in body.figures if f.family == ours.family and body.spots[f.first].sentence == sentence and f.value][:READ]
        for row in (mates, *_by_thing(body, mates)):
            for start in range(len(row)):
                total = row[start].value
                for end in range(start + 1, min(start + MOST, len(row))):
                    total += row[end].value
                    parts = tuple(row[start : end + 1])
                    if _may_be(ours, total) and all(_is_joined(body, one, other) for one, other in pairwise(parts)) and {f.rate for f in parts} <= {"", parts[-1].rate} and len({f.currency for f in parts}) == 1:
                        yield parts


def _by_thing(body: Telling, mates: Sequence[Figure]) -> list[list[Figure]]:
    """The figures by the last word that they count: the lessons of "3 lessons for 8 children and 4 lessons for 5"."""
    rows: dict[str, list[Figure]] = {}
    for figure in mates:
        if told := things(body, figure):
            rows.setdefault(min(body.tokens[told[-1]].own, default=""), []).append(figure)
    return [row for row in rows.values() if 1 < len(row) < len(mates)]


def _may_be(ours: Figure, total: float) -> bool:
    return 0.88 * total <= ours.value <= 1.12 * total if ours.bound else abs(ours.value - total) <= _TOTAL * total


def _is_honest(ours: Figure, parts: Sequence[Figure]) -> bool:
    """Whether the bound of the sum follows from those of its parts."""
    total = sum(f.value for f in parts)
    bounds = {f.bound for f in parts} - {None}
    if bounds & {Bound.LESS, Bound.MOST} or len(bounds) > 1:
        return ours.bound in bounds and len(bounds) == 1 and ours.value == total
    if ours.bound in (None, *bounds):
        return abs(ours.value - total) <= _TOTAL * total
    if ours.bound is Bound.ABOUT:
        return abs(ours.value - total) <= 0.03 * total
    if bounds:
        return False
    return 0.9 * total <= ours.value < total if ours.bound is Bound.MORE else total < ours.value <= 1.1 * total if ours.bound is Bound.LESS else False


def _is_joined(body: Telling, one: Figure, other: Figure) -> bool:
    """Whether the two stand side by side: nothing between says that one is a part of the other, or what it became."""
    between = body.text[one.end : other.start]
    if is_part(body, other) or other.upper or one.part or other.part or other.loose or (one.role, other.role) == ("from", "to") or "to" in (one.role, other.role):
        return False
    if _IN_BRACKETS.fullmatch(between) and body.text[other.end : other.end + 1] == ")":
        return True
    part = body.clauses[body.spots[other.first].clause]
    if other.lent and other.opening == part.first and any(body.spots[i].verb or body.tokens[i].lower in _BEING for i in range(other.last + 1, min(other.last + 3, part.last + 1))):
        return False
    if one.role == "of" and body.tokens[one.opening - 1].lower == "of" and one.opening > 1 and any(f.last < one.opening and one.opening - f.last <= 3 for f in body.figures if f.family == one.family):
        return False
    return _JOINT.search(between) is not None and _NO_JOINT.search(_ON_TOP.sub("plus", between)) is None and not _EACH.match(body.text, other.end)


def _stands_beside(line: Telling, ours: Figure, parts: Sequence[Figure]) -> bool:
    """"5 tonnes (2 tonnes in May, 3 in June)": the sum stands right before or right behind all its parts, in their order or the other."""
    same = [f for f in line.figures if f.family == ours.family]
    place, many = same.index(ours), len(parts)
    values = sorted(f.value for f in parts)
    if place and _IN_A_LIST.fullmatch(line.text, same[place - 1].end, ours.start) and not ours.counted:
        return False  # "2, 3 and 5 metres" are three lengths
    return values in (sorted(f.value for f in same[place + 1 : place + 1 + many]), sorted(f.value for f in same[max(0, place - many) : place]))


def _is_of(claim: Claim, ours: Figure, source: int, parts: Sequence[Figure]) -> bool:
    body = claim.licences.bodies[source]
    return (_has_rate(claim.licences.line, ours, parts[-1].rate) or (ours.rate == "week" and _comes_weekly(body, parts))) and _counts_all(claim, ours, source, parts) and not _is_of_some(claim, ours, source, parts) and not _is_a_state(body, parts) and _is_one_deed(claim, source, parts) and is_its_deed(claim, ours, source, parts)


def _has_rate(line: Telling, ours: Figure, rate: str) -> bool:
    """Whether the sum has the rate of its parts, also behind all that it adds: "60 calls and web chats a day"."""
    behind = [t.lower for t in line.tokens[ours.last + 1 : ours.last + 1 + NAMED]]
    return ours.rate == rate or (not ours.rate and any(one in ("a", "an", "per", "each", "every") and other == rate for one, other in pairwise(behind)))


def _comes_weekly(body: Telling, parts: Sequence[Figure]) -> bool:
    """200 on Mondays and 120 on Fridays are 320 a week."""
    return all(not f.rate for f in parts) and all(any(_WEEKDAY.fullmatch(body.tokens[i].written) for i in words) for words in _told_of(body, parts))


def _counts_all(claim: Claim, ours: Figure, source: int, parts: Sequence[Figure]) -> bool:
    """Whether the sum counts what all its parts count, or the line names the thing of each right behind it."""
    line, licences, body = claim.licences.line, claim.licences, claim.licences.bodies[source]
    if ours.family in ("time", "months") and _names_some(claim, ours, source, parts):
        return False
    if all(counts_it(claim, ours, source, f) for f in parts):
        return True
    near = range(ours.last + 1, min(ours.last + 1 + NAMED, len(line.tokens)))
    said = [i for i in near if line.spots[i].sentence == line.spots[ours.first].sentence and not any(ours.last < f.first <= i for f in line.figures)]
    row = [i for i in said if not line.spots[i].verb and not any(line.spots[k].verb for k in range(ours.last + 1, i))]
    named = [{p.index for i in row for p in licences.exact(i) if p.source == source and not p.heading} & set(things(body, f)[-1:]) for f in parts]
    return _counts_persons(claim, ours, body, parts) or _is_under_a_topic(claim, ours, source, parts) or all(named)


def _names_some(claim: Claim, ours: Figure, source: int, parts: Sequence[Figure]) -> bool:
    """Whether the sum is told of that on which only some of the parts were spent: "eight weeks of pastry" of 5 on pastry and 3 on a grill."""
    said = things(claim.licences.line, ours)
    places = {p.index for p in claim.licences.exact(said[-1]) if p.source == source and not p.heading} if said else set()
    named = [bool(places & set(things(claim.licences.bodies[source], f))) for f in parts]
    return any(named) and not all(named)


def _is_under_a_topic(claim: Claim, ours: Figure, source: int, parts: Sequence[Figure]) -> bool:
    """Whether the sum of times is told of that under which all its parts are listed: the placements of "placements: 5 weeks pastry, 3 weeks grill"."""
    said, body = things(claim.licences.line, ours), claim.licences.bodies[source]
    if not said or ours.family not in ("time", "months"):
        return False
    first = parts[0].opening
    places = (p.index for p in claim.licences.exact(said[-1]) if p.source == source and not p.heading and p.index < first)
    return any(":" in body.text[body.tokens[i].end : body.tokens[first].start] and body.spots[i].sentence == body.spots[first].sentence for i in places)


def _counts_persons(claim: Claim, ours: Figure, body: Telling, parts: Sequence[Figure]) -> bool:
    """"7 people" of three bakers and four clerks."""
    said = things(claim.licences.line, ours)
    if not said or claim.licences.line.tokens[said[-1]].lower not in ("people", "persons", "staff"):
        return False
    return all(any(_is_person(body.tokens[i].lower) for i in things(body, f)[-1:]) for f in parts)


def _is_person(word: str) -> bool:
    return word in PERSONS or word in word_list("group-words") or re.search(r"(?:er|or|ist|ian|ant|ent|ice|man|men|woman|women|clerk|nurse|cook|chef|friend|mate|hand|help|temp)s?$", word) is not None


def _is_of_some(claim: Claim, ours: Figure, source: int, parts: Sequence[Figure]) -> bool:
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
    if not all(_IN_BRACKETS.fullmatch(body.text, one.end, other.start) for one, other in pairwise(parts)):
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
        if (prep and "," in token.before and token.before.strip() != "-") or _ON_TOP.match(body.text, token.start):
            break
        if not prep and body.tokens[i - 1].lower == "more" and not token.neutral and token.lower not in word_list("prepositions"):
            found.setdefault("", set()).add(i)  # "12 more online"
        elif token.lower in word_list("prepositions") and not (prep and token.lower == "of"):
            prep = token.lower
        elif prep and (not token.neutral or (token.written in _NAMES and body.tokens[i - 1].lower not in word_list("determiners"))) and not body.spots[i].verb:
            found.setdefault(prep, set()).add(i)
    return found


def _is_a_state(body: Telling, parts: Sequence[Figure]) -> bool:
    """Whether the numbers are of one lasting thing at several times: "led 4 in 2019 and 6 in 2020"."""
    between = any(f.family == "year" and parts[0].last < f.first <= parts[-1].last + 4 for f in body.figures) or _names_months(body, parts) or bool(_years_of_service(body, parts))
    clause = body.spots[parts[0].first].clause
    first = body.clauses[clause - (clause > 0 and ":" in body.tokens[body.clauses[clause].first].before)].first
    counted = things(body, parts[-1]) or left_out(body, parts[-1])
    if counted and singular(body.tokens[counted[-1]].lower) in _EVENTS:
        return False
    if all(_OTHERS.search(body.text, 0, f.start) for f in parts[1:]):
        return False
    deeds = [t.lower for t in body.tokens[first : parts[0].first] if body.spots[t.index].verb or t.lower in _BEING]
    return between and (not deeds or any(d in _BEING or base_of(d) in _STATES for d in deeds))


def _names_months(body: Telling, parts: Sequence[Figure]) -> bool:
    """Whether each part is told of a month: "a team of 4 in June and 6 in July"."""
    return all(any(body.tokens[i].lower[:3] in MONTHS and body.tokens[i].capital for i in words) for words in _told_of(body, parts))


def _is_one_deed(claim: Claim, source: int, parts: Sequence[Figure]) -> bool:
    """Whether no other verb comes between the parts; the line may tell the sum of another deed only where the evidence tells it of all."""
    body = claim.licences.bodies[source]
    if _before_brackets(body, parts):
        return True
    deeds = {base_of(body.tokens[i].lower) for f, other in pairwise(parts) for i in range(f.last + 1, other.first) if body.spots[i].verb and not body.tokens[i].neutral}
    first = body.clauses[body.spots[parts[0].first].clause].first
    own = {base_of(t.lower) for t in body.tokens[first : parts[0].first] if body.spots[t.index].verb}
    return not (deeds - own)
