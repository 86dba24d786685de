"""Two columns of a page that cannot surely be told apart."""

from __future__ import annotations

import pytest

from agent.adapters.importers import read_resume
from agent.domain.corpus import Imported, SnippetKind
from tests.adapters.importers.layouts import BOLD, CONTACT, JOBS, LAYOUTS, NAME, SCHOOL, SKILLS, SUMMARY, YEARS, Pen, write
from tests.adapters.importers.prose import said
from tests.adapters.pdfs import blank

HEADED = [(title, employer, dates) for title, employer, dates, *_ in JOBS]


def read(page: Pen) -> Imported:
    """What is understood of the page."""
    return read_resume(page.page.parent.tobytes(), "cv.pdf")


def job(pen: Pen, number: int) -> None:
    """A position with its facts below one another."""
    title, employer, dates, place, bullets = JOBS[number]
    for text in (title, employer, f"{dates} / {place}"):
        pen.row(text, font=BOLD if text == title else "helv")
    pen.bullets(bullets)


@pytest.mark.parametrize("headings", [(), ("Say hi",)], ids=["bare", "contact alone"])
def test_a_sidebar_without_headings_takes_nothing_from_the_jobs_and_is_asked_about(headings: tuple[str, ...]) -> None:
    """Beside contact data its lines are no headlines: they are kept, and may be moved by a tap."""
    pen = Pen(blank()[0], 50, 60, 480)
    pen.row(NAME, 20)
    side, main = Pen(pen.page, 50, 100, 130), Pen(pen.page, 220, 100, 320)
    for text in (*headings, *CONTACT.split(" | "), *SKILLS, SCHOOL, YEARS):
        side.row(text)
    main.heading("Summary")
    main.row(SUMMARY)
    main.heading("Experience")
    for number in range(len(JOBS)):
        job(main, number)
    imported = read(pen)
    assert [(p.title, p.employer, str(p.period)) for p in imported.corpus.positions] == HEADED
    assert (imported.corpus.person.email, said(imported.corpus, SnippetKind.HEADLINE)) == ("robin@example.org", [])
    (doubt,) = imported.doubts
    assert "Sourdough" in doubt.question
    assert doubt.choices[0].label == "my skills"


def test_rows_that_mix_two_columns_are_asked_about() -> None:
    """One question for the file, with one of its rows, that can be answered by a tap."""
    pen = Pen(blank()[0], 50, 60, 480)
    pen.row(NAME, 20)
    side, main = Pen(pen.page, 50, 100, 130), Pen(pen.page, 190, 100, 330)
    side.heading("Contact")
    write(side.page, (50, side.top), "robin.amsel@kornblum.example", size=9.6)
    side.top += 16
    for heading, texts in (("Skills", SKILLS), ("Education", (SCHOOL, YEARS))):
        side.heading(heading)
        for text in texts:
            side.row(text)
    main.heading("Summary")
    main.row(SUMMARY)
    main.heading("Experience")
    for number in range(len(JOBS)):
        job(main, number)
    main.heading("Certifications")
    main.row("Food Safety Manager")
    asked = [doubt for doubt in read(pen).doubts if "mixed up" in doubt.question]
    assert [[choice.label for choice in doubt.choices] for doubt in asked] == [["yes", "no, I will send it anew"]]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_columns_that_are_read_as_they_stand_are_not_asked_about(layout: str) -> None:
    """Nor are tables, margins and dates at the right edge."""
    assert not [doubt for doubt in read_resume(LAYOUTS[layout]().tobytes(), "cv.pdf").doubts if "mixed up" in doubt.question]
