"""Invented people for the tests, with short ways to build what the stages take."""

from __future__ import annotations

from datetime import date

from agent.domain.brief import Brief, Kind, Need, Requirement
from agent.domain.corpus import Corpus, Person, Position, PositionKind, Snippet, SnippetKind, Source, SourceKind, position_id, snippet_id
from agent.domain.dates import Period
from agent.domain.draft import Author, LineKind, Proposal
from agent.domain.plan import Choice, Level, Plan, Verdict

DAY = date(2026, 3, 2)


def snippet(text: str, kind: SnippetKind = SnippetKind.BULLET, position: str | None = None, path: str = "") -> Snippet:
    """A snippet from a file."""
    return Snippet(id=snippet_id(kind, position, text), text=text, kind=kind, position=position, source=Source(kind=SourceKind.FILE, path=path))


def position(title: str, employer: str, start: str, end: str, kind: PositionKind = PositionKind.WORK) -> Position:
    """A position; "present" as its end means that it goes on."""
    period = Period.parse(start, end)
    return Position(id=position_id(kind, employer, title, start), kind=kind, employer=employer, title=title, period=period)


BAKER = position("Head Baker", "Kornblum Bakery", "2021-03", "present")
CLERK = position("Sales Clerk", "Lindgren Foods", "2016-05", "2020-12")


def corpus(*snippets: Snippet, language: str = "en", positions: tuple[Position, ...] = (BAKER, CLERK)) -> Corpus:
    """Robin Amsel, who bakes at Kornblum and sold at Lindgren before."""
    return Corpus(person=Person(name="Robin Amsel"), positions=positions, snippets=snippets, language=language)


def requirement(id_: str, *terms: str, need: Need = Need.MUST, kind: Kind = Kind.SKILL, any_of: str | None = None) -> Requirement:
    """A requirement whose quote names its terms."""
    return Requirement(id=id_, quote="experience with " + ", ".join(terms), need=need, kind=kind, terms=terms, any_of=any_of)


def brief(*requirements: Requirement) -> Brief:
    """A post for a baker."""
    return Brief(role="Baker", requirements=requirements)


def plan(chosen: tuple[Snippet, ...] = (), verdicts: tuple[Verdict, ...] = ()) -> Plan:
    """A plan that takes these bullets, the first being the most valuable."""
    choices = tuple(Choice(snippet=s.id, position=s.position, value=1 - i / 100) for i, s in enumerate(chosen))
    return Plan(choices=choices, verdicts=verdicts)


def verdict(id_: str, level: Level, *cited: Snippet) -> Verdict:
    """A verdict that cites these."""
    return Verdict(requirement=id_, evidence=level, cites=tuple(s.id for s in cited), why="because")


def proposal(text: str, *cited: Snippet, kind: LineKind = LineKind.BULLET, author: Author = Author.PLAIN, at: Position | None = BAKER) -> Proposal:
    """A proposed line; its original is the first cited text."""
    place = at.id if at and kind is LineKind.BULLET else None
    original = cited[0].text if cited else ""
    return Proposal(kind=kind, text=text, cites=tuple(s.id for s in cited), position=place, original=original, author=author)
