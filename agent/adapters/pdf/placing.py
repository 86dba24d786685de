"""The order of reading by place alone, for pages that were drawn in another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from agent.adapters.pdf.piece import Piece

MOST_UPWARD = 3
"""Pieces of an ordered page above which later ones may stand: a foot that is drawn first, a chart."""
GUTTER = 8
"""Points between two columns."""
FEWEST = 3
"""Pieces of a column."""
NARROWEST = 0.15
"""Width of a column as a share of the text's; what is narrower are dates in a margin."""


def is_ordered(pieces: Sequence[Piece]) -> bool:
    """Whether the page was drawn as it is read: hardly anything stands above what was drawn before it in the same column."""
    upward = sum(any(_above(later, piece) for later in pieces[number + 1 :]) for number, piece in enumerate(pieces))
    return upward <= MOST_UPWARD


def by_place(pieces: Sequence[Piece]) -> list[Piece]:
    """From top to bottom; where a gutter parts the text, its left side first. What spans the gutter is read before and after it."""
    halves = _columns(pieces) or next(_bands(pieces), None)
    if halves is None:
        return sorted(pieces, key=lambda piece: (piece.bottom, piece.x0))
    return [piece for half in halves for piece in by_place(half)]


def _above(later: Piece, piece: Piece) -> bool:
    return later.bottom <= piece.top and min(later.x1, piece.x1) > max(later.x0, piece.x0)


def _columns(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Piece]] | None:
    """Both sides of the widest gutter that nothing crosses."""
    ordered = sorted(pieces, key=lambda piece: piece.x0)
    edges = list(accumulate((piece.x1 for piece in ordered), max))
    gaps = ((piece.x0 - edge, number) for number, (edge, piece) in enumerate(zip(edges, ordered[1:], strict=False), 1))
    wide, at = max(gaps, default=(0.0, 0))
    left, right = ordered[:at], ordered[at:]
    if wide < GUTTER or min(len(left), len(right)) < FEWEST:
        return None
    return (left, right) if min(_width(left), _width(right)) > NARROWEST * _width(ordered) else None


def _bands(pieces: Sequence[Piece]) -> Iterator[tuple[list[Piece], list[Piece]]]:
    """The text above and below a gap such that one of both has columns: the highest below, else the lowest above."""
    ordered = sorted(pieces, key=lambda piece: piece.top)
    feet = list(accumulate((piece.bottom for piece in ordered), max))
    cuts = [number for number, (foot, piece) in enumerate(zip(feet, ordered[1:], strict=False), 1) if piece.top >= foot]
    yield from ((ordered[:cut], ordered[cut:]) for cut in cuts if _columns(ordered[cut:]))
    yield from ((ordered[:cut], ordered[cut:]) for cut in reversed(cuts) if _columns(ordered[:cut]))


def _width(pieces: Sequence[Piece]) -> float:
    return max(piece.x1 for piece in pieces) - min(piece.x0 for piece in pieces)
