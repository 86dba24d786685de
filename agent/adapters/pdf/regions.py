"""The pages of a résumé as stretches that are read one after the other: a sidebar goes on over the pages before the main text begins, or after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from itertools import pairwise
from statistics import median

from agent.adapters.pdf.cells import Band, bands
from agent.adapters.pdf.gutters import Gutter, blocks, gutters, is_addressed, is_heading, labels, parts_columns, parts_sections
from agent.adapters.pdf.hyphens import Hyphens
from agent.adapters.pdf.piece import Piece

DEEPEST = 4
"""Columns within columns."""
EDGE = 15
"""Points within which two columns begin at one edge."""
ALIKE = 0.75
"""Share of the room of one column that another of the same text has at least."""
LARGE = 1.15
"""Times the usual size of letters from which on a line is large."""
SCATTERED = 0.2
"""Share of the pieces of a page that are drawn above the one before, from which on the order of the file says nothing."""


@dataclass(eq=False)
class Region:
    """Pieces that are read one after the other, and the edges of the room they stand in. `gutter` is where another column parts from it; `flow` numbers the columns that go on over
    the pages; `goes_on`: it goes on with the column before it on the same page; `cell`: it stands in a row of a table, and nothing on another page goes on with it."""

    pieces: list[Piece]
    page: int
    left: float
    right: float
    gutter: float = 0.0
    flow: int = 0
    goes_on: bool = False
    cell: bool = False

    @property
    def column(self) -> bool:
        """Whether another column stands beside it."""
        return self.gutter > 0

    @property
    def top(self) -> float:
        """Where its first words stand."""
        return min(piece.top for piece in self.pieces)

    def overlaps(self, other: Region) -> bool:
        """Whether one stands above the other."""
        return min(self.right, other.right) > max(self.left, other.left)


@dataclass(eq=False)
class _Flow:
    """A column and what goes on with it on later pages."""

    regions: list[Region] = field(default_factory=list)

    def takes(self, region: Region) -> bool:
        """Whether the region goes on with it: on a later page, at the same edge and no wider."""
        last = self.regions[-1]
        return not (region.cell or last.cell) and region.page > last.page and abs(region.left - last.left) < EDGE and (not last.column or region.right <= last.right + EDGE)

    def closed(self, page: Sequence[Region]) -> bool:
        """Whether something stands below its last region on that page."""
        last = self.regions[-1]
        return any(other is not last and other.page == last.page and other.top > last.top and other.overlaps(last) for other in page)



@dataclass(frozen=True)
class _Page:
    """A page that is read: its number, its width in points, where its text begins, and the gutters of the pages before, which hold here too where nothing crosses them."""

    number: int
    width: float
    left: float
    known: Sequence[float]
    hyphens: Hyphens

    def is_known(self, gutter: Gutter) -> bool:
        """Whether a page before has it."""
        return any(abs(gutter.x - x) < EDGE for x in self.known)

    def goes_on(self, gutter: Gutter, first: Sequence[Piece], second: Sequence[Piece]) -> bool:
        """Whether the second column goes on with the first as in a newspaper: it has as much room, stands right of it, and begins neither with a heading nor with an address."""
        rooms = gutter.x - self.left, self.width - self.left - gutter.x
        begins = min((p.top for p in second if is_heading(p.text)), default=float("inf"))
        opening = [p for p in second if p.top < begins]
        follows = min(p.x0 for p in first) < min(p.x0 for p in second) and min(rooms) > ALIKE * max(rooms)
        return follows and bool(opening) and not is_addressed(opening)


def regions(pages: Sequence[Sequence[Piece]], widths: Sequence[float]) -> list[Region]:
    """The stretches of all pages, so many points wide, in the order in which they are read."""
    flows, known, before = list[_Flow](), list[float](), list[Region]()
    hyphens = Hyphens([piece.text for pieces in pages for piece in pieces])
    for number, (pieces, width) in enumerate(zip(pages, widths, strict=True)):
        page = _Page(number, width, min((p.x0 for p in pieces), default=0.0), known, hyphens)
        found = _parted(_drawn(pieces), page)
        known = [*known, *{region.gutter for region in found if region.gutter}]
        for region in found:
            flow = flows[found[found.index(region) - 1].flow] if region.goes_on else _flow_of(region, flows, found, before)
            region.flow = flows.index(flow)
            flow.regions.append(region)
        before = found
    return [region for flow in flows for region in flow.regions]


def _flow_of(region: Region, flows: list[_Flow], page: Sequence[Region], before: Sequence[Region]) -> _Flow:
    """The column of earlier pages that goes on with this region, or a new one."""
    if not any(other is not region and other.top < region.top and other.overlaps(region) for other in page):
        taking = next((flow for flow in flows if flow.takes(region) and not flow.closed(before)), None)
        if taking:
            return taking
    flows.append(_Flow())
    return flows[-1]


def _parted(pieces: list[Piece], page: _Page, depth: int = 0) -> list[Region]:
    """The stretches of a part of a page."""
    if not pieces:
        return []
    left, right = min(p.x0 for p in pieces), max(p.x1 for p in pieces)
    for found in gutters(pieces) if depth < DEEPEST else ():
        gutter = found.trimmed(pieces)
        sides = gutter.sides(pieces)
        if not all(sides):
            continue
        known = page.is_known(gutter)
        if known or parts_columns(*sides, *gutter.around(pieces)):
            return _columns(gutter, pieces, page, depth)
        longer = found.stretched(pieces).trimmed(pieces)
        if all(longer.sides(pieces)) and parts_columns(*longer.sides(pieces), *longer.around(pieces)):
            return _columns(longer, pieces, page, depth)
        table = gutter.stretched(pieces)
        if rows := bands(*table.sides(pieces), right - left):
            return _table(rows, table, pieces, page, depth)
        if margin := labels(*sides, right - left):
            pieces = _labelled(pieces, margin, page.hyphens)
            break
        if parts_sections(*sides):
            return _columns(gutter, pieces, page, depth)
    return [Region(pieces, page.number, left, right)]


def _columns(gutter: Gutter, pieces: list[Piece], page: _Page, depth: int) -> list[Region]:
    above, below = gutter.around(pieces)
    found = _parted(above, page, depth + 1)
    first, second = sorted(gutter.sides(pieces), key=_largest, reverse=True)
    for side in (first, second):
        inner = _parted(side, page, depth + 1)
        for region in inner:
            region.gutter = gutter.x
        inner[0].goes_on = side is second and page.goes_on(gutter, first, second)
        found += inner
    return found + _parted(below, page, depth + 1)


def _table(rows: Sequence[Band], gutter: Gutter, pieces: list[Piece], page: _Page, depth: int) -> list[Region]:
    """The cells of each row one after the other, and what stands above, between and below them."""
    above, below = gutter.around(pieces)
    right = max(p.x1 for p in pieces)
    found = _parted(above, page, depth + 1)
    edge = max(piece.x1 for band in rows if band.right for piece in band.left)
    for band in rows:
        if band.right:
            left = [replace(_one(block, page.hyphens), label=False) for block in blocks(band.left, edge)]
            found.append(Region(left, page.number, min(p.x0 for p in left), gutter.x, cell=True))
            found.append(Region(band.right, page.number, gutter.x, right, goes_on=True, cell=True))
        else:
            found += _parted(band.left, page, depth + 1)
    return found + _parted(below, page, depth + 1)


def _drawn(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a page as they were drawn, from top to bottom where that was in no order at all."""
    upward = sum(later.bottom <= piece.top for piece, later in pairwise(pieces))
    return sorted(pieces, key=lambda p: (p.bottom, p.x0)) if upward > SCATTERED * len(pieces) else list(pieces)


