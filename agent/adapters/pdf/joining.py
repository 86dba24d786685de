"""Rows as lines: what was wrapped at the edge of a column is one line again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

from agent.adapters.pdf.column import Column
from agent.adapters.pdf.hyphens import Hyphens
from agent.adapters.pdf.piece import Piece


@dataclass
class Joined:
    """The rows of a line, the stretches it begins and ends on, and whether it stands apart from the line before it."""

    rows: list[Piece]
    begins: int
    ends: int
    apart: bool

    def text(self, hyphens: Hyphens) -> str:
        """All of it in one."""
        return reduce(hyphens.join, (piece.text for piece in self.rows))


def joined(pages: Sequence[Sequence[Piece]], widths: Sequence[float]) -> list[list[str]]:
    """The lines of each page, so many points wide, an empty one for a gap. A line that goes on over the page stands where it begins."""
    hyphens = Hyphens([piece.text for rows in pages for piece in rows])
    texts: list[list[str]] = [[] for _ in pages]
    for line in lines_of(pages, [Column(rows, width) for rows, width in zip(pages, widths, strict=True)]):
        text = line.text(hyphens)
        texts[line.begins] += ["", text] if line.apart else [text]
    return texts


def lines_of(stretches: Sequence[Sequence[Piece]], columns: Sequence[Column], flows: Sequence[int] = ()) -> list[Joined]:
    """The lines of pages, or of parts of pages; with `flows` a line goes on from one to another only where both have the same number there."""
    lines: list[Joined] = []
    for number, piece in ((number, piece) for number, rows in enumerate(stretches) for piece in rows):
        last = lines[-1] if lines else None
        goes_on = last is not None and (not flows or flows[number] == flows[last.ends])
        if last and goes_on and columns[last.ends].wraps(last.rows, piece, turns=number != last.ends):
            last.rows.append(piece)
            last.ends = number
        else:
            apart = last is not None and number == last.ends and columns[number].parts(last.rows[-1], piece)
            lines.append(Joined([piece], begins=number, ends=number, apart=apart))
    return lines
