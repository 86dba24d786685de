"""The language in which a résumé is printed: that of its own lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from agent.adapters.language import ENOUGH, surely
from agent.domain.resume import Resume
from agent.lexicon.kept import kept
from agent.lexicon.wording import ENGLISH, LANGUAGES

MIXED = 0.3
"""Letters in another language, as a share of those in its own, from which on a résumé is in both."""


def language_of(resume: Resume) -> str:
    """The code of the language: English where the lines are of two. A language of which we know no headings stays as it is."""
    if resume.language not in LANGUAGES or resume.language == ENGLISH:
        return resume.language
    parts = (resume.summary, *(experience.bullets for experience in resume.experiences))
    texts = tuple(text for part in parts for text in _longer([line.text for line in part]))
    return ENGLISH if _is_mixed(texts, resume.language) else resume.language


def _longer(texts: Sequence[str]) -> Iterator[str]:
    """The texts whose language can be told, and the short ones together as one."""
    long = [text for text in texts if sum(map(str.isalpha, text)) >= ENOUGH]
    yield from long
    yield " ".join(text for text in texts if text not in long)


@kept(64)
def _is_mixed(texts: tuple[str, ...], language: str) -> bool:
    told = [(surely(text), len(text)) for text in texts]
    own, others = sum(n for found, n in told if found == language), sum(n for found, n in told if found not in (None, language))
    return others > MIXED * own
