"""Sums of what two snippets of one position tell: 60 covers at lunch and 90 at dinner are 150 at lunch and dinner."""

from __future__ import annotations

from agent.claims.claim import Claim
from agent.claims.numbers.things import TABLE, counts_it
from agent.claims.reading.figure import Figure
from agent.lexicon.files import members_of
from agent.lexicon.verbs import base_of

_STATES = members_of("word-sets", "lasting deeds")
"""Who managed five at lunch and eight at dinner managed no thirteen."""
MOST = 6
"""Snippets whose numbers are added."""


def added_apart(claim: Claim, ours: Figure) -> frozenset[int]:
    """The snippets whose numbers the figure of the line is the sum of, one number of each; none where it is no sum. One deed is done to one
    thing, and the line tells for each number what it is told of in its snippet, and as much of one as of the other."""
    sources = range(len(claim.cited))
    if not 1 < len(sources) <= MOST or len({s.position for s in claim.cited}) != 1 or claim.cited[0].position is None or len(claim.licences.line.figures) > TABLE:
        return frozenset()
    if ours.bound or ours.upper or ours.part or ours.loose or ours.role in ("by", "from", "to") or not _is_own_deed(claim, ours):
        return frozenset()
    parts = {source: found[0] for source in sources if len(found := _mates(claim, ours, source)) == 1}
    if len(parts) != len(sources) or abs(sum(f.value for f in parts.values()) - ours.value) > 1e-6 * ours.value:
        return frozenset()
    own = [_own(claim, ours, source) for source in sources]
    return frozenset(sources) if own[0] and len({len(words) for words in own}) == 1 and all(min(words) > ours.last for words in own) else frozenset()


def _is_own_deed(claim: Claim, ours: Figure) -> bool:
    """Whether each snippet has the verb before the number, as a verb, and it is of a deed that is done time and again."""
    line, licences = claim.licences.line, claim.licences
    deed = next((i for i in reversed(line.content(line.spots[ours.first].clause)) if line.spots[i].verb and i < ours.first), None)
    if deed is None or base_of(line.tokens[deed].lower) in _STATES:
        return False
    return {p.source for p in licences.exact(deed) if not p.heading and licences.bodies[p.source].spots[p.index].verb} == set(range(len(claim.cited)))


def _mates(claim: Claim, ours: Figure, source: int) -> list[Figure]:
    """The numbers of the snippet that may be a part of ours."""
    body = claim.licences.bodies[source]
    same = [f for f in body.figures if f.family == ours.family]
    plain = all(not (f.bound or f.upper or f.part or f.loose) and f.rate == ours.rate and f.currency == ours.currency and counts_it(claim, ours, source, f) for f in same)
    return same if plain else []


def _own(claim: Claim, ours: Figure, source: int) -> list[int]:
    """The words of our clause that only this snippet has."""
    line, licences = claim.licences.line, claim.licences
    return [i for i in line.content(line.spots[ours.first].clause) if {p.source for p in licences.of(i) if not p.heading} == {source}]
