"""Puts the draft together."""

from __future__ import annotations

from collections import Counter

from agent.domain.brief import Brief
from agent.domain.corpus import Corpus, Snippet, SourceKind
from agent.domain.draft import Draft, LineKind, Proposal
from agent.domain.evidence import Evidence
from agent.domain.plan import Choice, Plan
from agent.stages.write.lines import is_heading, pieces
from agent.stages.write.naming import in_the_posts_words, names_of
from agent.stages.write.placing import PROVING
from agent.stages.write.skills import skills
from agent.stages.write.summary import headline, summary
from agent.stages.write.tense import Tense, tense_of
from agent.stages.write.tidying import tidy

ENOUGH = 3
"""Bullets of a position from which a mere heading among them is left out."""


def write(brief: Brief, plan: Plan, evidence: Evidence) -> Draft:
    """Headline, summary, skills and bullets, each citing the snippet whose words it is. A résumé in another language keeps its words."""
    corpus = evidence.corpus
    lines = (*headline(corpus), *summary(brief, plan, evidence), *skills(brief, plan, evidence), *_bullets(brief, plan, corpus))
    return Draft(proposals=lines)


def _bullets(brief: Brief, plan: Plan, corpus: Corpus) -> tuple[Proposal, ...]:
    names, tenses = names_of(brief), _tenses(plan, corpus)
    english = corpus.language == "en"
    found = [(c, s) for c in plan.choices if (s := corpus.snippet(c.snippet))]
    kept = _without_headings(found) if english else found
    return tuple(
        _proposal(choice, snippet, part, _tidied(part, tenses[choice.position], names) if english else _begun(part, snippet))
        for choice, snippet in kept
        for part in (pieces(snippet) if english else (snippet.text,))
    )


def _begun(text: str, snippet: Snippet) -> str:
    """Words of the chat begin as a line does; those of the résumé stand as they are."""
    return text[:1].upper() + text[1:] if snippet.source.kind is SourceKind.CHAT else text


def _without_headings(found: list[tuple[Choice, Snippet]]) -> list[tuple[Choice, Snippet]]:
    deeds = Counter(c.position for c, s in found if not is_heading(s.text))
    return [(c, s) for c, s in found if not is_heading(s.text) or deeds[c.position] < ENOUGH]


def _tenses(plan: Plan, corpus: Corpus) -> dict[str | None, Tense]:
    positions = {c.position for c in plan.choices}
    return {p: tense_of(corpus.position(p), [tidy(s.text) for s in corpus.bullets_of(p or "")]) for p in positions}


def _tidied(text: str, tense: Tense, names: tuple[str, ...]) -> str:
    return in_the_posts_words(tidy(text, tense), names)


def _proposal(choice: Choice, snippet: Snippet, original: str, text: str) -> Proposal:
    value = choice.value + PROVING * choice.proof
    return Proposal(kind=LineKind.BULLET, text=text, cites=(snippet.id,), position=choice.position, original=original, value=value)
