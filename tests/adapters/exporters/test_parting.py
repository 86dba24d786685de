"""Entries stand apart also for software that sees bare text, or places without pages."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Sequence
from itertools import chain, pairwise, product
from typing import Any

import pikepdf
import pytest
from pypdf import PdfReader

from agent.adapters.exporters import PdfExporter
from agent.adapters.exporters.pdf.exporter import pieces_of
from agent.adapters.exporters.pdf.strip import Strip
from agent.adapters.exporters.pdf.unit import Unit
from agent.domain.blocks import BlockKind
from agent.domain.corpus import Corpus
from agent.domain.look import LOOKS, PLAINEST
from agent.domain.rendered import Design, Rendered
from tests.adapters.exporters.gallery import FORTY_YEARS, LONG_NAMES, career, job, person
from tests.adapters.exporters.resumes import FULL, bullets, released
from tests.people import BAKER, CLERK

NAMES = [look.name for look in LOOKS]
BREADS = ["".join(parts) for parts in product(("kor", "lin", "bar", "tel", "mos", "fen", "gul", "wis"), ("na", "de", "ka", "ri", "mo", "lu", "se", "ty"), ("l", "n", "r", "st", "m", "ck", "d", "f"))]
DEEDS = [f"Baked {' and '.join(BREADS[12 * n : 12 * n + 2 + 8 * (n % 2)])}" for n in range(42)]
ONE_JOB = FULL.model_copy(update={"positions": (BAKER, CLERK), "snippets": (*bullets(*DEEDS[:30]), *bullets(*DEEDS[30:], at=CLERK))})
WHO = {"full": FULL, "forty years": FORTY_YEARS, "long names": LONG_NAMES, "one long job": ONE_JOB}


def long_bullet() -> Corpus:
    """A career of one bullet that takes several pages."""
    made = career(person("Robin Amsel"), job(1, "Baker", "Kornblum", "2018", "present", 1))
    text = ("Baked " + "rye and spelt " * 1400).strip()
    return made.model_copy(update={"snippets": tuple(s.model_copy(update={"text": text}) if s.position else s for s in made.snippets)})


def pages(rendered: Rendered) -> list[list[tuple[float, str]]]:
    """The lines of each page with their baselines, in one space, as a parser sees them that never asks where a page begins."""
    found: list[list[tuple[float, str]]] = []
    for page in PdfReader(io.BytesIO(rendered.content)).pages:
        row: dict[float, str] = {}

        def note(text: str, cm: Any, tm: Any, _font: Any, _size: Any, row: dict[float, str] = row) -> None:
            if text.strip():
                y = round(tm[4] * cm[1] + tm[5] * cm[3] + cm[5], 1)
                row[y] = row.get(y, "") + text

        page.extract_text(visitor_text=note)
        found.append([(y, " ".join(text.split())) for y, text in row.items() if text.strip(" \n•")])
    return found


def begun(pieces: Sequence[Unit]) -> list[int]:
    """The numbers of the pieces with which an entry or a section begins, but for the first entry of a section."""
    return [at for at in range(len(pieces)) if Strip(pieces, (), 0).begins(at)]


@pytest.mark.parametrize("whose", WHO)
@pytest.mark.parametrize("name", NAMES)
def test_in_bare_text_an_empty_line_stands_above_every_entry_and_section(name: str, whose: str) -> None:
    """And nowhere else, so that a parser without places and fonts finds as many entries as there are."""
    made = released(WHO[whose])
    pieces = pieces_of(made, Design(name=name))
    rendered = PdfExporter().render(made, Design(name=name))
    lines = [line.strip() for page in PdfReader(io.BytesIO(rendered.content)).pages for line in page.extract_text().split("\n")]
    parted = [following for line, following in pairwise(lines) if not line]
    assert len(parted) == len(begun(pieces))
    assert all(pieces[at].text.startswith(line) for line, at in zip(parted, begun(pieces), strict=True))


@pytest.mark.parametrize("whose", ["forty years", "one long job"])
@pytest.mark.parametrize("name", NAMES)
def test_entries_are_parted_by_distance_alone(name: str, whose: str) -> None:
    """A parser that parts entries where a line stands more than 1.4 usual distances below the one before finds each with its head, across pages too; one that a page parts stays whole."""
    made = released(WHO[whose])
    pieces = pieces_of(made, Design(name=name))
    rendered = PdfExporter().render(made, Design(name=name))
    assert rendered.pages > 1
    lines = list(chain.from_iterable(pages(rendered)))
    gaps = [above - below for (above, _), (below, _) in pairwise(lines)]
    usual = Counter(round(gap) for gap in gaps).most_common(1)[0][0]
    found = [line for (_, line), gap in zip(lines[1:], gaps, strict=True) if round(gap) > 1.4 * usual]
    texts = [pieces[at].text for at in begun(pieces) if pieces[at].kind in (BlockKind.HEAD, BlockKind.LONE)]
    assert [line for line in found if line in texts] == texts
    assert not [line for line in found if any(line == piece.text for piece in pieces if piece.is_bullet)]


@pytest.mark.parametrize("whose", ["forty years", "one long job"])
@pytest.mark.parametrize("name", NAMES)
def test_coordinates_go_on_from_page_to_page(name: str, whose: str) -> None:
    """As if there were one long page: all lines are in reading order from top to bottom, and over the end of a page two lines stand as far apart as such lines do on a page, to the point."""
    made = released(WHO[whose])
    heads = {piece.text for piece in pieces_of(made, Design(name=name)) if piece.kind is BlockKind.HEAD}
    found = pages(PdfExporter().render(made, Design(name=name)))
    heights = [y for lines in found for y, _ in lines]
    assert heights == sorted(heights, reverse=True)
    assert len(found) > 1
    for before, lines in pairwise(found):
        kind, gap = kind_of(lines[0][1], heads), before[-1][0] - lines[0][0]
        alike = [above - below for page in found for (above, _), (below, line) in pairwise(page) if kind_of(line, heads) == kind]
        assert min(alike) - 0.5 < gap < max(alike) + 1.5


def kind_of(line: str, heads: set[str]) -> str:
    """Whether an entry, a bullet or neither begins with a line."""
    return "entry" if line in heads else line[0] if line[0] == "•" else "line"


def test_a_line_that_runs_over_goes_on_in_the_next_line() -> None:
    """A bullet longer than a page."""
    rendered = PdfExporter().render(released(long_bullet()), Design())
    lines = list(chain.from_iterable(pages(rendered)))
    gaps = [above - below for (above, line), (below, _) in pairwise(lines) if line.startswith(("rye", "and", "spelt"))]
    assert rendered.pages > 1
    assert len(gaps) > 50
    assert max(gaps) - min(gaps) < 1.1


@pytest.mark.parametrize("whose", ["forty years", "one long job"])
def test_each_page_has_its_frame_around_its_words(whose: str) -> None:
    """Of the size of the paper, at whole points; the first page, which has the links, begins at 0."""
    rendered = PdfExporter().render(released(WHO[whose]), Design())
    with pikepdf.open(io.BytesIO(rendered.content)) as pdf:
        frames = [[float(side) for side in page.mediabox] for page in pdf.pages]
    assert frames[0] == [0, 0, 612, 792]
    assert all(top - bottom == 792 and bottom == int(bottom) for _, bottom, _, top in frames)
    for (_, bottom, _, top), lines in zip(frames, pages(rendered), strict=True):
        assert all(bottom + 30 < y < top - 30 for y, _ in lines)


@pytest.mark.parametrize("whose", ["full", "long names", "one long job"])
def test_sections_of_the_plainest_design_are_known_by_bold_capitals(whose: str) -> None:
    """A parser that takes bold capitals for a heading, as most do, finds each section and takes nothing else for one."""
    made = released(WHO[whose])
    bold: list[str] = []

    def note(text: str, _cm: Any, _tm: Any, font: Any, _size: Any) -> None:
        if text.strip() and text.isupper() and font and "Bold" in font["/BaseFont"]:
            bold.append(text.strip())

    for page in PdfReader(io.BytesIO(PdfExporter().render(made, Design(name=PLAINEST)).content)).pages:
        page.extract_text(visitor_text=note)
    assert bold == [piece.text for piece in pieces_of(made, Design(name=PLAINEST)) if piece.kind is BlockKind.SECTION]
    assert "EXPERIENCE" in bold
