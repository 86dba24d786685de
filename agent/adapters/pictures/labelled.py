"""The pages of a document under a letter, as it is shown beside others."""

from __future__ import annotations

from agent.adapters.pictures.canvas import LOCK, png, pymupdf
from agent.errors import Bug

MOST = 3
"""Pages that are shown."""
_BAND, _GAP = 54.0, 8.0
"""Points: the height of the letter's band, and what parts two pages."""
_GREY, _INK = (0.86, 0.87, 0.89), (0.07, 0.15, 0.23)


def labelled(pdf: bytes, label: str) -> bytes:
    """The pages of a PDF below each other as PNG, 1080 pixels wide, with the letter above them: nothing else tells where it is from. Raises `Bug` when there is no page."""
    with LOCK:
        try:
            with pymupdf.open(stream=pdf, filetype="pdf") as document, pymupdf.open() as sheet:
                pages = range(min(MOST, len(document)))
                width, height = document[0].rect.width, sum(document[n].rect.height + _GAP for n in pages)
                whole = sheet.new_page(width=width, height=_BAND + height - _GAP)
                whole.draw_rect(whole.rect, color=None, fill=_GREY)
                whole.insert_text(pymupdf.Point(24, 40), label, fontsize=36, fontname="hebo", color=_INK)
                at = _BAND
                for number in pages:
                    rect = document[number].rect
                    place = pymupdf.Rect(0, at, rect.width, at + rect.height)
                    whole.draw_rect(place, color=None, fill=(1, 1, 1))
                    whole.show_pdf_page(place, document, number)
                    at += rect.height + _GAP
                return png(whole)
        except (RuntimeError, ValueError, IndexError) as error:
            raise Bug("There is no page to show.") from error
