"""Entries of the skills that the résumé shows in a section of their own: a certificate or a language is told once."""

from __future__ import annotations

import re

from agent.domain.corpus import Corpus, EntryKind
from agent.lexicon.aliases import canonical
from agent.lexicon.foreign.speech import NATIVE, level, spoken
from agent.lexicon.terms import content, stem

_BRACKETS = re.compile(r"\([^()]*\)")
_PAPER = re.compile(r"\b(?:licen[cs]\w*|certif\w+|certs?|cards?|tickets?|credentials?|permits?)\b", re.I)
_FORMS = frozenset(stem(word) for word in ["certificate", "certification", "certified", "cert", "license", "licence", "licensed", "licensure", "card", "ticket", "credential", "permit", "hour"])
_TONGUE = re.compile(
    r"(?:languages?|skills?|speak(?:er|s|ing)?|spoken|written|fluen\w+|native|bilingual|conversational|basic|intermediate|advanced|proficien\w+|professional|working|full|business|limited|elementary|mother|tongue|level"
    r"|good|excellent|very|and|in|[abc][12])",
    re.I,
)
"""What is said of a language beside its name."""


def stands_elsewhere(entry: str, corpus: Corpus) -> bool:
    """Whether an entry of the skills is one of the languages or certificates that the résumé copies; what a certificate is about stays a skill."""
    return _is_language(entry, corpus) or any(_is_same(entry, e.title) for e in corpus.entries if e.kind is EntryKind.CERTIFICATE)


def _is_language(entry: str, corpus: Corpus) -> bool:
    named = set(spoken(entry))
    listed = {name for e in corpus.entries if e.kind is EntryKind.LANGUAGE for name in spoken(e.title)}
    parts = [part for part in re.split(r"[\s,;/&+:–-]+", _BRACKETS.sub(" ", entry)) if part]
    return bool(named) and named <= listed and all(spoken(part) or _TONGUE.fullmatch(part) or (level(part) or NATIVE + 1) <= NATIVE for part in parts)


def _is_same(entry: str, title: str) -> bool:
    """The same words; without those for a paper where the entry says that it is one, or has the number of a programme: "OSHA 10"."""
    one, other = (_BRACKETS.sub(" ", text) for text in (entry, title))
    if canonical(one) == canonical(other) or content(one) == content(other):
        return True
    mine, theirs = (set(content(text)) - _FORMS for text in (one, other))
    if _PAPER.search(one):
        return bool(mine) and mine <= theirs and not any(word.isdigit() for word in theirs - mine)
    return mine == theirs and len(mine) > 1 and any(word.isdigit() for word in mine)
