"""Where two columns of a page may have been mixed, so that somebody should look."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from agent.adapters.pdf.gutters import heads_section
from agent.adapters.pdf.piece import Piece
from agent.adapters.pdf.regions import Region

TOLD = 4
"""Words from which on a piece tells something; a date, a place or the name of a skill has fewer."""
SAME = 4
"""Points within which two edges are one."""

_YEAR = re.compile(r"(?:19|20)\d\d")


def mixed(parts: Sequence[Region], rows: Sequence[Sequence[Sequence[Piece]]]) -> list[str]:
    """Examples of rows in which two columns may be mixed, none where each part of a page was surely read by itself. `rows` are those of each part."""
    return [text for part, own in zip(parts, rows, strict=True) for text in (*_joined(own), *_interrupted(part.pieces), *_undivided(part, parts))]


def _joined(rows: Sequence[Sequence[Piece]]) -> Iterator[str]:
    """Rows that hold words of two columns: a heading beside other words, or words told on both sides of a wide gap."""
    for row in rows:
        for one, other in pairwise(piece for piece in row if not piece.is_sign):
            wide = other.x0 - one.x1 > one.size and not (one.label or other.label)
            if wide and (_is_headed(one, other) or (_tells(one) and _tells(other) and not other.is_item)):
                yield f"{one.text} {other.text}"


def _is_headed(one: Piece, other: Piece) -> bool:
    """Whether the heading of a section stands beside another, or beside words that do not look like one; dates may stand there."""
    headings = heads_section(one) + heads_section(other)
    return not (_YEAR.search(one.text) or _YEAR.search(other.text)) and (headings == 2 or (headings == 1 and one.bold != other.bold and (one if one.bold else other).bold))


def _interrupted(pieces: Sequence[Piece]) -> Iterator[str]:
    """Rows of a text between which words beside them are read."""
    for above, between, below in zip(pieces, pieces[1:], pieces[2:], strict=False):
        apart = (between.x1 < min(above.x0, below.x0) or between.x0 > max(above.x1, below.x1)) and not (between.is_sign or between.label)
        if apart and abs(above.x0 - below.x0) < 3 * above.size and _goes_on(above, below) and between.top < below.bottom and between.bottom > above.top:
            yield f"{between.text} {below.text}"


def _undivided(part: Region, parts: Sequence[Region]) -> Iterator[str]:
    """Headings on both sides of where a gutter of the same page would part them, had words not reached over it."""
    for x in {other.gutter for other in parts if other.column and other.page == part.page and not part.column}:
        heads = [piece for piece in part.pieces if heads_section(piece)]
        left, right = [p for p in heads if p.x1 < x], [p for p in heads if p.x0 > x - SAME]
        yield from (f"{one.text} {other.text}" for one in left for other in right)


def _goes_on(above: Piece, below: Piece) -> bool:
    """Whether the second row seems to go on with the first."""
    close = 0 < below.bottom - above.bottom < 2 * above.size
    return close and below.text[:1].islower() and not below.is_item and above.text[-1:] not in ".:;!?" and _tells(above)


def _tells(piece: Piece) -> bool:
    """Whether a piece is more than a name or a date: several words, some of them small."""
    words = piece.text.split()
    return len(words) >= TOLD and sum(word.islower() for word in words) >= 2 and not _YEAR.search(piece.text)
