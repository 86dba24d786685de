"""Jobs that are set as the rows of a table: dates or a head on the left, what was done on the right, on whatever heights these stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from agent.adapters.pdf.gutters import SPAN, are_wide, heads_section, is_heading, width_of
from agent.adapters.pdf.piece import Piece

WIDEST = 0.45
"""Share of the text's width up to which the left cells reach."""
FEWEST = 2
"""Rows of a table."""


@dataclass(frozen=True)
class Band:
    """What stands left and right in a row of the table; nothing on the right of text between such rows."""

    left: list[Piece]
    right: list[Piece]


def bands(left: Sequence[Piece], right: Sequence[Piece], width: float) -> list[Band]:
    """The rows of a table whose cells are these, with the headings and lines between them, from top to bottom; none when they are no table."""
    if not are_wide(left, right) or any(heads_section(piece) for piece in right):
        return []
    cells = [piece for piece in left if any(piece.bottom > other.top and piece.top < other.bottom for other in right) and not is_heading(piece.text)]
    if not cells or width_of(cells) > min(WIDEST * width, width_of(right)):
        return []
    found = [band for own, others in _sections(left, right) for band in _rows(own, others)]
    rows = [band for band in found if band.right]
    return found if len(rows) >= FEWEST and all(map(_is_told, rows)) else []


def _is_told(row: Band) -> bool:
    """Whether both cells hold something, dates among it, and no list on the left."""
    return bool(row.left) and bool(_span_ends([*row.left, *row.right])) and not any(piece.is_item for piece in row.left)


def _sections(left: Sequence[Piece], right: Sequence[Piece]) -> Iterator[tuple[list[Piece], list[Piece]]]:
    """Both sides from one heading on the left to the next."""
    heads = sorted(piece.top for piece in left if is_heading(piece.text) and not any(piece.beside(other) for other in right))
    for top, bottom in pairwise([float("-inf"), *heads, float("inf")]):
        own, others = ([piece for piece in side if top <= piece.top < bottom] for side in (left, right))
        if own or others:
            yield own, others


def _rows(left: list[Piece], right: list[Piece]) -> Iterator[Band]:
    """The rows of one section, behind its heading. Each has dates, on the side where the first has them."""
    first = min((piece.top for piece in right), default=float("inf"))
    heads = [piece for piece in left if is_heading(piece.text) and piece.bottom < first + piece.size]
    if heads:
        yield Band(heads, [])
    own, others = sorted((piece for piece in left if piece not in heads), key=_middle), sorted(right, key=_middle)
    if not own or not others:
        yield Band(own, others) if others else Band(left if not heads else own, [])
        return
    cuts = _cuts(own, others) if _span_ends(own) else [(i, j) for j, i in _cuts(others, own)]
    starts, ends = [(0, 0), *cuts], [*cuts, (len(own), len(others))]
    yield from (Band(_kept(left, own[a:c]), _kept(right, others[b:d])) for (a, b), (c, d) in zip(starts, ends, strict=True))


def _cuts(dated: Sequence[Piece], others: Sequence[Piece]) -> list[tuple[int, int]]:
    """Between each two dates of a side a place where both sides have a gap: the numbers of the pieces that begin there. Of all ways to part both sides the one
    with the most places, and then with the widest gaps together."""
    ways: list[tuple[int, float, list[tuple[int, int]]]] = [(0, 0.0, [])]
    for (_, end), (start, _) in pairwise(_span_ends(dated)):
        places = [(i, j, _gap(dated, i, others, j)) for i in range(end + 1, start + 1) for j in range(1, len(others)) if _parts(dated, i, others, j)]
        longer = list[tuple[int, float, list[tuple[int, int]]]]()
        for i, j, gap in places:
            before = max(way for way in ways if not way[2] or (way[2][-1][0] < i and way[2][-1][1] < j))
            longer.append((before[0] + 1, before[1] + gap, [*before[2], (i, j)]))
        ways += longer
    return max(ways)[2]


def _parts(one: Sequence[Piece], i: int, other: Sequence[Piece], j: int) -> bool:
    """Whether a straight line parts both sides before these pieces."""
    return max(_middle(one[i - 1]), _middle(other[j - 1])) < min(_middle(one[i]), _middle(other[j]))


def _gap(one: Sequence[Piece], i: int, other: Sequence[Piece], j: int) -> float:
    """How clearly both sides part there: by the gaps, by what begins on one height, and by what looks as the first does."""
    gaps = one[i].top - one[i - 1].bottom + other[j].top - other[j - 1].bottom
    alike = sum(side[n].bold == side[0].bold != side[n - 1].bold for side, n in ((one, i), (other, j)))
    return gaps + one[i].size * (alike + one[i].beside(other[j]))


def _span_ends(pieces: Sequence[Piece]) -> list[tuple[int, int]]:
    """Of each span of dates the numbers of the pieces in which it begins and ends: it may be wrapped."""
    starts = list(accumulate((len(piece.text) + 1 for piece in pieces), initial=0))
    text = " ".join(piece.text for piece in pieces)

    def number(at: int) -> int:
        return next(n for n, start in enumerate(starts[1:]) if at < start)

    return [(number(match.start()), number(match.end() - 1)) for match in SPAN.finditer(text)]


def _middle(piece: Piece) -> float:
    return (piece.top + piece.bottom) / 2


def _kept(ordered: Sequence[Piece], chosen: Sequence[Piece]) -> list[Piece]:
    """Those of the pieces, in the order of the file."""
    own = {id(piece) for piece in chosen}
    return [piece for piece in ordered if id(piece) in own]
