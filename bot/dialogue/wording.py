"""Words of the chat: the evidence they are, and the line they make."""

from __future__ import annotations

from datetime import date

from agent.domain.corpus import Corpus, Snippet, SnippetKind, Source, SourceKind, snippet_id
from agent.domain.draft import Draft, LineKind, Proposal
from agent.domain.evidence import Evidence
from agent.stages.check import settle
from agent.stages.write import tidy

KINDS = {LineKind.HEADLINE: SnippetKind.HEADLINE, LineKind.SUMMARY: SnippetKind.SUMMARY, LineKind.SKILL: SnippetKind.SKILL, LineKind.BULLET: SnippetKind.BULLET}


def told(text: str, kind: LineKind, position: str | None) -> Snippet:
    """The user's words of today as evidence of that position."""
    source = Source(kind=SourceKind.CHAT, on=date.today())
    return Snippet(id=snippet_id(KINDS[kind], position, text), text=text, kind=KINDS[kind], position=position, source=source)


def as_line(words: str) -> str:
    """The line that the words would make: tidied, if that passes the check, else as they were said."""
    snippet = told(words, LineKind.BULLET, None)
    proposed = Proposal(kind=LineKind.BULLET, text=tidy(words), cites=(snippet.id,), original=words)
    settled = settle(Draft(proposals=(proposed,)), Evidence(corpus=Corpus(snippets=(snippet,))))
    return next((p.text for p in settled.draft.proposals), words)
