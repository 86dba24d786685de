"""PDFs for tests: invented posts, pages set by hand, and raw ones as nobody honest writes them."""

from __future__ import annotations

import io
import zlib
from collections.abc import Sequence
from typing import Any

import pymupdf
from markdown_pdf import MarkdownPdf, Section

POST = """# Pastry Baker

Kornblum Bakery · Lindau, OR · Full-time

Kornblum Bakery is a family business with three shops and a market stall, and we are looking for somebody who likes the quiet of the early morning as much as we do. You will work with Ilse and Tomas, who have baked here since 1998.

## What you will do

- Bake bread, rolls and cakes for our three shops from four in the morning, and see to it that everything is in the shops when they open
- Keep our sourdough alive
- Order flour, butter and eggs once a week

## What you bring

1. At least 3 years of experience as a baker
2. A food handler's card

We pay $24 an hour.
"""


def printed(markdown: str = POST) -> bytes:
    """A PDF of a text in Markdown, with headings, bullets and wrapped lines."""
    pdf, out = MarkdownPdf(toc_level=0), io.BytesIO()
    pdf.add_section(Section(markdown, toc=False))
    pdf.save_bytes(out)
    return out.getvalue()


def blank() -> Any:
    """A document of one empty page, 595 × 842 points."""
    document = pymupdf.open()  # type: ignore[no-untyped-call]
    document.new_page()
    return document


def typed(rows: Sequence[str], *, left: float = 72, top: float = 72, page: Any = None, **style: Any) -> Any:
    """A document with these rows one below the other; or put on a page that is there."""
    document = page.parent if page else blank()
    for number, row in enumerate(rows):
        (page or document[0]).insert_text((left, top + 14 * number), row, **style)
    return document


def locked(document: Any, **passwords: str) -> bytes:
    """The document encrypted with AES-256; `user_pw` is asked for to open it, `owner_pw` to change it."""
    return bytes(document.tobytes(encryption=5, **passwords))


def raw(contents: bytes, filters: bytes = b"", *, resources: bytes = b"", more: Sequence[bytes] = ()) -> bytes:
    """A PDF of one page with these contents, written by hand; `more` are its objects from the sixth on."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>" + resources + b">>>>",
        stream(contents, filters), b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", *more,
    ]  # fmt: skip
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 %d\n0000000000 65535 f \n%btrailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, table, len(places) + 1, len(out))


def stream(content: bytes, filters: bytes = b"", entries: bytes = b"") -> bytes:
    """A stream object; each `/FlateDecode` in `filters` packs it once."""
    for _ in range(filters.count(b"Flate")):
        content = zlib.compress(content, 9)
    return b"<<%b/Length %d/Filter[%b]>>stream\n%b\nendstream" % (entries, len(content), filters, content)
