"""Words as they stand on a page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

BULLET = "•"
_SIGN = r"[•●▪■◦○‣⁃∙⦁➢➤►▶✓✔❖◆❑·]"
_NUMBER = r"\(?(?:\d{1,2}|[a-z])[.)]"
_APART = re.compile(r"\s*[^\W\d_](?:\s{1,2}(?:[^\W\d_]|[&/])){3,}\s*|\s*[^\W\d_](?:\s[^\W\d_])*(?:\s{3,}[^\W\d_](?:\s[^\W\d_])*)+\s*")
_GLUED = re.compile(rf"({_SIGN})(?=\w)")
_ITEM = re.compile(rf"{_SIGN}|(?:[-–—*]|{_NUMBER})\s")
_LONE = re.compile(rf"{_SIGN}|[-–—*]|{_NUMBER}")


@dataclass(frozen=True)
class Piece:
    """Words on one baseline: their box in points from the top left of the page, where that line is, the size of most letters, whether all are bold.

    `tail` is where the last words begin when a wide gap parts them from the others; `hang` where those behind the sign of a list's item begin; `label` says that it
    stands in the margin as a heading.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool = False
    level: bool = True
    tail: float | None = None
    hang: float | None = None
    label: bool = False
    base: float = 0.0

    @property
    def is_item(self) -> bool:
        """Whether it begins with the sign or number of a list's item."""
        return bool(_ITEM.match(self.text))

    @property
    def is_sign(self) -> bool:
        """Whether it is such a sign and nothing else."""
        return bool(_LONE.fullmatch(self.text))

    def beside(self, other: Piece) -> bool:
        """Whether both stand on one line."""
        common = min(self.bottom, other.bottom) - max(self.top, other.top)
        return self.level and other.level and common > 0.6 * min(self.bottom - self.top, other.bottom - other.top)


def closed(text: str) -> str:
    """The text without the blanks between letters that were set apart ("S K I L L S"); wider ones part its words."""
    if not _APART.fullmatch(text):
        return text
    words = re.split(r"\s{2,}", text.strip())
    return " ".join("".join(word.split()) for word in words).replace("&", " & ")


def spaced(text: str) -> str:
    """The text with a blank after the sign it begins with."""
    return _GLUED.sub(r"\1 ", text, count=1) if _GLUED.match(text) else text


def row(pieces: Sequence[Piece]) -> Piece:
    """Pieces that stand beside one another as one, from left to right; a tab for a wide gap."""
    first, *others = sorted(pieces, key=lambda piece: piece.x0)
    for piece in others:
        wide = piece.x0 - first.x1 > first.size and not first.is_sign
        between = "\t" if wide else " "
        hang = piece.x0 if first.is_sign else first.hang
        longer = max(first, piece, key=lambda part: len(part.text))
        first = replace(
            first, text=f"{first.text}{between}{piece.text}", x1=max(first.x1, piece.x1), top=min(first.top, piece.top),
            bottom=max(first.bottom, piece.bottom), size=longer.size, bold=first.bold and piece.bold, tail=piece.x0 if wide else first.tail, hang=hang,
        )  # fmt: skip
    return first
