"""Headline and summary: the user's own sentences, those that serve the post best."""

from __future__ import annotations

import re

from agent.domain.brief import Brief
from agent.domain.corpus import Corpus, Position, PositionKind, Snippet, SnippetKind
from agent.domain.draft import LineKind, Proposal
from agent.domain.evidence import Evidence
from agent.domain.plan import Level, Plan
from agent.lexicon.blanks import blank_in
from agent.lexicon.person import first_person
from agent.lexicon.terms import content
from agent.stages.write.naming import in_the_posts_words, names_of
from agent.stages.write.person import impersonal
from agent.stages.write.tidying import tidy

MOST_SENTENCES = 3
LONGEST = 60
"""Words of a sentence; what is longer is no summary."""
SHORTEST, FEWEST = 4, 2
"""Words of a sentence that says something; fewer are enough where they prove what the post asks for: "Bilingual English/Spanish"."""

_WISH = re.compile(
    r"^(?:currently |now |actively )?(?:to (?:obtain|secure|work|gain|find)|seeking|looking (?:for|to)|searching for|objective|my goal"
    r"|i (?:want|wish|hope|would)|(?:hoping|wanting|wishing|eager) to)\b",
    re.I,
)
_HEADED = re.compile(r"\b(?:Core (?:Strengths|Competencies|Qualifications)|Highlights|Areas of Expertise|Key Skills|Skill Highlights)\b(?! of\b)")
"""A heading that a lost line break drew into a sentence; what follows is a list."""
_LAST_WISH = re.compile(r",?\s+(?:and |who is )?(?:currently |now |actively )?(?:looking (?:to|for)|seeking)\b[^.]*", re.I)
_AM = re.compile(r"^I(?:['’]m| am| was)(?= (?:an? )?[a-z])\s+", re.I)


def headline(corpus: Corpus) -> tuple[Proposal, ...]:
    """The user's own headline, or the title of the latest position."""
    own = next((s for s in corpus.snippets if s.kind is SnippetKind.HEADLINE and len(s.text.split()) <= 10), None)
    if own:
        return (_line(LineKind.HEADLINE, own.text.strip(" .,;"), own, 1.0),)
    last = latest(corpus)
    snippet = next((s for s in corpus.snippets if last and s.kind is SnippetKind.TITLE and s.position == last.id), None)
    if last is None or not last.title or snippet is None:
        return ()
    return (_line(LineKind.HEADLINE, last.title, snippet, 1.0),)


def latest(corpus: Corpus) -> Position | None:
    """The position with a title that goes on, or else the first one."""
    work = [p for p in corpus.positions if p.kind is PositionKind.WORK and p.title]
    return next((p for p in work if p.period.current), work[0] if work else None)


def summary(brief: Brief, plan: Plan, evidence: Evidence) -> tuple[Proposal, ...]:
    """Up to three sentences in the user's order. Wishes ("seeking a position …") are left out: they are not about the post."""
    sentences = [s for s in evidence.corpus.snippets if s.kind is SnippetKind.SUMMARY or _placeless(s)]
    proofs = {c for v in plan.verdicts if v.evidence is not Level.NONE for c in v.cites}
    values = {s.id: _value(s, plan, evidence) for s in sentences if _usable(s.text, FEWEST if s.id in proofs else SHORTEST)}
    best = _varied(sorted((s for s in sentences if s.id in values), key=lambda s: -values[s.id]))
    names = names_of(brief)
    english = evidence.corpus.language == "en"
    texts = [(s, sentence(in_the_posts_words(_bare(s.text), names)) if english else s.text) for s in sentences if s in best]
    return tuple(_line(LineKind.SUMMARY, text, s, values[s.id]) for s, text in texts)


def _placeless(snippet: Snippet) -> bool:
    """What was said in the chat without a place supports the summary."""
    return snippet.kind is SnippetKind.BULLET and snippet.position is None


def _usable(text: str, least: int) -> bool:
    return least <= len(text.split()) <= LONGEST and not blank_in(text) and not _HEADED.search(text) and not _WISH.match(text) and not _WISH.match(_bare(text))


def _varied(ranked: list[Snippet]) -> list[Snippet]:
    """The first ones of which no two begin with the same words: three ways to say "experienced manager" are one; "I" only for want of better."""
    chosen: list[Snippet] = []
    impersonal_ones = [s for s in ranked if not first_person(_bare(s.text))]
    for snippet in impersonal_ones or ranked:
        begins = set(content(snippet.text)[:4])
        if len(chosen) < MOST_SENTENCES and all(len(begins & set(content(c.text)[:4])) < 2 for c in chosen):
            chosen.append(snippet)
    return chosen


def _value(sentence: Snippet, plan: Plan, evidence: Evidence) -> float:
    """What it proves, how near it is to what the post asks, what facts it holds; the user's first sentence has a start."""
    cited = sum(sentence.id in v.cites for v in plan.verdicts)
    near = sum(sorted((h.cosine for h in evidence.hits if h.snippet == sentence.id), reverse=True)[:3])
    facts = bool(re.search(r"\d", sentence.text)) + 0.5 * bool(re.search(r"[a-z] [A-Z]", sentence.text))
    first = next(s for s in evidence.corpus.snippets if s.kind is SnippetKind.SUMMARY or _placeless(s)).id == sentence.id
    return 0.3 + cited + near + facts + 0.8 * first


def _bare(text: str) -> str:
    """Without "I am a" and "… seeking a position"; the rest of the first person is tidied, or stays."""
    cut = _LAST_WISH.sub("", text)
    return impersonal(_AM.sub("", cut if len(cut.split()) >= SHORTEST else text))


def sentence(text: str) -> str:
    """The line as a tidy sentence with its full stop."""
    line = tidy(text)
    return line if line[-1:] in ".!?" else line + "."


def _line(kind: LineKind, text: str, snippet: Snippet, value: float) -> Proposal:
    return Proposal(kind=kind, text=text, cites=(snippet.id,), original=snippet.text, value=value)
