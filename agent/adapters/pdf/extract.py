"""Reads a PDF with MuPDF. Runs in the sandbox alone: a hostile file makes MuPDF take what it can get."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pymupdf

from agent.adapters.pdf.dots import with_dots
from agent.adapters.pdf.joining import joined
from agent.adapters.pdf.looks import looks
from agent.adapters.pdf.margins import without_margins
from agent.adapters.pdf.order import in_order
from agent.adapters.pdf.piece import Piece
from agent.adapters.pdf.seen import UNKNOWN, pieces_of
from agent.adapters.pdf.told import told
from agent.errors import UserCanAct

MOST_PAGES = 30
MOST_CHARACTERS = 200_000
MOST_DROPPED, LONGEST_DROPPED = 50, 500
"""Hidden pieces that are shown, and characters of each; all are dropped."""
FEWEST_LETTERS = 20
"""Letters of a document below which there is only a picture of a text."""
MOST_UNKNOWN = 0.1
"""Share of signs without a meaning."""
MOST_DRAWN = 8_000_000
"""Bytes of drawing on a page; the longest in 52 real résumés has 520,000."""


def text_of(content: bytes) -> dict[str, Any]:
    """`pages`, each a list of lines, and `dropped`, the words that nobody sees. Raises `UserCanAct` when there is no text to be read."""
    return _text(_read(content))


def resume_of(content: bytes) -> dict[str, Any]:
    """What `text_of` gives, and `lines`: those of a résumé in the order of its columns, with what they look like; `mixed`, rows of which that is not sure;
    `told`, the blocks of a file that says what they are. Raises `UserCanAct` as it does."""
    read = _read(content, dots=True)
    return _text(read) | looks(read.pages, read.widths) | {"told": told(read.pages, read.contents)}


@dataclass
class _Read:
    """The pieces of each page that are seen, in the order of the file, the words that are not, the widths of the pages, and what draws them."""

    pages: list[list[Piece]] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    widths: list[float] = field(default_factory=list)
    contents: list[bytes] = field(default_factory=list)


def _read(content: bytes, dots: bool = False) -> _Read:
    found, length = _Read(), 0
    for page in _opened(content):
        found.contents.append(_plain_contents(page))
        page.remove_rotation()
        seen, unseen = pieces_of(page)
        found.pages.append(with_dots(page, seen) if dots else seen)
        found.hidden += unseen
        found.widths.append(page.rect.width)
        length += sum(len(piece.text) for piece in seen) + sum(map(len, unseen))
        if length > MOST_CHARACTERS:
            raise UserCanAct(f"This PDF has more than {MOST_CHARACTERS:,} characters: please send the part that counts or paste the text.")
    _ensure_text(found.pages)
    return found


def _text(read: _Read) -> dict[str, Any]:
    pages = [in_order(seen) for seen in read.pages]
    shown = "\n".join(piece.text for rows in pages for piece in rows)
    only = [words[:LONGEST_DROPPED] for words in read.hidden if words not in shown]
    return {"pages": joined(without_margins(pages), read.widths), "dropped": only[:MOST_DROPPED]}


def _opened(content: bytes) -> Any:
    """The document. Raises `UserCanAct` when it is damaged, locked or too long."""
    try:
        document = pymupdf.open(stream=content, filetype="pdf")  # type: ignore[no-untyped-call]
        pages = document.page_count
    except (pymupdf.FileDataError, RuntimeError, ValueError) as error:
        raise UserCanAct("This PDF is damaged: please save it again or paste the text.") from error
    if document.needs_pass:
        raise UserCanAct("This PDF is locked with a password: please send it without one or paste the text.")
    if not pages or (document.is_repaired and b"%%EOF" not in content[-2_048:]):
        raise UserCanAct("This PDF is damaged or incomplete: please save it again or paste the text.")
    if pages > MOST_PAGES:
        raise UserCanAct(f"This PDF has {pages} pages, more than {MOST_PAGES}: please send the pages that count or paste the text.")
    return document


def _plain_contents(page: Any) -> bytes:
    """What draws the page. Raises `UserCanAct` when that is more than any text needs: MuPDF would take minutes."""
    content: bytes = page.read_contents()
    if len(content) > MOST_DRAWN:
        raise UserCanAct("This PDF is too complicated to read safely: please paste the text.")
    return content


def _ensure_text(pages: list[list[Piece]]) -> None:
    """Raises `UserCanAct` when there is hardly a letter, or many are signs of which the file does not say what they mean."""
    text = "".join(piece.text for rows in pages for piece in rows)
    if sum(map(str.isalpha, text)) < FEWEST_LETTERS:
        raise UserCanAct("This PDF holds pictures but no text, as scans do: please send one with text or paste the text.")
    if text.count(UNKNOWN) > MOST_UNKNOWN * len(text):
        raise UserCanAct("This PDF does not say which letters its signs are: please save it another way or paste the text.")
