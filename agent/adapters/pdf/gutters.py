"""The columns of a page: where a gutter parts its text, and whether what stands left of it labels what stands right of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from agent.adapters.icons import without_icons
from agent.adapters.pdf.piece import Piece
from agent.adapters.places import is_spaced
from agent.adapters.titles import is_title
from agent.lexicon.cues import patterns
from agent.lexicon.kept import kept
from agent.lexicon.vitae import said, section_of

GUTTER = 7
"""Points between two columns."""
FEWEST = 3
"""Pieces of a column."""
NARROWEST, NARROW = 0.05, 0.12
"""Width of a margin and of a column as shares of the text's."""
LOWEST = 30
"""Points that columns are high at least."""
MOST_PIECES = 1_200
"""Pieces of a page up to which its columns are looked for."""
LABELS = 0.36
"""Share of the text's width up to which a column may hold labels."""
SAME = 3
"""Points within which two edges are one."""
BODY = 3
"""Rows that a section has on average where its heading stands over them, and not in a margin."""
LONGEST_TAIL = 45
"""Characters of what stands alone at the right edge: a date, a place."""
THING = 4
"""Words of an item in a list of skills or the like."""
STEP = 2.4
"""Heights of letters from one row of a list to the next."""


@dataclass(frozen=True)
class Gutter:
    """A strip between two columns, from top to bottom: all that stands between these heights keeps to one side of `x`."""

    x: float
    top: float
    bottom: float

    def sides(self, pieces: Sequence[Piece]) -> tuple[list[Piece], list[Piece]]:
        """The pieces of its height on its left and on its right."""
        own = [piece for piece in pieces if self.top <= piece.top and piece.bottom <= self.bottom]
        return [piece for piece in own if piece.x1 <= self.x], [piece for piece in own if piece.x0 >= self.x - 0.5]

    def trimmed(self, pieces: Sequence[Piece]) -> Gutter:
        """The same without what only happens to keep to its sides: short rows of a text above or below. It begins where headings stand on both sides
        on one height, if items stand above, and ends at a heading below which nothing stands on the other side but at its edge."""
        sides = self.sides(pieces)
        heads = [[p.top for p in side if is_heading(p.text)] for side in sides]
        top, first = self.top, [min(tops, default=0.0) for tops in heads]
        if abs(first[0] - first[1]) < SAME and any(p.is_item and p.bottom <= min(first) for side in sides for p in side):
            top = min(first) - 1
        ends = [
            max([height + 1, *(p.bottom for p in sides[1 - number] if p.top < height)]) for number in (0, 1) for height in heads[number]
            if height > top + LOWEST and (self.bottom < float("inf") or not heads[1 - number]) and _is_alone(height, sides[1 - number])
        ]  # fmt: skip
        return Gutter(self.x, top, min(ends, default=self.bottom))

    def stretched(self, pieces: Sequence[Piece]) -> Gutter:
        """The same as far up and down as nothing stands on it, though words may come close to it."""
        crossing = [p for p in pieces if p.x0 < self.x - 0.5 and p.x1 > self.x]
        top = max((p.bottom for p in crossing if p.bottom <= self.top + SAME), default=0.0)
        return Gutter(self.x, top - 1, min((p.top for p in crossing if p.top >= self.bottom - SAME), default=float("inf")) + 1)

    def around(self, pieces: Sequence[Piece]) -> tuple[list[Piece], list[Piece]]:
        """The pieces above and below."""
        return [piece for piece in pieces if piece.top < self.top], [piece for piece in pieces if piece.top >= self.top and piece.bottom > self.bottom]


def _is_alone(height: float, other: Sequence[Piece]) -> bool:
    """Whether nothing stands below that height in a column but at its right edge, as dates do."""
    edge = max((p.x1 for p in other), default=0.0)
    return all(p.top < height - SAME or (p.x1 > edge - SAME and len(p.text) < LONGEST_TAIL and not is_heading(p.text)) for p in other)


def gutters(pieces: Sequence[Piece]) -> list[Gutter]:
    """Every gutter with enough pieces on both sides, the one that parts most first."""
    if len(pieces) > MOST_PIECES:
        return []
    width = width_of(pieces)
    found = [(min(map(len, sides)), gutter) for x in sorted({round(p.x0, 1) for p in pieces}) for gutter in _at(x, pieces) if _are_columns(sides := gutter.sides(pieces), width)]
    return [gutter for _, gutter in sorted(found, key=lambda pair: (-pair[0], -pair[1].x))]


