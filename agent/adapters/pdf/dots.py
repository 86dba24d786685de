"""Bullets that are drawn instead of written."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from agent.adapters.pdf.piece import BULLET, Piece

SMALLEST, LARGEST = 1.0, 7.0
"""Points that a bullet is wide and high."""
ROUND = 1.6
"""Times that it is wider than high, or the other way round, at most."""
RATING = 20
"""Points between two dots beside one another, which then rate something."""
REACH = 1.4
"""Heights of letters from a dot to its words; what stands farther away is a mark on a line of time."""
MOST_SHAPES = 5_000
"""Shapes of a page up to which they are looked at."""
MOST_DRAWN = 1_000_000
"""Bytes of a page's drawing up to which it is searched; more is a picture."""


def with_dots(page: Any, pieces: list[Piece]) -> list[Piece]:
    """The pieces, and a bullet for each small filled shape that stands before words; dots beside one another rate something, and count for nothing."""
    if len(page.read_contents()) > MOST_DRAWN:
        return pieces
    shapes = page.get_cdrawings()
    if len(shapes) > MOST_SHAPES:
        return pieces
    dots = sorted({_box(shape["rect"]) for shape in shapes if "f" in shape["type"] and _is_dot(shape)}, key=lambda box: (box[1], box[0]))
    beside = {box for one, other in pairwise(dots) if abs(one[1] - other[1]) < 1 and other[0] - one[2] < RATING for box in (one, other)}
    return [*pieces, *(sign for box in dots if box not in beside for sign in _sign(box, pieces))]


def _is_dot(shape: dict[str, Any]) -> bool:
    x0, top, x1, bottom = _box(shape["rect"])
    wide, high = x1 - x0, bottom - top
    return SMALLEST <= wide <= LARGEST and SMALLEST <= high <= LARGEST and max(wide, high) <= ROUND * min(wide, high)


def _box(rect: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    x0, top, x1, bottom = (round(edge, 1) for edge in rect)
    return x0, top, x1, bottom


def _sign(box: tuple[float, float, float, float], pieces: list[Piece]) -> list[Piece]:
    """A bullet of the height of the words it stands before, if there are any that have none."""
    x0, top, x1, bottom = box
    middle = (top + bottom) / 2
    near = [p for p in pieces if p.top < middle < p.bottom and 0 <= p.x0 - x1 < REACH * p.size and bottom - top < 0.7 * p.size and not p.is_item]
    words = min(near, key=lambda piece: piece.x0, default=None)
    return [Piece(BULLET, x0, words.top, x1, words.bottom, size=words.size)] if words else []
