"""What belongs together: a verb and what was done to, from and to. Nothing changes partners.

The lie: "baked the bread and filed the invoices" becomes "baked the invoices"; "from Flask to Express" becomes "from Express to Flask".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from agent.claims.claim import Claim
from agent.claims.finding import finding, span_of, written
from agent.claims.licences import Place
from agent.claims.reading.clauses import Clause
from agent.claims.reading.notes import part_of
from agent.claims.reading.telling import Telling, objects, time_keys
from agent.domain.draft import Finding, Severity
from agent.lexicon.files import members_of
from agent.lexicon.files import words as word_list
from agent.lexicon.verbs import base_of, verb_of

_REFERS = members_of("word-sets", "references")
_IN_TURN = members_of("word-sets", "in turn")
_FROM = members_of("word-sets", "from")
_PASSIVE = ("was", "were", "been", "being", "got")
_TOWARDS = members_of("word-sets", "towards")


def judge(claim: Claim) -> Iterator[Finding]:
    """A verb whose object the evidence joins with another verb is hard; so is a way back where the evidence goes there."""
    if claim.verbatim:
        return
    yield from _verbs(claim)
    yield from _antecedents(claim)
    yield from _directions(claim)
    yield from _receivers(claim)
    yield from _givers(claim)


def _verbs(claim: Claim) -> Iterator[Finding]:
    line, licences = claim.licences.line, claim.licences
    for token in line.tokens:
        if not line.spots[token.index].verb or token.neutral:
            continue
        deeds = [p for p in licences.of(token.index) if not p.heading]
        things = [i for i in objects(line, token.index) if any(not p.heading for p in licences.of(i)) and not _says_when(line, i)]
        if deeds and things and not any(is_joined(claim, deed, place) for deed in deeds for i in things for place in licences.of(i) if not place.heading):
            span = span_of(claim, token.index, things[-1])
            yield finding(
                "binding", Severity.HARD, span,
                f"the cited words do not say {written(claim, span)}",
                "keep the verb with what was done",
                "the verb and its object in one clause",
            )


def _says_when(line: Telling, index: int) -> bool:
    """"Plated on a busy night": when, and nothing that is done to."""
    opener = next(t for t in line.tokens if line.spots[t.index].phrase == line.spots[index].phrase)
    last = index + 1 == len(line.tokens) or line.spots[index + 1].phrase != line.spots[index].phrase
    return opener.lower in word_list("prepositions") and any(
        t.keys & time_keys() and (last or t.index > index) for t in line.tokens[index : index + 3] if line.spots[t.index].phrase == line.spots[index].phrase
    )  # fmt: skip


def _antecedents(claim: Claim) -> Iterator[Finding]:
    """"Stalls that brought in 900": whoever did it in the evidence is the one before the "that"."""
    line, licences = claim.licences.line, claim.licences
    for token in line.tokens[2:]:
        if not line.spots[token.index].verb or line.tokens[token.index - 1].lower not in ("that", "which"):
            continue
        named = next((i for i in range(token.index - 2, -1, -1) if not line.tokens[i].neutral), None)
        deeds = [p for p in licences.of(token.index) if not p.heading]
        actors = [licences.bodies[p.source].actor(p.index) for p in deeds]
        if named is None or named in line.figured or not deeds or not all(actors):
            continue
        if not any(line.tokens[named].own & licences.bodies[p.source].tokens[i].own for p, who in zip(deeds, actors, strict=True) for i in who or ()):
            span = span_of(claim, named, token.index)
            yield finding(
                "binding", Severity.HARD, span,
                f"the cited words do not say {written(claim, span)}",
                "keep the verb with whoever did it",
                "the same one before the verb",
            )


def is_joined(claim: Claim, deed: Place, thing: Place) -> bool:
    """Whether the evidence lets the deed be done to the thing: in one clause, or where one of two has no verb or object of its own."""
    if deed.source != thing.source:
        return False
    body = claim.licences.bodies[deed.source]
    here, there = body.spots[deed.index], body.spots[thing.index]
    if here.clause == there.clause:
        return True
    if here.sentence == there.sentence and (_is_bare(body, here.clause) or not _has_verb(body, there.clause) or not _has_verb(body, here.clause)):
        return True
    if 0 <= there.sentence - here.sentence <= 1 and (_are_notes(body, here.sentence, there.sentence) or _goes_on(body, here.sentence, there.sentence)):
        return True
    if here.sentence == there.sentence and (_in_front(body, deed, thing) or _shares_subject(body, deed, thing)):
        return True
    part = body.clauses[here.clause]
    refers = any(body.tokens[i].lower in _REFERS for i in range(part.first, part.last + 1))
    return refers and there.clause < here.clause and here.sentence - there.sentence <= 1


def _are_notes(body: Telling, one: int, other: int) -> bool:
    """"Data entry for the census office. 8,000 forms": neither sentence has a verb."""
    return one != other and not any(spot.verb for spot in body.spots if spot.sentence in (one, other))


def _goes_on(body: Telling, one: int, other: int) -> bool:
    """"Drove a minibus. Before that taxis": the second sentence has no verb of its own and says when it was."""
    opening = [t for t in body.tokens if body.spots[t.index].sentence == other]
    alone = one != other and not any(body.spots[t.index].verb for t in opening)
    return alone and bool(opening) and opening[0].lower in _IN_TURN


def _in_front(body: Telling, deed: Place, thing: Place) -> bool:
    """"Custom orders I handed over", "custom orders, which I handed over": the thing stands right before the subject of a verb that has no other object."""
    first = body.clauses[body.spots[deed.index].clause].first
    last = first - 2 if first > 1 and body.tokens[first - 1].lower in ("which", "that") else first - 1
    before = [t.index for t in body.tokens[:first] if body.spots[t.index].phrase == body.spots[last].phrase]
    return body.tokens[first].lower in ("i", "we") and thing.index in before and not any(body.spots[i].verb for i in before) and not _has_object(body, deed.index)


def _shares_subject(body: Telling, deed: Place, thing: Place) -> bool:
    """"Jars were sorted and labelled": the thing stands before the first of two verbs in the passive."""
    first, last = body.spots[thing.index].clause, body.spots[deed.index].clause
    if last <= first or not all(_is_bare(body, number) for number in range(first + 1, last)) or _has_object(body, deed.index):
        return False
    part = body.clauses[body.spots[thing.index].clause]
    return any(body.tokens[i].lower in _PASSIVE and i > thing.index for i in range(part.first, part.last + 1)) or _are_notes_of_what_was_done(body, part, thing.index)


def _are_notes_of_what_was_done(body: Telling, part: Clause, thing: int) -> bool:
    """"Jars sorted and labelled": the same without a "were", the thing alone before a participle that ends its clause."""
    words = body.tokens[part.first : part.last + 1]
    deed = next((t for t in words if t.index > thing and body.spots[t.index].verb), None)
    known = verb_of(deed.lower) if deed is not None else None
    if deed is None or known is None or deed.lower != known.participle:
        return False
    plain = not any(body.spots[t.index].verb or t.lower in word_list("determiners") for t in words if t.index < deed.index)
    return plain and not body.content(body.spots[thing].clause)[-1] > deed.index


def _has_object(body: Telling, verb: int) -> bool:
    """Whether something that is no phrase of its own ("to the chef", "by me") follows the verb."""
    found = objects(body, verb)
    return bool(found) and body.spots[found[0]].phrase == body.spots[verb].phrase


def _is_bare(body: Telling, clause: int) -> bool:
    """"Owned and ran the desk": a clause of nothing but verbs shares the object of the next."""
    return all(body.spots[i].verb for i in body.content(clause))


def _has_verb(body: Telling, clause: int) -> bool:
    part = body.clauses[clause]
    return any(body.spots[i].verb for i in range(part.first, part.last + 1))


def _receivers(claim: Claim) -> Iterator[Finding]:
    """"Sent to the mill", where the evidence has "the mill sent": the giver is told as the receiver."""
    line, licences = claim.licences.line, claim.licences
    for token in line.tokens[:-2]:
        goal = line.tokens[token.index + 1 : token.index + 2]
        if not line.spots[token.index].verb or token.neutral or goal[0].lower != "to" or line.spots[goal[0].index].verb:
            continue
        named = next((t.index for t in line.tokens[token.index + 2 : token.index + 6] if not t.neutral and line.spots[t.index].phrase == line.spots[goal[0].index].phrase), None)
        deeds = [p for p in licences.of(token.index) if not p.heading]
        places = {(p.source, p.index) for p in licences.exact(named) if not p.heading} if named is not None and not line.spots[named].verb else set()
        givers = {(p.source, i) for p in deeds for i in licences.bodies[p.source].actor(p.index) or ()}
        if named is not None and places and places <= givers:
            span = span_of(claim, token.index, named)
            yield finding(
                "direction", Severity.HARD, span,
                f"the cited words go the other way: {written(claim, span)}",
                "keep who gave and who received",
                "the same direction",
            )


def _givers(claim: Claim) -> Iterator[Finding]:
    """"Sending orders to the sites", where the evidence has "sites sending orders to me": what the writer got is told as given."""
    line, licences = claim.licences.line, claim.licences
    for token in line.tokens:
        deeds = [p for p in licences.exact(token.index) if not p.heading] if not token.neutral and base_of(token.lower) else []
        if not deeds or not all(_gives_me(licences.bodies[p.source], p.index) for p in deeds):
            continue
        end = line.clauses[line.spots[token.index].clause].last + 1
        goal = next((i for i in range(token.index + 1, end - 1) if line.tokens[i].lower == "to"), None)
        named = next((i for i in range(goal + 1, end) if not line.tokens[i].neutral and i not in line.figured), None) if goal is not None else None
        if named is not None and any(d.source == p.source and p.index in part_of(licences.bodies[d.source], d.index) for p in licences.exact(named) for d in deeds if not p.heading):
            span = span_of(claim, token.index, named)
            yield finding("direction", Severity.HARD, span, f"the cited words go the other way: {written(claim, span)}", "keep who gave and who received", "the same direction")


def _gives_me(body: Telling, verb: int) -> bool:
    """"Sends me the results", "sending orders to me"; the writer does not give."""
    behind = [t.lower for t in body.tokens[verb + 1 : body.clauses[body.spots[verb].clause].last + 1]]
    mine = behind[:1] == ["me"] or any(pair == ("to", "me") for pair in pairwise(behind))
    return mine and not any(body.tokens[i].lower in ("i", "we") for i in part_of(body, verb))


def _directions(claim: Claim) -> Iterator[Finding]:
    for origin, goal in _ways(claim.licences.line):
        for body in claim.licences.bodies:
            for theirs, there in _ways(body):
                line = claim.licences.line
                origin, goal = _apart(line, origin, goal)
                theirs, there = _apart(body, theirs, there)
                back = _meet(line, origin, body, there) and _meet(line, goal, body, theirs)
                same = _meet(line, origin, body, theirs) or _meet(line, goal, body, there)
                if back and not same:
                    span = span_of(claim, min(origin), max(goal))
                    yield finding(
                        "direction", Severity.HARD, span,
                        f"the cited words go the other way: {written(claim, span)}",
                        "keep from and to",
                        "the same direction",
                    )


def _apart(told: Telling, ours: list[int], others: list[int]) -> tuple[list[int], list[int]]:
    """The words of each that the other does not have: both may be a depot."""
    one, other = ({key for i in side for key in told.tokens[i].own} for side in (ours, others))
    return [i for i in ours if not told.tokens[i].own & other], [i for i in others if not told.tokens[i].own & one]


def _meet(line: Telling, ours: list[int], body: Telling, theirs: list[int]) -> bool:
    return any(line.tokens[i].own & body.tokens[j].own for i in ours for j in theirs)


def _ways(told: Telling) -> list[tuple[list[int], list[int]]]:
    """Pairs (from these words, to those): "from Flask to Express", "A-to-B", "A → B"."""
    found = []
    for token in told.tokens[1:]:
        arrow = "→" in token.before or "->" in token.before
        if arrow or token.lower in _TOWARDS:
            joined = not arrow and told.in_a_way(token.index)
            goal = _content(told, range(token.index if arrow else token.index + 1, min(token.index + (2 if joined else 6), len(told.tokens))))
            start = next((i for i in range(token.index - 1, max(-1, token.index - 8), -1) if told.tokens[i].lower in _FROM), None)
            near = range(start + 1, token.index) if start is not None else range(max(0, token.index - 1), token.index)
            origin = _content(told, near)
            if origin and goal and (start is not None or arrow or joined or (told.tokens[origin[-1]].capital and told.tokens[goal[0]].capital)):
                found.append((origin, goal[:3]))
    return found


def _content(told: Telling, span: range) -> list[int]:
    """The words of the first phrase of a span that assert something."""
    found = [i for i in span if not told.tokens[i].neutral and i not in told.figured]
    return [i for i in found if told.spots[i].phrase == told.spots[found[0]].phrase]
