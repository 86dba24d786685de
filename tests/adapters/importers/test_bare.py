"""What stands near the contact data without a heading."""

from __future__ import annotations

import io

import docx
import pytest
from docx.shared import Pt

from agent.adapters.importers import read_resume
from agent.adapters.pdf.column import Column
from agent.adapters.pdf.gutters import blocks
from agent.adapters.pdf.hyphens import Hyphens
from agent.adapters.pdf.piece import Piece
from agent.domain.corpus import EntryKind, Imported, SnippetKind
from tests.adapters.importers.layouts import BOLD, CONTACT, JOBS, NAME, SUMMARY, Pen
from tests.adapters.importers.prose import read, said
from tests.adapters.pdfs import blank

HEADED = [(title, employer, dates) for title, employer, dates, *_ in JOBS]
KNOWN = ("Python", "SQL", "Kubernetes", "Excel")
LOOSE = "Tessa Amsel\nBaker\n\ntessa@example.org\nLindholm, OR\n\n{}\n\nExperience\nBaker\nKornblum Bakery\n2019 – 2021\n- Baked rye for 300 guests with a HACCP plan\n"


def beside(groups: tuple[tuple[str, ...], ...], width: int = 130, left: float = 50, main: float = 220) -> Imported:
    """What is understood of a page with these groups of rows, a gap between them, beside its text."""
    pen = Pen(blank()[0], 50, 60, 480)
    pen.row(NAME, 20)
    side, text = Pen(pen.page, left, 100, width, size=9), Pen(pen.page, main, 100, 320)
    for group in groups:
        for line in group:
            side.row(line)
        side.top += 14
    text.heading("Summary")
    text.row(SUMMARY)
    text.heading("Experience")
    for title, employer, dates, place, bullets in JOBS:
        for line in (title, employer, f"{dates} / {place}"):
            text.row(line, font=BOLD if line == title else "helv")
        text.bullets(bullets)
    return read_resume(pen.page.parent.tobytes(), "cv.pdf")


@pytest.mark.parametrize("groups", [(tuple(CONTACT.split(" | ")), KNOWN), (KNOWN,)], ids=["with contact data", "alone"])
def test_a_list_of_skills_without_a_heading_is_told_by_its_things(groups: tuple[tuple[str, ...], ...]) -> None:
    """Beside the text as well as below contact data; nothing of it gets into the text, and nothing is asked."""
    imported = beside(groups)
    assert [(p.title, p.employer, str(p.period)) for p in imported.corpus.positions] == HEADED
    assert (said(imported.corpus, SnippetKind.SKILL), " ".join(said(imported.corpus, SnippetKind.SUMMARY)), imported.doubts) == (list(KNOWN), SUMMARY, ())


def test_other_lists_without_a_heading_are_told_too() -> None:
    """Languages by their levels, a school by its name and years, a certificate by its word."""
    corpus = read(LOOSE.format("English (native)\nDanish (fluent)\n\nLindgren College\nDiploma in Baking\n2012 – 2014\n\nFood Safety Certification")).corpus
    assert [(study.institution, study.area or study.degree) for study in corpus.education] == [("Lindgren College", "Diploma in Baking")]
    assert [(entry.kind, entry.title, entry.by) for entry in corpus.entries] == [
        (EntryKind.CERTIFICATE, "Food Safety Certification", None), (EntryKind.LANGUAGE, "English", "native"), (EntryKind.LANGUAGE, "Danish", "fluent"),
    ]  # fmt: skip


def test_what_the_jobs_tell_of_is_a_skill() -> None:
    """A list is known by the text as well as by the lexicon."""
    imported = read(LOOSE.format("Rye\nHACCP\nSourdough"))
    assert (said(imported.corpus, SnippetKind.SKILL), imported.doubts) == (["Rye", "HACCP", "Sourdough"], ())


def test_a_short_list_of_nobody_knows_what_is_asked_about() -> None:
    """Three lines are no headlines either: they are kept, and may be moved by a tap."""
    imported = read(LOOSE.format("Willow weaving\nRaku firing\nBell casting"))
    assert (said(imported.corpus, SnippetKind.SKILL), said(imported.corpus, SnippetKind.HEADLINE)) == ([], ["Baker"])
    (doubt,) = imported.doubts
    assert ("Willow weaving" in doubt.question, doubt.choices[0].label) == (True, "my skills")


def test_icons_are_no_words() -> None:
    """Before a heading or an address, and where one stands for a heading; a line that tells something keeps its own."""
    text = "Tessa Amsel\n☎ +1 555 010 0199\n✉ tessa@example.org\n\n⚒ Experience\nBaker\nKornblum Bakery\n2019 – 2021\n- 🍞 Baked rye for 300 guests\n\n★\nSkills\nRye\n"
    corpus = read(text).corpus
    assert (corpus.person.phone, corpus.person.email) == ("+1 555 010 0199", "tessa@example.org")
    assert said(corpus, SnippetKind.BULLET) == ["🍞 Baked rye for 300 guests"]
    assert said(corpus, SnippetKind.SKILL) == ["Rye"]


