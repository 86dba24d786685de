"""Numbers: each stands in the evidence, in whatever notation, with its unit, bound, rate and what it counts, or follows from it.

The lie: "wrote 19 bids, 7 won" becomes "won 19 bids"; "up to 200 guests" becomes "200 guests", "200 a week" becomes "200 a day".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from agent.claims.claim import Claim
from agent.claims.finding import finding
from agent.claims.licences import OFTEN, Place
from agent.claims.numbers.arithmetic import follows, is_taken_off
from agent.claims.numbers.contrast import is_swapped
from agent.claims.numbers.counting import about_the_same
from agent.claims.numbers.enumerating import is_enumerated
from agent.claims.numbers.multiplying import is_factor
from agent.claims.numbers.notation import equals
from agent.claims.numbers.quarters import is_of_another_quarter
from agent.claims.numbers.rhythms import comes_so_often
from agent.claims.numbers.rivals import names_another_line
from agent.claims.numbers.shares import is_share_of_whole
from agent.claims.numbers.stays import is_stay
from agent.claims.paraphrase.persons import counts_me
from agent.claims.paraphrase.restating import RATES_SAID
from agent.claims.positions.tenure import is_tenure, spans
from agent.claims.reading.bound import Bound
from agent.claims.reading.figure import Figure
from agent.claims.reading.telling import Telling, time_keys
from agent.claims.reading.token import Token
from agent.domain.draft import Finding, Severity
from agent.lexicon.files import members_of
from agent.lexicon.files import words as word_list
from agent.lexicon.verbs import base_of

_WHOLE = {("months", 12.0): "year", ("time", 3600.0): "hour", ("time", 86400.0): "day", ("time", 604800.0): "week", ("time", 1209600.0): "fortnight"}
_LASTING = ("within", "in", "for", "over")
"""Prepositions behind which twelve months are a year."""
_MOVES = ("by", "to", "from")
_THINNING = members_of("word-sets", "thinning")
"""What stands before a time that comes round less often, or more often, than it would without."""
_RHYTHMS = frozenset(word for said in RATES_SAID.values() for word in said)


def judge(claim: Claim) -> Iterator[Finding]:
    """A number that no cited snippet carries as it is told is hard."""
    for figure in claim.licences.line.figures:
        if figure.family == "year" or _is_article(figure) or _is_one(claim, figure) or _in_a_name(claim, figure) or _in_the_title(claim, figure) or _is_ordinal(claim, figure):
            continue
        reasons = [_objection(claim, figure, source, theirs) for source, theirs in islice(equals(claim, figure), OFTEN)]
        if reasons and _told_again(claim, figure):
            reasons = ["number: the cited words have the number only once"]
        if "" in reasons or (not figure.loose and follows(claim, figure)) or is_tenure(claim, figure) or spans(claim, figure) or is_stay(claim, figure) or comes_so_often(claim, figure) or is_share_of_whole(claim, figure) or is_factor(claim, figure) or counts_me(claim, figure) or is_enumerated(claim, figure):
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


def _another_rhythm(token: Token) -> Finding:
    return finding(
        "rate", Severity.HARD, (token.start, token.end),
        f"the cited words give another rhythm: {token.written}",
        "use the rhythm of the evidence",
        "the same rhythm about the same thing",
    )


def _rhythms(claim: Claim) -> Iterator[Finding]:
    """"Weekly" is no "every four weeks"."""
    line, licences = claim.licences.line, claim.licences
    for token in line.tokens:
        places = [p for p in licences.of(token.index) if not p.heading] if token.index not in line.figured and token.lower in _RHYTHMS else []
        if places and all(any(f.first < p.index <= f.last and f.family in ("time", "months") for f in licences.bodies[p.source].figures) for p in places):
            yield _another_rhythm(token)


def _thinned(claim: Claim) -> Iterator[Finding]:
    """"Every week" is no "every other week", "monthly" no "twice a month"."""
    line, licences = claim.licences.line, claim.licences
    for token in line.tokens[1:]:
        told = not {t.lower for t in line.tokens[max(0, token.index - 2) : token.index]} & _THINNING and token.index not in line.figured and (token.lower in _RHYTHMS or line.tokens[token.index - 1].lower in ("every", "each"))
        places = [p for p in licences.of(token.index) if not p.heading and licences.token(p).keys & time_keys() | {f"={w}" for w in _RHYTHMS} & licences.token(p).keys] if told else []
        if places and all(_is_thinned(licences.bodies[p.source], p.index) for p in places):
            yield _another_rhythm(token)


def _is_thinned(body: Telling, index: int) -> bool:
    """"Every other week", "twice a month", "on most days"."""
    before = [t.lower for t in body.tokens[max(0, index - 2) : index]]
    return before[-1:] != [] and (before[-1] in _THINNING or (before[-1] in ("a", "an", "per", "each", "every") and before[0] in ("twice", "times")))


def _told_again(claim: Claim, figure: Figure) -> bool:
    """Whether the line has told the number already, as often as the evidence has it: "5, 10 and 13" is not "10, 10 and 13"."""
    same = [f for f in claim.licences.line.figures if f.family == figure.family and f.value == figure.value and f.start <= figure.start and not is_enumerated(claim, f)]
    return len(same) > 1 and len(same) > sum(1 + _is_each(claim.licences.bodies[source], theirs) for source, theirs in equals(claim, figure))


def _is_each(body: Telling, figure: Figure) -> bool:
    """"Porter then commis, 2 years each": it counts for both."""
    return any(t.lower in ("each", "apiece") for t in body.tokens[figure.last + 1 : figure.last + 3])


def _absent(claim: Claim, figure: Figure) -> str:
    """Whether the evidence has the number with another unit, or not at all ("rule: message")."""
    digits = re.sub(r"[^\d.]", "", claim.text[figure.start : figure.end]).strip(".")
    elsewhere = any(digits == re.sub(r"[^\d.]", "", body.text[f.start : f.end]).strip(".") for body in claim.licences.bodies for f in body.figures)
    return "unit: the cited words measure otherwise" if digits and elsewhere else "number: the cited words hold no such number"


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
    if is_of_another_quarter(claim, ours):
        return "counted: the cited words tell it of another quarter"
    if is_taken_off(claim.text, ours) and not is_taken_off(claim.licences.bodies[source].text, theirs):
        return "role: the cited words say what was left"
    if is_swapped(claim, ours):
        return "role: the cited words set it against the other the other way round"
    if {ours.role, theirs.role} <= set(_MOVES) and ours.role != theirs.role:
        return f"role: the cited words say “{theirs.role}”"
    if names_another_line(claim, ours, source, theirs):
        return "counted: the cited words say it of another number"
    if not about_the_same(claim, ours, source, theirs) and not (ours.lent and (ours.rate or ours.role in _MOVES) and about_the_same(claim, replace(ours, counted=()), source, theirs)):
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
        not _describes(body, t.index) and not _lasts(body, t.index) and ((t.lower in (ours.rate, ours.rate + "s") and t.index not in body.figured) or t.lower in words)
        for t in body.tokens if body.spots[t.index].sentence == sentence
    )  # fmt: skip


def _lasts(body: Telling, index: int) -> bool:
    """"For a year", "after a week": how long, and not how often."""
    before = [t.lower for t in body.tokens[max(0, index - 2) : index]]
    return len(before) == 2 and before[1] in ("a", "an", "one", "the") and before[0] in ("for", "after", "over", "within", "until", "before")


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
