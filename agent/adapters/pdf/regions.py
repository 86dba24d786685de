"""The pages of a résumé as stretches that are read one after the other: a sidebar goes on over the pages before the main text begins, or after it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import reduce

from agent.adapters.pdf.gutters import Gutter, blocks, gutters, is_heading, labels, parts_columns, parts_sections
from agent.adapters.pdf.hyphens import Hyphens
from agent.adapters.pdf.piece import Piece

DEEPEST = 4
"""Columns within columns."""
EDGE = 15
"""Points within which two columns begin at one edge."""
ALIKE = 0.25
"""Share of their width by which two columns of one text may differ."""
ADDRESS = re.compile(r"\S@\S|(?!(?:19|20)\d\d\s*-)(?:\d[\s().-]{0,3}){7}|\b(?:linkedin|github)\.com|\bwww\.|https?://", re.I)
"""What tells a line of contact data."""


@dataclass
class Region:
    """Pieces that are read one after the other, and the edges of the room they stand in. `gutter` is where another column parts from it; `flow` numbers the columns that go on over
    the pages; `goes_on`: it goes on with the column before it on the same page."""

    pieces: list[Piece]
    page: int
    left: float
    right: float
    gutter: float = 0.0
    flow: int = 0
    goes_on: bool = False

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


@dataclass
class _Flow:
    """A column and what goes on with it on later pages."""

    regions: list[Region] = field(default_factory=list)

    def takes(self, region: Region) -> bool:
        """Whether the region goes on with it: on a later page, at the same edge and no wider."""
        last = self.regions[-1]
        return region.page > last.page and abs(region.left - last.left) < EDGE and (not last.column or region.right <= last.right + EDGE)

    def closed(self, page: Sequence[Region]) -> bool:
        """Whether something stands below its last region on that page."""
        last = self.regions[-1]
        return any(other is not last and other.page == last.page and other.top > last.top and other.overlaps(last) for other in page)




def regions(pages: Sequence[Sequence[Piece]]) -> list[Region]:
    """The stretches of all pages in the order in which they are read."""
    flows, known, before = list[_Flow](), list[float](), list[Region]()
    hyphens = Hyphens([piece.text for pieces in pages for piece in pieces])
    for page, pieces in enumerate(pages):
        found = _parted(list(pieces), page, known, hyphens)
        before_it = 0
        known = [*known, *{region.gutter for region in found if region.gutter}]
        for region in found:
            first = not any(other is not region and other.top < region.top and other.overlaps(region) for other in found)
            number = next((n for n, flow in enumerate(flows) if first and flow.takes(region) and not flow.closed(before)), None)
            if region.goes_on:
                number = before_it
            if number is None:
                flows.append(_Flow())
                number = len(flows) - 1
            region.flow = before_it = number
            flows[number].regions.append(region)
        before = found
    return [region for flow in flows for region in flow.regions]


def _parted(pieces: list[Piece], page: int, known: Sequence[float], hyphens: Hyphens, depth: int = 0) -> list[Region]:
    """The stretches of a part of a page. `known` are the gutters of the pages before, which hold here too where nothing crosses them."""
    if not pieces:
        return []
    left, right = min(p.x0 for p in pieces), max(p.x1 for p in pieces)
    for found in gutters(pieces) if depth < DEEPEST else ():
        gutter = found.trimmed(pieces)
        sides = gutter.sides(pieces)
        if not all(sides):
            continue
        goes_on = any(abs(gutter.x - x) < EDGE for x in known)
        if goes_on or parts_columns(*sides):
            return _columns(gutter, pieces, page, known, hyphens, depth)
        if margin := labels(*sides, right - left):
            pieces = _labelled(pieces, margin, hyphens)
            break
        if parts_sections(*sides):
            return _columns(gutter, pieces, page, known, hyphens, depth)
    return [Region(pieces, page, left, right)]


def _columns(gutter: Gutter, pieces: list[Piece], page: int, known: Sequence[float], hyphens: Hyphens, depth: int) -> list[Region]:
    above, below = gutter.around(pieces)
    found = _parted(above, page, known, hyphens, depth + 1)
    sides = sorted(gutter.sides(pieces), key=_largest, reverse=True)
    goes_on = _goes_on(*sides)
    for number, side in enumerate(sides):
        inner = _parted(side, page, known, hyphens, depth + 1)
        for region in inner:
            region.gutter = gutter.x
        inner[0].goes_on = bool(number) and goes_on
        found += inner
    return found + _parted(below, page, known, hyphens, depth + 1)


def _goes_on(first: Sequence[Piece], second: Sequence[Piece]) -> bool:
    """Whether the second column goes on with the first as in a newspaper: it is as wide, stands right of it, and begins neither with a heading nor with an address."""
    wide, other = (max(p.x1 for p in side) - min(p.x0 for p in side) for side in (first, second))
    begins = min((p.top for p in second if is_heading(p.text)), default=float("inf"))
    opening = [p for p in second if p.top < begins]
    alike = abs(wide - other) < ALIKE * max(wide, other) and min(p.x0 for p in first) < min(p.x0 for p in second)
    return alike and bool(opening) and not any(ADDRESS.search(p.text) for p in opening)


def _largest(side: list[Piece]) -> float:
    """The size of the largest letters where they stand first, as a name does; 0 below a heading."""
    first = min((piece.top for piece in side if is_heading(piece.text)), default=float("inf"))
    return max((round(piece.size) for piece in side if piece.top < first), default=0.0)


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