def named(lines: list[tuple[str, float]]) -> str:
    """The name that is read where these lines stand above the experience."""
    pen = Pen(blank()[0], 50, 60, 480)
    for text, size in lines:
        pen.row(text, size, gap=size / 2)
    pen.heading("Experience")
    for text in ("Baker", "Kornblum Bakery", "2019 – 2021"):
        pen.row(text)
    pen.bullets(("Baked rye for 300 guests",))
    return read_resume(pen.page.parent.tobytes(), "cv.pdf").corpus.person.name


@pytest.mark.parametrize(
    "lines", [[("Tessa", 22.0), ("Amsel", 22.0), ("tessa@example.org", 10.0)], [("Contact", 13.0), ("tessa@example.org", 10.0), ("Tessa Amsel", 22.0), ("Baker", 10.0)]],
    ids=["on two lines", "below the contact data"],
)  # fmt: skip
def test_a_name_is_found_by_its_size(lines: list[tuple[str, float]]) -> None:
    """The largest letters of all are those of the name."""
    assert named(lines) == "Tessa Amsel"


def test_a_short_bullet_of_names_is_none_of_the_next_head() -> None:
    """What begins with a deed belongs to its job, where the lines below have a title and an employer."""
    text = "Tessa Amsel\n\nExperience\nClerk\nPennine Outdoor Ltd\n2015 – 2019\n- Built Dashboards in Looker Studio\nBaker\nKornblum Bakery\n2013 – 2015\n- Baked rye\n"
    corpus = read(text).corpus
    assert [(p.title, p.employer) for p in corpus.positions] == [("Clerk", "Pennine Outdoor Ltd"), ("Baker", "Kornblum Bakery")]
    assert said(corpus, SnippetKind.BULLET) == ["Built Dashboards in Looker Studio", "Baked rye"]


def test_an_employer_before_its_town_and_country_is_no_place() -> None:
    """Where no other line names one."""
    (position,) = read("Tessa Amsel\n\nExperience\n04/2019 – Present\nMarketing Manager\nBrightwater Teas, Leeds, UK\n- Planned launches\n").corpus.positions
    assert (position.employer, position.location) == ("Brightwater Teas", "Leeds, UK")


def cells(left: tuple[str, ...], right: list[tuple[str, tuple[str, ...]]]) -> Imported:
    """What is understood of a Word file with a table of two columns, the second with headings and their lines."""
    document = docx.Document()
    document.add_paragraph().add_run("Tessa Amsel").font.size = Pt(20)
    one, other = document.add_table(1, 2).rows[0].cells
    for text in left:
        one.add_paragraph(text)
    for heading, lines in right:
        other.add_paragraph().add_run(heading).bold = True
        for line in lines:
            other.add_paragraph(line)
    content = io.BytesIO()
    document.save(content)
    return read_resume(content.getvalue(), "cv.docx")


@pytest.mark.parametrize("left", [("tessa@example.org", "Lindholm, OR", "", *KNOWN), KNOWN], ids=["with contact data", "alone"])
def test_a_column_of_a_word_file_without_headings_goes_on_with_no_section(left: tuple[str, ...]) -> None:
    """Whatever stands before it."""
    imported = cells(left, [("Experience", ("Baker", "Kornblum Bakery", "2019 – 2021", "Baked rye for 300 guests.")), ("Languages", ("English (native)",))])
    assert (said(imported.corpus, SnippetKind.SKILL), imported.corpus.person.email) == (list(KNOWN), left[0] if "@" in left[0] else None)
    assert ([entry.title for entry in imported.corpus.entries], imported.doubts) == (["English"], ())


def test_an_address_that_was_wrapped_is_one() -> None:
    """In a narrow column, wherever it was parted."""
    assert Hyphens(()).join("robin.amsel@kornblum", ".example") == "robin.amsel@kornblum.example"
    assert Hyphens(()).join("Mail robin.amsel@kornblum.c", "om") == "Mail robin.amsel@kornblum.com"
    assert Hyphens(()).join("robin@example.org", "Lindholm") == "robin@example.org Lindholm"


def rows(*texts: str) -> list[Piece]:
    """Rows of a narrow cell, each a letter's width times its letters wide."""
    return [Piece(text, 40, 12.0 * n, 40 + 5.0 * len(text), 12.0 * n + 11, size=10) for n, text in enumerate(texts)]


@pytest.mark.parametrize(
    "texts, found",
    [
        (("Senior Software", "Engineer", "Harbor Ledger Ltd"), ["Senior Software Engineer", "Harbor Ledger Ltd"]),
        (("May 2016 – Dec", "2020", "Westgate School", "District"), ["May 2016 – Dec 2020", "Westgate School District"]),
        (("Sales Clerk", "Kornblum Bakery", "2014 – 2015"), ["Sales Clerk", "Kornblum Bakery", "2014 – 2015"]),
    ],
)  # fmt: skip
def test_titles_names_and_dates_that_a_narrow_cell_wraps_are_one(texts: tuple[str, ...], found: list[str]) -> None:
    """Where the next word had no room; a title and its employer stay apart."""
    assert [" ".join(piece.text for piece in block) for block in blocks(rows(*texts), edge=40 + 5.0 * 17)] == found


def test_short_things_below_one_another_are_not_one() -> None:
    """A word in small letters below another of a list goes on with nothing."""
    own = rows("SQL", "Python", "dbt", "Tableau")
    assert not Column(own, 200).wraps([own[1]], own[2], turns=False)
