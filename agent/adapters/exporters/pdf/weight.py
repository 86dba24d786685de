"""Makes letters bold whose font has no bold: their outlines are drawn as well."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pikepdf import Operator

OUTLINE = 0.035
"""Width of the outline as a share of the letters' size."""
_CLOSE, _THIN = "Fallback", 0.014
"""What the font of Chinese, Japanese and Korean letters is called, whose strokes stand so close that a wide outline clots them, and their outline."""
_COLOURS = ("g", "rg", "k")
Instruction = tuple[Sequence[Any], Operator]


class Weight:
    """Follows what a page's content sets: the font and its size, the colour of letters, and how lines are drawn."""

    def __init__(self, fonts: Any) -> None:
        """`fonts` are those of the page by name."""
        self._fonts = fonts
        self._is_bold, self._outline = True, 0.0
        self._colour: Instruction = ([0], Operator("g"))
        self._lines: dict[str, Instruction] = {"w": ([1], Operator("w")), "colour": ([0], Operator("G"))}

    def follow(self, operands: Sequence[Any], name: str) -> None:
        """Take in an instruction."""
        if name == "Tf":
            font = str(self._fonts[operands[0]].BaseFont)
            self._is_bold, self._outline = "Bold" in font, float(operands[1]) * (_THIN if _CLOSE in font else OUTLINE)
        elif name in _COLOURS:
            self._colour = (operands, Operator(name))
        elif name == "w" or name.lower() in _COLOURS:
            self._lines["w" if name == "w" else "colour"] = (operands, Operator(name))

    def bold(self, shown: Instruction) -> Iterator[Instruction]:
        """Letters that are to be bold, and afterwards everything as it was."""
        if self._is_bold:
            yield shown
            return
        colour, operator = self._colour
        yield colour, Operator(str(operator).upper())
        yield [round(self._outline, 3)], Operator("w")
        yield [2], Operator("Tr")
        yield shown
        yield [0], Operator("Tr")
        yield from self._lines.values()
