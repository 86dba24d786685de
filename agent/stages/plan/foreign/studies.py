"""Training and degrees in another language: which trade was learned, how high the degree is, and in what."""

from __future__ import annotations

import re

from agent.domain.corpus import Education, Snippet, SnippetKind
from agent.domain.plan import Level, Verdict
from agent.lexicon.foreign.asking import asking
from agent.lexicon.foreign.sought import Sought, sought
from agent.lexicon.foreign.stems import stems
from agent.lexicon.foreign.telling import shows
from agent.lexicon.tongues import tongue
from agent.stages.plan.case import Case
from agent.stages.plan.education import COLLEGE, HIGH_SCHOOL, rung

TRAINING = 1.5
"""The rung of a trade that was learned."""
_STEP = re.compile(r"\bbac ?\+ ?\d", re.I)
"""A step that is no field: "Bac +2"."""
_STUDIED = frozenset({SnippetKind.EDUCATION, SnippetKind.CERTIFICATE, SnippetKind.COURSE})
_CALLED = frozenset({SnippetKind.TITLE, SnippetKind.SUMMARY, SnippetKind.HEADLINE})


def study(case: Case, language: str) -> Verdict | None:
    """The verdict where post and résumé are in one language. None where the requirement names neither a degree nor a trade."""
    quote = case.requirement.quote
    wanted, asked = rungs(quote, language), sought(_STEP.sub(" ", quote), language, (), "training", "school")
    if asked is None or not (wanted or asked.ways):
        return None
    trade = TRAINING in wanted and (min(wanted) == TRAINING or bool(asked.ways))
    if not wanted or trade or not any(r >= COLLEGE or r == HIGH_SCHOOL for r in wanted):
        return _trained(case, asked, language)
    return _graduated(case, asked, min(wanted), language)


def degree(case: Case, language: str) -> Verdict:
    """The verdict where they are in two: a degree that is high enough is met in part, of its field nothing can be told; a trade is not."""
    wanted = [r for r in rungs(case.requirement.quote, language) if r >= COLLEGE or r == HIGH_SCHOOL]
    held = [s for s in _finished(case) if s.kind is SnippetKind.EDUCATION and wanted and _reaches(s, min(wanted), case.corpus.language)]
    if held:
        return case.citing(Level.PARTIAL, held[:2], "a degree stands in the education; please compare its field", sure=False)
    return case.verdict(Level.NONE, (), "no such education in the résumé")


def rungs(text: str, language: str) -> tuple[float, ...]:
    """The degrees that a text names, as steps of the ladder, by the words of its language and those that all have."""
    spoken = tongue(language)
    named = [rung(name) or (3.0 if name == "university degree" else 0.0) for name, pattern in spoken.terms if pattern.search(text)] if spoken else []
    return tuple(sorted({step for step in (*named, rung(text)) if step}))


def _trained(case: Case, asked: Sought, language: str) -> Verdict:
    """A trade: learned by name; any trade where none is named; in part where one only says of oneself to have learned it."""
    finished, begun = _finished(case), [s for s in case.corpus.snippets if s.kind in _STUDIED]
    if not asked.ways:
        held = [s for s in finished if s.kind is SnippetKind.EDUCATION and _is_training(s, language)]
        return case.citing(Level.FULL, held[:2], "a training stands in the education") if held else case.verdict(Level.NONE, (), "no such education in the résumé")
    held = [s for s in finished if shows([s.text], asked, language)]
    if not held and shows([s.text for s in finished], asked, language):
        held = [s for s in finished if any(shows([s.text], asked.only(thing), language) for thing in asked.things)]
    if held:
        return case.citing(Level.FULL, held[:2], "the training stands in the education")
    open_ = [s for s in begun if shows([s.text], asked, language)]
    if open_:
        return case.citing(Level.PARTIAL, open_[:1], "begun, and not finished by its dates")
    called = [s for s in case.corpus.snippets if s.kind in _CALLED and _learned(s.text, language) and shows([s.text], asked, language)]
    if called:
        return case.citing(Level.PARTIAL, called[:2], "said of oneself, and no line of the education states it", sure=False)
    return case.verdict(Level.NONE, (), "no such education in the résumé")


def _graduated(case: Case, asked: Sought, wanted: float, language: str) -> Verdict:
    """A degree: high enough, and in the field where one is asked; another field is none unless a related one will do."""
    held = [s for s in _finished(case) if s.kind is SnippetKind.EDUCATION and _reaches(s, wanted, language)]
    fits = [s for s in held if not asked.ways or shows([s.text], asked, language)]
    if fits:
        return case.citing(Level.FULL, fits[:2], "degree and field stand in the education" if asked.ways else "the degree stands in the education")
    if held and asked.related:
        return case.citing(Level.PARTIAL, held[:2], "another field; please compare", sure=False)
    return case.verdict(Level.NONE, (), "no such education in the résumé")


def _reaches(snippet: Snippet, wanted: float, language: str) -> bool:
    """A college degree implies the school before it; a trade does not."""
    held = rungs(snippet.text, language)
    reached = max(held, default=0.0)
    if wanted == HIGH_SCHOOL:
        return HIGH_SCHOOL in held or reached >= COLLEGE
    return reached >= wanted


def _is_training(snippet: Snippet, language: str) -> bool:
    """Whether a line of the education is of a trade or more, by its own words."""
    words = asking(language)
    named = words is not None and any(words.has(word, "training") for word in stems(snippet.text, language))
    return named or any(step >= TRAINING for step in rungs(snippet.text, language))


def _learned(text: str, language: str) -> bool:
    words = asking(language)
    return words is not None and any(words.has(word, "learned") for word in stems(text, language))


def _finished(case: Case) -> list[Snippet]:
    """The studies and papers that are not going on by their dates."""
    going = {e.path for e in case.corpus.education if _goes_on(e, case)}
    return [s for s in case.corpus.snippets if s.kind in _STUDIED and not any(path and s.source.path.startswith(path) for path in going)]


def _goes_on(education: Education, case: Case) -> bool:
    period = education.period
    end = (period.end.year, period.end.month or 1) if period.end else None
    return period.current or (end is not None and end > (case.today.year, case.today.month))
