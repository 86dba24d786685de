"""One requirement and the evidence near it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from agent.domain.brief import Kind, Requirement
from agent.domain.corpus import Corpus, Snippet, SnippetKind
from agent.domain.evidence import Evidence
from agent.domain.plan import Level, Verdict
from agent.lexicon.aliases import canonical, find_mention, known_things, names, same_thing, specifics
from agent.lexicon.files import heads
from agent.lexicon.match import How, Naming, naming
from agent.lexicon.terms import words
from agent.stages.plan.gist import gist
from agent.stages.plan.joined import joined_names

DONE = frozenset({SnippetKind.BULLET, SnippetKind.TITLE, SnippetKind.SUMMARY, SnippetKind.HEADLINE})
LISTED = frozenset({SnippetKind.SKILL, SnippetKind.CERTIFICATE, SnippetKind.CONFIRMED})
NAMED = 0.99
"""Share of a term from which it counts as named."""

_BARED = frozenset({Kind.SKILL, Kind.EXPERIENCE})
"""Kinds whose terms may have words around the thing; those of papers are names."""
_EITHER = re.compile(r"\bor\b(?!\s+(?:more|better|higher|above|greater|equivalent|related|similar)\b)|/|\bsuch as\b|\be\.?g\b|\blike\b|\bone of\b", re.I)


@dataclass(frozen=True)
class Clue:
    """A snippet near the requirement: what it names of the core terms, and how near its meaning is."""

    snippet: Snippet
    namings: tuple[Naming, ...]
    cosine: float

    @property
    def best(self) -> Naming:
        """The strongest naming of any core term."""
        return max(self.namings, key=lambda n: n.share)

    @property
    def named(self) -> bool:
        """Whether a core term is named outright."""
        return self.best.share >= NAMED


@dataclass(frozen=True)
class Case:
    """A requirement, its core terms (`either`: one of them is enough), and the clues, best first."""

    requirement: Requirement
    core: tuple[str, ...]
    either: bool
    clues: tuple[Clue, ...]
    corpus: Corpus
    today: date

    @property
    def named(self) -> tuple[Clue, ...]:
        """The clues that name a core term outright."""
        return tuple(c for c in self.clues if c.named)

    def covered_by(self, clues: Iterable[Clue]) -> bool:
        """Whether these clues name each core term, or one where one is enough: half of an "and" is not the whole."""
        found = tuple(clues)
        hits = [any(c.namings[i].share >= NAMED for c in found) for i in range(len(self.core))]
        return any(hits) if self.either else all(hits)

    def verdict(self, level: Level, clues: Iterable[Clue], why: str, *, sure: bool = True, where: tuple[str, ...] = ()) -> Verdict:
        """A verdict that cites these clues."""
        return self.citing(level, (c.snippet for c in clues), why, sure=sure, where=where)

    def citing(self, level: Level, snippets: Iterable[Snippet], why: str, *, sure: bool = True, where: tuple[str, ...] = ()) -> Verdict:
        """A verdict that cites these snippets."""
        cited = tuple({s.id: s for s in snippets}.values())
        places = tuple(dict.fromkeys([*(s.source.path for s in cited if s.source.path), *where]))
        return Verdict(
            requirement=self.requirement.id, evidence=level, cites=tuple(s.id for s in cited), where=places, why=why, sure=sure
        )


def case_of(requirement: Requirement, evidence: Evidence, today: date, elsewhere: tuple[str, ...] = ()) -> Case:
    """The case of a requirement; `elsewhere` are the terms of the others, which need not be shown here."""
    used = _used(requirement, elsewhere)
    core = used or requirement.terms or (requirement.quote,)
    either = not used or _either(requirement.quote, core)
    if evidence.corpus.language == "en" and requirement.kind in _BARED:
        core = tuple(dict.fromkeys(gist(term, requirement.quote) for term in core))
    snippets = {s.id: s for s in evidence.corpus.snippets}
    clues = tuple(
        Clue(snippet, tuple(_naming(snippet.text, t, requirement.quote) for t in core), hit.cosine)
        for hit in evidence.of(requirement.id)
        if (snippet := snippets.get(hit.snippet))
    )
    return Case(requirement, core, either, clues, evidence.corpus, today)


@cache
def _other_senses() -> dict[str, tuple[str, ...]]:
    return {canonical(name): behind for name, behind in heads("other-senses").items()}


def _naming(text: str, term: str, quote: str) -> Naming:
    """How far a text names a term, unless what stands behind the name makes another thing of it: on call, but on call center floors."""
    others = _other_senses().get(canonical(term), ())
    span = find_mention(text, term) if others else None
    behind = words(text[span[1] :])[:1] if span else []
    if behind and behind[0].lower in others:
        return Naming(share=0.0, how=How.NOTHING)
    return naming(text, term, quote)


def _used(requirement: Requirement, elsewhere: tuple[str, ...]) -> tuple[str, ...]:
    """The terms which the quote itself uses, and the tools it names besides; the other terms are further names of the same."""
    used = [t for t in requirement.terms if names(requirement.quote, t)]
    for thing in known_things(requirement.quote):
        if used and thing[:1].isupper() and not any(_within(thing, t) for t in (*used, *elsewhere)):
            used.append(thing)
    for name in joined_names(requirement.quote, used):
        if not any(_within(name, t) for t in elsewhere):
            used = [t for t in used if not names(name, t)] + [name]
    return tuple({canonical(t): t for t in reversed(used)}.values())[::-1]


def _within(thing: str, term: str) -> bool:
    return names(term, thing) or names(thing, term) or any(same_thing(thing, kind) for kind in specifics(term))


def _either(quote: str, core: tuple[str, ...]) -> bool:
    """Whether the quote puts an "or" (or "such as", "/") between the terms."""
    spans = sorted(span for term in core if (span := find_mention(quote, term)))
    between = " ".join(quote[a[1] : max(a[1], b[0])] for a, b in itertools.pairwise(spans))
    return len(core) > 1 and _EITHER.search(between) is not None


def strongest(clues: Iterable[Clue], kinds: frozenset[SnippetKind]) -> tuple[Clue, ...]:
    """The clues of these kinds, nearest in meaning first."""
    return tuple(sorted((c for c in clues if c.snippet.kind in kinds), key=lambda c: -c.cosine))


def neighbours(case: Case) -> tuple[Clue, ...]:
    """Clues that name something beside or above what is asked for."""
    return tuple(c for c in case.clues if c.best.how in (How.SIBLING, How.GENERAL))[:3]
