"""The differences on one page: a dot for each mean, a line for its interval, and a line of nothing in the middle."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from agent.adapters.pictures.canvas import LOCK, pymupdf
from agent.adapters.pictures.paper import EDGE, PAGE, cut, drawn
from agent.lab.comparing.verdicts import Compared, Verdicts, Word

WIDEST = 2.0
"""Standard deviations of the differences at the edges; what goes beyond ends there."""
_LABEL = 70
_MIDDLE, _HALF = PAGE / 2, PAGE / 2 - EDGE - 8
_SHORTEST = 300.0
_COLOURS = {Word.BETTER: (0.11, 0.48, 0.29), Word.WORSE: (0.72, 0.16, 0.16), Word.OTHER: (0.20, 0.35, 0.62), Word.NONE: (0.45, 0.50, 0.56)}
_LIGHT = (0.80, 0.82, 0.85)
_STYLE = """
body { font-family: sans-serif; color: #1b1f24; margin: 0; }
p { margin: 0; }
.big { font-size: 17pt; font-weight: bold; color: #12263a; margin-bottom: 4pt; }
.metric { font-size: 12pt; font-weight: bold; color: #57606a; margin: 12pt 0 0 0; }
.row { font-size: 12pt; margin: 4pt 0 0 0; }
.room { font-size: 13pt; }
.note { font-size: 11pt; color: #57606a; margin: 14pt 0 0 0; }
"""


def picture(found: Verdicts) -> bytes:
    """The plot as PNG: every metric that both have, strategy by strategy, in standard deviations of the paired differences."""
    rows = [(f"r{number}", c) for number, c in enumerate(found.compared) if c.difference]

    def paint(sheet: Any, places: dict[str, Any]) -> None:
        for name, compared in rows:
            _drawn(sheet, places[name].y0 + 9, compared)

    with LOCK:
        return drawn("".join(_paragraphs(found, dict(rows))), _STYLE, _SHORTEST, paint)


def _paragraphs(found: Verdicts, rows: dict[str, Compared]) -> Iterator[str]:
    yield f'<p class="big">{cut(f"Differences from {found.first}", _LABEL)}</p>'
    before = None
    for name, compared in rows.items():
        if compared.metric != before:
            yield f'<p class="metric">{cut(f"{compared.metric.name}, {compared.metric.stage} ({compared.metric.aim})", _LABEL)}</p>'
            before = compared.metric
        yield f'<p class="row">{cut(f"{compared.strategy}: {compared.word}", _LABEL)}</p><p class="room" id="{name}">&nbsp;</p>'
    yield f'<p class="note">A dot is the mean difference, its line the 95 % interval; the middle is no difference, the edges are {WIDEST:g} standard deviations between cases.</p>'


def _drawn(sheet: Any, y: float, compared: Compared) -> None:
    d = compared.difference
    assert d is not None
    colour, spread = _COLOURS[compared.word], d.spread or 1.0
    sheet.draw_line(pymupdf.Point(_MIDDLE - _HALF, y), pymupdf.Point(_MIDDLE + _HALF, y), color=_LIGHT, width=0.6)
    sheet.draw_line(pymupdf.Point(_MIDDLE, y - 6), pymupdf.Point(_MIDDLE, y + 6), color=_LIGHT, width=1.2)
    if d.low is not None and d.high is not None:
        sheet.draw_line(pymupdf.Point(_x(d.low / spread), y), pymupdf.Point(_x(d.high / spread), y), color=colour, width=2.2)
    sheet.draw_circle(pymupdf.Point(_x(d.mean / spread), y), 3.6, color=colour, fill=colour)


def _x(deviations: float) -> float:
    return _MIDDLE + _HALF * max(-WIDEST, min(WIDEST, deviations)) / WIDEST
