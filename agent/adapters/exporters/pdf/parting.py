"""Parts the entries of a PDF for software that goes by bare text or by distances, where a reader's eye needs nothing.

Between two entries stands a line that holds a blank alone, as in the files of word processors, so that a parser which sees
neither place nor type has an empty line there. A page that begins with an entry lies below the page before in one space, lest
a parser that parts entries where the next line stands far below takes the first of a page, which stands above all lines
before, for more of the last.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

import pikepdf
from pikepdf import Array, Name, Operator, String

from agent.adapters.exporters.pdf.tagging import Marked
from agent.adapters.exporters.pdf.unicode import Key
from agent.adapters.exporters.pdf.unit import Unit
from agent.adapters.exporters.pdf.weight import Instruction
from agent.adapters.marks import UNIT
from agent.domain.blocks import BlockKind

_BLANK = Name("/Blank")
_BEGIN = (BlockKind.SECTION, BlockKind.HEAD, BlockKind.LONE)


def begins(units: Sequence[Unit]) -> set[int]:
    """The numbers of the units with which an entry or a section begins; the first entry of a section belongs to its heading."""
    pairs = enumerate(pairwise(units), 1)
    return {number for number, (before, unit) in pairs if unit.kind in _BEGIN and before.kind is not BlockKind.SECTION}


def part(pdf: pikepdf.Pdf, units: Sequence[Unit], marked: Marked, known: Mapping[Key, str]) -> None:
    """Part the entries of a tagged document in which the glyphs stand for these texts."""
    blank = next((key for key, text in sorted(known.items()) if text == " "), None)
    starts, down = begins(units), 0.0
    for number, page in enumerate(pdf.pages):
        steps: list[Instruction] = [(list(step.operands), step.operator) for step in pikepdf.parse_content_stream(page)]
        if blank:
            page.obj.Resources.Font[_BLANK] = pdf.get_object(blank[0])
            steps = list(_parted(steps, starts, String(blank[1].to_bytes(2, "big"))))
        if number and marked.first(number) in starts:
            down += float(page.mediabox[3]) - float(page.mediabox[1])
        _place(pdf, page, steps, down)


def _unit(step: Instruction) -> int | None:
    """The number of the unit whose text begins with this instruction."""
    operands, operator = step
    return int(operands[1][UNIT]) if str(operator) == "BDC" and isinstance(operands[1], pikepdf.Dictionary) and UNIT in operands[1] else None


def _parted(steps: Sequence[Instruction], starts: set[int], blank: String) -> Iterator[Instruction]:
    """The instructions of a page with a blank line between what stands above and each unit that begins something."""
    place, font = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0], list[Any]()
    above: float | None = None
    for operands, operator in steps:
        name, unit = str(operator), _unit((operands, operator))
        if name == "Tm":
            place = [float(value) for value in operands]
        elif name == "Td":
            x, y = (float(value) for value in operands)
            place = [*place[:4], place[4] + place[0] * x, place[5] + place[3] * y]
        elif name == "Tf":
            font = list(operands)
        elif name in ("Tj", "TJ"):
            above = place[5]
        elif unit in starts and above is not None and above < place[5]:
            yield from _line([*place[:5], (above + place[5]) / 2], font, blank)
            yield font, Operator("Tf")
            yield place, Operator("Tm")
        yield operands, operator


def _line(place: Sequence[float], font: Sequence[Any], blank: String) -> Iterator[Instruction]:
    """A line with nothing but a blank."""
    yield [Name.Artifact], Operator("BMC")
    yield [_BLANK, font[1]], Operator("Tf")
    yield [round(value, 3) for value in place], Operator("Tm")
    yield [blank], Operator("Tj")
    yield [], Operator("EMC")


def _place(pdf: pikepdf.Pdf, page: Any, steps: Sequence[Instruction], down: float) -> None:
    """Give a page its content, and move that with the page's frame so far down. It has no links, which stand at the beginning of a résumé alone."""
    left, bottom, right, top = (float(value) for value in page.mediabox)
    move: Instruction = ([1, 0, 0, 1, 0, -down], Operator("cm"))
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream([move, *steps] if down else list(steps)))
    page.obj.MediaBox = Array([left, round(bottom - down, 2), right, round(top - down, 2)])
