"""Answers that speak of another thing which the post asks for than the one they were given to."""

from __future__ import annotations

from datetime import date

from agent.domain.answer import Answer
from agent.domain.brief import Brief, Requirement
from agent.domain.corpus import Corpus, Snippet, SnippetKind
from agent.domain.evidence import Evidence, Hit
from agent.domain.plan import Level
from agent.lexicon.terms import content
from agent.stages.plan.ruling import case_in, ruled
from agent.stages.plan.said import answer_to

LONGEST = 6
"""Content words up to which an answer speaks of one thing; what is longer may tell of the thing asked about in words that no rule knows."""


def put_right(brief: Brief, evidence: Evidence, today: date, told: tuple[Answer, ...]) -> tuple[Evidence, tuple[Answer, ...]]:
    """The evidence and the answers without what strays: such words count for what they show, and what was asked about counts as not answered."""
    instead = {answer: shown for answer in told if (shown := _shown_instead(answer, brief, today))}
    if not instead:
        return evidence, told
    strayed = {snippet.id: shown for answer, shown in instead.items() if (snippet := answer.snippet())}
    hits = tuple(h for h in evidence.hits if h.snippet not in strayed)
    moved = tuple(Hit(requirement=r, snippet=id_, lexical=1.0, cosine=1.0, rank=0) for id_, shown in strayed.items() for r in shown)
    return evidence.model_copy(update={"hits": moved + hits}), tuple(answer for answer in told if answer not in instead)


def _shown_instead(answer: Answer, brief: Brief, today: date) -> tuple[str, ...]:
    """The requirements that a short answer shows whole while it names nothing of what was asked; none where it may well speak of that."""
    snippet = answer.snippet()
    if snippet is None or snippet.kind is not SnippetKind.BULLET or len(content(answer.text)) > LONGEST:
        return ()
    asked = [r for r in brief.requirements if answer_to(r, brief, (answer,))]
    if not asked or any(_by_words(snippet, r, brief, today) is not Level.NONE for r in asked):
        return ()
    return tuple(r.id for r in brief.requirements if r not in asked and _by_words(snippet, r, brief, today) is Level.FULL)


def _by_words(snippet: Snippet, requirement: Requirement, brief: Brief, today: date) -> Level:
    """How far these words alone show the requirement, as if nobody had been asked."""
    alone = Evidence(corpus=Corpus(snippets=(snippet,)), hits=(Hit(requirement=requirement.id, snippet=snippet.id, lexical=0.0, cosine=0.0, rank=0),))
    return ruled(case_in(brief, requirement, alone, today), brief).evidence
