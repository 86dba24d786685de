"""Manners of a line: they are reported and never refuse."""

from __future__ import annotations

from collections.abc import Iterator

from agent.domain.brief import Brief
from agent.domain.corpus import Corpus
from agent.domain.draft import Draft, Finding, LineKind, Proposal, Severity
from agent.lexicon.aliases import find_mention
from agent.lexicon.files import words as word_list
from agent.lexicon.leading import Form, leading
from agent.lexicon.person import first_person
from agent.lexicon.terms import find
from agent.stages.check.repeats import without_repeats

LONG, SHORT = 40, 3
"""Words of a bullet above which it is hard to take in at a glance, and below which it says nothing."""
_ORDER = (LineKind.HEADLINE, LineKind.SUMMARY, LineKind.SKILL, LineKind.BULLET)


def style(draft: Draft, corpus: Corpus, brief: Brief | None = None) -> tuple[tuple[Finding, ...], ...]:
    """The findings on each proposal: length, first person, weak opening, tense, repetition, order of the sections, words of the post."""
    first_ones = {id(p) for p in without_repeats(draft.proposals)}
    found, reached = [], 0
    for proposal in draft.proposals:
        place = _ORDER.index(proposal.kind)
        findings = [*_wording(proposal), *_tense(proposal, corpus), *_keywords(proposal, corpus, brief)]
        if id(proposal) not in first_ones:
            findings.append(_finding(proposal, "repeats", "it says what an earlier line says", "leave it out"))
        if place < reached:
            findings.append(_finding(proposal, "order", "it stands after a later section", "headline, summary, skills, experience"))
        reached = max(reached, place)
        found.append(tuple(findings))
    return tuple(found)


def _wording(proposal: Proposal) -> Iterator[Finding]:
    length = len(proposal.text.split())
    if first_person(proposal.text):
        yield _finding(proposal, "first person", "it speaks of “I” or “we”", "begin with the verb")
    if proposal.kind is not LineKind.BULLET:
        return
    if length > LONG:
        yield _finding(proposal, "length", f"{length} words are hard to take in at a glance", f"at most {LONG} words")
    if length < SHORT:
        yield _finding(proposal, "length", "so few words say nothing", "say what was done")
    opener = proposal.text.lower().split(" ", 1)[0].strip(",.:;")
    if opener in word_list("weak-openers"):
        yield _finding(proposal, "weak opening", "it opens with a duty, not with a deed", "begin with the verb of what was done")


def _tense(proposal: Proposal, corpus: Corpus) -> Iterator[Finding]:
    position = corpus.position(proposal.position)
    found = leading(proposal.text) if proposal.kind is LineKind.BULLET and position else None
    if position is None or found is None:
        return
    ended = position.period.end is not None and not position.period.current
    if found.form in (Form.GERUND, Form.THIRD) or (ended and found.form is Form.BASE):
        yield _finding(proposal, "tense", "the verb fits the dates of the position not well", "past for what is over, present for what goes on")


def _keywords(proposal: Proposal, corpus: Corpus, brief: Brief | None) -> Iterator[Finding]:
    """A thing that the line names otherwise than the post does, although the evidence allows the post's name."""
    for term in dict.fromkeys(t for r in (brief.requirements if brief else ()) for t in r.terms):
        span = find_mention(proposal.text, term)
        if span and find(proposal.text, term) is None:
            yield Finding(
                rule="keyword", severity=Severity.STYLE, start=span[0], end=span[1], message=f"the post calls it “{term}”", hint=f"say “{term}”"
            )


def _finding(proposal: Proposal, rule: str, message: str, hint: str) -> Finding:
    return Finding(rule=rule, severity=Severity.STYLE, start=0, end=len(proposal.text), message=message, hint=hint)
