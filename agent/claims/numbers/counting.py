"""What a number counts: the thing, the deed and the occasion that it belongs to, in the line and in the evidence."""

from __future__ import annotations

from agent.claims.claim import Claim
from agent.claims.numbers.nearness import is_beside, is_next, shares_a_clause, stands_alone, words_around
from agent.claims.numbers.rivals import is_of_another_number, numbers_the_same
from agent.claims.reading.figure import Figure
from agent.claims.reading.telling import Telling, objects
from agent.lexicon.files import members_of
from agent.lexicon.files import words as word_list
from agent.lexicon.verbs import base_of

_IN_TURN = members_of("word-sets", "in turn")


def about_the_same(claim: Claim, ours: Figure, source: int, theirs: Figure) -> bool:
    """What ours counts is near theirs; where ours counts nothing of its own, the words of its clause are."""
    licences, body = claim.licences, claim.licences.bodies[source]
    if numbers_the_same(claim, ours, source, theirs) and licences.line.tokens[ours.first - 1].capital:
        return True
    if _is_with(claim, ours, source, theirs) or _of_those_done(claim, ours, source, theirs):
        return True
    counted = [i for i in ours.counted if licences.named(i)]
    if is_of_another_number(claim, ours, source, theirs):
        return False
    if ours.family in ("", "rank", "score") and any(licences.line.tokens[i].lower not in word_list("group-words") for i in ours.counted):
        places = [p for i in counted for p in licences.named(i) if p.source == source and not p.heading]
        return any(is_beside(body, theirs, p) for p in places) or (not places and not theirs.counted)
    if stands_alone(licences.line, ours) or _paired(claim, ours, body, theirs) or _lasts_for_all(body, theirs):
        return True
    if _of_another(claim, ours, source, theirs):
        return False
    here = [i for i in words_around(licences.line, ours) if any(p.source == source and not p.heading for p in licences.of(i))]
    near = [i for i in here if not licences.line.spots[i].verb] or here
    if not near:
        return True
    told = {f.value for f in licences.line.figures}
    return any(shares_a_clause(body, theirs, p, told) for i in near for p in licences.of(i) if p.source == source and not p.heading)


def _paired(claim: Claim, ours: Figure, body: Telling, theirs: Figure) -> bool:
    """"8,000 forms in 4 months", "6-8 a day": the number stands right behind, or right before, the same other number in both."""
    line = claim.licences.line
    mates = [(f.value, f.family) for f in line.figures if is_next(line, ours, f) and f.value != ours.value]
    return any(is_next(body, theirs, f) and (f.value, f.family) in mates for f in body.figures)


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
