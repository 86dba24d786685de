"""What the head and the foot of every page repeat is no part of the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from agent.adapters.pdf.gutters import is_heading
from agent.adapters.pdf.piece import Piece

EDGE = 2
"""Rows at the head and at the foot of a page that may be repeated."""
FEWEST = 3
"""Pages from which on a row is known to be repeated."""

_PAGE = re.compile(r"\W*(?:(?:page|seite|pág(?:ina)?\.?|strana|p\.)\s*\d{1,3}(?:\s*(?:of|von|de|sur|z|/)\s*\d{1,3})?|\d{1,3}\s*(?:of|von|/)\s*\d{1,3})\W*", re.I)
_PAGE_WITHIN = re.compile(r"[\s|·•,–—-]*\(?(?:page|seite|p\.)\s*\d{1,3}(?:\s*(?:of|von|/)\s*\d{1,3})?\)?\s*$|[\s|·•,–—-]*(?:continued|cont['’.]?d?)\W*$", re.I)
_NUMBER = re.compile(r"\W*\d{1,3}\W*")


def without_margins(pages: Sequence[Sequence[Piece]]) -> list[list[Piece]]:
    """The pages without page numbers and without what most of them repeat; the first page keeps that."""
    counts = Counter(said for rows in pages for said in {_said(piece) for piece in _edges(rows)})
    repeated = {said for said, count in counts.items() if count >= FEWEST and count > len(pages) / 2}
    kept = []
    for number, rows in enumerate(pages):
        margin = [p for p in _edges(rows) if _is_number(p, alone=len(pages) == 1) or (number > 0 and _said(p) in repeated)]
        kept.append([piece for piece in rows if piece not in margin])
    return kept


def without_feet(pages: Sequence[Sequence[Piece]]) -> list[list[Piece]]:
    """The pages of a résumé without page numbers, and without what the edge of a page repeats of the edge of the first: the name, "continued"."""
    first = {_said(piece) for piece in _edge_pieces(pages[0])} if pages else set()
    feet = Counter(said for pieces in pages for said in {_said(piece) for piece in _foot(pieces)})
    kept = []
    for number, pieces in enumerate(pages):
        edge = {id(p) for p in _edge_pieces(pieces) if _is_number(p, alone=len(pages) == 1) or (number > 0 and _is_repeated(p, first) and _stands_apart(p, pieces))}
        edge |= {id(p) for p in _foot(pieces) if feet[_said(p)] > 1 and not is_heading(p.text) and not p.is_item}
        kept.append([piece for piece in pieces if id(piece) not in edge])
    return kept


def _edge_pieces(pieces: Sequence[Piece]) -> list[Piece]:
    """What stands in the first row and in the last one of a page."""
    top, bottom = min((p.bottom for p in pieces), default=0.0), max((p.bottom for p in pieces), default=0.0)
    return [p for p in pieces if p.bottom < top + p.size / 2 or p.bottom > bottom - p.size / 2]


def _stands_apart(piece: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether a wide gap parts it from what is nearest below or above."""
    gaps = [max(p.top - piece.bottom, piece.top - p.bottom) for p in pieces if not (p.top < piece.bottom and p.bottom > piece.top)]
    return min(gaps, default=piece.size) >= 0.6 * piece.size


def _foot(pieces: Sequence[Piece]) -> list[Piece]:
    bottom = max((p.bottom for p in pieces), default=0.0)
    return [p for p in pieces if p.bottom > bottom - p.size / 2]


def _is_repeated(piece: Piece, first: set[str]) -> bool:
    """Whether the first page says the same, but for numbers and for the count of pages."""
    bare = _PAGE_WITHIN.sub("", piece.text).strip(" |·•,–—-")
    return not piece.is_item and len(bare) > 2 and not is_heading(bare) and (_said(piece) in first or bare in first)


def _edges(rows: Sequence[Piece]) -> list[Piece]:
    """The first and the last rows of a page as they stand on it."""
    by_height = sorted(rows, key=lambda piece: piece.top)
    return [*by_height[:EDGE], *by_height[EDGE:][-EDGE:]]


def _said(piece: Piece) -> str:
    return re.sub(r"\d+", "#", piece.text)


def _is_number(piece: Piece, alone: bool) -> bool:
    """Whether the row counts pages; a bare number does so where there are several."""
    return bool(_PAGE.fullmatch(piece.text)) or (not alone and bool(_NUMBER.fullmatch(piece.text)))
