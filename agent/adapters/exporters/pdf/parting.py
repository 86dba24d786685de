"""Parts the entries of a PDF for software that goes by bare text or by distances, where a reader's eye needs nothing.

Between two entries stands a line that holds a blank alone, as in the files of word processors, so that a parser which sees
neither place nor type has an empty line there. Each page lies in one space with those before as if no page had ended: its
first line stands as far below the last one of the page before as it would on one long page, rounded up to whole points, at
which viewers give each page the same size. So a parser which parts entries where a line stands far below the one before, or
orders all lines by their height, finds the first entry of a page with its head, and whole the one that runs over.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pikepdf
from pikepdf import Array, Name, Operator, String

from agent.adapters.exporters.pdf.strip import Strip
from agent.adapters.exporters.pdf.tagging import Marked
from agent.adapters.exporters.pdf.unicode import Key
from agent.adapters.exporters.pdf.weight import Instruction
from agent.adapters.marks import UNIT

_BLANK = Name("/Blank")
@dataclass
class _Pen:
    """Where the instructions of a page write, and in which font."""

    place: list[float] = field(default_factory=lambda: [1.0, 0.0, 0.0, 1.0, 0.0, 0.0])
    font: list[Any] = field(default_factory=list)

    def follow(self, operands: Sequence[Any], name: str) -> None:
        """Take in an instruction."""
        if name == "Tm":
            self.place = [float(value) for value in operands]
        elif name == "Td":
            x, y = (float(value) for value in operands)
            self.place = [*self.place[:4], self.place[4] + self.place[0] * x, self.place[5] + self.place[3] * y]
        elif name == "Tf":
            self.font = list(operands)


def part(pdf: pikepdf.Pdf, strip: Strip, marked: Marked, known: Mapping[Key, str]) -> None:
    """Part the entries of a tagged document in which the glyphs stand for these texts, and put its pages below one another."""
    blank = next((key for key, text in sorted(known.items()) if text == " "), None)
    down, last = 0, 0.0
    for number, page in enumerate(pdf.pages):
        steps: list[Instruction] = [(list(step.operands), step.operator) for step in pikepdf.parse_content_stream(page)]
        lines, unit = list(_baselines(steps)), marked.first(number)
        if number and unit is not None:
            down = math.ceil(down + last - lines[0] + (strip.line_height if marked.runs_over(number) else strip.distance(unit)))
        last = lines[-1] if lines else last
        if blank:
            page.obj.Resources.Font[_BLANK] = pdf.get_object(blank[0])
            steps = list(_parted(steps, strip.begins, String(blank[1].to_bytes(2, "big"))))
        _place(pdf, page, steps, down)


def _unit(step: Instruction) -> int | None:
    """The number of the unit whose text begins with this instruction."""
    operands, operator = step
    return int(operands[1][UNIT]) if str(operator) == "BDC" and isinstance(operands[1], pikepdf.Dictionary) and UNIT in operands[1] else None


def _baselines(steps: Sequence[Instruction]) -> Iterator[float]:
    """How far below the top of its page each text of a unit stands."""
    pen, inside = _Pen(), False
    for operands, operator in steps:
        name = str(operator)
        pen.follow(operands, name)
        if name in ("BDC", "BMC", "EMC"):
            inside = _unit((operands, operator)) is not None
        elif inside and name in ("Tj", "TJ"):
            yield pen.place[5]


def _parted(steps: Sequence[Instruction], begins: Callable[[int], bool], blank: String) -> Iterator[Instruction]:
    """The instructions of a page with a blank line between what stands above and each unit that begins something."""
    pen = _Pen()
    above: float | None = None
    for operands, operator in steps:
        name, unit = str(operator), _unit((operands, operator))
        pen.follow(operands, name)
        if name in ("Tj", "TJ"):
            above = pen.place[5]
        elif unit is not None and begins(unit) and above is not None and above < pen.place[5]:
            yield from _line([*pen.place[:5], (above + pen.place[5]) / 2], pen.font, blank)
            yield pen.font, Operator("Tf")
            yield pen.place, Operator("Tm")
        yield operands, operator


def _line(place: Sequence[float], font: Sequence[Any], blank: String) -> Iterator[Instruction]:
    """A line with nothing but a blank."""
    yield [Name.Artifact], Operator("BMC")
    yield [_BLANK, font[1]], Operator("Tf")
    yield [round(value, 3) for value in place], Operator("Tm")
    yield [blank], Operator("Tj")
    yield [], Operator("EMC")


def _place(pdf: pikepdf.Pdf, page: Any, steps: Sequence[Instruction], down: int) -> None:
    """Give a page its content, and move that with the page's frame so far down. It has no links, which stand at the beginning of a résumé alone."""
    left, bottom, right, top = (float(value) for value in page.mediabox)
    move: Instruction = ([1, 0, 0, 1, 0, -down], Operator("cm"))
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream([move, *steps] if down else list(steps)))
    page.obj.MediaBox = Array([left, round(bottom - down, 2), right, round(top - down, 2)])
