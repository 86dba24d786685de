"""The bullets that may go in, and what each is worth before any other is chosen."""

from __future__ import annotations

import re
from dataclasses import dataclass

from agent.domain.corpus import Corpus, PositionKind, Snippet, SnippetKind
from agent.domain.evidence import Evidence, Hit
from agent.lexicon.blanks import blank_in
from agent.lexicon.leading import leading
from agent.lexicon.terms import content

LOW, HIGH = 0.25, 0.70
"""Cosines between which a bullet counts from not at all to fully."""
WORDS_FROM = 0.55
"""Share of a term's words from which they count."""
FADING = 0.93
"""Each older position counts so much less than the one before."""
SINKING = 0.99
"""Each later bullet of a position counts so much less than the one before: the user put the best first."""
BEST = 3
"""Requirements whose mean makes the strength of a bullet."""

_SECTION = {PositionKind.WORK: 1.0, PositionKind.PROJECT: 0.8, PositionKind.VOLUNTEER: 0.7}
_RECENCY, _NUMBER, _SHORT, _IDLE = 0.10, 0.08, 0.12, 0.06
_NOISE = re.compile(r"(?:city|company name|employer|responsibilities|duties|job duties|accomplishments|skills used)\b[\s,:]*.{0,20}", re.I)


@dataclass(frozen=True)
class Candidate:
    """A bullet: what it serves (0..1 by requirement), its words, how strongly it serves, and its standing before any other is chosen."""

    snippet: Snippet
    serves: dict[str, float]
    words: frozenset[str]
    strength: float
    standing: float


def candidates(evidence: Evidence, weights: dict[str, float]) -> list[Candidate]:
    """The bullets that are lines and belong to a position, in the order of the résumé."""
    corpus = evidence.corpus
    serves, recency = _serves(evidence), _recency(corpus)
    found, seen = [], dict[str, int]()
    for snippet in corpus.snippets:
        if snippet.kind is not SnippetKind.BULLET or snippet.position not in recency or not is_line(snippet.text):
            continue
        before = seen[snippet.position] = seen.get(snippet.position, -1) + 1
        served = {r: s for r, s in serves.get(snippet.id, {}).items() if s > 0 and weights.get(r)}
        strength = _strength(served, weights)
        standing = strength + _RECENCY * recency[snippet.position] * SINKING**before + _form(snippet.text)
        found.append(Candidate(snippet, served, frozenset(content(snippet.text)), strength, standing))
    return found


def _serves(evidence: Evidence) -> dict[str, dict[str, float]]:
    table: dict[str, dict[str, float]] = {}
    for hit in evidence.hits:
        row = table.setdefault(hit.snippet, {})
        row[hit.requirement] = max(row.get(hit.requirement, 0.0), _service(hit))
    return table


def _service(hit: Hit) -> float:
    by_meaning = min(1.0, max(0.0, (hit.cosine - LOW) / (HIGH - LOW)))
    return max(by_meaning, 0.9 * hit.lexical if hit.lexical >= WORDS_FROM else 0.0)


def _strength(served: dict[str, float], weights: dict[str, float]) -> float:
    best = sorted((weights[r] * s for r, s in served.items()), reverse=True)[:BEST]
    return 0.5 * sum(best) / max(1, min(BEST, len(weights)))


def _form(text: str) -> float:
    """A measured result is worth a little more, a scrap and a line without a deed a little less."""
    idle = leading(text) is None
    return _NUMBER * bool(re.search(r"\d", text)) - _SHORT * (len(text.split()) < 5) - _IDLE * idle


def is_line(text: str) -> bool:
    """A sentence or a phrase that says something: "City , State" and single words do not, nor does one with an unfilled blank."""
    return not blank_in(text) and len(re.findall(r"[^\W\d_]{2,}", text)) >= 3 and not _NOISE.fullmatch(text)


def in_order(corpus: Corpus) -> list[str]:
    """Position ids: work, then projects, then voluntary work, as the résumé has them."""
    return [p.id for kind in PositionKind for p in corpus.positions if p.kind is kind]


def _recency(corpus: Corpus) -> dict[str, float]:
    """1 for the newest position, less for each older one, and less for projects and voluntary work; in the order of the résumé."""
    kinds = {p.id: p.kind for p in corpus.positions}
    return {id_: _SECTION[kinds[id_]] * FADING**i for i, id_ in enumerate(in_order(corpus))}
