"""Human languages: listed or said of oneself, with the level where one is stated."""

from __future__ import annotations

import re

from agent.domain.corpus import Snippet, SnippetKind
from agent.domain.plan import Level, Verdict
from agent.lexicon.files import words as word_list
from agent.stages.plan.case import Case

MOST_WORDS = 5
"""Words of an entry that may be a language and its level; longer ones are about something else."""

_LISTS = frozenset({SnippetKind.LANGUAGE, SnippetKind.SKILL, SnippetKind.CONFIRMED})
_SPEAKS = re.compile(r"\b(?:fluen\w+|bilingual|trilingual|native|speak\w*|spoken|proficien\w+|mother tongue|languages?)\b", re.I)
_SUBJECT = re.compile(r"\b(?:literature|language arts|composition|teach\w+|history|studies|cuisine)\b", re.I)
_WEAK = re.compile(r"\b(?:basic|beginner|elementary|limited|conversational|some|a1|a2|learning)\b", re.I)


def spoken(text: str) -> frozenset[str]:
    """The languages a text names."""
    return frozenset(name.lower() for name in in_order(text))


def in_order(text: str) -> tuple[str, ...]:
    """The languages a text names, as it has them."""
    return tuple(dict.fromkeys(name for name in re.findall(r"[A-Za-z]+", text) if name.lower() in word_list("languages")))


def language(case: Case) -> Verdict:
    """Full where the language is listed or said of oneself; English is shown in part by a résumé in English."""
    quote = case.requirement.quote
    wanted = _wanted(case)
    named = [s for s in case.corpus.snippets if spoken(s.text) & wanted and _is_own(s)]
    either = re.search(r"\bor\b|/|\bother than\b", quote) is not None
    if named:
        strong = [s for s in named if not _WEAK.search(s.text)]
        reached = {lang for s in strong for lang in spoken(s.text)} & wanted
        enough = _WEAK.search(quote) is not None or (bool(reached) if either else reached == wanted)
        return case.citing(Level.FULL if enough else Level.PARTIAL, named[:2], "listed" if enough else "listed at a lower level, or only in part")
    if "english" in wanted and case.corpus.language == "en":
        return case.verdict(Level.PARTIAL, (), "the résumé is in English, the level is not stated", sure=False)
    return case.verdict(Level.NONE, (), "not stated in the résumé")


def _wanted(case: Case) -> frozenset[str]:
    """The languages asked for; all but English where one "other than English" is."""
    quote = case.requirement.quote
    if barred := re.search(r"\bother than (\w+)", quote, re.I):
        return frozenset(word_list("languages")) - spoken(barred[1].capitalize())
    return spoken(quote) or spoken(" ".join(case.requirement.terms))


def _is_own(snippet: Snippet) -> bool:
    if snippet.kind in _LISTS:
        short = len(snippet.text.split()) <= MOST_WORDS or _SPEAKS.search(snippet.text) is not None
        return short and _SUBJECT.search(snippet.text) is None
    own = snippet.kind in (SnippetKind.SUMMARY, SnippetKind.HEADLINE, SnippetKind.BULLET)
    return own and _SPEAKS.search(snippet.text) is not None and _SUBJECT.search(snippet.text) is None
