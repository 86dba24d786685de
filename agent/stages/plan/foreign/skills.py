"""Skills and experience in another language: named in use, long enough, or only in part."""

from __future__ import annotations

from collections.abc import Sequence

from agent.domain.brief import Brief, Kind
from agent.domain.corpus import Snippet, SnippetKind
from agent.domain.plan import Level, Verdict
from agent.lexicon.foreign.sought import Sought, sought
from agent.lexicon.foreign.speech import level
from agent.lexicon.foreign.telling import only_helps, share, shows
from agent.stages.plan import skills as english
from agent.stages.plan.case import DONE, LISTED, Case
from agent.stages.plan.foreign.years import SEVERAL, by_years, in_the_trade

MOST = 2 / 3
"""The share of the words of a thing from which a line shows it in part."""
LEAST = 2
"""So many of them at least."""
WEAK, STRONG = 2, 4
"""Ranks of what is said of oneself that do not go together: "Grundkenntnisse" where good knowledge is asked."""
_LEARNED = frozenset({SnippetKind.EDUCATION, SnippetKind.COURSE})


def skill(case: Case, brief: Brief) -> Verdict | None:
    """The verdict on a skill or an experience; None where only names of tools are asked, which are the same in all languages."""
    requirement, language = case.requirement, brief.language
    asked = sought(requirement.quote, language, requirement.terms)
    if asked is None:
        return None
    wanted = requirement.min_years or (SEVERAL if asked.several else None)
    if not asked.ways:
        return in_the_trade(case, brief, wanted)
    if wanted and requirement.kind is Kind.EXPERIENCE:
        return by_years(case, asked, wanted, language)
    if all(thing.tools and not thing.words for thing in asked.things):
        return None
    return _named(case, asked, language) or _in_part(case, asked, language)


def _named(case: Case, asked: Sought, language: str) -> Verdict | None:
    """The whole: in use, or listed where no deed is asked for."""
    in_use, listed = naming(case, asked, language, DONE), naming(case, asked, language, LISTED)
    if not shows([s.text for s in (*in_use, *listed)], asked, language):
        return None
    cited = (*in_use[:3], *listed)[:4]
    if case.requirement.kind is Kind.EXPERIENCE and not shows([s.text for s in in_use], asked, language):
        return case.citing(Level.PARTIAL, cited, "listed among the skills, but no position shows it")
    if (level(case.requirement.quote) or 0) >= STRONG and all((level(s.text) or STRONG) <= WEAK for s in cited):
        return case.citing(Level.PARTIAL, cited, "named, but as known a little")
    if all(only_helps(s.text, language) for s in cited):
        return case.citing(Level.PARTIAL, cited, "helped with, not done alone", sure=False)
    return case.citing(Level.FULL, cited, "named in a position" if in_use else "listed among the skills")


def naming(case: Case, asked: Sought, language: str, kinds: frozenset[SnippetKind]) -> tuple[Snippet, ...]:
    """The snippets of these kinds that name one of the things whole."""
    return tuple(s for s in case.corpus.snippets if s.kind in kinds and any(share(s.text, thing, language) == 1.0 for thing in asked.things))


def _in_part(case: Case, asked: Sought, language: str) -> Verdict:
    """One of several things, most of the words of one, or what was only learned."""
    whole = naming(case, asked, language, DONE | LISTED)
    if whole:
        return case.citing(Level.PARTIAL, whole[:3], "shows only part of what is asked", sure=False)
    learned = [s for s in case.corpus.snippets if s.kind in _LEARNED and shows([s.text], asked, language)]
    if learned:
        return case.citing(Level.PARTIAL, learned[:2], "learned, but no position shows it", sure=False)
    most = _mostly(case, asked, language)
    if most:
        return case.citing(Level.PARTIAL, most[:2], "related, but not the same", sure=False)
    if case.requirement.terms and any(thing.tools for thing in asked.things):
        tools = english.judge(case)
        return tools if tools.evidence is not Level.FULL else tools.model_copy(update={"evidence": Level.PARTIAL, "why": "shows only part of what is asked", "sure": False})
    return case.verdict(Level.NONE, (), "nothing in the résumé is near")


def _mostly(case: Case, asked: Sought, language: str) -> Sequence[Snippet]:
    found = []
    for snippet in case.corpus.snippets:
        shares = [(share(snippet.text, thing, language), len(thing.words) + len(thing.tools)) for thing in asked.things]
        if snippet.kind in DONE | LISTED and any(part >= MOST and round(part * size) >= LEAST for part, size in shares):
            found.append(snippet)
    return found
