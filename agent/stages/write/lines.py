"""Which of the chosen bullets become lines, and how many: no headings, no paragraphs."""

from __future__ import annotations

import re

from agent.claims import Claim, judge
from agent.domain.corpus import Snippet
from agent.domain.draft import LineKind, Severity
from agent.lexicon.files import words as word_list
from agent.lexicon.leading import leading

LONG = 45
"""Words from which a bullet is a paragraph and is split where its sentences end."""

_SENTENCES = re.compile(r"(?<=[a-z0-9)%][.;])\s+(?=[A-Z])")


def is_heading(text: str) -> bool:
    """A line that announces others ("My main tasks were:") or only names something ("Email Management Team")."""
    if text.rstrip().endswith(":"):
        return True
    if leading(text):
        return False
    found = [w for w in text.split() if w.lower() not in word_list("stopwords")]
    return len(found) <= 6 and bool(found) and all(w[:1].isupper() for w in found) and not _ends_like_a_sentence(text) and len(found) > 1


def _ends_like_a_sentence(text: str) -> bool:
    return text.rstrip()[-1:] in ".;!" or bool(re.search(r"\d", text))


def pieces(snippet: Snippet) -> tuple[str, ...]:
    """The text of a bullet, or its sentences when it is a paragraph and each of them holds for itself."""
    parts = tuple(part.strip() for part in _SENTENCES.split(snippet.text) if part.strip())
    if len(snippet.text.split()) <= LONG or len(parts) < 2 or any(len(part.split()) < 4 for part in parts):
        return (snippet.text,)
    return parts if all(_holds(part, snippet) for part in parts) else (snippet.text,)


def _holds(text: str, snippet: Snippet) -> bool:
    claim = Claim(text=text, kind=LineKind.BULLET, position=snippet.position, cited=(snippet,))
    return not any(f.severity is Severity.HARD for f in judge(claim))
