"""The line above the text of every page but the first: whose résumé it is, and which page of how many.

It is drawn as shapes, not set as text: parsers of résumés take what stands at a page's head for a line of the position that
runs over it. The dot between name and number alone is text: pdf.js ends the last line of a page only where another line
begins, and so parsers that read through it add the first words of a page to the last ones of the page before; they add the
dot now, and an item without words is none to them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import pikepdf
from pikepdf import Dictionary, Name, Operator, String

from agent.adapters.exporters.pdf.outlines import Letter, outlined
from agent.adapters.exporters.pdf.tagging import Marked
from agent.adapters.exporters.pdf.typesetting import Frame
from agent.adapters.exporters.pdf.unicode import Key
from agent.adapters.exporters.pdf.weight import Instruction
from agent.domain.rendered import Design

SIZE = 8.0
"""Points of its letters."""
DOT = "•"
_HEIGHT = 0.66
"""Where its baseline stands, as a share of the margin above the text."""
_FONT = Name("/Running")


def run(pdf: pikepdf.Pdf, design: Design, name: str, marked: Marked, known: Mapping[Key, str]) -> None:
    """Draw the line on every page of a document but the first. `known` says what the glyphs of its fonts stand for. On a page that begins within a line, no dot is text, which would
    stand in the midst of that."""
    dot = next((key for key, text in sorted(known.items()) if text == DOT), None)
    frame = Frame.of(design)
    for number, page in enumerate(pdf.pages):
        if not number:
            continue
        letters = _letters(name, f"{number + 1}/{len(pdf.pages)}", design, frame.width)
        code = None
        if dot and not marked.runs_over(number):
            page.obj.Resources.Font[_FONT] = pdf.get_object(dot[0])
            code = String(dot[1].to_bytes(2, "big"))
        drawn = pikepdf.unparse_content_stream(list(_drawn(letters, frame, float(page.mediabox[3]), design.look.muted, code)))
        page.Contents = pdf.make_stream(drawn + b"\n" + page.Contents.read_bytes())


def _letters(name: str, count: str, design: Design, width: float) -> tuple[Letter, ...]:
    """The line's letters; the dot and the count alone where there is no name, or one that is too long."""
    letters = outlined(f"{name} {DOT} {count}".strip(), design, SIZE)
    return letters if letters[-1].right <= width else outlined(f"{DOT} {count}", design, SIZE)


def _drawn(letters: Sequence[Letter], frame: Frame, height: float, colour: str, dot: String | None) -> Iterator[Instruction]:
    """The line as an artifact that begins where the text of the page does."""
    x, y = float(frame.left), frame.top * _HEIGHT
    yield [], Operator("q")
    yield [1, 0, 0, -1, 0, height], Operator("cm")
    yield [Name.Artifact, Dictionary(Type=Name.Pagination, Subtype=Name.Header)], Operator("BDC")
    yield [round(int(colour[at : at + 2], 16) / 255, 3) for at in (0, 2, 4)], Operator("rg")
    for letter in letters:
        if letter.text == DOT and dot:
            yield from _text(x + letter.x, y, dot)
        elif letter.shape:
            yield from letter.moved(x, y)
            yield [], Operator("f")
    yield [], Operator("EMC")
    yield [], Operator("Q")


def _text(x: float, y: float, code: String) -> Iterator[Instruction]:
    """A glyph as text."""
    yield [], Operator("BT")
    yield [_FONT, SIZE], Operator("Tf")
    yield [1, 0, 0, -1, round(x, 2), round(y, 2)], Operator("Tm")
    yield [code], Operator("Tj")
    yield [], Operator("ET")
