"""Letters as shapes: what is drawn so is seen, and is no text to any software."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from xml.etree import ElementTree

import pymupdf
from pikepdf import Operator

from agent.adapters.exporters.pdf.lock import LOCK
from agent.adapters.exporters.pdf.stylesheet import archive, font, stylesheet
from agent.adapters.exporters.pdf.weight import Instruction
from agent.domain.rendered import Design

_SVG = "{http://www.w3.org/2000/svg}"
_LINK = "{http://www.w3.org/1999/xlink}href"
_WIDE, _HIGH = 4000.0, 40.0
"""Points of the paper on which letters are drawn to take their shapes."""
_TOKEN = re.compile(r"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?")
_NEEDS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Q": 4, "Z": 0}
_NUMBERS = re.compile(r"-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?")

Point = tuple[float, float]


@dataclass(frozen=True)
class Letter:
    """A letter, where it begins on its line (points from the left of it), and its shape as a path of PDF, downwards from the line's baseline."""

    text: str
    x: float
    shape: tuple[Instruction, ...]

    @property
    def right(self) -> float:
        """Where its ink ends; where it begins if it has none."""
        return max((float(x) for operands, _ in self.shape for x in operands[::2]), default=self.x)

    def moved(self, x: float, y: float) -> list[Instruction]:
        """The shape with the line beginning there."""
        return [([round(float(v) + (y if n % 2 else x), 2) for n, v in enumerate(operands)], operator) for operands, operator in self.shape]


def outlined(text: str, design: Design, size: float) -> tuple[Letter, ...]:
    """The letters of a short text on one line, in the design's font, or in another for letters which that lacks."""
    name, out, paper = font(design, [text]), io.BytesIO(), pymupdf.Rect(0, 0, _WIDE, _HIGH)
    html = f'<p style="font-size: {size}pt; white-space: nowrap">{escape(text)}</p>'
    with LOCK:
        story = pymupdf.Story(html=html, user_css=stylesheet(design, name), archive=archive(name))
        writer = pymupdf.DocumentWriter(out)
        device = writer.begin_page(paper)
        story.place(paper)
        story.draw(device)
        writer.end_page()
        writer.close()
        with pymupdf.open("pdf", out.getvalue()) as document:
            drawn = document[0].get_svg_image(text_as_path=True)
    return tuple(_letters(ElementTree.fromstring(drawn)))


def _letters(drawn: ElementTree.Element) -> Iterator[Letter]:
    shapes = {f"#{path.get('id')}": path.get("d", "") for path in drawn.iter(f"{_SVG}path")}
    for use in drawn.iter(f"{_SVG}use"):
        matrix = [float(value) for value in _NUMBERS.findall(use.get("transform", ""))]
        shape = shapes.get(use.get(_LINK, ""))
        if len(matrix) == 6 and shape is not None:
            x = matrix[4]
            yield Letter(use.get("data-text", ""), x, tuple(_path(shape, [*matrix[:5], 0.0])))


def _path(shape: str, matrix: Sequence[float]) -> Iterator[Instruction]:
    """The path of an SVG as instructions of a PDF."""
    a, b, c, d, e, f = matrix

    def at(point: Point) -> list[float]:
        return [a * point[0] + c * point[1] + e, b * point[0] + d * point[1] + f]

    now = start = (0.0, 0.0)
    for command, values in _commands(shape):
        points = list(zip(values[::2], values[1::2], strict=False))
        if command == "Z":
            now = start
            yield [], Operator("h")
        elif command == "C":
            now = points[2]
            yield [value for point in points for value in at(point)], Operator("c")
        elif command == "Q":
            bends = [(end[0] + 2 / 3 * (points[0][0] - end[0]), end[1] + 2 / 3 * (points[0][1] - end[1])) for end in (now, points[1])]
            now = points[1]
            yield [value for point in (*bends, now) for value in at(point)], Operator("c")
        else:
            now = (values[0], now[1]) if command == "H" else (now[0], values[0]) if command == "V" else points[0]
            start = now if command == "M" else start
            yield at(now), Operator("m" if command == "M" else "l")


def _commands(shape: str) -> Iterator[tuple[str, list[float]]]:
    """The commands of a path with their numbers; a letter that is left out is the one before, a line after a move."""
    tokens, command, at = _TOKEN.findall(shape), "", 0
    while at < len(tokens):
        if tokens[at].isalpha():
            command, at = tokens[at], at + 1
        needs = _NEEDS[command]
        yield command, [float(token) for token in tokens[at : at + needs]]
        at, command = at + needs, "L" if command == "M" else command
