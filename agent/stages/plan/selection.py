"""Which bullets go in: by coverage of the requirements, strength, variety and recency, one after the other by marginal gain."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import sqrt

from agent.domain.brief import Brief, Kind, Need, Requirement
from agent.domain.corpus import Corpus, PositionKind, Snippet, SnippetKind
from agent.domain.evidence import Evidence
from agent.domain.plan import Choice
from agent.lexicon.terms import content

_WEIGHT = {Kind.TRAIT: 0.5, Kind.ELIGIBILITY: 0.0, Kind.PHYSICAL: 0.0, Kind.CREDENTIAL: 0.3, Kind.EDUCATION: 0.3}
_SECTION = {PositionKind.WORK: 1.0, PositionKind.PROJECT: 0.8, PositionKind.VOLUNTEER: 0.7}
LOW, HIGH = 0.25, 0.70
"""Cosines between which a bullet counts from not at all to fully."""
FADING = 0.93
"""Each older position counts so much less than the one before."""
SAME = 0.75
"""Share of common words from which two bullets say the same."""


@dataclass(frozen=True)
class Candidate:
    """A bullet: what it serves (0..1 by requirement), its words, and its standing before any other is chosen."""

    snippet: Snippet
    serves: dict[str, float]
    words: frozenset[str]
    standing: float


def choose(brief: Brief, evidence: Evidence) -> tuple[Choice, ...]:
    """Every bullet that may go in, in the order of positions and the best first; `value` falls with the order of choice."""
    weights = {r.id: weight(r) for r in brief.requirements}
    waiting = _candidates(brief, evidence, weights)
    chosen: list[Candidate] = []
    covered: dict[str, float] = {}
    while waiting:
        best = max(waiting, key=lambda c: gain(c, covered, weights) + c.standing - _likeness(c, chosen))
        waiting.remove(best)
        if _likeness(best, chosen) < SAME:
            chosen.append(best)
            covered |= {r: max(s, covered.get(r, 0.0)) for r, s in best.serves.items()}
    return _ordered(chosen, evidence.corpus)


def weight(requirement: Requirement) -> float:
    """How much a requirement counts for the choice of bullets."""
    return (1.0 if requirement.need is Need.MUST else 0.4) * _WEIGHT.get(requirement.kind, 1.0)


def gain(candidate: Candidate, covered: dict[str, float], weights: dict[str, float]) -> float:
    """What the candidate adds to the coverage so far, on the scale of its standing."""
    added = sum(weights[r] * max(0.0, s - covered.get(r, 0.0)) for r, s in candidate.serves.items())
    return 0.5 * added / sqrt(sum(weights.values()) or 1.0)


def _candidates(brief: Brief, evidence: Evidence, weights: dict[str, float]) -> list[Candidate]:
    serves: dict[str, dict[str, float]] = {}
    for hit in evidence.hits:
        by_meaning = min(1.0, max(0.0, (hit.cosine - LOW) / (HIGH - LOW)))
        by_words = 0.9 * hit.lexical if hit.lexical >= 0.55 else 0.0
        serves.setdefault(hit.snippet, {})[hit.requirement] = max(by_meaning, by_words)
    recency = _recency(evidence.corpus)
    made = []
    for snippet in evidence.corpus.snippets:
        if snippet.kind is SnippetKind.BULLET and _is_line(snippet.text) and evidence.corpus.position(snippet.position):
            served = {r: s for r, s in serves.get(snippet.id, {}).items() if s > 0 and r in weights}
            best = sorted((weights[r] * s for r, s in served.items()), reverse=True)[:3]
            standing = 0.5 * sum(best) / max(1, min(3, len(brief.requirements))) + 0.10 * recency.get(snippet.position or "", 0.5)
            standing += 0.04 * bool(re.search(r"\d", snippet.text)) - 0.08 * (len(snippet.text.split()) < 5)
            made.append(Candidate(snippet, served, frozenset(content(snippet.text)), standing))
    return made


def _is_line(text: str) -> bool:
    """A sentence or a phrase that says something: "City , State" and single words do not."""
    return len(re.findall(r"[^\W\d_]{2,}", text)) >= 3 and not re.fullmatch(r"(?:city|company name|responsibilities|duties)\b[\s,:]*.{0,20}", text, re.I)


def _recency(corpus: Corpus) -> dict[str, float]:
    ordered = in_order(corpus)
    return {p: FADING**i for i, p in enumerate(ordered)}


def in_order(corpus: Corpus) -> list[str]:
    """Position ids: work, then projects, then voluntary work, as the résumé has them."""
    return [p.id for kind in PositionKind for p in corpus.positions if p.kind is kind]


def _likeness(candidate: Candidate, chosen: list[Candidate]) -> float:
    """The largest share of words that the candidate has in common with a chosen bullet."""
    shares = (len(candidate.words & c.words) / max(1, min(len(candidate.words), len(c.words))) for c in chosen if candidate.words)
    most = max(shares, default=0.0)
    return most if most >= SAME else 0.15 * max(0.0, most - 0.5)


def _ordered(chosen: list[Candidate], corpus: Corpus) -> tuple[Choice, ...]:
    places = {p: i for i, p in enumerate(in_order(corpus))}
    valued = [
        Choice(snippet=c.snippet.id, position=c.snippet.position, serves=tuple(sorted(c.serves)), value=round(1 - i / len(chosen), 4))
        for i, c in enumerate(chosen)
    ]
    return tuple(sorted(valued, key=lambda c: (places.get(c.position or "", 99), -c.value)))
