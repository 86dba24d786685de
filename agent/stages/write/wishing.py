"""Does with a draft what the owner of the résumé wishes. Nothing here judges: the check that follows is the same for every line."""

from __future__ import annotations

from collections.abc import Collection
from functools import singledispatch

from agent.domain.brief import Brief
from agent.domain.corpus import Corpus, Position, SnippetKind
from agent.domain.draft import Author, Draft, LineKind, Mark, Proposal
from agent.domain.evidence import Evidence
from agent.domain.plan import Choice, Plan
from agent.domain.resume import Line, Resume
from agent.domain.wish import DropLine, EditLine, Length, OwnWording, PutBack, Stress, Styled, TellLine, Wish, Without, of_lines
from agent.stages.write.placing import DEAR, PROVING, brought, left_of, place_of
from agent.stages.write.stressing import MOST, shows, stressed
from agent.stages.write.styling import styled
from agent.stages.write.writing import write

_AS = {SnippetKind.SUMMARY: LineKind.SUMMARY, SnippetKind.SKILL: LineKind.SKILL}


def lines_of(resume: Resume, proving: Collection[str] = ()) -> Draft:
    """A résumé's own lines, to be revised, each by its author; bullets that rest on one of the `proving` snippets are worth what such lines are, as those
    that were better may have gone."""
    return Draft(proposals=tuple(_proposed(line, place, proving) for line, place in resume.placed()))


def _proposed(line: Line, place: Position | None, proving: Collection[str]) -> Proposal:
    proves = line.kind is LineKind.BULLET and line.value < PROVING and any(c in proving for c in line.cites)
    return Proposal(
        kind=line.kind, text=line.text, cites=line.cites, position=place.id if place else None, original=line.original, author=line.author,
        value=line.value + PROVING * proves,
    )  # fmt: skip


def everything(brief: Brief, plan: Plan, evidence: Evidence) -> Draft:
    """All lines that could be written: the draft of the plan with every bullet chosen, and the sentences and skills that are not in it, as the user has them."""
    chosen = {c.snippet for c in plan.choices}
    bullets = [s for p in evidence.corpus.positions for s in evidence.corpus.bullets_of(p.id) if s.id not in chosen]
    further = tuple(Choice(snippet=s.id, position=s.position, value=0.0) for s in bullets)
    drafted = write(brief, plan.model_copy(update={"choices": plan.choices + further}), evidence).proposals
    cited = {(p.kind, c) for p in drafted for c in p.cites}
    rest = [(kind, s) for s in evidence.corpus.snippets if (kind := _AS.get(s.kind)) and (kind, s.id) not in cited]
    return Draft(proposals=drafted + tuple(Proposal(kind=kind, text=s.text, cites=(s.id,), original=s.text) for kind, s in rest))


def grant(draft: Draft, wishes: tuple[Wish, ...], brief: Brief, plan: Plan, evidence: Evidence, before: tuple[Wish, ...] = ()) -> Draft:
    """The draft with the wishes done in their order; a wish about a line or words that are gone changes nothing. What was wished before keeps lines out
    that are not put back one by one."""
    there = everything(brief, plan, evidence) if any(isinstance(w, PutBack | Stress | Length | Styled) for w in wishes) else Draft()
    gone = {w.line for w in of_lines(before + wishes) if not isinstance(w, PutBack)}
    asked = {w.line for w in wishes if isinstance(w, PutBack)}
    there = Draft(proposals=tuple(p for p in there.proposals if p.mark in asked or p.mark not in gone))
    lines = draft.proposals
    for wish in wishes:
        lines = _done(wish, lines, evidence.corpus, there)
    return Draft(proposals=lines)


@singledispatch
def _done(wish: Wish, lines: tuple[Proposal, ...], corpus: Corpus, there: Draft) -> tuple[Proposal, ...]:
    """The lines with one wish done."""
    raise NotImplementedError(type(wish).__name__)


@_done.register
def _drop(wish: DropLine, lines: tuple[Proposal, ...], corpus: Corpus, there: Draft) -> tuple[Proposal, ...]:
    return tuple(p for p in lines if p.mark != wish.line)


@_done.register
def _own(wish: OwnWording, lines: tuple[Proposal, ...], corpus: Corpus, there: Draft) -> tuple[Proposal, ...]:
    return tuple(p.model_copy(update={"text": wish.line.words, "author": Author.USER}) if p.mark == wish.line else p for p in lines)


@_done.register
def _edit(wish: EditLine, lines: tuple[Proposal, ...], corpus: Corpus, there: Draft) -> tuple[Proposal, ...]:
    said = corpus.snippet(wish.snippet)
    if said is None or all(p.mark != wish.line for p in lines):
        return lines
    line = Proposal(kind=wish.line.kind, text=said.text, cites=(said.id,), position=wish.line.position, original=said.text, author=Author.USER)
    return _in_place_of(wish.line, line, lines, corpus)


@_done.register
def _back(wish: PutBack, lines: tuple[Proposal, ...], corpus: Corpus, there: Draft) -> tuple[Proposal, ...]:
    known = next((p for p in there.proposals if p.mark == wish.line), None)
    return _in_place_of(wish.line, known, lines, corpus) if known else lines


@_done.register
def _tell(wish: TellLine, lines: tuple[Proposal, ...], corpus: Corpus, there: Draft) -> tuple[Proposal, ...]:
    said = corpus.snippet(wish.snippet)
    if said is None:
        return lines
    cites = tuple(c for c in wish.cites if (s := corpus.snippet(c)) and wish.line.position in (None, s.position))
    line = Proposal(kind=wish.line.kind, text=wish.text, cites=(*cites, said.id), position=wish.line.position, original=said.text, author=Author.MODEL)
    return _in_place_of(wish.line, line, lines, corpus)


@_done.register
def _length(wish: Length, lines: tuple[Proposal, ...], corpus: Corpus, there: Draft) -> tuple[Proposal, ...]:
    return brought(left_of(lines, there), lines, corpus) if wish.more else lines


@_done.register
def _stress(wish: Stress, lines: tuple[Proposal, ...], corpus: Corpus, there: Draft) -> tuple[Proposal, ...]:
    found = [p for p in left_of(lines, there) if shows(p.text, wish.words)]
    return stressed(wish.words, brought(found[:MOST], lines, corpus), corpus)


@_done.register
def _without(wish: Without, lines: tuple[Proposal, ...], corpus: Corpus, there: Draft) -> tuple[Proposal, ...]:
    return tuple(p for p in lines if p.kind != wish.section)


@_done.register
def _styled(wish: Styled, lines: tuple[Proposal, ...], corpus: Corpus, there: Draft) -> tuple[Proposal, ...]:
    return styled(wish, lines, corpus, there)


def _in_place_of(mark: Mark, line: Proposal, lines: tuple[Proposal, ...], corpus: Corpus) -> tuple[Proposal, ...]:
    """The lines with this one where the marked one stands, else where its words come in the user's order; it stands once."""
    dear = line.model_copy(update={"value": line.value + DEAR})
    rest = [p for p in lines if p.mark == mark or p.mark != line.mark]
    others = tuple(p for p in rest if p.mark != mark)
    at = next((i for i, p in enumerate(rest) if p.mark == mark), None)
    at = place_of(line, others, corpus) if at is None else at
    return (*others[:at], dear, *others[at:])
