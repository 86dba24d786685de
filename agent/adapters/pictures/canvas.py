"""What all pictures share: the library that draws them, its lock, and their width."""

from __future__ import annotations

from typing import Any

import pymupdf as _library

from agent.adapters.exporters.pdf.lock import LOCK

__all__ = ["LOCK", "WIDTH", "png", "pymupdf"]

pymupdf: Any = _library
"""Without types, as it comes."""
WIDTH = 1080
"""Pixels: what phones show sharp."""


def png(page: Any) -> bytes:
    """The page as a picture of that width. To be called with the lock held."""
    scale = WIDTH / page.rect.width
    content: bytes = page.get_pixmap(matrix=pymupdf.Matrix(scale, scale), alpha=False).tobytes("png")
    return content
