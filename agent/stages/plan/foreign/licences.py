"""Licences and certificates in another language: held by all the words of their name, or not at all."""

from __future__ import annotations

from agent.domain.corpus import Snippet, SnippetKind
from agent.domain.plan import Level, Verdict
from agent.lexicon.foreign import driving
from agent.lexicon.foreign.sought import sought
from agent.lexicon.foreign.telling import is_idle, shows
from agent.stages.plan.case import Case

_STATED = frozenset(
    {SnippetKind.CERTIFICATE, SnippetKind.SKILL, SnippetKind.TITLE, SnippetKind.HEADLINE, SnippetKind.SUMMARY, SnippetKind.EDUCATION, SnippetKind.COURSE, SnippetKind.CONFIRMED, SnippetKind.OTHER}
)


def driving_licence(case: Case) -> Verdict | None:
    """Held with all classes that are asked, in part with one of several, or not; None where no driving licence is asked for."""
    quote, terms = case.requirement.quote, " ".join(case.requirement.terms)
    said = terms if driving.is_classes(quote) else quote
    asked = driving.classes(said)
    if asked is None:
        return None
    stated = [s for s in case.corpus.snippets if s.kind in _STATED and not is_idle(s.text, case.corpus.language)]
    held = [s for s in stated if asked <= (driving.classes(s.text) or frozenset())]
    if held:
        return case.citing(Level.FULL, held[:2], "named in the résumé")
    some = [s for s in stated if set(driving.named(said)) & (driving.classes(s.text) or frozenset())]
    if some and len(driving.named(said)) > 1:
        return case.citing(Level.PARTIAL, some[:2], "held for one of the classes")
    other = any(driving.classes(s.text) for s in stated)
    return case.verdict(Level.NONE, (), "held for another class" if other else "not named in the résumé")


def car(case: Case) -> Verdict | None:
    """A car of one's own where the résumé states one; None where none is asked for, or none is stated."""
    if not driving.asks_for_car(case.requirement.quote):
        return None
    held = [s for s in case.corpus.snippets if s.kind in _STATED and driving.has_car(s.text) and not is_idle(s.text, case.corpus.language)]
    return case.citing(Level.FULL, held[:1], "named in the résumé") if held else None


def paper(case: Case, language: str) -> Verdict | None:
    """Full where one text of the résumé states it by all the words of its name; None where the requirement names nothing."""
    asked = sought(case.requirement.quote, language, case.requirement.terms)
    if asked is None or not asked.ways:
        return None
    held = [s for s in case.corpus.snippets if s.kind in _STATED and shows([s.text], asked, language)]
    if held:
        return case.citing(Level.FULL, _firmest(held)[:2], "named in the résumé")
    apart = [s for s in case.corpus.snippets if s.kind in _STATED]
    if len(asked.things) > 1 and shows([s.text for s in apart], asked, language):
        return case.citing(Level.FULL, [s for s in apart if any(shows([s.text], asked.only(t), language) for t in asked.things)][:4], "named in the résumé")
    return case.verdict(Level.NONE, (), "not named in the résumé")


def _firmest(held: list[Snippet]) -> list[Snippet]:
    """Certificates first."""
    return sorted(held, key=lambda s: s.kind is not SnippetKind.CERTIFICATE)
