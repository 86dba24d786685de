"""What a case stands on: the corpus as the product's own importer reads it, the evidence, and the lines as proposals for the gate."""

from __future__ import annotations

import json
from datetime import date
from functools import cache

from agent.adapters.importers import read_resume
from agent.domain.corpus import Corpus, Snippet, SnippetKind, Source, SourceKind, snippet_id
from agent.domain.draft import Author, Draft, LineKind, Proposal
from agent.domain.evidence import Evidence
from agent.lab.cases import Counterexample, Gold, Written

TODAY = date(2026, 3, 2)
"""The day on which every case is read."""
LINES = (SnippetKind.BULLET, SnippetKind.SUMMARY, SnippetKind.SKILL)
"""Kinds of snippets from which lines are made; titles, studies and certificates are copied."""


class Grounds:
    """The corpus of a case and its places."""

    def __init__(self, gold: Gold) -> None:
        imported = read_resume(json.dumps(gold.resume).encode("utf-8"), "resume.json")
        self.doubts = imported.doubts
        self._positions = {p.path: p.id for p in imported.corpus.positions}
        said = tuple(self._said(i, gold) for i in range(len(gold.said)))
        self.corpus: Corpus = imported.corpus.plus(said)
        self.evidence = Evidence(corpus=self.corpus, on=TODAY)
        self._places = {s.source.path or f"said[{said.index(s)}]": s.id for s in self.corpus.snippets}

    def _said(self, index: int, gold: Gold) -> Snippet:
        one = gold.said[index]
        place = self._positions[one.position] if one.position else None
        source = Source(kind=SourceKind.CHAT, on=one.on)
        return Snippet(id=snippet_id(SnippetKind.BULLET, place, one.text), text=one.text, kind=SnippetKind.BULLET, position=place, source=source)

    @property
    def snippets(self) -> tuple[Snippet, ...]:
        """Those from which lines are made."""
        return tuple(s for s in self.corpus.snippets if s.kind in LINES)

    def position(self, path: str | None) -> str | None:
        """The id of the position at that path. Raises `KeyError` where none is."""
        return self._positions[path] if path else None

    def holds(self, path: str) -> bool:
        """Whether words stand at that path."""
        return path in self._places

    def ids(self, cites: tuple[str, ...]) -> tuple[str, ...]:
        """The snippets at these paths. Raises `KeyError` where none is."""
        return tuple(self._places[path] for path in cites)

    def proposal(self, line: Written, kind: LineKind, position: str | None = None) -> Proposal:
        """The line as a model's, which the gate judges most strictly."""
        return Proposal(kind=kind, text=line.text, cites=self.ids(line.cites), position=self.position(position), author=Author.MODEL)

    def kind_of(self, line: Written) -> LineKind:
        """What a new wording of these words would be: a bullet of their position, a sentence of the summary, or a skill."""
        (first, *_) = (self.corpus.snippet(id_) for id_ in self.ids(line.cites))
        kinds = {SnippetKind.BULLET: LineKind.BULLET, SnippetKind.SKILL: LineKind.SKILL}
        return kinds.get(first.kind, LineKind.SUMMARY) if first else LineKind.SUMMARY

    def rewording(self, line: Written) -> Proposal:
        """The line in the place of the words it cites."""
        first = self.corpus.snippet(self.ids(line.cites)[0])
        proposal = self.proposal(line, self.kind_of(line))
        return proposal.model_copy(update={"position": first.position if first and proposal.kind is LineKind.BULLET else None})


@cache
def grounds_of(gold_json: str) -> Grounds:
    """The grounds of a case by its JSON."""
    return Grounds(Gold.model_validate_json(gold_json))


def grounds(gold: Gold) -> Grounds:
    """The grounds of a case; made once."""
    return grounds_of(gold.model_dump_json())


def draft_of(gold: Gold) -> Draft:
    """The tailored résumé as a draft."""
    on = grounds(gold)
    target = gold.target
    return Draft(
        proposals=(
            *(on.proposal(line, LineKind.SUMMARY) for line in target.summary),
            *(on.proposal(line, LineKind.SKILL) for line in target.skills),
            *(on.proposal(line, LineKind.BULLET, held.position) for held in target.experiences for line in held.bullets),
        )
    )


def bad_line(bad: Counterexample, gold: Gold) -> Proposal:
    """The bad line as a model's proposal."""
    kind = LineKind.BULLET if bad.position else LineKind.SUMMARY
    return grounds(gold).proposal(Written(text=bad.text, cites=bad.cites), kind, bad.position)
