"""The rows of a part of a page in the order of the file, as far as that is the order of reading."""

from __future__ import annotations

from collections.abc import Sequence

from agent.adapters.pdf.gutters import LONGEST_TAIL, is_heading
from agent.adapters.pdf.piece import Piece, row

SAME = 4
"""Points within which two edges are one."""


def in_rows(pieces: Sequence[Piece], right: float) -> list[list[Piece]]:
    """The pieces of each row, from left to right. What stands at the right edge belongs to the row it stands on, whenever it was drawn."""
    tails = {id(p): words for p in pieces if (words := _words_of(p, pieces, right))}
    rest = _ordered([p for p in pieces if id(p) not in tails], (min((p.x0 for p in pieces), default=0.0) + right) / 2)
    rows = _rows(rest)
    for piece in pieces:
        if words := tails.get(id(piece)):
            next(found for found in rows if any(words is other for other in found)).append(piece)
    return [sorted(found, key=lambda p: p.x0) for found in rows]


def joined_row(found: list[Piece]) -> list[Piece]:
    """A row as one piece; several items of a list beside one another stay apart."""
    rows: list[list[Piece]] = []
    for piece in found:
        if rows and not (piece.is_item and len(piece.text) > 2) and not piece.label and not rows[-1][-1].label:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [row(part) for part in rows]


def _words_of(piece: Piece, pieces: Sequence[Piece], right: float) -> Piece | None:
    """What a piece at the right edge stands beside; None when it does not stand there, or alone."""
    if piece.x1 < right - SAME or len(piece.text) > LONGEST_TAIL or piece.is_item:
        return None
    left = [p for p in pieces if p is not piece and p.beside(piece) and p.x1 + piece.size < piece.x0]
    words = min(left, key=lambda p: p.x0, default=None)
    return words if words and words.x1 < right - SAME else None


def _ordered(pieces: list[Piece], middle: float) -> list[Piece]:
    """The pieces as they were drawn, those that were drawn too late before the first one that stands below them."""
    late = [n for n, piece in enumerate(pieces) if any(_above(piece, earlier, middle) for earlier in pieces[:n])]
    kept = [piece for n, piece in enumerate(pieces) if n not in set(late)]
    for n in late:
        place = next((i for i, piece in enumerate(kept) if _above(pieces[n], piece, middle)), len(kept))
        kept.insert(place, pieces[n])
    return kept


def _above(later: Piece, piece: Piece, middle: float) -> bool:
    """Whether the one that was drawn later stands above the other; what is centred, and a heading, stands above all that is lower."""
    common = min(later.x1, piece.x1) > max(later.x0, piece.x0) or abs(later.x0 + later.x1 - 2 * middle) < 2 * SAME or is_heading(piece.text) or is_heading(later.text)
    return later.bottom <= piece.top + 1 and common


def _rows(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Pieces that follow one another on one line."""
    rows: list[list[Piece]] = []
    for piece in pieces:
        if rows and all(piece.beside(other) for other in rows[-1]):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return rows
