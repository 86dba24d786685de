"""How far a model's opinion moves a verdict: down freely, up only with the user's own words.

What the rules are sure of stays, unless they are sure of nothing. None becomes partial with a quote; partial becomes full
only where code finds in the quote the words that are asked for. Where a near miss is a miss, nothing is raised at all.
"""

from __future__ import annotations

from agent.domain.brief import Kind
from agent.domain.corpus import Snippet, SnippetKind
from agent.domain.opinion import Opinion
from agent.domain.plan import Level, Verdict
from agent.lexicon.match import naming
from agent.lexicon.traits import traits
from agent.stages.plan.case import DONE, Case, Clue
from agent.stages.plan.narrowing import is_narrower
from agent.stages.plan.quoting import is_quoted
from agent.stages.plan.sense import is_tool, means_it

RAISED = frozenset({Kind.SKILL, Kind.EXPERIENCE, Kind.TRAIT})
"""Kinds that something near shows in part; a licence, a degree, a language or a permit is held or not."""
SHOWN_BY_DEED = 0.40
"""Cosine from which a deed that has an attitude's words, and that a model takes for it, shows the attitude."""

_RANK = {Level.NONE: 0, Level.PARTIAL: 1, Level.FULL: 2}


def may_be_raised(case: Case) -> bool:
    """Whether something near shows a part of it: not of what is held or not, nor of tools, which are known by their names."""
    return case.requirement.kind in RAISED and not all(is_tool(t, case.requirement.quote) for t in case.core)


def is_open(verdict: Verdict) -> bool:
    """Whether an opinion may move it: what the rules surely find stays."""
    return not verdict.sure or verdict.evidence is Level.NONE


def heeded(case: Case, found: Verdict, opinion: Opinion | None) -> Verdict:
    """The verdict of the rules, moved by the opinion as far as it may be."""
    if opinion is None or not is_open(found) or opinion.evidence is found.evidence:
        return found
    if _RANK[opinion.evidence] < _RANK[found.evidence]:
        return _lowered(case, found, opinion.evidence)
    snippet = _quoted(case, opinion)
    if snippet is None or not may_be_raised(case):
        return found
    if found.evidence is Level.NONE:
        near = case.citing(Level.PARTIAL, [snippet], f"a model finds something near in “{opinion.quote}”", sure=False)
        return near.model_copy(update={"raised": True})
    if says_all(case, snippet, opinion.quote):
        return case.citing(Level.FULL, [snippet, *_cited(case, found)], f"a model finds it shown in “{opinion.quote}”", sure=False)
    return found


def _lowered(case: Case, found: Verdict, level: Level) -> Verdict:
    if level is Level.NONE:
        return case.verdict(Level.NONE, (), f"{found.why}; a model finds nothing of it shown", sure=False)
    return found.model_copy(update={"evidence": level, "why": f"{found.why}; a model finds only a part of it shown"})


def _quoted(case: Case, opinion: Opinion) -> Snippet | None:
    """The snippet the opinion quotes, if the user still has it and its words say so without being denied."""
    snippet = case.corpus.snippet(opinion.snippet) if opinion.snippet else None
    return snippet if snippet and is_quoted(opinion.quote, snippet.text) else None


def _cited(case: Case, found: Verdict) -> list[Snippet]:
    return [s for id_ in found.cites if (s := case.corpus.snippet(id_))]


def says_all(case: Case, snippet: Snippet, quote: str) -> bool:
    """Whether code finds all that is asked for in the quoted words of a deed; of years no quote tells."""
    if case.requirement.min_years or snippet.kind not in DONE:
        return False
    cosine = next((c.cosine for c in case.clues if c.snippet.id == snippet.id), 0.0)
    if case.requirement.kind is Kind.TRAIT:
        return _shows_attitude(case, snippet, quote, cosine)
    clue = Clue(snippet, tuple(naming(quote, term, case.requirement.quote) for term in case.core), cosine)
    return means_it(case, clue) and case.covered_by([clue]) and not is_narrower(case, [clue])


def _shows_attitude(case: Case, snippet: Snippet, quote: str, cosine: float) -> bool:
    asked = case.requirement.quote + " " + " ".join(case.requirement.terms)
    wanted = [t for t in traits() if t.asked.search(asked)]
    return snippet.kind is SnippetKind.BULLET and cosine >= SHOWN_BY_DEED and bool(wanted) and all(t.shown.search(quote) for t in wanted)
