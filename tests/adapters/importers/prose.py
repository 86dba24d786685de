"""Reads invented résumés in running text."""

from __future__ import annotations

from agent.adapters.importers import read_resume
from agent.domain.corpus import Corpus, Imported, SnippetKind


def read(text: str, name: str = "resume.md") -> Imported:
    """What is understood of this text."""
    return read_resume(text.encode(), name)


def said(corpus: Corpus, kind: SnippetKind) -> list[str]:
    """The words of one kind, in their order."""
    return [s.text for s in corpus.snippets if s.kind is kind]
