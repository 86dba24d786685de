"""What a number counts: the thing, the deed and the occasion that it belongs to, in the line and in the evidence."""

from __future__ import annotations

import re

from agent.claims.claim import Claim
from agent.claims.licences import Place
from agent.claims.numbers.things import told_values
from agent.claims.reading.figure import Figure
from agent.claims.reading.telling import Telling, objects
from agent.lexicon.files import members_of
from agent.lexicon.files import words as word_list
from agent.lexicon.verbs import base_of

_OF_SO_MANY = re.compile(r"\s(?:out )?of (?:the |my |our |those |these )?[\d]|\s(?:out )?of (?:the|my|our|those|these) (?:two|three|four|five|six|seven|eight|nine|ten)\b", re.I)
JOINT = 4
"""Words for which a comma counts between a number and the name of what it tells of: "line 2 fell to 3 kilos, line 1 stayed"."""
PAIR = 5
"""Words between two numbers that are told together."""
_IN_TURN = members_of("word-sets", "in turn")
SAYING = 2
"""Words that may stand before the number of a note: "That was 30 a week"."""
NOTE = 4
"""Words from which a note tells of a thing of its own."""
_PER = ("a", "an", "per", "each", "every")
_THEM = ("them", "it", "those", "these")


def about_the_same(claim: Claim, ours: Figure, source: int, theirs: Figure) -> bool:
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


def of_another_number(claim: Claim, ours: Figure, source: int, theirs: Figure) -> bool:
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


def _beside(body: Telling, figure: Figure, place: Place) -> bool:
    """Whether the word is among those that the figure counts, or stands with it in one phrase or the next without a figure of its own."""
    if place.index in figure.counted:
        return True
    if figure.rate and not figure.family and body.tokens[place.index].lower == figure.rate and body.tokens[place.index - 1].lower in _PER:
        return False
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
