"""Answers that speak of another thing which the post asks for than the one they were given to."""

from __future__ import annotations

from datetime import date

from agent.domain.answer import Answer, Reply
from agent.domain.brief import Brief, Requirement
from agent.domain.corpus import Corpus, Snippet, SnippetKind
from agent.domain.evidence import Evidence, Hit
from agent.domain.plan import Level
from agent.lexicon.plainness import is_lent, marks
from agent.lexicon.terms import content
from agent.stages.plan.ruling import case_in, ruled
from agent.stages.plan.said import answer_to

LONGEST = 6
"""Content words up to which an answer speaks of one thing; what is longer may tell of the thing asked about in words that no rule knows."""


def put_right(brief: Brief, evidence: Evidence, today: date, told: tuple[Answer, ...]) -> tuple[Evidence, tuple[Answer, ...]]:
    """The evidence and the answers without what strays: such words count for what they show, and what was asked about counts as not answered; where they speak
    of the thing that was asked about, they count for something similar there too."""
    instead = {answer: shown for answer in told if (shown := _shown_instead(answer, brief, today))}
    if not instead:
        return evidence, told
    near = {answer for answer in instead if all(_speaks_of(answer.text, r) for r in _asked(answer, brief))}
    words = {snippet.id: (answer in near, shown) for answer, shown in instead.items() if (snippet := answer.snippet())}
    hits = tuple(h for h in evidence.hits if h.snippet not in words or words[h.snippet][0])
    moved = tuple(Hit(requirement=r, snippet=id_, lexical=1.0, cosine=1.0, rank=0) for id_, (_, shown) in words.items() for r in shown)
    left = (answer.model_copy(update={"reply": Reply.SIMILAR}) if answer in near else answer for answer in told if answer in near or answer not in instead)
    return evidence.model_copy(update={"hits": moved + hits}), tuple(left)


def _asked(answer: Answer, brief: Brief) -> list[Requirement]:
    """What the answer was given to."""
    return [r for r in brief.requirements if answer_to(r, brief, (answer,))]


def _speaks_of(text: str, requirement: Requirement) -> bool:
    """Whether words have what singles the thing out that is asked for, though they tell another deed on it: "repaired PLCs" of troubleshooting PLCs."""
    said = set(content(text))
    return any(mark in said and not is_lent(text, term, mark) for term in requirement.terms for mark in marks(term, requirement.quote))


def _shown_instead(answer: Answer, brief: Brief, today: date) -> tuple[str, ...]:
    """The requirements that a short answer shows whole while it shows nothing of what was asked; none where it may well speak of that."""
    snippet = answer.snippet()
    if snippet is None or snippet.kind is not SnippetKind.BULLET or len(content(answer.text)) > LONGEST:
        return ()
    asked = _asked(answer, brief)
    if not asked or any(_by_words(snippet, r, brief, today) is not Level.NONE for r in asked):
        return ()
    return tuple(r.id for r in brief.requirements if r not in asked and _by_words(snippet, r, brief, today) is Level.FULL)


def _by_words(snippet: Snippet, requirement: Requirement, brief: Brief, today: date) -> Level:
    """How far these words alone show the requirement, as if nobody had been asked."""
    alone = Evidence(corpus=Corpus(snippets=(snippet,)), hits=(Hit(requirement=requirement.id, snippet=snippet.id, lexical=0.0, cosine=0.0, rank=0),))
    return ruled(case_in(brief, requirement, alone, today), brief).evidence