def _largest(side: list[Piece]) -> float:
    """The size of the largest letters where they stand first, as a name does; 0 below a heading, and where they are hardly larger than others."""
    first = min((piece.top for piece in side if is_heading(piece.text)), default=float("inf"))
    size = max((round(piece.size) for piece in side if piece.top < first), default=0.0)
    return size if size > LARGE * median(piece.size for piece in side) else 0.0


def _labelled(pieces: list[Piece], left: list[Piece], hyphens: Hyphens) -> list[Piece]:
    """The pieces in their order, the rows of each label in the margin as one piece before the first one that it stands beside."""
    margin = {id(piece) for piece in left}
    found = [piece for piece in pieces if id(piece) not in margin]
    for label in (_one(block, hyphens) for block in blocks(left)):
        beside = [n for n, piece in enumerate(found) if piece.beside(label)] or [n for n, piece in enumerate(found) if piece.top >= label.top]
        found.insert(min(beside, default=len(found)), label)
    return found


def _one(block: list[Piece], hyphens: Hyphens) -> Piece:
    text = reduce(hyphens.join, (piece.text for piece in block))
    return replace(block[0], text=text, x1=max(p.x1 for p in block), label=is_heading(text) or _is_styled(block))


def _is_styled(block: list[Piece]) -> bool:
    """Whether a label looks like a heading though its words are unknown."""
    text = " ".join(piece.text for piece in block)
    return text.isupper() and not any(map(str.isdigit, text)) and len(text) > 3
