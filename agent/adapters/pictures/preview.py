"""The first page of a document."""

from __future__ import annotations

from agent.adapters.pictures.canvas import LOCK, png, pymupdf
from agent.errors import Bug


def preview(pdf: bytes) -> bytes:
    """The first page of a PDF as PNG, 1080 pixels wide. Raises `Bug` when there is none."""
    with LOCK:
        try:
            with pymupdf.open(stream=pdf, filetype="pdf") as document:
                return png(document[0])
        except (RuntimeError, ValueError, IndexError) as error:
            raise Bug("There is no first page to show.") from error
