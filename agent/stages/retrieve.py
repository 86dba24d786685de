"""Which of the user's snippets lie near which requirement: meaning and words, fused."""

from __future__ import annotations

from datetime import date

from agent.domain.brief import Brief, Requirement
from agent.domain.corpus import Corpus, Snippet, SnippetKind
from agent.domain.evidence import Evidence, Hit
from agent.lexicon.foreign.sought import sought
from agent.lexicon.foreign.telling import share
from agent.lexicon.match import naming
from agent.ports import Index

DEPTH = 10
"""Snippets kept for each requirement; recall of the annotated places: 54 % at 5, 74 % at 10 (fused)."""

_BONUS = {SnippetKind.BULLET: 0.06, SnippetKind.SUMMARY: 0.06, SnippetKind.TITLE: 0.03, SnippetKind.SKILL: -0.02}
"""Words in use say more than words in a list; worth three points of recall."""


async def retrieve(brief: Brief, corpus: Corpus, index: Index, on: date | None = None, depth: int = DEPTH) -> Evidence:
    """The evidence on that day: for each requirement the `depth` best snippets, and every snippet that names what is searched."""
    queries = {r.id: list(dict.fromkeys([r.quote, *r.terms])) for r in brief.requirements}
    texts = list(dict.fromkeys(q for asked in queries.values() for q in asked))
    found = dict(zip(texts, await index.nearest(texts, max(3 * depth, 30)), strict=True))
    hits: list[Hit] = []
    for requirement in brief.requirements:
        cosines: dict[str, float] = {}
        for query in queries[requirement.id]:
            for near in found[query]:
                cosines[near.snippet] = max(cosines.get(near.snippet, -1.0), near.cosine)
        hits += _best(requirement, corpus.snippets, cosines, depth, brief.language if brief.language == corpus.language else "en")
    return Evidence(corpus=corpus, hits=tuple(hits), on=on)


def _best(requirement: Requirement, snippets: tuple[Snippet, ...], cosines: dict[str, float], depth: int, language: str) -> list[Hit]:
    shares = {s.id: lexical(requirement, s, language) for s in snippets}
    fused = {s.id: max(shares[s.id], cosines.get(s.id, 0.0)) + shares[s.id] / 10 + _BONUS.get(s.kind, 0.0) for s in snippets}
    ranked = sorted(snippets, key=lambda s: -fused[s.id])
    kept = [s for i, s in enumerate(ranked) if (i < depth and (s.id in cosines or shares[s.id] > 0)) or (shares[s.id] >= 0.99 and i < 4 * depth)]
    return [
        Hit(requirement=requirement.id, snippet=s.id, lexical=round(shares[s.id], 3), cosine=round(cosines.get(s.id, 0.0), 3), rank=i)
        for i, s in enumerate(kept)
    ]


def lexical(requirement: Requirement, snippet: Snippet, language: str = "en") -> float:
    """How far the snippet names the requirement's terms, or its quote where it has none: 0..1; in the words of the language of both where it is another than English."""
    named = max((naming(snippet.text, term, requirement.quote).share for term in requirement.terms or (requirement.quote,)), default=0.0)
    asked = sought(requirement.quote, language, requirement.terms) if named < 1 else None
    return max([named, *(share(snippet.text, thing, language) for thing in asked.things)]) if asked else named
