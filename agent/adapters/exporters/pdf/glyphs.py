"""What there are glyphs for."""

from __future__ import annotations

from functools import cache
from typing import Any

import pymupdf
from pymupdf import mupdf

from agent.adapters.exporters.pdf.lock import LOCK


@cache
def drawable(character: str) -> bool:
    """Whether some font draws it, alone or among Chinese signs; else a box would stand there."""
    with LOCK:
        return any(_font().has_glyph(ord(character), script=script, fallback=1) for script in (0, mupdf.UCDN_SCRIPT_HAN))


@cache
def _font() -> Any:
    """A font with PyMuPDF's whole chain of stand-ins behind it."""
    return pymupdf.Font("helv")
