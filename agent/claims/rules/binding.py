"""What belongs together: a verb and what was done to, from and to, a version and its tool. Nothing changes partners."""

from __future__ import annotations

from collections.abc import Iterator

from agent.claims.claim import Claim
from agent.claims.finding import finding, span_of, written
from agent.claims.licences import Place
from agent.claims.reading.telling import Telling
from agent.domain.draft import Finding, Severity

_REFERS = frozenset({"it", "them", "this", "that", "those", "these", "both", "they", "one", "ones", "same", "him", "her"})
_RELATIVE = frozenset({"that", "which", "who", "whose", "where", "when"})
_TOWARDS = frozenset({"to", "into"})


def judge(claim: Claim) -> Iterator[Finding]:
    """A verb whose object the evidence joins with another verb is hard; so is a way back where the evidence goes there."""
    if claim.verbatim:
        return
    yield from _verbs(claim)
    yield from _directions(claim)


def _verbs(claim: Claim) -> Iterator[Finding]:
    line, licences = claim.licences.line, claim.licences
    for token in line.tokens:
        if not line.spots[token.index].verb or token.neutral:
            continue
        deeds = [p for p in licences.of(token.index) if not p.heading]
        objects = [i for i in _objects(line, token.index) if any(not p.heading for p in licences.of(i))]
        if deeds and objects and not any(_joined(claim, deed, place) for deed in deeds for i in objects for place in licences.of(i) if not place.heading):
            span = span_of(claim, token.index, objects[-1])
            yield finding("binding", Severity.HARD, span, f"the cited words do not say {written(claim, span)}", "keep the verb with what was done", "the verb and its object in one clause")


def _objects(line: Telling, verb: int) -> list[int]:
    """The words that assert something in the first phrase behind a verb that has any, up to the end of its clause."""
    part = line.clauses[line.spots[verb].clause]
    figured, found, phrase = line.figured, list[int](), -1
    for i in range(verb + 1, part.last + 1):
        if line.tokens[i].lower in _RELATIVE or "," in line.tokens[i].before:
            break
        if line.tokens[i].neutral or i in figured or line.spots[i].verb:
            continue
        if found and line.spots[i].phrase != phrase:
            break
        phrase = line.spots[i].phrase
        found.append(i)
    return found


def _joined(claim: Claim, deed: Place, thing: Place) -> bool:
    if deed.source != thing.source:
        return False
    body = claim.licences.bodies[deed.source]
    here, there = body.spots[deed.index], body.spots[thing.index]
    if here.clause == there.clause:
        return True
    if here.sentence == there.sentence and (_is_bare(body, here.clause) or not _has_verb(body, there.clause) or not _has_verb(body, here.clause)):
        return True
    part = body.clauses[here.clause]
    refers = any(body.tokens[i].lower in _REFERS for i in range(part.first, part.last + 1))
    return refers and there.clause < here.clause and here.sentence - there.sentence <= 1


def _is_bare(body: Telling, clause: int) -> bool:
    """"Owned and ran the desk": a clause of nothing but verbs shares the object of the next."""
    return all(body.spots[i].verb for i in body.content(clause))


def _has_verb(body: Telling, clause: int) -> bool:
    part = body.clauses[clause]
    return any(body.spots[i].verb for i in range(part.first, part.last + 1))


def _directions(claim: Claim) -> Iterator[Finding]:
    line, licences = claim.licences.line, claim.licences
    for a, b in _ways(line):
        for body in licences.bodies:
            for x, y in _ways(body):
                back = line.tokens[a].own & body.tokens[y].own and line.tokens[b].own & body.tokens[x].own
                there = line.tokens[a].own & body.tokens[x].own and line.tokens[b].own & body.tokens[y].own
                if back and not there:
                    span = span_of(claim, a, b)
                    yield finding("direction", Severity.HARD, span, f"the cited words go the other way: {written(claim, span)}", "keep from and to", "the same direction")


def _ways(told: Telling) -> list[tuple[int, int]]:
    """Pairs of words (from, to): "from Flask to Express", "A-to-B", "A → B"."""
    found = []
    for token in told.tokens[1:-1]:
        arrow = "→" in token.before or "->" in token.before
        if token.lower in _TOWARDS or arrow:
            before, after = token.index - 1, token.index if arrow else token.index + 1
            while after < len(told.tokens) - 1 and told.tokens[after].neutral:
                after += 1
            while before > 0 and told.tokens[before].neutral and told.tokens[before].lower not in ("from",):
                before -= 1
            origin = next((i + 1 for i in range(before, max(-1, before - 5), -1) if told.tokens[i].lower == "from"), None)
            if origin is not None or arrow or told.tokens[before].capital and told.tokens[after].capital:
                found.append((before if origin is None else origin, after))
    return found
