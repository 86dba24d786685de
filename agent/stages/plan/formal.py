"""Degrees, licences and languages: named or not; a ladder for degrees, nothing for near misses."""

from __future__ import annotations

import re

from agent.domain.corpus import Snippet, SnippetKind
from agent.domain.plan import Level, Verdict
from agent.lexicon.aliases import names
from agent.lexicon.files import heads, lines
from agent.lexicon.files import words as word_list
from agent.lexicon.match import naming
from agent.lexicon.terms import content
from agent.stages.plan.case import Case, Clue

_GENERAL_FIELD = re.compile(r"degree|school|college|university|diploma|\bged\b|graduat|education|bachelor|master|associate|related|phd", re.I)


def _clues(snippets: list[Snippet]) -> tuple[Clue, ...]:
    return tuple(Clue(s, (), 0.0) for s in snippets)


def rung(text: str) -> float:
    """The highest degree that a text names, 0 when none."""
    table = (line.split(":", 1) for line in lines("degrees"))
    return max((float(level) for level, pattern in table if re.search(pattern.strip(), text, re.I)), default=0.0)


def education(case: Case) -> Verdict:
    """Full: the degree and, where asked, its field. Partial: one of the two."""
    asked = case.requirement.quote + " ; " + " ; ".join(case.requirement.terms)
    low = re.search(r"high school|\bged\b|g\.e\.d", asked, re.I)
    wanted = 1.0 if low else rung(asked) or (2.0 if re.search(r"degree|graduat", asked, re.I) else 0.0)
    fields = [t for t in case.requirement.terms if not _GENERAL_FIELD.search(t) and not rung(t)]
    studies = [s for s in case.corpus.snippets if s.kind in (SnippetKind.EDUCATION, SnippetKind.CERTIFICATE)]
    fits = [s for s in studies if rung(s.text) >= wanted and (wanted or fields) and _in_field(s, fields) and not _unfinished(s)]
    if fits:
        return case.verdict(Level.FULL, _clues(fits[:2]), "degree and field stand in the education")
    near = [s for s in studies if (rung(s.text) >= wanted > 0) or (fields and _in_field(s, fields))]
    if near:
        return case.verdict(Level.PARTIAL, _clues(near[:2]), "another field, or a lower degree in it")
    below = [s for s in studies if 0 < rung(s.text) < wanted and wanted - rung(s.text) <= 1]
    if below:
        return case.verdict(Level.PARTIAL, _clues(below[:1]), "one degree below what is asked", sure=False)
    return case.verdict(Level.NONE, (), "no such degree in the résumé", sure=bool(studies))


def _in_field(study: Snippet, fields: list[str]) -> bool:
    return not fields or any(naming(study.text, field).share >= 0.9 for field in fields)


def _unfinished(study: Snippet) -> bool:
    return re.search(r"\b(?:in progress|expected|pursuing|incomplete|coursework toward|some college|credits)\b", study.text, re.I) is not None


def credential(case: Case) -> Verdict:
    """Full: named, with the place or issuer that is asked. Partial: named without it, or implied by a title."""
    asked = case.requirement.quote + " " + " ".join(case.requirement.terms)
    places = [state for state in word_list("states") if re.search(rf"\b{state}\b", asked, re.I)]
    terms = [t for t in (_without(term, places) for term in case.requirement.terms or (case.requirement.quote,)) if t]
    held = [s for s in case.corpus.snippets if any(names(s.text, t) for t in terms) and not _wished(s)]
    if held:
        bound = [s for s in held if not places or any(re.search(rf"\b{p}\b", s.text, re.I) for p in places)]
        if bound:
            return case.verdict(Level.FULL, _clues(bound[:2]), "named in the résumé")
        return case.verdict(Level.PARTIAL, _clues(held[:2]), "named, but not for the place that is asked", sure=False)
    return _implied(case, terms)


def _without(term: str, places: list[str]) -> str:
    for place in places:
        term = re.sub(rf"\b{place}\b ?", "", term, flags=re.I)
    return term.strip()


def _wished(snippet: Snippet) -> bool:
    return re.search(r"\b(?:pursuing|candidate|in progress|expected|studying for|working toward|eligible)\b", snippet.text, re.I) is not None


def _implied(case: Case, terms: list[str]) -> Verdict:
    for licence, titles in heads("licence-titles").items():
        if not any(names(t, licence) for t in terms):
            continue
        kinds = (SnippetKind.TITLE, SnippetKind.HEADLINE, SnippetKind.SUMMARY)
        held = [s for s in case.corpus.snippets if s.kind in kinds and any(names(s.text, title) for title in titles)]
        if held:
            return case.verdict(Level.PARTIAL, _clues(held[:2]), "a title implies it, it is not stated", sure=False)
    return case.verdict(Level.NONE, (), "not named in the résumé")


def language(case: Case) -> Verdict:
    """Full where the language is listed or said of oneself; English is shown by a résumé in English, partially."""
    spoken = [t for t in case.requirement.terms or (case.requirement.quote,)]
    words = {w for t in spoken for w in content(t)}
    listed = [s for s in case.corpus.snippets if s.kind in (SnippetKind.LANGUAGE, SnippetKind.SKILL, SnippetKind.SUMMARY, SnippetKind.CONFIRMED)]
    named = [s for s in listed if words & set(content(s.text)) and re.search(_LANGUAGES, s.text, re.I) and _shares_language(s.text, " ".join(spoken))]
    if named:
        return case.verdict(Level.FULL, _clues(named[:2]), "listed among the languages")
    if re.search(r"\benglish\b", case.requirement.quote, re.I) and case.corpus.language == "en":
        return case.verdict(Level.PARTIAL, (), "the résumé is in English, the level is not stated", sure=False)
    return case.verdict(Level.NONE, (), "not stated in the résumé")


_LANGUAGES = r"\b(?:english|spanish|french|german|italian|czech|mandarin|chinese|japanese|portuguese|russian|polish|dutch|arabic|korean|hindi|cantonese|vietnamese|turkish|hebrew|swedish|bilingual)\b"


def _shares_language(one: str, other: str) -> bool:
    return bool({m.lower() for m in re.findall(_LANGUAGES, one, re.I)} & {m.lower() for m in re.findall(_LANGUAGES, other, re.I)})
