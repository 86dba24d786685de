"""The pictures for chats."""

from __future__ import annotations

import threading
from typing import Any

import pymupdf
import pytest

from agent.adapters.exporters import PdfExporter
from agent.adapters.pictures import Mark, Row, preview, score_picture
from agent.adapters.pictures.canvas import WIDTH
from agent.adapters.pictures.score import _COLOURS, _page, _room
from agent.domain.rendered import Design
from agent.errors import Bug
from tests.adapters.exporters.resumes import FULL, released

TALL = 2.2
"""A picture that is higher than so many times its width has to be scrolled on a phone."""
ROWS = [Row("Bakes rye", True, Mark.FULL, "“Baked rye”"), Row("Leads a team", True, Mark.PARTLY, "“Helped lead”"), Row("Speaks Danish", True, Mark.NOTHING, "nothing"), Row("Sells", False, Mark.FULL, "“Sold”")]


def opened(picture: bytes) -> Any:
    """The picture's pixels."""
    return pymupdf.Pixmap(picture)  # type: ignore[no-untyped-call]


def coloured(picture: bytes, mark: Mark) -> int:
    """How many pixels of the column of signs are in the colour of that mark."""
    pixels, wanted = opened(picture), tuple(round(part * 255) for part in _COLOURS[mark])
    column = [pixels.pixel(x, y) for y in range(260, pixels.height) for x in range(60, 94)]
    return sum(all(abs(seen - part) <= 2 for seen, part in zip(shade, wanted, strict=True)) for shade in column)


def many(count: int, text: str = "Experience with requirement") -> list[Row]:
    """So many rows, four must-haves in five."""
    return [Row(f"{text} {i}", i % 5 != 0, list(Mark)[i % 3], f"“Carried by line {i}”") for i in range(count)]


def test_the_preview_is_the_first_page() -> None:
    """As wide as phones show sharp, in the shape of the paper, with ink on it; the same PDF gives the same picture."""
    for paper, shape in (("letter", 11 / 8.5), ("a4", 297 / 210)):
        pdf = PdfExporter().render(released(FULL), Design(paper=paper)).content
        pixels = opened(preview(pdf))
        assert pixels.width == WIDTH
        assert abs(pixels.height / pixels.width - shape) < 0.01
        assert min(pixels.samples) < 80 < 250 < max(pixels.samples)
        assert preview(pdf) == preview(pdf)


@pytest.mark.parametrize("content", [b"", b"no page", b"%PDF-1.7\n%%EOF"])
def test_what_is_no_pdf_has_no_preview(content: bytes) -> None:
    """And says so in our own words."""
    with pytest.raises(Bug):
        preview(content)


def test_must_haves_come_first_each_with_its_line() -> None:
    """The words in their order, whatever the order of the rows; the figures count the must-haves."""
    page = _page("Baker at Kornblum", sorted(ROWS, key=lambda row: not row.must), 4, "")
    told = ["Baker at Kornblum", "1 of 3 must-haves shown, 1 partly", "MUST HAVE", "Bakes rye", "“Baked rye”", "Leads a team", "Speaks Danish", "NICE TO HAVE", "Sells"]
    places = [page.index(text) for text in told]
    assert places == sorted(places)
    assert score_picture("Baker at Kornblum", ROWS) == score_picture("Baker at Kornblum", [ROWS[3], *ROWS[:3]])


def test_each_level_has_its_sign() -> None:
    """Its colour is seen before its rows, and not before others."""
    for mark in Mark:
        others = [row for row in ROWS if row.mark is not mark and row.must]
        assert coloured(score_picture("Baker", [row for row in ROWS if row.mark is mark]), mark) > 100
        assert coloured(score_picture("Baker", others), mark) < 10


@pytest.mark.parametrize("count", [1, 12, 40, 400])
def test_any_number_fits_on_one_page(count: int) -> None:
    """In the shape of a phone; what has no room is counted, and nothing is counted twice."""
    pixels = opened(score_picture("Baker", many(count)))
    assert pixels.width == WIDTH
    assert 1 < pixels.height / pixels.width <= TALL
    ordered = sorted(many(count), key=lambda row: not row.must)
    room = _room("Baker", ordered, "")
    page = _page("Baker", ordered, room, "")
    assert (f"and {count - room} more" in page) == (room < count)
    assert page.count('class="row"') == room >= min(count, 8)


@pytest.mark.parametrize("text", ["Опыт работы с хлебом", "東京でパンを焼いた", "خبز الجاودار", "🍞🥐", "<b>&amp; </p>", "x" * 3_000, "long words and more " * 200, "\x00\ufffd", ""])
def test_no_text_breaks_it(text: str) -> None:
    """Other letters, signs of HTML, endless words: the page keeps its shape, and says something."""
    pixels = opened(score_picture(text, [Row(text, True, Mark.PARTLY, text)] * 40, text))
    assert pixels.height / pixels.width <= TALL
    assert min(pixels.samples) < 100


def test_other_letters_are_drawn_as_letters() -> None:
    """Two texts in letters of their own give two pictures: none is drawn as empty boxes."""
    pictures = {score_picture("", [Row(text, True, Mark.FULL)]) for text in ("Хлеб", "Соль", "東京", "京東", "خبز", "ملح")}
    assert len(pictures) == 6


def test_a_post_that_asks_for_nothing_has_a_picture_too() -> None:
    """It says that nothing was found."""
    assert opened(score_picture("Baker", [])).width == WIDTH


def test_many_threads_draw_at_once() -> None:
    """The library is not made for it, so they take turns; all get the same picture."""
    pdf, found = PdfExporter().render(released(FULL), Design()).content, list[bytes]()
    threads = [threading.Thread(target=lambda: found.append(score_picture("Baker", ROWS) + preview(pdf))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 6
    assert len(set(found)) == 1
