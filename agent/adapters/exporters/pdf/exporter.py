"""Writes a résumé as PDF: one column, standard headings, read back before it is handed over."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from agent.adapters.exporters.layout import BETWEEN, in_lines
from agent.adapters.exporters.paper import on_paper
from agent.adapters.exporters.pdf.finishing import finish
from agent.adapters.exporters.pdf.paging import Paging, paged
from agent.adapters.exporters.pdf.reading import READERS, fault
from agent.adapters.exporters.pdf.scripts import beyond
from agent.adapters.exporters.pdf.strip import Strip
from agent.adapters.exporters.pdf.stylesheet import line_height
from agent.adapters.exporters.pdf.typesetting import Frame, draw, measure
from agent.adapters.exporters.pdf.unit import Unit, seen, units
from agent.adapters.exporters.speech import language_of
from agent.domain.blocks import BlockKind
from agent.domain.rendered import Design, Extent, Rendered
from agent.domain.resume import Resume
from agent.errors import Bug, UserCanAct

LEEWAY = 3.0
"""Points of a page that are left, since blanks around a list count at a page's head."""
ROOM = 0.9
"""Share of its only page that a résumé may fill when it is set roomier."""
LITTLE = 0.36
"""Share of a page; where the last of several would hold less, all is set closer if that spares it."""


class Unsettable(UserCanAct):
    """The résumé has letters of a script that cannot be set so that software reads them."""

    def __init__(self, script: str, sentence: str) -> None:
        super().__init__(sentence)
        self.script = script


class PdfExporter:
    """Writes `.pdf`."""

    extension = "pdf"

    def __init__(self, readers: Sequence[Callable[[bytes], str]] = READERS) -> None:
        """`readers` give the text of a PDF; a file is handed over when all of them read every line."""
        self._readers = readers

    def extent(self, resume: Resume, design: Design) -> Extent:
        """The pages that the résumé takes, without writing them. Raises `UserCanAct` as `render` does."""
        wanted = _set(resume, design)
        paging = _fitted(pieces_of(resume, wanted), wanted, resume.dense)[1]
        return Extent(pages=paging.sheets, filled=paging.filled)

    def render(self, resume: Resume, design: Design) -> Rendered:
        """The PDF, its pages, and its text as pypdf reads it. A design of which not every line is read back gives way to the plainest, and the note says so.

        Raises `UserCanAct` when the résumé has letters that cannot be set so that software reads them, `Bug` when the plainest fails too.
        """
        wanted, plainest = _set(resume, design), _set(resume, design).plainest()
        rendered, wrong = _render(resume, wanted, self._readers)
        if not wrong:
            return rendered
        if wanted.name != plainest.name:
            rendered, wrong = _render(resume, plainest, self._readers)
        if wrong:
            raise Bug(f"The text of the PDF {wrong}.")
        note = f"Software could not read every line of your résumé in the design “{wanted.name}”, so I set the PDF in “{plainest.name}”."
        return rendered.model_copy(update={"note": note})


def _set(resume: Resume, design: Design) -> Design:
    on = on_paper(design, resume)
    return on.denser() if resume.dense else on


def _fitted(pieces: tuple[Unit, ...], design: Design, dense: bool) -> tuple[Design, Paging]:
    """The design with the pages of these pieces: set closer where that spares a last page that would hold little, roomier where they are few enough."""
    paging = _paging(pieces, design)
    if paging.sheets > 1:
        closer = ((closer, _paging(pieces, closer)) for closer in design.closer()) if paging.filled < LITTLE else ()
        return next((found for found in closer if found[1].sheets < paging.sheets), (design, paging))
    roomy = _paging(pieces, design.roomier())
    return (design.roomier(), roomy) if not dense and roomy.sheets == 1 and roomy.filled <= ROOM else (design, paging)


def pieces_of(resume: Resume, design: Design) -> tuple[Unit, ...]:
    """The résumé in pieces, each line of its contact data one. Raises `UserCanAct` when there are none, or one has letters that cannot be set so that software reads them."""
    pieces = units(resume, design.look)
    if not pieces:
        raise UserCanAct("There is nothing in your résumé that I could print: please send one with words in it.")
    strange = beyond(unit.text for unit in pieces)
    if strange:
        word, script = strange
        raise Unsettable(script, f"I cannot yet set {script} letters so that software reads a PDF of them rightly: please write “{word[:40]}” and its like in Latin letters.")
    return tuple(_in_lines(pieces, design))


def _in_lines(pieces: tuple[Unit, ...], design: Design) -> Iterator[Unit]:
    """The pieces, contact data on as many lines as it takes, each a piece of its own."""
    for piece in pieces:
        if piece.kind is not BlockKind.CONTACT:
            yield piece
            continue
        for line in in_lines(piece.text, lambda line: _is_one_line(line, pieces, design)):
            yield replace(piece, text=line, links=tuple(link for link in piece.links if link[0] in line.split(BETWEEN)))


def _is_one_line(text: str, pieces: tuple[Unit, ...], design: Design) -> bool:
    """Whether contact data takes one line in the type of these pieces."""
    (top, bottom), (first, last) = measure([Unit(BlockKind.CONTACT, text), Unit(BlockKind.CONTACT, "x")], design, beside=pieces)
    return bottom - top < 1.5 * (last - first)


def _paging(pieces: tuple[Unit, ...], design: Design) -> Paging:
    return paged(pieces, measure(pieces, design), Frame.of(design).height - LEEWAY)


def _render(resume: Resume, design: Design, readers: Sequence[Callable[[bytes], str]]) -> tuple[Rendered, str]:
    """The file in that design, and what is wrong with it."""
    pieces = pieces_of(resume, design)
    design, paging = _fitted(pieces, design, resume.dense)
    drawn = draw(paging.of(pieces), design)
    content = finish(drawn, Strip(pieces, paging.spans, line_height(design)), design, seen(resume.person.name), language_of(resume))
    texts = [read(content) for read in readers]
    wrong = next((found for text in texts if (found := fault(pieces, text))), "")
    return Rendered(content=content, pages=drawn.pages, text=texts[0]), wrong
