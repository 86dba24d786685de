"""The same résumé in the layouts that people use."""

from __future__ import annotations

import pytest

from agent.adapters.importers import read_resume
from agent.domain.corpus import EntryKind, SnippetKind
from tests.adapters.importers.forms import documents as made
from tests.adapters.importers.forms.samples import SAMPLES
from tests.adapters.importers.prose import said

MADE = {**made.LAYOUTS, **SAMPLES}


@pytest.mark.parametrize("layout", MADE)
def test_every_layout_and_form_says_the_same(layout: str) -> None:
    """Whatever the layout and the form: name and addresses, every job with its dates, every bullet word for word below its job, and nothing else."""
    corpus = read_resume(MADE[layout](), "resume").corpus
    person = corpus.person
    assert (person.name, person.email, person.phone, person.location, [link.url.replace("//linkedin", "//www.linkedin") for link in person.links]) == (made.NAME, made.MAIL, made.PHONE, made.PLACE, [made.SITE])
    told = [(p.title, p.employer, str(p.period), tuple(s.text for s in corpus.bullets_of(p.id))) for p in corpus.positions]
    assert told == [(job[0], job[1], f"{job[3][:3]} {job[3][-4:]} – {job[4] if job[4] == 'Present' else f'{job[4][:3]} {job[4][-4:]}'}", job[5]) for job in made.JOBS]
    assert said(corpus, SnippetKind.SUMMARY) == [made.SUMMARY]
    assert tuple(said(corpus, SnippetKind.SKILL)) == made.SKILLS
    assert [(e.institution, " in ".join(part for part in (e.degree, e.area) if part), str(e.period)) for e in corpus.education] == [(made.SCHOOL, made.DEGREE, made.YEAR)]
    assert [(e.title, e.by) for e in corpus.entries if e.kind is EntryKind.LANGUAGE] == [("English", "native"), ("Spanish", "fluent")]
    assert not said(corpus, SnippetKind.OTHER)
    assert not said(corpus, SnippetKind.HEADLINE)
