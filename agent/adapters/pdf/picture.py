"""A page as it is printed, to see whether words stand out from their ground."""

from __future__ import annotations

from typing import Any

import pymupdf

CONTRAST = 24
"""Shades of 255 by which letters must differ from their ground at least somewhere; #e6e6e6 on white differs by 25."""
MOST_PIXELS = 4_000_000
FINEST = 144
"""Pixels an inch at most."""


class Picture:
    """The page in shades of grey."""

    def __init__(self, page: Any) -> None:
        fine = max(1, min(FINEST, int(72 * (MOST_PIXELS / max(1.0, abs(page.rect))) ** 0.5)))
        shades = page.get_pixmap(dpi=fine, colorspace=pymupdf.csGRAY, alpha=False)
        self._scale = fine / 72
        self._samples, self._stride, self._width, self._height = shades.samples, shades.stride, shades.width, shades.height

    def differs(self, box: tuple[float, float, float, float]) -> bool:
        """Whether anything is to be seen in the box: x0, top, x1, bottom in points."""
        x0, top, x1, bottom = (max(0, round(edge * self._scale)) for edge in box)
        x1, bottom = min(max(x1, x0 + 1), self._width), min(max(bottom, top + 1), self._height)
        shades = b"".join(self._samples[y * self._stride + x0 : y * self._stride + x1] for y in range(top, bottom))
        return bool(shades) and max(shades) - min(shades) >= CONTRAST
