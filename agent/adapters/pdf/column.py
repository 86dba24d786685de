"""How the rows of a page are set: how far they reach, how far they are apart, and which were wrapped."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from agent.adapters.pdf.piece import Piece

INDENT = 40
"""Points by which rows of one column may be indented."""
SAME = 2
"""Points within which two edges are one."""
MARGIN = 0.85
"""Share of the room between equal margins that full rows take at least."""
ALIKE = 1.0
"""Points within which two sizes of letters are one."""
NEARLY = 0.8
"""Share of a column's width from which on an item's row goes on in the one that hangs below it."""
HANGING = 2.5
"""Heights of letters by which the rows of an item may stand right of its sign."""
LONG = 30
"""Characters from which on a row may be full: the longest of short items is not wrapped."""
NARROWEST = 14
"""Characters of a row and the word below it that have room in any column."""
SHORT = 0.4
"""Share of a column's width below which a row was ended on purpose, though the next begins with a small letter."""

_DANGLING = re.compile(r"\s(?:a|an|the|of|and|or|to|for|with|at|in|on|by|from|as|is|are|was|were|that|which|using|including|into|than)$")
"""Words that go on."""
_ENDED = re.compile(r"[.!?…:;][)\]\"”’»]*$")


class Column:
    """The rows of one page, which is so many points wide."""

    def __init__(self, rows: Sequence[Piece], width: float) -> None:
        left, self._last = min((piece.x0 for piece in rows), default=0.0), max((_start(piece) for piece in rows), default=0.0)
        self._margin = left + MARGIN * (width - 2 * left)
        self._edges: dict[int, float] = {}
        for piece in rows:
            place = int(_start(piece) // INDENT)
            self._edges[place] = max(piece.x1, self._edges.get(place, 0.0))
        steps = Counter(round(2 * step) / 2 for a, b in pairwise(rows) if 0 < (step := b.bottom - a.bottom) < 3 * a.size)
        self._step = steps.most_common(1)[0][0] if steps else 0.0
        self._hanging = any(hangs(above, below) and not below.is_item and not self.parts(above, below) for above, below in pairwise(rows))

    def parts(self, above: Piece, below: Piece) -> bool:
        """Whether the page leaves a gap between two rows that follow one another, or the second stands in another column."""
        return not 0 < below.bottom - above.bottom <= max(1.7 * above.size, 1.25 * self._step)

    def edge(self, piece: Piece) -> float:
        """How far rows may reach that begin where the (last) words of this one do: as far as others do, and where nothing stands on their right,
        nearly as far from the right edge of the page as the text begins from the left."""
        place = int(_start(piece) // INDENT)
        reached = max(self._edges.get(near, 0.0) for near in (place - 1, place, place + 1))
        return reached if self._last > reached else max(reached, self._margin)

    def fills(self, above: Piece, below: Piece) -> bool:
        """Whether the first word of the row below had no room in the one above."""
        word = len(below.text.split()[0]) * (below.x1 - below.x0) / len(below.text)
        return above.x1 + above.size / 4 + word > self.edge(above)

    def wraps(self, line: Sequence[Piece], below: Piece, turns: bool) -> bool:
        """Whether the row below goes on with a line of this page; `turns` when it stands on the next."""
        above = line[-1]
        if below.is_item or below.tail is not None or not (above.level and below.level) or abs(above.size - below.size) > ALIKE:
            return False
        small, ended, full = below.text[0].islower() or below.text[0] in "(&", bool(_ENDED.search(above.text)), self.fills(above, below)
        if turns or below.bottom <= above.bottom:
            return small and full and not ended
        if hangs(line[0], below) and not self.parts(above, below) and self._nearly(above) and (small or not ended or full):
            return True
        if self.parts(above, below) or not _aligned(above, below) or (line[0].is_item and below.x0 < line[0].x0 - SAME):
            return False
        if line[0].is_item and self._hanging and not small and not hangs(line[0], below):
            return False
        if len(above.text) + len(below.text.split()[0]) < NARROWEST and not _DANGLING.search(above.text):
            return False
        if small:
            return full or not (above.text.endswith(":") or (ended or line[0].text[0].islower() or self._is_short(above)))
        if _DANGLING.search(above.text) and above.bold == below.bold and not self._is_short(above):
            return True
        return full and not ended and above.bold == below.bold and len(above.text) >= LONG and not _centred(above, below)

    def _nearly(self, piece: Piece) -> bool:
        return piece.x1 - _start(piece) > NEARLY * (self.edge(piece) - _start(piece))

    def _is_short(self, piece: Piece) -> bool:
        return piece.x1 - _start(piece) < SHORT * (self.edge(piece) - _start(piece))


def hangs(item: Piece, below: Piece) -> bool:
    """Whether the row below stands under the words of a list's item, right of its sign."""
    if not item.is_item or item.tail is not None:
        return False
    return abs(below.x0 - item.hang) <= SAME if item.hang is not None else SAME < below.x0 - item.x0 < HANGING * item.size


def _aligned(above: Piece, below: Piece) -> bool:
    """Whether both begin near the same edge, or are centred."""
    return abs(below.x0 - _start(above)) <= INDENT or abs(below.x0 + below.x1 - _start(above) - above.x1) <= 2 * SAME


def _centred(above: Piece, below: Piece) -> bool:
    """Whether both are centred, and neither begins nor ends where the other does."""
    apart = min(abs(below.x0 - above.x0), abs(below.x1 - above.x1)) > SAME
    return apart and abs(below.x0 + below.x1 - above.x0 - above.x1) <= 2 * SAME


def _start(piece: Piece) -> float:
    return piece.x0 if piece.tail is None else piece.tail
