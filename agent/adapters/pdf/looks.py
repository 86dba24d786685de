"""The lines of a résumé with what they look like."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from agent.adapters.pdf.column import Column
from agent.adapters.pdf.hyphens import Hyphens
from agent.adapters.pdf.joining import Joined, lines_of
from agent.adapters.pdf.margins import without_feet
from agent.adapters.pdf.mixing import mixed
from agent.adapters.pdf.order import once, with_signs
from agent.adapters.pdf.piece import Piece
from agent.adapters.pdf.regions import Region, regions
from agent.adapters.pdf.rows import in_rows, joined_row

MOST_SHOWN = 3
"""Examples of mixed rows."""


def looks(pages: Sequence[Sequence[Piece]], widths: Sequence[float]) -> dict[str, Any]:
    """`lines` of all pages, so many points wide, each as the fields of a `PdfLine`; and `mixed`, examples of rows in which two columns may be mixed."""
    parts = regions(without_feet([with_signs(once(pieces)) for pieces in pages]), widths)
    rows = [in_rows(part.pieces, part.right) for part in parts]
    stretches = [[piece for found in own for piece in joined_row(found)] for own in rows]
    hyphens = Hyphens([piece.text for pieces in stretches for piece in pieces])
    columns = [Column(own, part.left + part.right) for own, part in zip(stretches, parts, strict=True)]
    lines = [_fields(line, parts[line.begins], hyphens) for line in lines_of(stretches, columns, [part.flow for part in parts])]
    return {"lines": lines, "mixed": mixed(parts, rows)[:MOST_SHOWN]}


def _fields(line: Joined, region: Region, hyphens: Hyphens) -> dict[str, Any]:
    first = line.rows[0]
    return {
        "text": line.text(hyphens), "size": round(max(line.rows, key=lambda row: len(row.text)).size, 1), "bold": all(row.bold for row in line.rows),
        "apart": line.apart, "label": first.label, "column": region.flow, "beside": region.column, "page": region.page,
    }  # fmt: skip
