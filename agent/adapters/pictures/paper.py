"""Words set on paper of the height they need, and signs drawn beside them."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Callable
from typing import Any

from agent.adapters.exporters.cleaning import clean
from agent.adapters.pictures.canvas import png, pymupdf

PAGE, EDGE = 540.0, 30.0
"""Points: the width, and what stays free around."""
_LONG_WORD = re.compile(r"\S{30}(?=\S)")
"""What may be broken where there is no blank."""


def cut(text: str, most: int) -> str:
    """The text as HTML, shortened at a word where it is too long."""
    whole = clean(text)
    if len(whole) > most:
        short = whole[: most - 1]
        whole = (short.rsplit(" ", 1)[0] if " " in short[most // 2 :] else short).rstrip(" ,;:–-") + " …"
    return html.escape(_LONG_WORD.sub("\\g<0>\u200b", whole))


def height(page: str, style: str) -> float:
    """Points from the upper edge to the end of the last line of that HTML. To be called with the lock held."""
    _, filled = _story(page, style).place(pymupdf.Rect(EDGE, EDGE, PAGE - EDGE, 100_000))
    return float(pymupdf.Rect(filled).y1)


def drawn(page: str, style: str, shortest: float, paint: Callable[[Any, dict[str, Any]], None]) -> bytes:
    """The HTML as PNG; `paint` draws on the sheet, and is told where each element with an id stands. To be called with the lock held."""
    whole = max(shortest, height(page, style) + EDGE)
    places, out, story = dict[str, Any](), io.BytesIO(), _story(page, style)
    writer = pymupdf.DocumentWriter(out)
    device = writer.begin_page(pymupdf.Rect(0, 0, PAGE, whole))
    story.place(pymupdf.Rect(EDGE, EDGE, PAGE - EDGE, whole))
    story.element_positions(lambda found: places.setdefault(found.id, pymupdf.Rect(found.rect)) if found.id else None)
    story.draw(device)
    writer.end_page()
    writer.close()
    with pymupdf.open(stream=out.getvalue(), filetype="pdf") as document:
        paint(document[0], places)
        return png(document[0])


def _story(page: str, style: str) -> Any:
    return pymupdf.Story(html=page, user_css=style)
