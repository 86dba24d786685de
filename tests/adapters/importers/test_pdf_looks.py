"""What résumés as PDF show by their looks alone."""

from __future__ import annotations

from typing import Any

from agent.adapters.importers import read_resume
from agent.domain.corpus import Corpus, SnippetKind
from tests.adapters.importers.layouts import BOLD, Pen, two_pages, write
from tests.adapters.importers.prose import said
from tests.adapters.pdfs import blank


def page() -> Pen:
    """An empty page with a name and a heading on it."""
    pen = Pen(blank()[0], 60, 70, 470)
    pen.row("Robin Amsel", 20)
    pen.row("robin@example.org")
    pen.heading("Experience")
    return pen


def understood(document: Any) -> Corpus:
    """What is understood of a document."""
    return read_resume(document.tobytes(), "cv.pdf").corpus


def test_dots_that_rate_something_are_no_bullets() -> None:
    """Dots beside one another are neither bullets nor words; the skill before them stays a skill."""
    pen = page()
    pen.row("Head Baker, Kornblum Bakery, 2019 - 2021", font=BOLD)
    pen.bullets(("Baked rye",), "")
    pen.heading("Skills")
    for skill in ("Sourdough", "Rye"):
        for n in range(5):
            pen.page.draw_circle((200 + 9 * n, pen.top - 3), 3, fill=(0, 0, 0))
        write(pen.page, (250, pen.top), "Oats")
        pen.row(skill)
    corpus = understood(pen.page.parent)
    assert said(corpus, SnippetKind.SKILL)[0] == "Sourdough"
    assert "Rye" in said(corpus, SnippetKind.SKILL)
    assert [s.text for s in corpus.bullets_of(corpus.positions[0].id)] == ["Baked rye"]


def test_an_unknown_heading_that_looks_like_the_others_ends_a_section() -> None:
    """Its lines are kept apart and asked about, and no position takes them."""
    pen = page()
    pen.row("Head Baker, Kornblum Bakery, 2019 - 2021", font=BOLD)
    pen.bullets(("Baked rye",))
    pen.heading("Skills")
    pen.row("Sourdough")
    pen.heading("A day of mine")
    pen.row("Sleeps until four")
    imported = read_resume(pen.page.parent.tobytes(), "cv.pdf")
    assert said(imported.corpus, SnippetKind.SKILL) == ["Sourdough"]
    assert said(imported.corpus, SnippetKind.OTHER) == ["Sleeps until four"]
    (doubt,) = imported.doubts
    assert "A day of mine" in doubt.question
    first = doubt.choices[0]
    assert (first.label, [(c.path, c.value) for c in first.changes]) == ("my skills", [("other[0]", None), ("skills[1].name", "Sleeps until four")])


def test_a_bold_line_is_a_head_though_it_begins_with_a_verb() -> None:
    """Nor does it matter that it begins with a small letter or ends like a sentence."""
    for employer in ("Connected Mills", "kornblum", "Milling Kornblum, L.P."):
        pen = page()
        pen.row(employer, font=BOLD)
        pen.row("Head Baker")
        pen.row("2019 - 2021")
        pen.bullets(("Baked rye",))
        position = understood(pen.page.parent).positions[0]
        assert (position.employer, position.title) == (employer, "Head Baker")


def test_a_company_row_with_a_bullet_is_no_line() -> None:
    """It heads the position whose title and dates follow."""
    pen = page()
    for employer, title, dates in (("Kornblum Bakery", "Head Baker", "2019 - 2021"), ("Lindgren Mill", "Miller", "2015 - 2019")):
        pen.bullets((employer,))
        pen.row(title, indent=18)
        pen.row(dates, indent=18)
        pen.bullets((f"Worked at the {employer}",), "–")
        pen.top += 8
    corpus = understood(pen.page.parent)
    assert [(p.employer, p.title, str(p.period)) for p in corpus.positions] == [("Kornblum Bakery", "Head Baker", "2019 – 2021"), ("Lindgren Mill", "Miller", "2015 – 2019")]
    assert said(corpus, SnippetKind.BULLET) == ["Worked at the Kornblum Bakery", "Worked at the Lindgren Mill"]


def test_words_broken_at_the_end_of_a_row_are_whole() -> None:
    """Without their hyphen, or without a blank behind a stroke."""
    pen = page()
    pen.row("Head Baker, Kornblum Bakery, 2019 - 2021", font=BOLD)
    pen.bullets(("Filled the orders of all our hotels and kept the books of every shop and/",))
    pen.row("or market stall", indent=18)
    corpus = understood(pen.page.parent)
    assert said(corpus, SnippetKind.BULLET) == ["Filled the orders of all our hotels and kept the books of every shop and/or market stall"]


def test_broken_signs_are_mended() -> None:
    """Blanks and dashes that were decoded wrongly are no words."""
    pen = page()
    pen.row("Head Baker", font=BOLD)
    pen.row("2019 - 2021 Kornblum Bakery ï¼ Lindholm, OR")
    pen.bullets(("Baked rye breadÂ for guests",))
    corpus = understood(pen.page.parent)
    assert [(p.title, p.employer, p.location) for p in corpus.positions] == [("Head Baker", "Kornblum Bakery", "Lindholm, OR")]
    assert said(corpus, SnippetKind.BULLET) == ["Baked rye bread for guests"]


def test_what_the_edges_of_pages_repeat_is_read_once() -> None:
    """The name above the second page and the counts of pages are in no line."""
    texts = [s.text for s in understood(two_pages()).snippets]
    assert not any("page 2" in text.lower() or "of 2" in text for text in texts)
    assert sum("Robin Amsel" in text for text in texts) == 0


def test_what_stands_twice_in_a_file_is_taken_once() -> None:
    """The same position with the same lines in a second section adds nothing."""
    pen = page()
    for heading in ("", "Work History"):
        if heading:
            pen.heading(heading)
        pen.row("Head Baker, Kornblum Bakery, 2019 - 2021", font=BOLD)
        pen.bullets(("Baked rye", "Sold cakes"))
    corpus = understood(pen.page.parent)
    assert len(corpus.positions) == 1
    assert said(corpus, SnippetKind.BULLET) == ["Baked rye", "Sold cakes"]


def test_words_of_two_columns_in_one_row_are_asked_about() -> None:
    """Where no gutter was found the user is shown the line."""
    pen = page()
    pen.row("Head Baker, Kornblum Bakery, 2019 - 2021", font=BOLD)
    write(pen.page, (330, pen.top), "Sold cakes at the market on every Saturday of the winter")
    pen.bullets(("Baked rye",))
    imported = read_resume(pen.page.parent.tobytes(), "cv.pdf")
    assert [d.path for d in imported.doubts] == ["work[0].highlights[0]"]
    assert "belong together" in imported.doubts[0].question
