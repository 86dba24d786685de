"""Words that only carry the arithmetic: "totalling 250", "20 a week", "an average of 40", "a rise of 150%". They need no other licence where
the number beside them follows from the evidence, and have none where it does not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from agent.claims.claim import Claim
from agent.claims.numbers.later import is_later
from agent.claims.numbers.marks import tells_the_mark
from agent.claims.numbers.measures import LESS_OF, MORE_OF
from agent.claims.numbers.multiplying import is_average, product_of
from agent.claims.numbers.notation import equals
from agent.claims.numbers.rhythms import comes_weekly
from agent.claims.numbers.summing import adds_up
from agent.claims.numbers.things import PERSONS
from agent.claims.paraphrase.restating import RATES_SAID
from agent.claims.reading.figure import Figure
from agent.claims.reading.telling import Telling
from agent.lexicon.files import members_of
from agent.lexicon.verbs import base_of

_SUMMING = members_of("word-sets", "summing")
_AVERAGING = members_of("word-sets", "averaging")
_RISES = members_of("word-sets", "a rise")
_FALLS = members_of("word-sets", "a fall")
_BEHIND = 6
"""Words behind a number among which its rate or its "in total" stands."""
_BEFORE = 4
"""Words between "an average of about" or "a rise of" and its number."""
_CUT = re.compile(r"[;:.]\s|,\s(?:and|but)\b")
_PERCENT = 0.6


def carries(claim: Claim, index: int) -> bool:
    """Whether the word of the line only says how the number beside it was reckoned, and it was."""
    word = claim.licences.line.tokens[index].lower
    near = [f for f in claim.licences.line.figures if _is_beside(claim.licences.line, f, index)]
    if comes_weekly(claim, index) or tells_the_mark(claim, index) or _is_made_so(claim, index):
        return True
    if word in LESS_OF or word in MORE_OF:
        return any(f.last + 1 == index and any(_moves_by(body, f, word in MORE_OF, LESS_OF.get(word) or MORE_OF.get(word)) for body in claim.licences.bodies) for f in near)
    if word in _SUMMING:
        return any(adds_up(claim, f) or product_of(claim, f) is not None for f in near)
    if word in _AVERAGING:
        return any(is_average(claim, f) and (made := product_of(claim, f)) is not None and made.how in ("time", "each") for f in near)
    if word in PERSONS:
        return any(index in f.counted and adds_up(claim, f) for f in near)
    if word in _RISES or word in _FALLS:
        return any(_moves_by(body, f, word in _RISES) for f in near for body in claim.licences.bodies)
    if any(word == f.rate and any(theirs.rate == word for _, theirs in equals(claim, f)) for f in near):
        return True
    return any(word in (f.rate, *RATES_SAID.get(f.rate, ())) and (product_of(claim, f) is not None or adds_up(claim, f)) for f in near if f.rate)


def _is_beside(line: Telling, figure: Figure, index: int) -> bool:
    token = line.tokens[index]
    if figure.last < index <= figure.last + _BEHIND:
        between = line.text[figure.end : token.start]
    elif figure.opening - _BEFORE <= index < figure.first:
        between = line.text[token.end : figure.start]
    else:
        return False
    return line.spots[index].sentence == line.spots[figure.first].sentence and not _CUT.search(between)


def _is_made_so(claim: Claim, index: int) -> bool:
    """The making of "making it 25% lighter": no more than that it became so, where it did."""
    line = claim.licences.line
    ours = next((f for f in line.figures if f.first > index), None)
    if ours is None or base_of(line.tokens[index].lower) != "make" or ours.opening - index > 2 or ours.last + 1 >= len(line.tokens) or line.tokens[index + 1].lower not in ("it", "them"):
        return False
    return line.tokens[ours.last + 1].lower in (*LESS_OF, *MORE_OF) and carries(claim, ours.last + 1)


def _moves_by(body: Telling, figure: Figure, rises: bool, families: Sequence[str] | None = None) -> bool:
    """Whether a number of the evidence moved to the next of its kind by so much, and that way."""
    for one, other in pairwise(f for f in body.figures if f.family not in ("year", "clock", "rank")):
        if (families and other.family not in families) or not (other.role == "to" or is_later(body, one, other)) or one.family not in ("", other.family) or not one.value or (other.value > one.value) is not rises:
            continue
        change = abs(other.value - one.value)
        if figure.family == "percent" and abs(change / one.value * 100 - figure.value) <= _PERCENT:
            return True
        if figure.family == "times" and abs(other.value / one.value - figure.value) < _PERCENT / 10:
            return True
        if figure.family == other.family and figure.value == change:
            return True
    return False

