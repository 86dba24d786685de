"""Whether a number of the line is told of what the evidence tells of another number: seven bids were won, nineteen written."""

from __future__ import annotations

import re

from agent.claims.claim import Claim
from agent.claims.licences import Place
from agent.claims.numbers.nearness import apart, words_around
from agent.claims.numbers.things import told_values
from agent.claims.reading.figure import Figure
from agent.claims.reading.telling import Telling
from agent.lexicon.files import words as word_list

_OF_SO_MANY = re.compile(r"\s(?:out )?of (?:the |my |our |those |these )?[\d]|\s(?:out )?of (?:the|my|our|those|these) (?:two|three|four|five|six|seven|eight|nine|ten)\b", re.I)
COMMA = 4
"""Words for which a comma counts between a number and the name of what it tells of: "line 2 fell to 3 kilos, line 1 stayed"."""
_THEM = ("them", "it", "those", "these")


def is_of_another_number(claim: Claim, ours: Figure, source: int, theirs: Figure) -> bool:
    """Whether the deed, the occasion or the thing beside our number is told in the evidence of another than theirs."""
    rules = (_deed_dropped, _other_deed, _other_occasion, _changed_verbs, _takes_a_word)
    return any(rule(claim, ours, source, theirs) for rule in rules)


def _deed_dropped(claim: Claim, ours: Figure, source: int, theirs: Figure) -> bool:
    """Whether the evidence tells its number by a verb alone ("7 won") that does not stand by ours."""
    if theirs.deed is None:
        return False
    line = claim.licences.line
    words = list(line.content(line.spots[ours.first].clause)) if _OF_SO_MANY.match(line.text, ours.end) else words_around(line, ours)
    return not any(p.index == theirs.deed and p.source == source and not p.heading for i in words for p in claim.licences.of(i))


def _other_deed(claim: Claim, ours: Figure, source: int, theirs: Figure) -> bool:
    """Whether the verb of our clause is told of another number of that kind in the evidence: seven were won, nineteen written."""
    line, body = claim.licences.line, claim.licences.bodies[source]
    clause = line.spots[ours.first].clause
    deeds = [p for i in line.content(clause) if line.spots[i].verb and i < ours.first for p in claim.licences.of(i) if p.source == source and not p.heading]
    there = {body.spots[p.index].clause for p in deeds}
    here, told = body.spots[theirs.first].clause, told_values(claim)
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
    if ours.family or _is_set_off(claim.licences.bodies[source], theirs) or numbers_the_same(claim, ours, source, theirs):
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


def numbers_the_same(claim: Claim, ours: Figure, source: int, theirs: Figure) -> bool:
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


def names_another_line(claim: Claim, ours: Figure, source: int, theirs: Figure) -> bool:
    """Whether the line tells of line 1 what the evidence tells nearer to line 2."""
    line, body = claim.licences.line, claim.licences.bodies[source]
    names = [f for f in line.figures_in(line.spots[ours.first].clause) if _is_name(line, f)]
    if len(names) != 1 or _is_name(line, ours) or _is_name(body, theirs):
        return False
    noun = line.tokens[names[0].first - 1].own
    others = [f for f in body.figures if _is_name(body, f) and body.tokens[f.first - 1].own & noun and body.spots[f.first].sentence == body.spots[theirs.first].sentence]
    return len(others) > 1 and min(others, key=lambda f: apart(body, theirs, f.first, COMMA)).value != names[0].value


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
    told = told_values(claim)
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
