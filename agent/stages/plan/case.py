"""One requirement and the evidence near it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from agent.domain.brief import Requirement
from agent.domain.corpus import Corpus, Snippet, SnippetKind
from agent.domain.evidence import Evidence
from agent.domain.plan import Level, Verdict
from agent.lexicon.aliases import names
from agent.lexicon.match import How, Naming, naming

DONE = frozenset({SnippetKind.BULLET, SnippetKind.TITLE, SnippetKind.SUMMARY, SnippetKind.HEADLINE})
LISTED = frozenset({SnippetKind.SKILL, SnippetKind.CONFIRMED})


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
        return self.best.share >= 0.99


@dataclass(frozen=True)
class Case:
    """A requirement, its core terms, and the clues, best first."""

    requirement: Requirement
    core: tuple[str, ...]
    clues: tuple[Clue, ...]
    corpus: Corpus
    today: date

    @property
    def named(self) -> tuple[Clue, ...]:
        """The clues that name a core term outright."""
        return tuple(c for c in self.clues if c.named)

    def covers_all(self) -> bool:
        """Whether each core term is named by some clue: half of an "and" is not the whole."""
        return all(any(c.namings[i].share >= 0.99 for c in self.clues) for i in range(len(self.core)))

    def verdict(self, level: Level, clues: tuple[Clue, ...], why: str, *, sure: bool = True, where: tuple[str, ...] = ()) -> Verdict:
        """A verdict that cites these clues."""
        places = tuple(dict.fromkeys([*(c.snippet.source.path for c in clues if c.snippet.source.path), *where]))
        cites = tuple(dict.fromkeys(c.snippet.id for c in clues))
        return Verdict(requirement=self.requirement.id, evidence=level, cites=cites, where=places, why=why, sure=sure)


def case_of(requirement: Requirement, evidence: Evidence, today: date) -> Case:
    """The case of a requirement."""
    core = _core(requirement)
    clues = []
    for hit in evidence.of(requirement.id):
        snippet = evidence.corpus.snippet(hit.snippet)
        if snippet:
            clues.append(Clue(snippet, tuple(naming(snippet.text, t) for t in core), hit.cosine))
    return Case(requirement, core, tuple(clues), evidence.corpus, today)


def _core(requirement: Requirement) -> tuple[str, ...]:
    """The terms which the quote itself uses; the others are further names of the same."""
    used = tuple(t for t in requirement.terms if names(requirement.quote, t))
    return used or requirement.terms[:1] or (requirement.quote,)


def strongest(case: Case, kinds: frozenset[SnippetKind], limit: int = 3) -> tuple[Clue, ...]:
    """The named clues of these kinds, nearest in meaning first."""
    found = sorted((c for c in case.named if c.snippet.kind in kinds), key=lambda c: -c.cosine)
    return tuple(found[:limit])


def neighbours(case: Case) -> tuple[Clue, ...]:
    """Clues that name something beside or above what is asked for."""
    return tuple(c for c in case.clues if c.best.how in (How.SIBLING, How.GENERAL))[:3]
