"""Numbers: each stands in the evidence, in whatever notation, with its unit, bound, rate and what it counts, or follows from it.

The lie: "wrote 19 bids, 7 won" becomes "won 19 bids"; "up to 200 guests" becomes "200 guests", "200 a week" becomes "200 a day".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from agent.claims.arithmetic import follows
from agent.claims.claim import Claim
from agent.claims.finding import finding
from agent.claims.licences import OFTEN, Place
from agent.claims.reading.figure import Bound, Figure
from agent.claims.reading.telling import Telling, objects, time_keys
from agent.claims.restating import RATES_SAID, counts_me, counts_seasons
from agent.claims.tenure import months_at
from agent.domain.draft import Finding, Severity
from agent.lexicon.files import members_of
from agent.lexicon.files import words as word_list
from agent.lexicon.verbs import base_of

_DOTTED_TIME = re.compile(r"(\d{1,2})\.([0-5]\d)")
_METRES = re.compile(r"[\d.,]+\s?m")
MILLION = 1e6
_OF_SO_MANY = re.compile(r"\s(?:out )?of (?:the |my |our |those |these )?[\d]|\s(?:out )?of (?:the|my|our|those|these) (?:two|three|four|five|six|seven|eight|nine|ten)\b", re.I)
YEAR = 12
JOINT = 4
"""Words for which a comma counts between a number and the name of what it tells of: "line 2 fell to 3 kilos, line 1 stayed"."""
PAIR = 5
"""Words between two numbers that are told together."""
_IN_TURN = members_of("word-sets", "in turn")
SAYING = 2
"""Words that may stand before the number of a note: "That was 30 a week"."""
NOTE = 4
"""Words from which a note tells of a thing of its own."""
_WHOLE = {("months", 12.0): "year", ("time", 3600.0): "hour", ("time", 86400.0): "day", ("time", 604800.0): "week"}
_LASTING = ("within", "in", "for", "over")
"""Prepositions behind which twelve months are a year."""
_THEM = ("them", "it", "those", "these")
_MOVES = ("by", "to", "from")
_THINNING = members_of("word-sets", "thinning")
"""What stands before a time that comes round less often, or more often, than it would without."""
_RHYTHMS = frozenset(word for said in RATES_SAID.values() for word in said)


def judge(claim: Claim) -> Iterator[Finding]:
    """A number that no cited snippet carries as it is told is hard."""
    for figure in claim.licences.line.figures:
        if figure.family == "year" or _is_article(figure) or _is_one(claim, figure) or _in_a_name(claim, figure) or _in_the_title(claim, figure) or _is_ordinal(claim, figure):
            continue
        reasons = [_objection(claim, figure, source, theirs) for source, theirs in islice(_equals(claim, figure), OFTEN)]
        if reasons and _told_again(claim, figure):
            reasons = ["number: the cited words have the number only once"]
        if "" in reasons or (not figure.loose and follows(claim, figure)) or _is_tenure(claim, figure) or counts_me(claim, figure) or counts_seasons(claim, figure):
            continue
        rule, message = next((r for r in reasons if r), _absent(claim, figure)).split(": ", 1)
        span = claim.licences.line.tokens[figure.opening].start if rule == "bound" else figure.start, figure.end
        yield finding(
            rule, Severity.HARD, span,
            f"{message}: {claim.text[slice(*span)].strip()}",
            "use the number as the evidence has it, or none",
            "the same number about the same thing",
        )
    yield from _rhythms(claim)
    yield from _thinned(claim)


def _rhythms(claim: Claim) -> Iterator[Finding]:
    """"Weekly" is no "every four weeks"."""
    line, licences = claim.licences.line, claim.licences
    for token in line.tokens:
        places = [p for p in licences.of(token.index) if not p.heading] if token.index not in line.figured and token.lower in _RHYTHMS else []
        if places and all(any(f.first < p.index <= f.last and f.family in ("time", "months") for f in licences.bodies[p.source].figures) for p in places):
            yield finding(
                "rate", Severity.HARD, (token.start, token.end),
                f"the cited words give another rhythm: {token.written}",
                "use the rhythm of the evidence",
                "the same rhythm about the same thing",
            )


def _thinned(claim: Claim) -> Iterator[Finding]:
    """"Every week" is no "every other week", "monthly" no "twice a month"."""
    line, licences = claim.licences.line, claim.licences
    for token in line.tokens[1:]:
        told = not {t.lower for t in line.tokens[max(0, token.index - 2) : token.index]} & _THINNING and token.index not in line.figured and (token.lower in _RHYTHMS or line.tokens[token.index - 1].lower in ("every", "each"))
        places = [p for p in licences.of(token.index) if not p.heading and licences.token(p).keys & time_keys() | {f"={w}" for w in _RHYTHMS} & licences.token(p).keys] if told else []
        if places and all(_is_thinned(licences.bodies[p.source], p.index) for p in places):
            yield finding(
                "rate", Severity.HARD, (token.start, token.end),
                f"the cited words give another rhythm: {token.written}",
                "use the rhythm of the evidence",
                "the same rhythm about the same thing",
            )


def _is_thinned(body: Telling, index: int) -> bool:
    """"Every other week", "twice a month", "on most days"."""
    before = [t.lower for t in body.tokens[max(0, index - 2) : index]]
    return before[-1:] != [] and (before[-1] in _THINNING or (before[-1] in ("a", "an", "per", "each", "every") and before[0] in ("twice", "times")))


def _told_again(claim: Claim, figure: Figure) -> bool:
    """Whether the line has told the number already, as often as the evidence has it: "5, 10 and 13" is not "10, 10 and 13"."""
    same = [f for f in claim.licences.line.figures if f.family == figure.family and f.value == figure.value and f.start <= figure.start]
    return len(same) > 1 and len(same) > sum(1 + _is_each(claim.licences.bodies[source], theirs) for source, theirs in _equals(claim, figure))


def _is_each(body: Telling, figure: Figure) -> bool:
    """"Porter then commis, 2 years each": it counts for both."""
    return any(t.lower in ("each", "apiece") for t in body.tokens[figure.last + 1 : figure.last + 3])


def _absent(claim: Claim, figure: Figure) -> str:
    """Whether the evidence has the number with another unit, or not at all ("rule: message")."""
    digits = re.sub(r"[^\d.]", "", claim.text[figure.start : figure.end]).strip(".")
    elsewhere = any(digits == re.sub(r"[^\d.]", "", body.text[f.start : f.end]).strip(".") for body in claim.licences.bodies for f in body.figures)
    return "unit: the cited words measure otherwise" if digits and elsewhere else "number: the cited words hold no such number"


def _is_tenure(claim: Claim, figure: Figure) -> bool:
    """Years at a position may be told as such where its dates carry them and the words tell no other time; a deed does not last as long as the post."""
    if any(f.family in ("months", "time") for body in claim.licences.bodies for f in body.figures):
        return False
    said = re.match(r"\s*(?:['’]\s*)?(?:of|as|in|with|at|experience|tenure|career)\b", claim.text[figure.end :])
    return figure.family == "months" and said is not None and 0 < figure.value <= months_at(claim)


def _is_article(figure: Figure) -> bool:
    return figure.family == "" and figure.value == 1


def _is_one(claim: Claim, figure: Figure) -> bool:
    """Whether the evidence writes the "1 week" of the line as a word, which is read as an article."""
    whole = _WHOLE.get((figure.family, figure.value))
    if whole and figure.role in _LASTING and any(re.search(rf"\b(?:{'|'.join(_LASTING)}) (?:an?|one) {whole}\b", body.text, re.I) for body in claim.licences.bodies):
        return True
    one = re.fullmatch(r"1[\s-]?([a-z]+)", claim.text[figure.start : figure.end].strip().lower())
    return one is not None and any(re.search(rf"\b(?:one|an?|per|each|every)[\s-]{one[1]}\b", body.text, re.I) for body in claim.licences.bodies)


def _in_a_name(claim: Claim, figure: Figure) -> bool:
    """Whether the number is part of a name that the evidence has under another: Office 365 is Microsoft Office."""
    names = {key for key in claim.licences.line.tokens[figure.first].own if key[0] == "@"}
    return any(names & claim.licences.token(place).own for place in claim.licences.exact(figure.first))


def _in_the_title(claim: Claim, figure: Figure) -> bool:
    """"Year 4" of a "Year 4 teacher": the number numbers the same thing in the title, and what follows is not the one who holds it."""
    line, first = claim.licences.line, figure.first
    if figure.family not in ("", "version") or not first:
        return False
    behind = next((t.index for t in line.tokens[figure.last + 1 : figure.last + 2] if not t.neutral and not t.before.strip()), None)
    if behind is not None and (places := claim.licences.of(behind)) and all(p.heading for p in places):
        return _in_the_whole_title(claim, figure, behind)
    before = line.tokens[first - 1]
    return not before.neutral and any(
        f.value == figure.value and f.family in ("", "version") and f.first and told.tokens[f.first - 1].own & before.own
        for told in claim.licences.headings for f in told.figures
    )  # fmt: skip


def _in_the_whole_title(claim: Claim, figure: Figure, behind: int) -> bool:
    """"As Year 4 teacher" of a "Year 4 teacher": the next word is the next in the title too."""
    licences = claim.licences
    return any(
        f.value == figure.value and p == Place(source, f.last + 1, heading=True) and licences.token(p).lower == licences.line.tokens[behind].lower
        for source, told in enumerate(licences.headings) for f in told.figures for p in licences.exact(behind)
    )  # fmt: skip


def _is_ordinal(claim: Claim, figure: Figure) -> bool:
    """"2nd", where the evidence says "second"."""
    return figure.family == "rank" and any(claim.licences.token(p).index not in claim.licences.telling(p).figured for p in claim.licences.exact(figure.first))


def _equals(claim: Claim, figure: Figure) -> Iterator[tuple[int, Figure]]:
    for source, body in enumerate(claim.licences.bodies):
        for theirs in body.figures:
            ours = _as_metres(claim.text, figure) if theirs.family == "length" else figure
            other = _as_metres(body.text, theirs) if figure.family == "length" else theirs
            if _same_value(ours, other) or _is_one_time(claim.text, ours, body.text, other):
                yield source, theirs


def _is_one_time(text: str, ours: Figure, told: str, theirs: Figure) -> bool:
    """"6:30" of "from 6.30"."""
    if {ours.family, theirs.family} != {"", "clock"}:
        return False
    clock, bare = (ours, theirs) if ours.family == "clock" else (theirs, ours)
    written = _DOTTED_TIME.fullmatch((told if bare is theirs else text)[bare.start : bare.end].strip())
    return written is not None and (int(written[1]) * 60 + int(written[2])) % 720 == clock.value % 720


def _as_metres(text: str, figure: Figure) -> Figure:
    """What "2 m" is beside a length: metres, no millions."""
    if figure.family == "" and not figure.currency and _METRES.fullmatch(text[figure.start : figure.end].strip()):
        return replace(figure, value=figure.value / MILLION, family="length")
    return figure


def _same_value(ours: Figure, theirs: Figure) -> bool:
    """Whether two figures are one number; 16.7 % is 17 %, "two thirds" is no 67 %."""
    if ours.currency and theirs.currency and ours.currency != theirs.currency:
        return False
    families = {ours.family, theirs.family}
    if families == {"", "months"}:
        return _same_age(ours, theirs)
    if len(families) > 1 and not (families <= {"", "version"} or families <= {"often", "times"} or families == {"", "clock"}):
        return False
    if families == {"", "clock"}:
        return _hour(ours) == _hour(theirs)
    slack = 1e-6
    if ours.family == theirs.family == "percent" and (ours.value % 1 or theirs.value % 1) and not (_is_thirds(ours) or _is_thirds(theirs)):
        slack = 0.5
    return abs(ours.value - theirs.value) <= slack or _within_bound(ours, theirs)


def _same_age(ours: Figure, theirs: Figure) -> bool:
    """"Children under 5" are those under five years."""
    bare, told = sorted((ours, theirs), key=lambda f: f.family)
    return ours.bound is theirs.bound is not None and not bare.counted and not bare.rate and bare.value * YEAR == told.value


def _is_thirds(figure: Figure) -> bool:
    return figure.value % 1 > 0 and abs(figure.value * 3 - round(figure.value * 3)) < 1e-6


def _hour(figure: Figure) -> float:
    """The hour on the face of a clock: "at 9" may be 9 pm."""
    return (figure.value / 60 if figure.family == "clock" else figure.value) % 12


def _within_bound(ours: Figure, theirs: Figure) -> bool:
    """A rounder number with an honest bound: "over 300" of 312, "nearly 100" of 97, "about 40" of 38."""
    if ours.family != theirs.family or theirs.bound is not None or ours.value == theirs.value:
        return False
    low, high = {Bound.MORE: (0.8, 1.0), Bound.LESS: (1.0, 1.1), Bound.ABOUT: (0.92, 1.08)}.get(ours.bound or Bound.MORE, (1.0, 1.0))
    return ours.bound is not None and low * theirs.value <= ours.value <= high * theirs.value


def _objection(claim: Claim, ours: Figure, source: int, theirs: Figure) -> str:
    """Why this number of the evidence does not carry ours ("rule: message"), or nothing."""
    if _bound_changed(ours, theirs) and not _spans_the_same(claim, ours, source, theirs):
        return "bound: the cited words bound it otherwise"
    if theirs.part and not ours.part:
        return "part: the cited words say that it is one of them"
    if ours.rate not in ("", theirs.rate) and (theirs.rate or not _says_rate(claim, ours, source, theirs)):
        return "rate: the cited words give no such rate"
    if theirs.rate and not ours.rate and ours.family == "money" and not _names_rate(claim.licences.line, theirs.rate):
        return "rate: the cited words give it per " + theirs.rate
    if {ours.role, theirs.role} <= set(_MOVES) and ours.role != theirs.role:
        return f"role: the cited words say “{theirs.role}”"
    if _of_another_number(claim, ours, source, theirs):
        return "counted: the cited words say it of another number"
    if not _about_the_same(claim, ours, source, theirs) and not (ours.lent and (ours.rate or ours.role in _MOVES) and _about_the_same(claim, replace(ours, counted=()), source, theirs)):
        return "counted: in the cited words it counts something else"
    return ""


def _spans_the_same(claim: Claim, ours: Figure, source: int, theirs: Figure) -> bool:
    """"From 6 to 9" of "6 to 9": a span of hours, floors or the like, where nothing is said to change."""
    line = claim.licences.line
    lower = next((f for f in reversed(line.figures) if f.last < ours.first), None)
    mate = next((f for f in reversed(claim.licences.bodies[source].figures) if f.last < theirs.first), None)
    if not theirs.upper or ours.role != "to" or lower is None or mate is None or lower.role != "from" or lower.value != mate.value:
        return False
    return not any(base_of(line.tokens[i].lower) in word_list("outcome-words") | word_list("causes") for i in line.content(line.spots[ours.first].clause))


def _names_rate(line: Telling, rate: str) -> bool:
    """Whether the line has the rate anywhere: "a €2M annual budget"."""
    return any(t.lower in (rate, rate + "s", *RATES_SAID.get(rate, ())) for t in line.tokens)


def _says_rate(claim: Claim, ours: Figure, source: int, theirs: Figure) -> bool:
    """Whether the sentence of the evidence speaks of the rate elsewhere: "every day at the inn, 35 guests", "from 9 a month to 4"."""
    body = claim.licences.bodies[source]
    sentence = body.spots[theirs.first].sentence
    words = RATES_SAID.get(ours.rate, ())
    return any(
        (t.lower in (ours.rate, ours.rate + "s") and t.index not in body.figured) or (t.lower in words and not _describes(body, t.index))
        for t in body.tokens if body.spots[t.index].sentence == sentence
    )  # fmt: skip


def _describes(body: Telling, index: int) -> bool:
    """"A yearly fair": the word belongs to another thing."""
    return index > 0 and body.tokens[index - 1].lower in ("a", "an") and index + 1 < len(body.tokens) and not body.tokens[index + 1].neutral


def _bound_changed(ours: Figure, theirs: Figure) -> bool:
    """A bound that is not there, or an "up to" or "about" that has gone; "over" may be left out, an honest "about" added."""
    if ours.value != theirs.value and ours.bound is not None and theirs.bound is None:
        return False
    if theirs.upper and not ours.upper:
        return ours.bound not in (Bound.LESS, Bound.MOST, Bound.ABOUT)
    if ours.bound is theirs.bound:
        return False
    if ours.bound is None:
        return theirs.bound in (Bound.LESS, Bound.MOST)
    return not (ours.bound is Bound.ABOUT and theirs.bound is None)


def _about_the_same(claim: Claim, ours: Figure, source: int, theirs: Figure) -> bool:
    """What ours counts is near theirs; where ours counts nothing of its own, the words of its clause are."""
    licences, body = claim.licences, claim.licences.bodies[source]
    if _numbers_the_same(claim, ours, source, theirs) and licences.line.tokens[ours.first - 1].capital:
        return True
    if _is_with(claim, ours, source, theirs) or _of_those_done(claim, ours, source, theirs):
        return True
    counted = [i for i in ours.counted if licences.named(i)]
    if _deed_dropped(claim, ours, source, theirs) or _other_deed(claim, ours, source, theirs) or _other_occasion(claim, ours, source, theirs) or _changed_verbs(claim, ours, source, theirs) or _takes_a_word(claim, ours, source, theirs):
        return False
    if ours.family in ("", "rank", "score") and any(licences.line.tokens[i].lower not in word_list("group-words") for i in ours.counted):
        places = [p for i in counted for p in licences.named(i) if p.source == source and not p.heading]
        return any(_beside(body, theirs, p) for p in places) or (not places and not theirs.counted)
    if _set_off(licences.line, ours) or _paired(claim, ours, body, theirs) or _lasts_for_all(body, theirs):
        return True
    if _of_another(claim, ours, source, theirs):
        return False
    around = [i for i in _around(licences.line, ours) if any(p.source == source and not p.heading for p in licences.of(i))]
    near = [i for i in around if not licences.line.spots[i].verb] or around
    if not near:
        return True
    told = {f.value for f in licences.line.figures}
    return any(_same_clause(body, theirs, p, told) for i in near for p in licences.of(i) if p.source == source and not p.heading)


def _paired(claim: Claim, ours: Figure, body: Telling, theirs: Figure) -> bool:
    """"8,000 forms in 4 months", "6-8 a day": the number stands right behind, or right before, the same other number in both."""
    line = claim.licences.line
    mates = [(f.value, f.family) for f in line.figures if _is_next(line, ours, f) and f.value != ours.value]
    return any(_is_next(body, theirs, f) and (f.value, f.family) in mates for f in body.figures)


def _is_next(told: Telling, one: Figure, other: Figure) -> bool:
    """Whether nothing that asserts anything stands between the two but what the first counts, and no verb, comma or "and"."""
    first, last = sorted((one, other), key=lambda f: f.first)
    between = told.tokens[first.last + 1 : last.opening + 1]
    plain = all(not told.spots[t.index].verb and not t.before.strip(" -–") and t.lower not in ("and", "or", "then") for t in between)
    return first is not last and plain and len(between) <= PAIR and all(t.neutral or t.index in first.counted for t in between[:-1])


def _lasts_for_all(body: Telling, figure: Figure) -> bool:
    """". 2 yrs": a time that stands alone at the end of what is told, which is one thing after the other of no two times."""
    part = body.clauses[body.spots[figure.first].clause]
    alone = figure.family == "months" and figure.opening == part.first and not body.content(body.spots[figure.first].clause) and figure.last == len(body.tokens) - 1
    before = {t.lower for t in body.tokens[: part.first]}
    return alone and part.sentence == 1 and not before & _IN_TURN and sum(f.family == "months" for f in body.figures) == 1


def _of_another(claim: Claim, ours: Figure, source: int, theirs: Figure) -> bool:
    """Whether "a 12-acre garden" is measured in the evidence by the number of something else ("the estate is 12 acres")."""
    licences, body = claim.licences, claim.licences.bodies[source]
    if "-" not in claim.text[ours.start : ours.end] or not ours.counted:
        return False
    clause = body.spots[theirs.first].clause
    subject = [i for i in body.content(clause) if i < theirs.first and not body.spots[i].verb]
    heads = [p for p in licences.of(ours.counted[-1]) if p.source == source and not p.heading]
    return bool(subject) and bool(heads) and all(body.spots[p.index].clause != clause for p in heads)


def _deed_dropped(claim: Claim, ours: Figure, source: int, theirs: Figure) -> bool:
    """Whether the evidence tells its number by a verb alone ("7 won") that does not stand by ours."""
    if theirs.deed is None:
        return False
    line = claim.licences.line
    words = list(line.content(line.spots[ours.first].clause)) if _OF_SO_MANY.match(line.text, ours.end) else _around(line, ours)
    return not any(p.index == theirs.deed and p.source == source and not p.heading for i in words for p in claim.licences.of(i))


def _is_with(claim: Claim, ours: Figure, source: int, theirs: Figure) -> bool:
    """"30 kids, 2 with scooters" of "30 kids, two have scooters"."""
    line, body = claim.licences.line, claim.licences.bodies[source]
    behind, told = line.tokens[ours.last + 1 : ours.last + 3], body.tokens[theirs.last + 1 : theirs.last + 2]
    if not ours.lent or [t.lower for t in behind[:1]] != ["with"] or not told or told[0].lower not in ("have", "has", "had"):
        return False
    whole = next((f for f in reversed(body.figures) if f.last < theirs.first and f.family == "" and f.counted), None)
    same = whole is not None and all(any(p.source == source and p.index in whole.counted for p in claim.licences.exact(i)) for i in ours.counted)
    return same and any(p.source == source and p.index in theirs.counted for t in behind for p in claim.licences.exact(t.index))


def _of_those_done(claim: Claim, ours: Figure, source: int, theirs: Figure) -> bool:
    """"Trained six clerks, two of whom …" of "trained clerks; two of the six trained …": the deed that is told again counts what it was done to."""
    line, body = claim.licences.line, claim.licences.bodies[source]
    of_the = [t.lower for t in body.tokens[theirs.last + 1 : theirs.last + 3]] in (["of", "the"], ["of", "those"])
    whole = next((f for f in body.figures if of_the and f.first == theirs.last + 3), theirs)
    deed = body.tokens[whole.last + 1] if whole.last + 1 < len(body.tokens) else None
    base = base_of(deed.lower) if deed else None
    first = next((t.index for t in body.tokens[: theirs.first] if base and body.spots[t.index].verb and base_of(t.lower) == base), None)
    if first is None or body.limits_of(first) or body.actor(first) or not any(base_of(t.lower) == base for t in line.tokens[: ours.first]):
        return False
    if whole is not theirs:
        return ours.loose and any(f.value == whole.value and f.last < ours.first for f in line.figures)
    things = set(objects(body, first))
    return body.tokens[theirs.first - 1].lower in ("the", "those") and bool(ours.counted) and all(any(p.source == source and p.index in things for p in claim.licences.exact(i)) for i in ours.counted)


def _other_deed(claim: Claim, ours: Figure, source: int, theirs: Figure) -> bool:
    """Whether the verb of our clause is told of another number of that kind in the evidence: seven were won, nineteen written."""
    line, body = claim.licences.line, claim.licences.bodies[source]
    clause = line.spots[ours.first].clause
    deeds = [p for i in line.content(clause) if line.spots[i].verb and i < ours.first for p in claim.licences.of(i) if p.source == source and not p.heading]
    there = {body.spots[p.index].clause for p in deeds}
    here, told = body.spots[theirs.first].clause, {f.value for f in line.figures}
    taken = [_figure_of(body, p.index, theirs) for p in deeds if body.spots[p.index].clause == here]
    near = any(line.spots[i].verb and 0 < ours.opening - i <= 2 for i in line.content(clause))
    if near and taken and not _of_them(body, theirs) and all(f is not theirs and f.value not in told for f in taken):
        return True
    if near and ours.family == "" and there and here not in there and any(f.family == "" and f.value != theirs.value and f.counted and set(f.counted) == set(theirs.counted) and body.spots[f.first].clause in there for f in body.figures):
        return True
    return bool(there) and here not in there and any(
        f.family == theirs.family and f.value not in told and body.spots[f.first].clause in there and not _is_name(body, f) and not _is_aside(body, f) for f in body.figures
    )


def _is_aside(body: Telling, figure: Figure) -> bool:
    """"For two builders", "on two cameras": nothing was done to what stands behind a preposition."""
    before = body.tokens[figure.opening - 1].lower if figure.opening else ""
    return bool(figure.counted) and not figure.lent and before in word_list("prepositions") and before != "of"


def _of_them(body: Telling, figure: Figure) -> bool:
    """"Twenty of them in executive roles": the same was done to them, where no other verb follows."""
    part = body.clauses[body.spots[figure.first].clause]
    return figure.loose and not any(body.spots[i].verb for i in range(figure.last, part.last + 1))


def _changed_verbs(claim: Claim, ours: Figure, source: int, theirs: Figure) -> bool:
    """Whether the verb of a count in the evidence is told later in the line, and ours in another clause of the evidence.

    What stands last in a line may be told of all its verbs, and so may what the evidence sets off by a comma.
    """
    if ours.family or _is_set_off(claim.licences.bodies[source], theirs) or _numbers_the_same(claim, ours, source, theirs):
        return False
    line, body = claim.licences.line, claim.licences.bodies[source]
    clause, here = line.spots[ours.first].clause, body.spots[theirs.first].clause
    told = [(i, p) for i, spot in enumerate(line.spots) if spot.verb for p in claim.licences.exact(i) if p.source == source and not p.heading and body.spots[p.index].verb]
    own = {body.spots[p.index].clause for i, p in told if line.spots[i].clause == clause}
    later = {body.spots[p.index].clause for i, p in told if line.spots[i].clause > clause and not _in_a_relative(line, line.spots[i].clause)}
    bare = any(all(body.spots[i].verb for i in body.content(c)) or (here < c and _refers(body, c)) for c in own)
    return bool(own) and not bare and here not in own and here in later


def _in_a_relative(line: Telling, clause: int) -> bool:
    """"…, which I also maintained" tells more of what is counted before."""
    return any(t.lower in ("which", "that", "whom") for t in line.tokens[max(0, line.clauses[clause].first - 1) : line.clauses[clause].first + 1])


def _numbers_the_same(claim: Claim, ours: Figure, source: int, theirs: Figure) -> bool:
    """"Line 2" of "line 2": the number names a thing."""
    line = claim.licences.line
    if (ours.counted and not ours.lent) or not ours.first or not theirs.first or line.tokens[ours.first - 1].neutral:
        return False
    return Place(source, theirs.first - 1) in claim.licences.exact(ours.first - 1)


def _takes_a_word(claim: Claim, ours: Figure, source: int, theirs: Figure) -> bool:
    """Whether a word of what ours counts is told in the evidence of another count, which the line leaves out: "22 bids, of which 9 were successful"."""
    body, told = claim.licences.bodies[source], {f.value for f in claim.licences.line.figures}
    for index in ours.counted[:-1] if ours.family == theirs.family == "" else ():
        places = [p.index for p in claim.licences.named(index) if p.source == source and not p.heading]
        owners = [f for i in places for f in body.figures if f.family == "" and i in f.counted]
        if places and owners and len({p.source for p in claim.licences.named(index)}) == 1 and all(f.value not in told for f in owners):
            return True
    return False


def _of_another_number(claim: Claim, ours: Figure, source: int, theirs: Figure) -> bool:
    """Whether the line tells of line 1 what the evidence tells nearer to line 2."""
    line, body = claim.licences.line, claim.licences.bodies[source]
    names = [f for f in line.figures_in(line.spots[ours.first].clause) if _is_name(line, f)]
    if len(names) != 1 or _is_name(line, ours) or _is_name(body, theirs):
        return False
    noun = line.tokens[names[0].first - 1].own
    others = [f for f in body.figures if _is_name(body, f) and body.tokens[f.first - 1].own & noun and body.spots[f.first].sentence == body.spots[theirs.first].sentence]
    return len(others) > 1 and min(others, key=lambda f: _apart(body, theirs, f.first, JOINT)).value != names[0].value


def _is_name(told: Telling, figure: Figure) -> bool:
    """Whether the number stands right behind a noun and counts nothing: "line 2"."""
    before = told.tokens[figure.first - 1] if figure.first else None
    return figure.family in ("", "version") and (figure.lent or not figure.counted) and before is not None and not before.neutral and not told.spots[before.index].verb and told.tokens[figure.first].before == " "


def _refers(body: Telling, clause: int) -> bool:
    """"And instructed them": the deed is done to what was counted before."""
    part = body.clauses[clause]
    return any(body.spots[i - 1].verb and body.tokens[i].lower in _THEM for i in range(part.first + 1, part.last + 1))


def _is_set_off(body: Telling, figure: Figure) -> bool:
    """Whether a comma stands before the phrase of the figure or before its bound: "booked tables, about 60 a day"."""
    phrase = body.spots[figure.first].phrase
    first = next(t for t in body.tokens if body.spots[t.index].phrase == phrase)
    return "," in first.before and not body.spots[first.index].verb


def _figure_of(body: Telling, verb: int, theirs: Figure) -> Figure:
    """The figure of that kind which the verb is about: the one right before it ("7 won", "9 of them sold"), else the next behind it."""
    mates = [f for f in body.figures if f.family == theirs.family and (f is theirs or not (f.upper or _is_name(body, f) or _is_aside(body, f)))]
    if theirs.upper:
        return theirs
    own = [f for f in mates if body.spots[f.first].clause == body.spots[verb].clause]
    before = next((f for f in reversed(own) if f.last < verb and not any(body.tokens[i].lower in word_list("group-words") for i in f.counted)), None)
    if before and all(body.tokens[i].neutral or i in before.counted for i in range(before.last + 1, verb)) and verb - before.last <= 4:
        return before
    return next((f for f in mates if f.first > verb), theirs)


def _other_occasion(claim: Claim, ours: Figure, source: int, theirs: Figure) -> bool:
    """Whether a word beside ours is told only of another number of the same things, which the line leaves out: 120 in summer, 45 in autumn."""
    licences, body = claim.licences, claim.licences.bodies[source]
    told = {f.value for f in licences.line.figures}
    own = {key for i in theirs.counted for key in body.tokens[i].own if key[0] == "="}
    rivals = [f for f in body.figures if f.family == theirs.family == "" and f.value not in told and any(own & body.tokens[i].own for i in f.counted) and not _is_where_it_began(body, f, theirs)]
    theirs_words, others = _region(body, theirs), {i for f in rivals for i in _region(body, f)}
    words = [i for i in licences.line.content(licences.line.spots[ours.first].clause) if i not in ours.counted and not licences.line.spots[i].verb]
    places = [[p.index for p in licences.of(i) if p.source == source and not p.heading] for i in words]
    return any(found and all(i in others and i not in theirs_words for i in found) for found in places)


def _is_where_it_began(body: Telling, one: Figure, other: Figure) -> bool:
    """Whether the two are the "from" and the "to" of one movement: the 9 of "from 9 boxes to 5" is no rival of the 5."""
    return (one.role, other.role) == ("from", "to") and body.figures.index(other) - body.figures.index(one) == 1 and body.spots[one.first].clause == body.spots[other.first].clause


def _region(body: Telling, figure: Figure) -> set[int]:
    """The words of the clause of a figure up to the next figure of its kind, and those before it when it is the first."""
    clause = body.spots[figure.first].clause
    mates = [f.first for f in body.figures_in(clause) if f.family == figure.family]
    after = min((f for f in mates if f > figure.first), default=len(body.tokens))
    before = figure.first if any(f < figure.first for f in mates) else 0
    part = body.clauses[clause]
    return set(range(max(before, part.first), min(after, part.last + 1)))


def _beside(body: Telling, figure: Figure, place: Place) -> bool:
    """Whether the word is among those that the figure counts, or stands with it in one phrase or the next without a figure of its own."""
    if place.index in figure.counted:
        return True
    if figure.counted and figure.role in ("for", "from") and place.index < figure.first:
        return False
    here, there = body.spots[figure.first], body.spots[place.index]
    if here.clause != there.clause:
        free = figure.loose or not (figure.counted or any(place.index in f.counted for f in body.figures))
        next_to = here.sentence - there.sentence == 1
        of_them = figure.loose and not figure.lent and not body.spots[place.index].verb
        return free and (here.sentence == there.sentence or (next_to and (of_them or _is_nothing_else(body, here.clause, figure))))
    nearest = min(body.figures_in(there.clause), key=lambda f: _distance(f, place.index))
    return nearest is figure or not any(place.index in f.counted for f in body.figures)


def _is_nothing_else(body: Telling, clause: int, figure: Figure) -> bool:
    """". ~70 a season.", "That was 110 on a busy night": a number with nothing beside it but its rate, or how or when."""
    words, part = body.content(clause), body.clauses[clause]
    brief = not figure.counted and figure.opening - part.first <= SAYING and len(words) < NOTE and not any(body.spots[i].verb for i in words)
    return brief or all(body.tokens[i].lower == figure.rate for i in words)


def _distance(figure: Figure, index: int) -> int:
    return figure.first - index if index < figure.first else index - figure.last


def _apart(body: Telling, figure: Figure, index: int, joint: int = 1) -> int:
    """The words between, an "and" or a comma counting for more: in "waste by 20% and errors by 8%" the 8 % are nearer to the errors."""
    first, last = sorted((figure.first, index))
    joints = sum(t.lower in ("and", "or") or "," in t.before for t in body.tokens[first + 1 : last + 1])
    return _distance(figure, index) + joint * joints


def _set_off(line: Telling, figure: Figure) -> bool:
    """", 80 to 100 a shift": a number that stands between commas with nothing it could count."""
    phrase = line.spots[figure.first].phrase
    part = line.clauses[line.spots[figure.first].clause]
    words = [t for t in line.tokens[part.first : part.last + 1] if line.spots[t.index].phrase == phrase]
    return words[0].before.strip() in (",", "(") and all(t.neutral or t.index in line.figured for t in words)


def _around(line: Telling, figure: Figure) -> list[int]:
    """The words of the clause of a figure, those of its phrase first when there are any."""
    clause = line.spots[figure.first].clause
    words = list(line.content(clause))
    if line.tokens[line.clauses[clause].first].lower in ("which", "that") and all(line.spots[i].verb for i in words):
        words = [*(i for i in range(line.clauses[clause].first) if i not in line.figured and not line.tokens[i].neutral)][-1:] + words
    others = [f for f in line.figures_in(clause) if f is not figure]
    if others:
        words = [i for i in words if all(_distance(figure, i) <= _distance(f, i) for f in others)]
    return words


def _same_clause(body: Telling, figure: Figure, place: Place, told: set[float]) -> bool:
    here, there = body.spots[figure.first], body.spots[place.index]
    if here.clause == there.clause:
        rivals = [
            f for f in body.figures
            if f.family == figure.family and f.value not in told and body.spots[f.first].clause == here.clause and (f.role == "by") == (figure.role == "by")
        ]  # fmt: skip
        return not any(_apart(body, f, place.index) < _apart(body, figure, place.index) for f in rivals)
    return here.sentence == there.sentence and not any(f.value not in told and body.spots[f.first].clause == there.clause and f.family == figure.family for f in body.figures)
