"""Which bullets go in: by coverage of the requirements, strength, variety and recency, one after the other by marginal gain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from math import sqrt
from statistics import median

from agent.domain.brief import Brief, Kind, Need, Requirement
from agent.domain.corpus import Corpus, SourceKind
from agent.domain.evidence import Evidence
from agent.domain.plan import Choice, Plan, Verdict
from agent.domain.resume import Resume
from agent.stages.plan.candidates import Candidate, candidates, in_order
from agent.stages.plan.proofs import proofs

SAME = 0.75
"""Share of common words from which two bullets of a position say the same; the later one is left out. Of another position only the very same words are:
who did the same work twice may say so."""
REPEATING = 0.15
"""What a bullet loses that repeats half of the words of a chosen one."""

MOST = (12, 9, 8, 6)
"""Bullets of the newest position, of the next ones, and of each older one; more are not read."""
ALONE = 15
"""Bullets of an only position."""

FIRM, LEADING, OUTSTANDING = 0.2, 0.7, 1.4
"""A bullet leads its position from this strength and this share of the greatest of all, when it is so many times as strong as is
usual there; without that no shuffling of the user's order is worth it."""

_WEIGHT = {Kind.TRAIT: 0.5, Kind.ELIGIBILITY: 0.0, Kind.PHYSICAL: 0.0, Kind.CREDENTIAL: 0.3, Kind.EDUCATION: 0.3}


def choose(brief: Brief, evidence: Evidence, verdicts: Sequence[Verdict] = ()) -> tuple[Choice, ...]:
    """The bullets that may go in, in the order of positions and the best first; `value` falls with the order of choice, those that best show what is asked
    for before all others."""
    weights = {r.id: weight(r) for r in brief.requirements}
    chosen = greedy(candidates(evidence, weights), weights)
    shown = proofs(brief, verdicts, evidence, {c.snippet.id for c in chosen}, weights)
    ranked = sorted(chosen, key=lambda c: -shown.get(c.snippet.id, 0.0))
    return _ordered(_readable(ranked, evidence.corpus), evidence.corpus, shown)


def proving(brief: Brief, plan: Plan, evidence: Evidence, resume: Resume) -> frozenset[str]:
    """The ids of the bullets that best show what is asked for, of those that stand in a résumé."""
    standing = {c for experience in resume.experiences for line in experience.bullets for c in line.cites}
    return frozenset(proofs(brief, plan.verdicts, evidence, standing, {r.id: weight(r) for r in brief.requirements}))


def weight(requirement: Requirement) -> float:
    """How much a requirement counts for the choice of bullets."""
    return (1.0 if requirement.need is Need.MUST else 0.4) * _WEIGHT.get(requirement.kind, 1.0)


def greedy(waiting: list[Candidate], weights: dict[str, float]) -> list[Candidate]:
    """The candidates in the order in which each adds most to those before it, without those that say the same as an earlier one."""
    chosen: list[Candidate] = []
    covered: dict[str, float] = {}
    likeness = dict.fromkeys((c.snippet.id for c in waiting), 0.0)
    while waiting:
        best = max(waiting, key=lambda c: gain(c, covered, weights) + c.standing - _penalty(likeness[c.snippet.id]))
        waiting = [c for c in waiting if c is not best]
        chosen.append(best)
        covered |= {r: max(s, covered.get(r, 0.0)) for r, s in best.serves.items()}
        likeness |= {c.snippet.id: max(likeness[c.snippet.id], _likeness(c, best)) for c in waiting}
        waiting = [c for c in waiting if not _repeats(c, best)]
    return chosen


def gain(candidate: Candidate, covered: dict[str, float], weights: dict[str, float]) -> float:
    """What the candidate adds to the coverage so far, on the scale of its standing."""
    added = sum(weights[r] * max(0.0, s - covered.get(r, 0.0)) for r, s in candidate.serves.items())
    return 0.5 * added / sqrt(sum(weights.values()) or 1.0)


def _readable(chosen: list[Candidate], corpus: Corpus) -> list[Candidate]:
    """The chosen ones without those of a position that has enough already."""
    having = {c.snippet.position for c in chosen}
    told = [id_ for id_ in in_order(corpus) if id_ in having]
    most = {id_: ALONE if len(told) == 1 else MOST[min(i, len(MOST) - 1)] for i, id_ in enumerate(told)}
    taken: Counter[str] = Counter()
    kept = []
    for candidate in chosen:
        place = candidate.snippet.position or ""
        taken[place] += 1
        if taken[place] <= most.get(place, ALONE):
            kept.append(candidate)
    return kept


def _likeness(one: Candidate, other: Candidate) -> float:
    """The share of words in common, of the shorter of the two."""
    return len(one.words & other.words) / max(1, min(len(one.words), len(other.words)))


def _repeats(one: Candidate, other: Candidate) -> bool:
    """Whether the two say the same."""
    return _likeness(one, other) >= SAME if one.snippet.position == other.snippet.position else bool(one.words) and one.words == other.words


def _penalty(likeness: float) -> float:
    return REPEATING * max(0.0, likeness - 0.5)


def _told_for_it(candidate: Candidate) -> bool:
    return candidate.snippet.source.kind is SourceKind.CHAT and bool(candidate.serves)


def _ordered(chosen: list[Candidate], corpus: Corpus, shown: Collection[str]) -> tuple[Choice, ...]:
    """By position; in each the telling ones lead, strongest first, and the others follow as the user had them.

    What was told in the chat has no place among the lines of a file: it leads where it serves what the post asks for.
    """
    places = {p: i for i, p in enumerate(in_order(corpus))}
    own = {s.id: i for i, s in enumerate(corpus.snippets)}
    bar = max(FIRM, LEADING * max((c.strength for c in chosen), default=0.0))
    usual = {p: median(c.strength for c in chosen if c.snippet.position == p) for p in {c.snippet.position for c in chosen}}
    leads = {c.snippet.id for c in chosen if (c.strength >= bar and c.strength >= OUTSTANDING * usual[c.snippet.position]) or _told_for_it(c)}
    order = {
        c.snippet.id: (places.get(c.snippet.position or "", len(places)), -c.strength if c.snippet.id in leads else 0.0, own[c.snippet.id])
        for c in chosen
    }
    valued = [
        Choice(snippet=c.snippet.id, position=c.snippet.position, serves=tuple(sorted(c.serves)), value=round(1 - i / len(chosen), 4), proof=c.snippet.id in shown)
        for i, c in enumerate(chosen)
    ]
    return tuple(sorted(valued, key=lambda c: order[c.snippet]))
