"""Résumés as PDF."""

from __future__ import annotations

import pytest

from agent.adapters.importers import read_resume
from agent.domain.corpus import EntryKind, Imported, SnippetKind
from tests.adapters.importers.layouts import CERTIFICATE, COURSE, JOBS, LANGUAGES, LAYOUTS, NAME, SCHOOL, SKILLS, SUMMARY, YEARS
from tests.adapters.importers.prose import said


def read(layout: str) -> Imported:
    """What is understood of the person in this layout."""
    return read_resume(LAYOUTS[layout]().tobytes(), f"{layout}.pdf")


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_position_keeps_its_title_employer_dates_and_place(layout: str) -> None:
    """Whatever the layout, each by itself, and nothing is asked."""
    imported = read(layout)
    found = [(p.title, p.employer, str(p.period), p.location) for p in imported.corpus.positions]
    assert found == [(title, employer, dates, place) for title, employer, dates, place, _ in JOBS]
    assert imported.doubts == ()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_line_stays_with_its_position(layout: str) -> None:
    """Verbatim, also where it is wrapped, and none is added."""
    corpus = read(layout).corpus
    assert [tuple(s.text for s in corpus.bullets_of(p.id)) for p in corpus.positions] == [bullets for *_, bullets in JOBS]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_everything_else_is_told_apart(layout: str) -> None:
    """Person, summary, skills, education, certificate and languages."""
    corpus = read(layout).corpus
    assert (corpus.person.name, corpus.person.email, corpus.person.phone, corpus.person.location) == (NAME, "robin@example.org", "+1 555 010 0199", "Lindholm, OR")
    assert said(corpus, SnippetKind.SUMMARY) == ([] if layout == "table" else [SUMMARY])
    assert said(corpus, SnippetKind.SKILL) == list(SKILLS)
    assert [(e.institution, e.area, str(e.period)) for e in corpus.education] == [(SCHOOL, COURSE, YEARS)]
    assert [e.title for e in corpus.entries if e.kind is EntryKind.CERTIFICATE] == [CERTIFICATE]
    assert [(e.title, e.by) for e in corpus.entries if e.kind is EntryKind.LANGUAGE] == list(LANGUAGES)
    assert said(corpus, SnippetKind.OTHER) == []
