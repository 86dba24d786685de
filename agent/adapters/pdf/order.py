"""Pieces of a page as rows in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import mean

from agent.adapters.pdf.piece import Piece, row
from agent.adapters.pdf.placing import by_place, is_ordered

REACH = 60
"""Points from the sign of a list to its words."""
SAME = 3
"""Points within which two edges are one."""
FEWEST = 4
"""Rows from which on what stands side by side may be two columns."""
PROSE = 20
"""Characters of a row in a column of running text; a label or a value in a table has fewer."""

Row = list[Piece]


def in_order(pieces: Sequence[Piece]) -> list[Piece]:
    """One piece a row. The order of the file is kept where it can be that of reading; but bullets drawn apart go to their words, and two
    columns drawn row by row come one after the other."""
    whole = with_signs(once(pieces))
    rows = _rows(whole if is_ordered(whole) else by_place(whole))
    return [piece for run in _runs(rows) for piece in _read(run)]


def once(pieces: Sequence[Piece]) -> list[Piece]:
    """Without what was printed twice on nearly one spot, as some make bold letters."""
    kept: dict[str, list[Piece]] = {}
    for piece in pieces:
        twins = kept.setdefault(piece.text, [])
        if not any(abs(twin.x0 - piece.x0) < SAME and abs(twin.top - piece.top) < SAME for twin in twins):
            twins.append(piece)
    first = {id(piece) for twins in kept.values() for piece in twins}
    return [piece for piece in pieces if id(piece) in first]


def with_signs(pieces: Sequence[Piece]) -> list[Piece]:
    """Each lone bullet joined to the words it stands at."""
    words = [piece for piece in pieces if not piece.is_sign]
    signs: dict[int, Piece] = {}
    for sign in (piece for piece in pieces if piece.is_sign):
        near = [i for i, piece in enumerate(words) if i not in signs and sign.beside(piece) and -SAME < piece.x0 - sign.x1 < REACH]
        if near:
            signs[min(near, key=lambda i: words[i].x0)] = sign
    return [row([signs[i], piece]) if i in signs else piece for i, piece in enumerate(words)]


def _rows(pieces: Sequence[Piece]) -> list[Row]:
    """Pieces that follow one another on one line, from left to right."""
    rows: list[Row] = []
    for piece in pieces:
        if rows and all(piece.beside(other) and (piece.x0 > other.x1 - SAME or piece.x1 < other.x0 + SAME) for other in rows[-1]):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(found, key=lambda piece: piece.x0) for found in rows]


def _runs(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Rows that keep to the two sides of one gutter, without a gap between them; each other row alone."""
    run: list[Row] = []
    for found in rows:
        if run and not _goes_on(run, found):
            yield run
            run = []
        run = [*run, found]
    yield run


def _goes_on(run: list[Row], found: Row) -> bool:
    first, last = run[0], run[-1]
    if len(first) != 2 or found[0].top - last[0].top > 2 * last[0].size or found[0].top < last[0].top:
        return False
    gutter = first[1].x0
    return abs(found[1].x0 - gutter) < SAME if len(found) == 2 else len(found) == 1 and (found[0].x1 < gutter or found[0].x0 > gutter - SAME)


def _read(run: list[Row]) -> list[Piece]:
    """The rows of a run as they are read."""
    pairs = [found for found in run if len(found) == 2]
    if len(pairs) < FEWEST or any(mean(len(found[side].text) for found in pairs) < PROSE for side in (0, 1)):
        return [row(found) for found in run]
    gutter = pairs[0][1].x0 - SAME
    pieces = [piece for found in run for piece in found]
    return sorted(pieces, key=lambda piece: piece.x0 >= gutter)
