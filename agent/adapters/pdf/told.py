"""The blocks of a PDF that says of all its text what it is, as ours do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pikepdf

from agent.adapters.marks import KIND, UNIT
from agent.adapters.pdf.piece import BULLET, Piece
from agent.domain.blocks import BlockKind

_SHOWS = ("Tj", "TJ")
_KINDS = frozenset(kind.value for kind in BlockKind)
_NEAR = 0.5
"""Points between a baseline and itself, after rounding."""


@dataclass(frozen=True)
class _Mark:
    """What a page says of the text on a baseline."""

    base: float
    unit: int
    kind: BlockKind


def told(pages: Sequence[Sequence[Piece]], contents: Sequence[bytes]) -> list[dict[str, str]]:
    """`kind` and `text` of each block, in their order; none where the file does not say it of every piece that is seen, but for a dot alone, which has no
    words. `contents` draw the pages."""
    if not all(KIND.encode() in content for content in contents):
        return []
    try:
        return _told(pages, contents)
    except (pikepdf.PdfError, ValueError, TypeError, LookupError):  # a file that only looks like ours
        return []


def _told(pages: Sequence[Sequence[Piece]], contents: Sequence[bytes]) -> list[dict[str, str]]:
    blocks: dict[int, tuple[BlockKind, list[str]]] = {}
    for pieces, content in zip(pages, contents, strict=True):
        marks = list(_marks(content))
        for piece in pieces:
            near = {(mark.unit, mark.kind) for mark in marks if abs(mark.base - piece.base) < _NEAR}
            if not near and piece.text == BULLET:
                continue
            if len(near) != 1:
                return []
            unit, kind = near.pop()
            blocks.setdefault(unit, (kind, []))[1].append(piece.text)
    return [{"kind": kind, "text": _text(kind, texts)} for _, (kind, texts) in sorted(blocks.items())]


def _text(kind: BlockKind, texts: Sequence[str]) -> str:
    """The words of a block; its lines end at blanks, since no word of ours is parted."""
    text = " ".join(texts)
    return text.removeprefix(BULLET).strip() if kind is BlockKind.BULLETS else text


def _marks(content: bytes) -> Iterator[_Mark]:
    """What is said of each text, with its baseline in points from the top of the page."""
    y, down = 0.0, -1.0
    said: Any = None
    for operands, operator in _steps(content):
        if operator == "BDC":
            said = operands[1]
        elif operator == "EMC":
            said = None
        elif operator == "Tm":
            y, down = float(operands[5]), float(operands[3])
        elif operator == "Td":
            y += down * float(operands[1])
        elif operator in _SHOWS and isinstance(said, pikepdf.Dictionary) and KIND in said:
            name = str(said[KIND]).removeprefix("/")
            if name in _KINDS:
                yield _Mark(y, int(said[UNIT]), BlockKind(name))


def _steps(content: bytes) -> Iterator[tuple[list[Any], str]]:
    """The instructions of a page."""
    with pikepdf.new() as pdf:
        for step in pikepdf.parse_content_stream(pdf.make_stream(content)):
            yield list(step.operands), str(step.operator)
