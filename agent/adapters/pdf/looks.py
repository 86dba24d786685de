"""The lines of a résumé with what they look like."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from agent.adapters.pdf.column import Column
from agent.adapters.pdf.hyphens import Hyphens
from agent.adapters.pdf.joining import Joined, lines_of
from agent.adapters.pdf.margins import without_feet
from agent.adapters.pdf.order import once, with_signs
from agent.adapters.pdf.piece import Piece
from agent.adapters.pdf.regions import Region, regions
from agent.adapters.pdf.rows import in_rows, joined_row


def looks(pages: Sequence[Sequence[Piece]], widths: Sequence[float]) -> list[dict[str, Any]]:
    """The lines of all pages, so many points wide, each as the fields of a `PdfLine`."""
    parts = regions(without_feet([with_signs(once(pieces)) for pieces in pages]), widths)
    stretches = [[piece for found in in_rows(part.pieces, part.right) for piece in joined_row(found)] for part in parts]
    hyphens = Hyphens([piece.text for rows in stretches for piece in rows])
    columns = [Column(rows, part.left + part.right) for rows, part in zip(stretches, parts, strict=True)]
    return [_fields(line, parts[line.begins], hyphens) for line in lines_of(stretches, columns, [part.flow for part in parts])]


def _fields(line: Joined, region: Region, hyphens: Hyphens) -> dict[str, Any]:
    first = line.rows[0]
    return {
        "text": line.text(hyphens), "size": round(max(line.rows, key=lambda row: len(row.text)).size, 1), "bold": all(row.bold for row in line.rows),
        "apart": line.apart, "label": first.label, "column": region.flow, "beside": region.column, "page": region.page,
    }  # fmt: skip
