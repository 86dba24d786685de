"""Attitudes and circumstances: said is not shown, and not stated is not lacking."""

from __future__ import annotations

from agent.domain.corpus import Snippet, SnippetKind
from agent.domain.plan import Level, Verdict
from agent.lexicon.traits import traits
from agent.stages.plan.case import Case, Clue
from agent.stages.plan.relation import SAME_MEANING
from agent.stages.plan.sense import in_passing

NEAR = 0.45
"""Cosine from which a bullet that shows the attitude by its words is taken to be about it."""


def trait(case: Case) -> Verdict:
    """Full when it is both said and shown by deeds; partial for either."""
    asked = case.requirement.quote + " " + " ".join(case.requirement.terms)
    wanted = [t for t in traits() if t.asked.search(asked)]
    cosines = {c.snippet.id: c.cosine for c in case.clues}
    bullets = [s for s in case.corpus.snippets if s.kind is SnippetKind.BULLET]
    sayings = [s for s in case.corpus.snippets if s.kind in (SnippetKind.SUMMARY, SnippetKind.SKILL)]
    shown = {t.name: [s for s in bullets if t.shown.search(s.text)] for t in wanted}
    said = {t.name: [s for s in sayings if t.said.search(s.text)] for t in wanted}
    deeds = _nearest([s for found in shown.values() for s in found], cosines)
    words = _nearest([s for found in said.values() for s in found], cosines)
    if wanted and all(shown[t.name] and said[t.name] for t in wanted) and deeds[0].cosine >= NEAR:
        return case.verdict(Level.FULL, deeds[:2] + words[:1], "said and shown by what was done", sure=False)
    if deeds:
        return case.verdict(Level.PARTIAL, deeds[:2], "shown by what was done, not said", sure=False)
    if words:
        return case.verdict(Level.PARTIAL, words[:2], "said, not shown", sure=False)
    near = tuple(c for c in case.clues if c.snippet.kind is SnippetKind.BULLET and c.cosine >= SAME_MEANING)
    if near:
        return case.verdict(Level.PARTIAL, near[:2], "something near is shown", sure=False)
    return case.verdict(Level.NONE, (), "not shown in the résumé", sure=False)


def _nearest(snippets: list[Snippet], cosines: dict[str, float]) -> tuple[Clue, ...]:
    unique = {s.id: s for s in snippets}.values()
    return tuple(sorted((Clue(s, (), cosines.get(s.id, 0.0)) for s in unique), key=lambda c: -c.cosine))


def circumstance(case: Case) -> Verdict:
    """Shifts, travel, clearance, lifting: a résumé rarely states them."""
    stated = tuple(c for c in in_passing(case) if c.snippet.kind in (SnippetKind.SUMMARY, SnippetKind.BULLET, SnippetKind.CONFIRMED))
    if stated:
        return case.verdict(Level.PARTIAL, stated[:2], "touched on in the résumé", sure=False)
    return case.verdict(Level.NONE, (), "not stated in the résumé, which does not mean that you lack it")
