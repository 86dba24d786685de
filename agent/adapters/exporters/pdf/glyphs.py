"""What there are glyphs for."""

from __future__ import annotations

from functools import cache
from typing import Any

import pymupdf

from agent.adapters.exporters.pdf.lock import LOCK


@cache
def drawable(character: str) -> bool:
    """Whether some font draws it; else a box would stand there."""
    with LOCK:
        return bool(_font().has_glyph(ord(character), fallback=1))


@cache
def _font() -> Any:
    """A font with PyMuPDF's whole chain of stand-ins behind it."""
    return pymupdf.Font("helv")
