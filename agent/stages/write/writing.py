"""Puts the draft together."""

from __future__ import annotations

from agent.domain.brief import Brief
from agent.domain.corpus import Corpus, Snippet
from agent.domain.draft import Draft, LineKind, Proposal
from agent.domain.evidence import Evidence
from agent.domain.plan import Choice, Plan
from agent.stages.write.naming import in_the_posts_words, names_of
from agent.stages.write.skills import skills
from agent.stages.write.summary import headline, summary
from agent.stages.write.tense import Tense, tense_of
from agent.stages.write.tidying import tidy


def write(brief: Brief, plan: Plan, evidence: Evidence) -> Draft:
    """Headline, summary, skills and bullets, each citing the snippet whose words it is. A résumé in another language keeps its words."""
    corpus = evidence.corpus
    lines = (*headline(corpus), *summary(brief, plan, evidence), *skills(brief, plan, corpus), *_bullets(brief, plan, corpus))
    return Draft(proposals=lines)


def _bullets(brief: Brief, plan: Plan, corpus: Corpus) -> tuple[Proposal, ...]:
    names, tenses = names_of(brief), _tenses(plan, corpus)
    made = []
    for choice in plan.choices:
        snippet = corpus.snippet(choice.snippet)
        if snippet:
            text = _tidied(snippet, tenses[choice.position], names) if corpus.language == "en" else snippet.text
            made.append(_proposal(choice, snippet, text))
    return tuple(made)


def _tenses(plan: Plan, corpus: Corpus) -> dict[str | None, Tense]:
    positions = {c.position for c in plan.choices}
    return {p: tense_of(corpus.position(p), [tidy(s.text) for s in corpus.bullets_of(p or "")]) for p in positions}


def _tidied(snippet: Snippet, tense: Tense, names: tuple[str, ...]) -> str:
    return in_the_posts_words(tidy(snippet.text, tense), names)


def _proposal(choice: Choice, snippet: Snippet, text: str) -> Proposal:
    return Proposal(
        kind=LineKind.BULLET, text=text, cites=(snippet.id,), position=choice.position, original=snippet.text, value=choice.value
    )
