"""Attitudes in other languages: said of oneself, by the noun or the adjective."""

from __future__ import annotations

from agent.domain.corpus import SnippetKind
from agent.domain.plan import Level, Verdict
from agent.lexicon.foreign.traits import attitudes, said
from agent.stages.plan.case import Case

_SAYING = frozenset({SnippetKind.SUMMARY, SnippetKind.HEADLINE, SnippetKind.SKILL, SnippetKind.OTHER, SnippetKind.CONFIRMED})


def attitude(case: Case, language: str) -> Verdict | None:
    """In part where the résumé says each that is asked for: what is said is not yet shown. None where the requirement names none that is known."""
    wanted = attitudes(case.requirement.quote, language)
    if not wanted:
        return None
    told = [(s, said(s.text, case.corpus.language) & wanted) for s in case.corpus.snippets if s.kind in _SAYING]
    held = [s for s, keys in told if keys]
    if held and wanted <= frozenset(key for _, keys in told for key in keys):
        return case.citing(Level.PARTIAL, held[:2], "said, not shown", sure=False)
    return case.verdict(Level.NONE, (), "not shown in the résumé", sure=False)
