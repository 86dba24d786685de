"""Entries stand apart also for software that sees bare text, or places without pages."""

from __future__ import annotations

import io
from collections import Counter
from itertools import pairwise
from typing import Any

import pikepdf
import pytest
from pypdf import PdfReader

from agent.adapters.exporters import PdfExporter
from agent.adapters.exporters.pdf.exporter import pieces_of
from agent.adapters.exporters.pdf.parting import begins
from agent.domain.blocks import BlockKind
from agent.domain.look import LOOKS
from agent.domain.rendered import Design, Rendered
from tests.adapters.exporters.gallery import FORTY_YEARS, LONG_NAMES
from tests.adapters.exporters.resumes import FULL, released

NAMES = [look.name for look in LOOKS]
WHO = {"full": FULL, "forty years": FORTY_YEARS, "long names": LONG_NAMES}


def places(rendered: Rendered) -> list[tuple[float, str]]:
    """Each line with its baseline, in one space and without regard to pages, as a parser sees it that never asks where a page begins."""
    lines: list[tuple[float, str]] = []
    for page in PdfReader(io.BytesIO(rendered.content)).pages:
        row: dict[float, str] = {}

        def note(text: str, cm: Any, tm: Any, _font: Any, _size: Any, row: dict[float, str] = row) -> None:
            y = round(tm[4] * cm[1] + tm[5] * cm[3] + cm[5], 1)
            row[y] = row.get(y, "") + text

        page.extract_text(visitor_text=note)
        lines += [(y, " ".join(text.split())) for y, text in row.items() if text.strip(" \n•")]
    return lines


@pytest.mark.parametrize("whose", WHO)
@pytest.mark.parametrize("name", NAMES)
def test_in_bare_text_an_empty_line_stands_above_every_entry_and_section(name: str, whose: str) -> None:
    """And nowhere else, so that a parser without places and fonts finds as many entries as there are."""
    made = released(WHO[whose])
    pieces = pieces_of(made, Design(name=name))
    rendered = PdfExporter().render(made, Design(name=name))
    lines = [line.strip() for page in PdfReader(io.BytesIO(rendered.content)).pages for line in page.extract_text().split("\n")]
    parted = [following for line, following in pairwise(lines) if not line]
    assert len(parted) == len(begins(pieces))
    assert all(pieces[at].text.startswith(line) for line, at in zip(parted, sorted(begins(pieces)), strict=True))


@pytest.mark.parametrize("name", NAMES)
def test_a_page_that_begins_with_an_entry_goes_on_far_below(name: str) -> None:
    """A parser that parts entries where a line stands more than 1.4 usual distances below the one before finds each with its head, across pages too; one that a page parts stays whole."""
    made = released(FORTY_YEARS)
    pieces = pieces_of(made, Design(name=name))
    rendered = PdfExporter().render(made, Design(name=name))
    assert rendered.pages > 1
    lines = places(rendered)
    gaps = [above - below for (above, _), (below, _) in pairwise(lines)]
    usual = Counter(round(gap) for gap in gaps).most_common(1)[0][0]
    found = [line for (_, line), gap in zip(lines[1:], gaps, strict=True) if gap > 1.4 * usual]
    texts = [pieces[at].text for at in sorted(begins(pieces)) if pieces[at].kind in (BlockKind.HEAD, BlockKind.LONE)]
    assert [line for line in found if line in texts] == texts
    assert not [line for line in found if any(line == piece.text for piece in pieces if piece.is_bullet)]


def test_pages_that_begin_within_an_entry_stand_where_the_one_before_does() -> None:
    """Each page has its own frame around its words, and either lies right below the page before or at the same place."""
    rendered = PdfExporter().render(released(FORTY_YEARS), Design())
    with pikepdf.open(io.BytesIO(rendered.content)) as pdf:
        frames = [[float(side) for side in page.mediabox] for page in pdf.pages]
    assert frames[0] == [0, 0, 612, 792]
    assert all(after[3] in (before[3], before[1]) for before, after in pairwise(frames))
    assert all(top - bottom == 792 for _, bottom, _, top in frames)
