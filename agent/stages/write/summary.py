"""Headline and summary: the user's own sentences, those that serve the post best."""

from __future__ import annotations

import re

from agent.domain.brief import Brief
from agent.domain.corpus import Corpus, Position, PositionKind, Snippet, SnippetKind
from agent.domain.draft import LineKind, Proposal
from agent.domain.evidence import Evidence
from agent.domain.plan import Plan
from agent.stages.write.naming import in_the_posts_words, names_of
from agent.stages.write.tidying import tidy

MOST_SENTENCES = 3
LONGEST = 60
"""Words of a sentence; what is longer is no summary."""

_PERSONAL = re.compile(r"\b(?:I|I'm|I've|me|my|we|our|us|seeking|looking for|objective|obtain a|to secure a)\b", re.I)
_WISH = re.compile(r"^(?:to (?:obtain|secure|work|gain|find)|seeking|looking for|objective|my goal|i (?:want|wish|would))\b", re.I)
_AM = re.compile(r"^I(?:'m| am) (?:an? )?(?=[a-z])", re.I)


def headline(corpus: Corpus) -> tuple[Proposal, ...]:
    """The user's own headline, or the title of the latest position."""
    own = next((s for s in corpus.snippets if s.kind is SnippetKind.HEADLINE and len(s.text.split()) <= 10), None)
    if own:
        return (_line(LineKind.HEADLINE, own.text.strip(" .,;"), own, 1.0),)
    latest = _latest(corpus)
    snippet = next((s for s in corpus.snippets if latest and s.kind is SnippetKind.TITLE and s.position == latest.id), None)
    return (_line(LineKind.HEADLINE, latest.title, snippet, 1.0),) if latest and latest.title and snippet else ()


def _latest(corpus: Corpus) -> Position | None:
    work = [p for p in corpus.positions if p.kind is PositionKind.WORK and p.title]
    return next((p for p in work if p.period.current), work[0] if work else None)


def summary(brief: Brief, plan: Plan, evidence: Evidence) -> tuple[Proposal, ...]:
    """Up to three sentences in the user's order. Wishes ("seeking a position …") are left out: they are not about the post."""
    sentences = [s for s in evidence.corpus.snippets if s.kind is SnippetKind.SUMMARY or _placeless(s)]
    values = {s.id: _value(s, brief, plan, evidence) for s in sentences}
    usable = [s for s in sentences if values[s.id] > 0 and len(s.text.split()) <= LONGEST]
    best = sorted(usable, key=lambda s: -values[s.id])[:MOST_SENTENCES]
    names = names_of(brief)
    written = ((s, _sentence(in_the_posts_words(_impersonal(s.text), names), evidence.corpus.language, s)) for s in sentences if s in best)
    return tuple(_line(LineKind.SUMMARY, text, s, values[s.id]) for s, text in written)


def _placeless(snippet: Snippet) -> bool:
    """What was said in the chat without a place supports the summary."""
    return snippet.kind is SnippetKind.BULLET and snippet.position is None


def _value(sentence: Snippet, brief: Brief, plan: Plan, evidence: Evidence) -> float:
    cited = sum(sentence.id in v.cites for v in plan.verdicts)
    near = sum(sorted((h.cosine for h in evidence.hits if h.snippet == sentence.id), reverse=True)[:3])
    facts = bool(re.search(r"\d", sentence.text)) + 0.5 * bool(re.search(r"[a-z] [A-Z]", sentence.text))
    first = sentence.source.path == "basics.summary" and next(s for s in evidence.corpus.snippets if s.kind is SnippetKind.SUMMARY).id == sentence.id
    value = 0.3 + cited + near + facts + 0.8 * first - 0.6 * bool(_PERSONAL.search(_impersonal(sentence.text)))
    if _WISH.match(sentence.text) or len(sentence.text.split()) < 4:
        return 0.0
    return value


def _impersonal(text: str) -> str:
    return _AM.sub("", text)


def _sentence(text: str, language: str, own: Snippet) -> str:
    if language != "en":
        return own.text
    line = tidy(text)
    return line if line[-1:] in ".!?" else line + "."


def _line(kind: LineKind, text: str, snippet: Snippet, value: float) -> Proposal:
    return Proposal(kind=kind, text=text, cites=(snippet.id,), original=snippet.text, value=value)