def _at(x: float, pieces: Sequence[Piece]) -> list[Gutter]:
    """The stretches of the page where nothing crosses the strip left of x."""
    crossing = sorted((p for p in pieces if p.x0 < x - 0.5 and p.x1 > x - GUTTER), key=lambda p: p.top)
    ends = [0.0, *(p.bottom for p in crossing)]
    starts = [*(p.top for p in crossing), float("inf")]
    reached, found = 0.0, []
    for end, start in zip(ends, starts, strict=True):
        reached = max(reached, end)
        if start > reached + LOWEST:
            found.append(Gutter(x, reached - 1, start + 1))
    return found


def _are_columns(sides: tuple[list[Piece], list[Piece]], width: float) -> bool:
    return all(len(side) >= FEWEST and width_of(side) > NARROWEST * width for side in sides)


def width_of(pieces: Sequence[Piece]) -> float:
    """Points from the left edge of the pieces to the right one."""
    return max(p.x1 for p in pieces) - min(p.x0 for p in pieces) if pieces else 0.0


def is_heading(text: str) -> bool:
    """Whether the words are those of a section of a résumé."""
    bare = without_icons(text).strip(" :#-–—_*=•").strip()
    return 2 < len(bare) <= 40 and bare[:1].isupper() and _known(bare)


def heads_section(piece: Piece) -> bool:
    """Whether a piece is the heading of a section, and of no group of skills."""
    return is_heading(piece.text) and not _GROUPS.fullmatch(piece.text)


_GROUPS = re.compile(r"tools|software|(?:programming |other )?(?:technologies|languages)|strengths|trainings?|courses|stack|work|schools?|degrees?|studies|abilities", re.I)
"""Words that stand over a section as well as over a group of skills."""


_ADDRESS = re.compile(r"\S@\S|(?!(?:19|20)\d\d\s*-)(?:\d[\s().-]{0,3}){7}|\b(?:linkedin|github)\.com|\bwww\.|https?://", re.I)
"""What tells a line of contact data."""
SPAN = re.compile(r"\b(?:19|20)\d\d\s*(?:[-–—]|to|until|" + said("to") + r")\s*\(?(?:(?:[a-z]{3,9}\.?\s+|[^\W\d_]{3,11}\.?\s+(?:de\s+)?|\d\d?[./])?(?:19|20)\d\d|present|current|now|today|(?:" + said("now") + r")(?!\w))", re.I)
"""From when to when."""


@kept(10_000)
def _known(bare: str) -> bool:
    return any(pattern.fullmatch(bare) for pattern in patterns("resume-headings").values()) or section_of(bare) is not None


