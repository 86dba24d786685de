"""Licences and certificates: held by name or not at all; a near miss is none."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from agent.domain.corpus import Snippet, SnippetKind
from agent.domain.plan import Level, Verdict
from agent.lexicon.aliases import aliases_of, canonical, names
from agent.lexicon.files import heads
from agent.lexicon.files import words as word_list
from agent.lexicon.plainness import says_nothing
from agent.lexicon.terms import content
from agent.stages.plan.case import Case
from agent.stages.plan.papers import fit, is_of_another, is_unheld

_STATED = frozenset(
    {
        SnippetKind.CERTIFICATE,
        SnippetKind.SKILL,
        SnippetKind.TITLE,
        SnippetKind.HEADLINE,
        SnippetKind.SUMMARY,
        SnippetKind.EDUCATION,
        SnippetKind.CONFIRMED,
        SnippetKind.OTHER,
    }
)
_LISTED = frozenset({SnippetKind.CERTIFICATE, SnippetKind.SKILL, SnippetKind.CONFIRMED})
_LEVEL = re.compile(r"\b(?:level|grade|nvq|stage|class) ?(?:\d|[IV]+\b)", re.I)
_HELD = re.compile(r"\b(?:licen[cs]ed?|certif\w+|credential\w*|registered|holds?|held|holding|obtained|earned|passed|maintain\w*|current)\b", re.I)
_WISHED = re.compile(r"\b(?:pursuing|candidate|in progress|expected|studying|working toward|eligible|preparing|expired|lapsed|inactive|revoked|suspended)\b", re.I)
_PAPER = re.compile(r"\b(?:licen[cs](?:es?|ed|ure)|certificat\w+|certified|certs?)\b", re.I)
_CARD, _NUMBERED = re.compile(r"\b(?:cards?|tickets?|permits?)\b", re.I), re.compile(r"\b\d+\b")
_SAID = re.compile(r"\b(?:licen[cs]\w+|certif\w+|certs?|credential\w*|registered|chartered|accredited|diploma|passed)\b", re.I)
"""What says of a thing that one has the paper: the HACCP of a list may be the method alone."""
_FORM = re.compile(r"\b(?:(?:valid|current|active|unrestricted|state|professional|required|clear|good)\s+)*|\b(?:licen[cs](?:e|ure)|certificat(?:e|ion)s?|certified|credentials?|card)\b", re.I)


def credential(case: Case) -> Verdict:
    """Full: held by name, for the place or from the issuer that is asked. Partial: without it, or implied by a title."""
    quote = case.requirement.quote
    places = _places(quote)
    terms = tuple(t for t in (_without(term, places) for term in case.core) if t and not says_nothing(t))
    mentions = [s for s in case.corpus.snippets if any(_named(s, t) for t in terms) and not (s.kind in _LISTED and is_of_another(s.text, quote))]
    held = [s for s in mentions if _is_held(s, case) and _is_paper(s, quote, terms)]
    under_longer_names = [s for s in case.corpus.snippets if _fits(s, terms, case) is Level.FULL]
    held = sorted({s.id: s for s in held + under_longer_names}.values(), key=lambda s: s.kind is not SnippetKind.CERTIFICATE)
    if not held:
        return _in_part(case, terms) or _implied(case, terms, mentions)
    if places and not any(places & _places(s.text) for s in held):
        return case.citing(Level.PARTIAL, held[:2], "held, but not for the place that is asked", sure=False)
    if not _all_held(case, terms, held):
        return case.citing(Level.PARTIAL, held[:2], "only part of what is asked is named", sure=False)
    return case.citing(Level.FULL, held[:2], "named in the résumé")


def _all_held(case: Case, terms: tuple[str, ...], held: Iterable[Snippet]) -> bool:
    found = list(held)
    hits = [any(_named(s, t) or _fits(s, (t,), case) is Level.FULL for s in found) for t in terms]
    return any(hits) if case.either else all(hits)


def _fits(snippet: Snippet, terms: tuple[str, ...], case: Case) -> Level:
    """How far a certificate, or an entry of the skills that says it is one, is what is asked for under another name."""
    says_so = _PAPER.search(snippet.text) or _CARD.search(snippet.text) or (snippet.kind is SnippetKind.CONFIRMED and _NUMBERED.search(snippet.text))
    if snippet.kind is not SnippetKind.CERTIFICATE and not (snippet.kind in _LISTED and says_so):
        return Level.NONE
    found = {fit(snippet.text, term, case.requirement.quote, case.today.year) for term in terms}
    return next((level for level in (Level.FULL, Level.PARTIAL) if level in found), Level.NONE)


def _in_part(case: Case, terms: tuple[str, ...]) -> Verdict | None:
    near = [s for s in case.corpus.snippets if _fits(s, terms, case) is Level.PARTIAL]
    return case.citing(Level.PARTIAL, near[:2], "only part of what is asked is named", sure=False) if near else None


def _named(snippet: Snippet, term: str) -> bool:
    """The licence by its name, or by its name without the word "licence"; of a single plain word no more than the name counts."""
    if names(snippet.text, term):
        return True
    bare = " ".join(_FORM.sub(" ", term).split())
    if _is_levelled(snippet, bare):
        return True
    return bool(bare) and bare != term and not says_nothing(bare) and _is_licence(bare) and names(snippet.text, bare)


def _is_levelled(snippet: Snippet, bare: str) -> bool:
    """Whether an entry of a list is this paper with its level, whatever the order: "food hygiene level 2"; what has a level was examined."""
    wanted = set(content(bare))
    return snippet.kind in _LISTED and len(wanted) > 1 and _LEVEL.search(snippet.text) is not None and wanted <= set(content(snippet.text))


def _is_licence(name: str) -> bool:
    """A name that is a licence without saying so: an abbreviation, or one the lexicon knows under an abbreviation."""
    return any(re.fullmatch(r"[A-Z]{2,6}(?:[/-][A-Z]{2,6})*", alias) for alias in aliases_of(name))


def _is_held(snippet: Snippet, case: Case) -> bool:
    if _WISHED.search(snippet.text) or (snippet.kind in _LISTED and is_unheld(snippet.text, case.today.year)):
        return False
    return snippet.kind in _STATED or (snippet.kind is SnippetKind.BULLET and _HELD.search(snippet.text) is not None)


def _is_paper(snippet: Snippet, quote: str, terms: tuple[str, ...]) -> bool:
    """Whether the snippet names the paper where a certificate or licence is asked for, not only what it is about; a registered nurse has hers by name."""
    if not _PAPER.search(quote) or snippet.kind in (SnippetKind.CERTIFICATE, SnippetKind.CONFIRMED) or _SAID.search(snippet.text) or _LEVEL.search(snippet.text):
        return True
    bare = (" ".join(_FORM.sub(" ", term).split()) for term in terms)
    return any(_SAID.search(alias) for name in bare for alias in aliases_of(name) if names(snippet.text, name))


def _places(text: str) -> frozenset[str]:
    """The states a text names, lower case; West Virginia is not Virginia."""
    return frozenset(name.lower() for name in _states().findall(text))


@cache
def _states() -> re.Pattern[str]:
    longest_first = sorted((state.replace("_", " ") for state in word_list("states")), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(longest_first)})\b", re.I)


def _without(term: str, places: frozenset[str]) -> str:
    for place in places:
        term = re.sub(rf"\b{place}\b ?", "", term, flags=re.I)
    return term.strip()


def _implied(case: Case, terms: tuple[str, ...], mentions: list[Snippet]) -> Verdict:
    titles = {t for licence, implied in heads("licence-titles").items() for t in implied if any(_concerns(term, licence) for term in terms)}
    kinds = (SnippetKind.TITLE, SnippetKind.HEADLINE, SnippetKind.SUMMARY)
    held = [s for s in case.corpus.snippets if s.kind in kinds and any(names(s.text, title) for title in titles)]
    if held:
        return case.citing(Level.PARTIAL, held[:2], "a title implies it, it is not stated", sure=False)
    if mentions:
        return case.citing(Level.PARTIAL, mentions[:2], "mentioned, but not as held", sure=False)
    return case.verdict(Level.NONE, (), "not named in the résumé")


def _concerns(term: str, licence: str) -> bool:
    return names(term, licence) or canonical(term) == canonical(licence)
