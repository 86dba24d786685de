"""What a person sees of a page, told from what is only in the file."""

from __future__ import annotations

import re
import statistics
from collections.abc import Sequence
from typing import Any

import pymupdf

from agent.adapters.pdf.picture import Picture
from agent.adapters.pdf.piece import BULLET, Piece, closed, spaced

UNKNOWN = "\ufffd"
_BOLD = 16
_INKED = 16 | 32
"""`char_flags` of letters that are filled or outlined; others leave no ink."""
_SIGNS = re.compile(r"wingdings|webdings|symbol|dingbats|courier", re.I)
_UNREADABLE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff\ud800-\udfff]")
"""Pictures in a font, and halves of characters."""
_ICONS = re.compile(r"awesome|icon|phosphor|glyph|material", re.I)
"""Fonts of pictures, whose letters may stand for their names."""

Span = dict[str, Any]
Line = dict[str, Any]
Box = tuple[float, float, float, float]


def pieces_of(page: Any) -> tuple[list[Piece], list[str]]:
    """The pieces of text that a person sees, in the order of the file, and the words that nobody sees."""
    lines = _lines(page)
    judge = _Judge(page, lines)
    seen, hidden = list[Piece](), list[str]()
    for line in lines:
        shown = [span for span in line["spans"] if judge.shows(span)]
        seen += _piece(shown, level=line["dir"][0] > 0.99)
        hidden += [" ".join(span["text"].split()) for span in line["spans"] if not any(span is other for other in shown)]
    return seen, hidden


def _lines(page: Any) -> list[Line]:
    """The letters that are drawn. What the file says they stand for (`ActualText`) counts only where they are known no other way, and adds no more
    than ligatures have: else a file could say anything."""
    drawn, said = _read(page, pymupdf.TEXT_IGNORE_ACTUALTEXT), list[Line]()
    unknown = _text(drawn).count(UNKNOWN)
    if unknown:
        said = _read(page, 0)
    return said if said and len(_text(said)) <= len(_text(drawn)) + 2 * unknown else drawn


def _read(page: Any, flags: int) -> list[Line]:
    blocks = page.get_text("dict", flags=flags)["blocks"]
    return [line for block in blocks for line in block.get("lines", ())]


def _text(lines: Sequence[Line]) -> str:
    return "".join("".join(span["text"].split()) for line in lines for span in line["spans"])


class _Judge:
    """Tells which spans of a page are seen."""

    def __init__(self, page: Any, lines: Sequence[Line]) -> None:
        spans = [span for line in lines for span in line["spans"] if span["text"].strip()]
        self._smallest = max(1.0, statistics.median(span["size"] for span in spans) / 6) if spans else 1.0
        self._picture = Picture(page)
        self._inked = [_middle(span) for span in spans if _has_ink(span)]

    def shows(self, span: Span) -> bool:
        """Whether the span is seen, or says nothing. Words without ink are when they lie on what is drawn otherwise, as in scans and in
        documents of browsers, but not when they lie on other words."""
        if not re.search(r"\w", span["text"]):
            return True
        box = _middle(span)
        if span["size"] < self._smallest or not self._picture.differs(box):
            return False
        return _has_ink(span) or not any(_covers(other, box) for other in self._inked)


def _has_ink(span: Span) -> bool:
    return bool(span["char_flags"] & _INKED) and span["alpha"] != 0


def _middle(span: Span) -> Box:
    """The box of the small letters, which neighbours and rules do not reach."""
    x0, top, x1, bottom = span["bbox"]
    base = span["origin"][1]
    return (x0, base - 0.5 * span["size"], x1, base) if top < base <= bottom else (x0, top, x1, bottom)


def _covers(other: Box, box: Box) -> bool:
    """Whether the boxes have a good part of the second in common."""
    wide, high = min(other[2], box[2]) - max(other[0], box[0]), min(other[3], box[3]) - max(other[1], box[1])
    return wide > 0 and high > 0 and wide * high > 0.3 * (box[2] - box[0]) * (box[3] - box[1])


def _piece(spans: Sequence[Span], level: bool) -> list[Piece]:
    """The piece that spans of one line make; none when they say nothing."""
    inked = [span for span in spans if span["text"].strip()]
    text = _words([_said(span, first=span is inked[0]) for span in spans if inked])
    if not text:
        return []
    x0, top, x1, bottom = (end(span["bbox"][i] for span in inked) for i, end in enumerate((min, min, max, max)))
    main = max(inked, key=lambda span: len(span["text"]))
    return [Piece(text, x0, top, x1, bottom, size=main["size"], bold=all(span["flags"] & _BOLD for span in inked), level=level, base=main["origin"][1])]


def _said(span: Span, first: bool) -> str:
    """The text of a span. One sign of a font of symbols at the start of a line is a bullet, whatever letter it is in other fonts; one that stands
    for no letter is a picture."""
    text: str = span["text"]
    sign = text.strip()
    if _ICONS.search(span["font"]) and " " not in sign:
        return "  "
    if first and len(sign) == 1 and not sign.isdigit() and _SIGNS.search(span["font"]):
        return f"{BULLET} "
    return " " if sign == UNKNOWN else text


def _words(texts: Sequence[str]) -> str:
    """The texts in one, with single blanks; a soft hyphen that is drawn within a line is a hyphen; letters that were set apart are words again."""
    text = " ".join(closed(_UNREADABLE.sub(" ", "".join(texts))).split())
    return spaced(re.sub("\u00ad(?=.)", "-", text))
