"""Headings as people write them."""

from __future__ import annotations

import json

import pytest

from agent.adapters.importers import read_resume, to_json_resume
from agent.domain.corpus import EntryKind, SnippetKind
from tests.adapters.importers.prose import read, said

RESUME = """# Tessa Amsel

## Education

BSN, University of Lindholm, 2016

## {heading}

- Oven licence, exp. 4/2027
- First aid (2022
- Rescue diver since 2019

## Skills

Triage, sourdough
"""
LINES = ["Oven licence, exp. 4/2027", "First aid (2022", "Rescue diver since 2019"]


@pytest.mark.parametrize("heading", ["Licenses & certs", "Licensure", "Credentials", "Courses & training", "certs", "Licences, certifications & registrations", "State licenses held", "My certs and stuff"])
def test_licences_under_any_heading_are_whole_lines(heading: str) -> None:
    """Each is a certificate with its words and dates as they stand, and the study before it is not touched."""
    corpus = read(RESUME.format(heading=heading)).corpus
    assert [e.title for e in corpus.entries if e.kind is EntryKind.CERTIFICATE] == LINES
    assert [(e.institution, e.area, str(e.period)) for e in corpus.education] == [("University of Lindholm", "BSN", "2016")]
    assert said(corpus, SnippetKind.SKILL) == ["Triage", "sourdough"]


@pytest.mark.parametrize("heading", ["Misc", "Fun stuff", "odds and ends"])
def test_lines_under_an_unknown_heading_are_kept_and_asked_about(heading: str) -> None:
    """It ends the section before it; its lines stay as they stand, and a doubt names the heading."""
    imported = read(RESUME.format(heading=heading))
    assert said(imported.corpus, SnippetKind.OTHER) == LINES
    assert [d.question for d in imported.doubts] == [f"Where does “{heading}” belong? I kept its lines as they stand."]
    assert [(e.institution, e.area, str(e.period)) for e in imported.corpus.education] == [("University of Lindholm", "BSN", "2016")]


def test_what_is_kept_comes_back_from_the_exported_json() -> None:
    """Lines of no known section keep their ids and paths."""
    corpus = read(RESUME.format(heading="Misc")).corpus
    again = read_resume(json.dumps(to_json_resume(corpus)).encode(), "resume.json").corpus
    assert {(s.id, s.text, s.source.path) for s in again.snippets} == {(s.id, s.text, s.source.path) for s in corpus.snippets}


@pytest.mark.parametrize("heading", ["Work history", "Where I worked", "Where I’ve worked", "Jobs", "My jobs", "Previous employment", "work experience"])
def test_jobs_under_any_heading_are_positions(heading: str) -> None:
    """However the section is called."""
    corpus = read(f"# Tessa Amsel\n\n## {heading}\n\nHead Baker, Kornblum Bakery, 2018 - 2020\n- Baked rye\n").corpus
    assert [(p.title, p.employer) for p in corpus.positions] == [("Head Baker", "Kornblum Bakery")]


@pytest.mark.parametrize("heading", ["Tools", "Tech stack", "Tools & tech", "Software", "Skills and tools", "Things I can do"])
def test_skills_under_any_heading_are_skills(heading: str) -> None:
    """However the section is called."""
    assert said(read(f"# Tessa Amsel\n\n## {heading}\n\nSourdough, rye\n").corpus, SnippetKind.SKILL) == ["Sourdough", "rye"]


@pytest.mark.parametrize("heading", ["Volunteering", "Volunteer stuff", "Giving back", "Community involvement"])
def test_voluntary_work_under_any_heading_keeps_its_words(heading: str) -> None:
    """A line that tells something is a line, not a name."""
    corpus = read(f"# Tessa Amsel\n\n## Skills\n\nRye\n\n## {heading}\n\n- Soup kitchen since 2019. one saturday a month, ~200 people a year\n").corpus
    assert said(corpus, SnippetKind.BULLET) == ["Soup kitchen since 2019. one saturday a month, ~200 people a year"]


def test_an_employer_at_the_level_of_the_sections_is_a_position() -> None:
    """A heading with dates, or before a line with a span, begins a position, not a section."""
    text = "# Tessa Amsel\n\n## Experience\n\n## Kornblum Bakery\n\n**Head Baker**, 2018 - 2020\n\n- Baked rye\n\n## Lindgren Foods (2016 - 2018)\n\n- Sold cakes\n"
    imported = read(text)
    assert [(p.title, p.employer) for p in imported.corpus.positions] == [("Head Baker", "Kornblum Bakery"), (None, "Lindgren Foods")]
    assert said(imported.corpus, SnippetKind.OTHER) == []


def test_an_unknown_heading_in_capitals_is_one_in_plain_text() -> None:
    """Where the other headings are in capitals too; the name of a school is none."""
    text = "Tessa Amsel\n\nEDUCATION\n\nUNIVERSITY OF LINDHOLM\nBSN, 2016\n\nODDS AND ENDS\n\nForklift licence, exp 4/2027\n\nSKILLS\nRye\n"
    imported = read(text, "resume.txt")
    assert [e.institution for e in imported.corpus.education] == ["UNIVERSITY OF LINDHOLM"]
    assert said(imported.corpus, SnippetKind.OTHER) == ["Forklift licence, exp 4/2027"]
    assert "ODDS AND ENDS" in imported.doubts[0].question
