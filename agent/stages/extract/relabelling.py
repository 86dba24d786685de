"""Need and kind of a requirement after what a model said of its passage."""

from __future__ import annotations

from collections.abc import Mapping

from agent.domain.brief import Kind, Need, Requirement
from agent.lexicon.cues import patterns
from agent.stages.extract import kinds
from agent.stages.extract.hearing import Told
from agent.stages.extract.labels import years_of
from agent.stages.extract.learned import Weights
from agent.stages.extract.terms import terms_of
from agent.stages.extract.trust import Trust
from agent.stages.extract.worth import Candidate

OPEN = frozenset({Kind.SKILL, Kind.EXPERIENCE, Kind.TRAIT, Kind.PHYSICAL})
"""The kinds between which a model may move; each of the others has its own strict rule of evidence."""
IS_NICE = {Need.NICE: 0.99, Need.MUST: 0.03}
"""How often what the code reads so is nice."""
PLAIN = 2.0
"""Log-odds by which one kind must lead for the code to be sure of it."""

Tables = Mapping[str, Weights]


def relabelled(candidate: Candidate, told: Told, tables: Tables, needs: Trust, sorts: Trust, text: str) -> tuple[Requirement, float]:
    """The requirement with its likeliest need and kind, and how much of its confidence is left. What the clause itself says of its need stands."""
    requirement = candidate.requirement
    own = IS_NICE[requirement.need]
    nice = needs.heard(own, told.need is Need.NICE)
    need = requirement.need if says_need(candidate, text) else Need.NICE if nice >= 0.5 else Need.MUST
    before, after = (own, nice) if need is Need.NICE else (1 - own, 1 - nice)
    kind = _kind(candidate, told, tables, sorts)
    changed = {} if kind is requirement.kind else {"kind": kind, "terms": terms_of(requirement.quote, kind)}
    return requirement.model_copy(update={"need": need, **changed}), after if need is not requirement.need else min(1.0, after / before)


def says_need(candidate: Candidate, text: str) -> bool:
    """Whether the words of its clause, or its heading, say how much the post insists."""
    return candidate.requirement.need is Need.NICE or patterns("need-cues")["must"].search(text[slice(*candidate.item.clause)]) is not None


def has_plain_kind(candidate: Candidate, tables: Tables) -> bool:
    """Whether the code is sure of the kind, and a model may speak of it."""
    odds = sorted(_log_odds(candidate, tables).values())
    return candidate.requirement.kind in OPEN and len(odds) > 1 and odds[-1] - odds[-2] >= PLAIN


def _kind(candidate: Candidate, told: Told, tables: Tables, sorts: Trust) -> Kind:
    """Years make a thing experience, whatever is said."""
    own = candidate.requirement.kind
    odds = _log_odds(candidate, tables)
    if not {own, told.kind} <= OPEN or told.kind not in odds or candidate.requirement.min_years is not None:
        return own
    return told.kind if odds[told.kind] + sorts.given > odds[own] else own


def _log_odds(candidate: Candidate, tables: Tables) -> dict[Kind, float]:
    quote = candidate.requirement.quote
    return kinds.log_odds(quote, candidate.item.head, years_of(quote), tables)