def parts_sections(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    """Whether both sides have sections of their own, with headings that look alike."""
    looks = [{(round(p.size), p.bold, p.text.isupper()) for p in _headings(side)} for side in (left, right)]
    return are_wide(left, right) and any(abs(one[0] - other[0]) <= 1 and one[1:] == other[1:] for one in looks[0] for other in looks[1])


def parts_columns(left: Sequence[Piece], right: Sequence[Piece], above: Sequence[Piece], below: Sequence[Piece]) -> bool:
    """Whether both sides have several sections of their own, whatever their headings look like, or headings beside one another; or one has contact data, or is a mere list,
    and the other sections; or both have positions with dates and items, and a heading comes next below and last above."""
    sides = (left, right)
    if any(is_list(one) and _headings(other) for one, other in (sides, sides[::-1])):
        return True
    if not are_wide(left, right):
        return False
    headed = all(len(_headings(side)) > 1 for side in sides) or any(one.beside(other) for one in _headings(left) for other in _headings(right))
    worked = all(any(p.is_item for p in side) and any(SPAN.search(p.text) for p in side) for side in sides)
    last = max(above, key=lambda p: p.bottom, default=None)
    begins = last is None or is_heading(last.text) or is_heading(left[0].text)
    parted = worked and begins and (not below or is_heading(min(below, key=lambda p: p.top).text))
    return headed or parted or any(_is_side(one, other, below) for one, other in (sides, sides[::-1]))


def _is_side(one: Sequence[Piece], other: Sequence[Piece], below: Sequence[Piece]) -> bool:
    """Whether one has contact data and no heading, or a few, and the other the sections, which may go on below it."""
    own = len(_headings(other))
    return is_addressed(one) and 0 < own < len(other) / BODY and own + len(_headings(below)) > 1


def is_list(side: Sequence[Piece]) -> bool:
    """Whether a side is nothing but short things close below one another, as skills without a heading are: no dates, no sentences, no headings."""
    ordered = sorted(side, key=lambda p: p.bottom)
    close = sum(0 < below.bottom - above.bottom < STEP * above.size for above, below in pairwise(ordered))
    return len(side) >= FEWEST and close >= 0.7 * (len(side) - 1) and all(map(_is_thing, side))


def _is_thing(piece: Piece) -> bool:
    text = piece.text
    return len(text.split()) <= THING and text[-1:] not in ".:;,!?" and not re.search(r"\d{4}|\d[./]\d", text) and not is_heading(text)


def is_addressed(side: Sequence[Piece]) -> bool:
    """Whether contact data stands there, as in a column beside the text."""
    return any(_ADDRESS.search(p.text) for p in side)


def are_wide(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    """Whether both sides are wide enough for columns."""
    return min(map(width_of, (left, right))) > NARROW * width_of([*left, *right])


def _headings(side: Sequence[Piece]) -> list[Piece]:
    """The headings of sections on a side, without those that may stand over a group of skills."""
    return [p for p in side if heads_section(p)]


def labels(left: Sequence[Piece], right: Sequence[Piece], width: float) -> list[Piece]:
    """The pieces of the left side beside the right one when it is a margin: narrow, and nearly each of its blocks stands at the first row of something on the right.
    A heading may stand above both. None when it is no margin."""
    top, bottom = min(p.top for p in right), max(p.bottom for p in right)
    own = [p for p in left if p.bottom > top and p.top < bottom]
    if not own or width_of(own) > LABELS * width or len(own) > 0.7 * len(right):
        return []
    heads = [block[0] for block in blocks(own)]
    beside = [head for head in heads if any(head.beside(other) for other in right)]
    apart = sum(is_heading(head.text) for head in heads if head not in beside)
    return own if len(beside) > 1 and len(beside) >= 0.8 * (len(heads) - apart) else []


def blocks(left: Sequence[Piece], edge: float = float("inf")) -> list[list[Piece]]:
    """The pieces of a margin, those together that stand close below one another and make one date or one heading; or a title or a name that was wrapped at the `edge`."""
    found: list[list[Piece]] = []
    for piece in sorted(left, key=lambda p: (p.bottom, p.x0)):
        if found and (_continues(found[-1], piece) or _is_wrapped(found[-1][-1], piece, edge)):
            found[-1].append(piece)
        else:
            found.append([piece])
    return found


_OPEN = re.compile(r"(?:\bto|\buntil|[-–—]|&|,|/|\band|\bof)\s*$", re.I)
_LINKS = re.compile(r"\s*(?:to\b|until\b|[-–—]|&|and\b|of\b)", re.I)


def _continues(block: list[Piece], piece: Piece) -> bool:
    last = block[-1]
    if piece.bottom - last.bottom > 1.6 * last.size or abs(piece.size - last.size) > 1 or piece.bold != last.bold:
        return False
    text = " ".join(part.text for part in block)
    if _OPEN.search(text) or _LINKS.match(piece.text):
        return True
    return is_heading(f"{text} {piece.text}") or (text.isupper() and piece.text.isupper() and not (is_heading(text) and is_heading(piece.text)))


def _is_wrapped(above: Piece, below: Piece, edge: float) -> bool:
    """Whether the row below goes on with a title, a name or a date for which the one above had no room."""
    close = 0 < below.bottom - above.bottom < 1.6 * above.size and above.bold == below.bold and abs(above.size - below.size) < 1
    word = len(below.text.split()[0]) * (below.x1 - below.x0) / len(below.text)
    if not close or above.x1 + above.size / 4 + word <= edge or is_heading(above.text):
        return False
    if re.fullmatch(r"(?:19|20)\d\d", below.text):
        return _MONTH.search(above.text) is not None
    return not _DATED.search(below.text) and ((not is_title(above.text) and is_title(below.text)) or (below.text.isalpha() and not is_spaced(below.text)))


_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?$", re.I)
_DATED = re.compile(r"(?:19|20)\d\d")
