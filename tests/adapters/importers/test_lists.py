"""Lists of skills, languages and certificates."""

from __future__ import annotations

import pytest

from agent.adapters.importers.line import Line
from agent.adapters.importers.prose import read_lines
from agent.domain.corpus import Corpus, EntryKind, SnippetKind
from tests.adapters.importers.prose import read, said


def listed(heading: str, *lines: Line) -> Corpus:
    """What is understood of these lines under a heading."""
    return read_lines([Line("Robin Amsel"), Line(heading, level=2), *lines], "cv.pdf").corpus


@pytest.mark.parametrize(
    "lines, skills",
    [
        (["Tools\tHammer, saw"], ["Hammer", "saw"]), (["Tools: Hammer, saw"], ["Hammer", "saw"]), (["Hammer\tSaw"], ["Hammer", "Saw"]), (["Languages: Python, Go"], ["Python", "Go"]),
        (["Joinery", "Advanced", "Hammer, saw"], ["Joinery", "Hammer", "saw"]), (["C, Basic, Pascal"], ["C", "Basic", "Pascal"]),
        (["Rye, Spelt,", "Oats (rolled),", "Barley."], ["Rye", "Spelt", "Oats (rolled)", "Barley"]),
    ],
)  # fmt: skip
def test_skills_are_told_from_labels_and_levels(lines: list[str], skills: list[str]) -> None:
    """A label before a list and a level on a line of its own are no skills; a wide gap parts two."""
    assert said(listed("Skills", *map(Line, lines)), SnippetKind.SKILL) == skills


@pytest.mark.parametrize(
    "lines", [["English (native)", "Danish (fluent)"], ["English: native", "Danish: fluent"], ["English", "native", "Danish", "fluent"], ["English\tnative", "Danish\tfluent"]]
)
def test_languages_keep_their_levels(lines: list[str]) -> None:
    """Beside them, below them or in brackets."""
    assert [(e.title, e.by) for e in listed("Languages", *map(Line, lines)).entries] == [("English", "native"), ("Danish", "fluent")]


@pytest.mark.parametrize(
    "lines",
    [
        [Line("Oven licence"), Line("Guild of Bakers"), Line("2020"), Line("First aid", apart=True), Line("Red Cross"), Line("2019")],
        [Line("2020\tOven licence\tGuild of Bakers"), Line("2019\tFirst aid\tRed Cross")],
        [Line("Oven licence\tGuild of Bakers\t2020"), Line("First aid\tRed Cross\t2019")],
    ],
)
def test_certificates_keep_their_issuer_and_date(lines: list[Line]) -> None:
    """Whether these stand below or beside them."""
    assert [(e.title, e.by, e.when) for e in listed("Certificates", *lines).entries] == [("Oven licence", "Guild of Bakers", "2020"), ("First aid", "Red Cross", "2019")]


def test_dates_without_words_are_asked_about() -> None:
    """Two dates beside one another are no certificate."""
    imported = read_lines([Line("Robin Amsel"), Line("Certificates", level=2), Line("Oven licence\tFirst aid"), Line("2020\t2019")], "cv.pdf")
    assert [e.title for e in imported.corpus.entries if e.kind is EntryKind.CERTIFICATE] == ["Oven licence, First aid"]
    assert [d.question for d in imported.doubts] == ["What is from 2020, 2019?"]


def test_a_project_is_called_by_its_first_line() -> None:
    """Also where it holds a dash or the word of a title; a role below is a line, an address is none."""
    corpus = listed("Projects", Line("Sourdough Atlas - Maps for Bakers\t2022", strong=True), Line("Project Lead"), Line("https://atlas.example.org/"), Line("Mapped 40 starters", bullet=True))
    assert [(p.title, p.employer, str(p.period)) for p in corpus.positions] == [("Sourdough Atlas - Maps for Bakers", None, "2022")]
    assert said(corpus, SnippetKind.BULLET) == ["Project Lead", "Mapped 40 starters"]
    assert said(corpus, SnippetKind.OTHER) == ["https://atlas.example.org/"]


def test_what_a_project_was_made_with_is_skill_of_it() -> None:
    """A list beside its name is no line."""
    corpus = listed("Projects", Line("Sourdough Atlas | Python, Flask\t2022", strong=True), Line("Mapped 40 starters", bullet=True))
    assert said(corpus, SnippetKind.BULLET) == ["Mapped 40 starters"]
    assert [(s.text, s.position, s.source.path) for s in corpus.snippets if s.kind is SnippetKind.SKILL] == [
        (word, corpus.positions[0].id, f"projects[0].keywords[{number}]") for number, word in enumerate(("Python", "Flask"))
    ]  # fmt: skip


def test_items_below_a_study_are_its_own_lines() -> None:
    """They make no study, whatever dates they hold."""
    corpus = listed("Education", Line("Lindgren College"), Line("Diploma in Baking\t2012 - 2014"), Line("Won the rye prize in 2013", bullet=True), Line("Taught others", bullet=True))
    assert [(e.institution, e.area, str(e.period)) for e in corpus.education] == [("Lindgren College", "Diploma in Baking", "2012 – 2014")]
    assert said(corpus, SnippetKind.COURSE) == ["Won the rye prize in 2013", "Taught others"]


def test_a_wide_gap_stands_for_the_colon_behind_a_heading() -> None:
    """In plain text as in other files: languages, skills and studies of a table without lines come apart; languages of programs stay skills."""
    corpus = read(
        "Tessa Amsel\ntessa@example.org\n\nExperience\n\nHead Baker, Kornblum Bakery\n2018 - 2020\n- Baked rye\n\nLanguages\tGerman, English\nSkills\tExcel, SAP\nEducation\tDiploma in Baking, Lindholm College, 2012\n",
        "cv.txt",
    ).corpus
    assert [e.title for e in corpus.entries if e.kind is EntryKind.LANGUAGE] == ["German", "English"]
    assert said(corpus, SnippetKind.SKILL) == ["Excel", "SAP"]
    assert [(e.institution, e.area) for e in corpus.education] == [("Lindholm College", "Diploma in Baking")]
    assert [p.label for p in corpus.positions] == ["Head Baker, Kornblum Bakery"]
    coder = read("Tessa Amsel\ntessa@example.org\n\nSkills\nLanguages\tPython, Rust\n", "cv.txt").corpus
    assert not coder.entries
    assert said(coder, SnippetKind.SKILL) == ["Python", "Rust"]
