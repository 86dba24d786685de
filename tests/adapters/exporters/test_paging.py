"""Where pages end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.adapters.exporters.pdf.exporter import LEEWAY, pieces_of
from agent.adapters.exporters.pdf.paging import Paging, Span, paged
from agent.adapters.exporters.pdf.typesetting import Frame, draw, measure
from agent.adapters.exporters.pdf.unit import Unit
from agent.domain.blocks import BlockKind
from agent.domain.look import LOOKS
from agent.domain.rendered import NEARLY_EMPTY, Design
from tests.adapters.exporters.gallery import SCHOOL, career, job, person
from tests.adapters.exporters.resumes import released

LINE, PAGE = 10.0, 200.0
HEADS = (BlockKind.SECTION, BlockKind.HEAD, BlockKind.BELOW, BlockKind.DATES)


def written(counts: list[int]) -> list[Unit]:
    """A name, and positions with so many bullets."""
    found = [Unit(BlockKind.NAME, "Ida"), Unit(BlockKind.CONTACT, "here"), Unit(BlockKind.SECTION, "Experience")]
    for count in counts:
        found += [Unit(BlockKind.HEAD, "Bakery"), Unit(BlockKind.BELOW, "Baker"), Unit(BlockKind.DATES, "2020")]
        found += [Unit(BlockKind.BULLETS, "Baked", place, count) for place in range(count)]
    return [*found, Unit(BlockKind.SECTION, "Languages"), Unit(BlockKind.TEXT, "Danish")]


def lines(count: int) -> list[Span]:
    """So many units of a line each."""
    return [(n * LINE, (n + 1) * LINE) for n in range(count)]


def pages_of(pieces: list[Unit], height: float = PAGE) -> tuple[Paging, list[list[Unit]]]:
    """The pages of units of a line each, twenty lines to a page."""
    paging = paged(pieces, lines(len(pieces)), height)
    return paging, [list(page) for page in paging.of(pieces)]


@given(st.lists(st.integers(0, 14), min_size=1, max_size=8))
def test_heads_stay_with_what_they_head(counts: list[int]) -> None:
    """Nothing is lost or moved, no page is overfull, none ends with a heading, and no position's head is parted from its first bullet."""
    pieces = written(counts)
    paging, pages = pages_of(pieces)
    assert [unit for page in pages for unit in page] == pieces
    assert all(len(page) * LINE <= PAGE for page in pages)
    assert paging.sheets == len(pages)
    for page, following in pairwise(pages):
        assert page[-1].kind is not BlockKind.SECTION
        assert following[0].kind not in (BlockKind.BELOW, BlockKind.DATES, BlockKind.CONTACT)
        assert not (page[-1].kind in HEADS and following[0].is_bullet)


@pytest.mark.parametrize(("counts", "begins"), [([6, 4, 6], "head"), ([12, 3, 3], "head"), ([30], "bullets")])
def test_positions_stay_whole_where_that_leaves_no_great_gap(counts: list[int], begins: str) -> None:
    """A page ends between positions rather than within one; one that is longer than a page is parted with at least two bullets on either side."""
    _, pages = pages_of(written(counts))
    assert pages[1][0].kind.value == begins
    if begins == "bullets":
        assert pages[1][0].place >= 2
        assert pages[1][0].of - pages[1][0].place >= 2


@pytest.mark.parametrize(("counts", "used", "begins"), [([12, 12, 7, 9, 9], 50, "bullets"), ([12, 12, 9, 3, 9], 45, "head"), ([12, 12, 9, 9, 9], 45, "head")])
def test_bullets_fill_a_foot_that_would_stay_empty(counts: list[int], used: int, begins: str) -> None:
    """Where an eighth of a page and more would be a hole, the next position begins there, with two bullets or more on either side; below a smaller
    foot, or with three bullets alone, it stays whole."""
    _, pages = pages_of(written(counts), height=50 * LINE)
    assert (len(pages[0]), pages[1][0].kind.value) == (used, begins)


@given(st.lists(st.integers(1, 9), min_size=3, max_size=8))
def test_what_begins_a_last_page_fills_enough_of_it(counts: list[int]) -> None:
    """Rather than a line or two on a last page, more goes over."""
    paging, pages = pages_of(written(counts))
    assert len(pages) == 1 or paging.filled >= NEARLY_EMPTY


def test_what_is_higher_than_a_page_runs_over() -> None:
    """Alone, and its sheets are counted."""
    pieces = [Unit(BlockKind.NAME, "Ida"), Unit(BlockKind.TEXT, "long"), Unit(BlockKind.SECTION, "Skills"), Unit(BlockKind.TEXT, "Rye")]
    paging = paged(pieces, [(0, 10), (10, 510), (520, 530), (530, 540)], PAGE)
    assert paging.sheets == 3
    assert paging.starts == (0,)


@pytest.mark.parametrize("name", [look.name for look in LOOKS])
@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize("dense", [False, True])
def test_what_is_drawn_is_what_was_planned(name: str, paper: str, dense: bool) -> None:
    """Every unit stands on the page it was planned for, within its frame, one below the other; and no page ends with a head."""
    for deeds in range(1, 7):
        who = career(person("Ida Fink"), *(job(n, "Baker", f"Bakery {n}", str(2020 - n), str(2021 - n), (deeds * n) % 7) for n in range(12)), education=SCHOOL)
        design = Design(name=name, paper=paper)
        design = design.denser() if dense else design
        pieces, frame = pieces_of(released(who), design), Frame.of(design)
        paging = paged(pieces, measure(pieces, design), frame.height - LEEWAY)
        pages = paging.of(pieces)
        drawn = draw(pages, design)
        assert drawn.pages == paging.sheets == len(pages)
        assert [box.page for box in drawn.boxes] == [number for number, page in enumerate(pages) for _ in page]
        assert all(frame.top - 0.1 <= box.top < box.bottom <= frame.top + frame.height + 0.1 for box in drawn.boxes)
        assert all(box.bottom <= after.top + 0.1 for box, after in pairwise(drawn.boxes) if box.page == after.page)
        assert all(page[-1].kind not in (BlockKind.SECTION, BlockKind.HEAD) for page in pages[:-1])
