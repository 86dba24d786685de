"""Rows as lines: what was wrapped at the edge of a column is one line again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

from agent.adapters.pdf.column import Column
from agent.adapters.pdf.hyphens import Hyphens
from agent.adapters.pdf.piece import Piece


@dataclass
class _Line:
    """The rows of a line, the pages it begins and ends on, and whether it stands apart from the line before it."""

    rows: list[Piece]
    begins: int
    ends: int
    apart: bool


def joined(pages: Sequence[Sequence[Piece]], widths: Sequence[float]) -> list[list[str]]:
    """The lines of each page, so many points wide, an empty one for a gap. A line that goes on over the page stands where it begins."""
    hyphens = Hyphens([piece.text for rows in pages for piece in rows])
    texts: list[list[str]] = [[] for _ in pages]
    for line in _lines(pages, widths):
        text = reduce(hyphens.join, (piece.text for piece in line.rows))
        texts[line.begins] += ["", text] if line.apart else [text]
    return texts


def _lines(pages: Sequence[Sequence[Piece]], widths: Sequence[float]) -> list[_Line]:
    columns = [Column(rows, width) for rows, width in zip(pages, widths, strict=True)]
    lines: list[_Line] = []
    for page, piece in ((page, piece) for page, rows in enumerate(pages) for piece in rows):
        last = lines[-1] if lines else None
        if last and columns[last.ends].wraps(last.rows, piece, turns=page != last.ends):
            last.rows.append(piece)
            last.ends = page
        else:
            apart = last is not None and page == last.ends and columns[page].parts(last.rows[-1], piece)
            lines.append(_Line([piece], begins=page, ends=page, apart=apart))
    return lines
