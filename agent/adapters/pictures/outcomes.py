"""What came of applications, on one page for a phone: a dot for each share, and a line for where it may lie."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from agent.adapters.pictures.canvas import LOCK, pymupdf
from agent.adapters.pictures.paper import EDGE, PAGE, cut, drawn
from agent.outcomes import Comparison, Report, Tally

LEVELS = 3
"""Levels that are shown of a feature; the others are counted."""
LINES = 16
"""Levels that have room, in the shape of a phone's screen."""
_LABEL = 60
_LEFT, _RIGHT = EDGE + 8, PAGE - EDGE - 8
_SHORTEST = 400.0
_SCALE = "scale"
_INK, _BETTER, _LIGHT = (0.30, 0.38, 0.48), (0.11, 0.48, 0.29), (0.86, 0.87, 0.89)
_STYLE = """
body { font-family: sans-serif; color: #1b1f24; margin: 0; }
p { margin: 0; }
.of { font-size: 13pt; color: #57606a; margin-bottom: 6pt; }
.big { font-size: 21pt; font-weight: bold; color: #12263a; margin-bottom: 5pt; }
.feature { font-size: 12.5pt; font-weight: bold; color: #57606a; margin: 13pt 0 0 0; }
.level { font-size: 14.5pt; margin: 7pt 0 0 0; }
.better { font-weight: bold; color: #1c7a4a; }
.count { color: #57606a; }
.room { font-size: 15pt; }
.scale { font-size: 11pt; color: #57606a; margin: 2pt 0 0 0; }
.note { font-size: 12.5pt; color: #57606a; margin: 14pt 0 0 0; }
"""


def outcomes_picture(report: Report, note: str = "") -> bytes:
    """The picture as PNG, 1080 pixels wide: all applications, then each feature with its levels. What may be said to be better is named; the sign of it is its
    word, not its colour alone."""
    shown = [("all", report.whole, False), *_shown(report)]

    def paint(sheet: Any, places: dict[str, Any]) -> None:
        for name, tally, better in shown:
            _interval(sheet, places[name].y0 + 9, tally, _BETTER if better else _INK)
        _scale(sheet, places[_SCALE])

    with LOCK:
        return drawn("".join(_paragraphs(report, note)), _STYLE, _SHORTEST, paint)


def _shown(report: Report) -> Iterator[tuple[str, Tally, bool]]:
    """The name of the room for each line, its tally, and whether it is better."""
    for number, comparison in enumerate(_fitting(report)):
        for place, tally in enumerate(comparison.tallies[:LEVELS]):
            yield f"f{number}l{place}", tally, tally.level == comparison.claim


def _fitting(report: Report) -> list[Comparison]:
    """As many features as there is room for, first those of which something can be said."""
    found, lines = list[Comparison](), 0
    for comparison in sorted(report.comparisons, key=lambda c: not c.claim):
        lines += min(LEVELS, len(comparison.tallies))
        if lines <= LINES:
            found.append(comparison)
    return found


def _paragraphs(report: Report, note: str) -> Iterator[str]:
    whole = report.whole
    yield f'<p class="of">{whole.count} application{"s" * (whole.count != 1)} of which you told me what came of {"them" if whole.count != 1 else "it"}</p>'
    yield f'<p class="big">{whole.good} came to an interview or an offer</p>'
    yield f'<p class="scale">{_between(whole)}</p><p class="room" id="all">&#160;</p>'
    fitting = _fitting(report)
    for number, comparison in enumerate(fitting):
        yield f'<p class="feature">{cut(comparison.feature.upper(), _LABEL)}</p>'
        yield from _levels(number, comparison)
    if len(fitting) < len(report.comparisons):
        yield f'<p class="scale">not shown: {cut(", ".join(c.feature for c in report.comparisons if c not in fitting), 120)}</p>'
    yield f'<p class="scale" id="{_SCALE}">&#160;</p>'
    yield '<p class="note">The dot is the share so far; with 95 % confidence the true one lies on its line.</p>'
    if note:
        yield f'<p class="note">{cut(note, 400)}</p>'


def _levels(number: int, comparison: Comparison) -> Iterator[str]:
    for place, tally in enumerate(comparison.tallies[:LEVELS]):
        better = tally.level == comparison.claim
        told = f'{cut(tally.level, _LABEL)}{" – does better" if better else ""} <span class="count">&#160; {tally.good} of {tally.count}</span>'
        yield f'<p class="level{" better" if better else ""}">{told}</p><p class="room" id="f{number}l{place}">&#160;</p>'
    if len(comparison.tallies) > LEVELS:
        rest = comparison.tallies[LEVELS:]
        yield f'<p class="scale">and {len(rest)} more with {sum(tally.count for tally in rest)} applications</p>'


def _between(tally: Tally) -> str:
    return f"{tally.share:.0%}, between {tally.interval.low:.0%} and {tally.interval.high:.0%}" if tally.share is not None else "nothing is known yet"


def _x(share: float) -> float:
    return _LEFT + (_RIGHT - _LEFT) * share


def _interval(sheet: Any, y: float, tally: Tally, colour: tuple[float, float, float]) -> None:
    """A pale line for all that is possible, a strong one for the interval with its ends, a dot for the share."""
    sheet.draw_line(pymupdf.Point(_LEFT, y), pymupdf.Point(_RIGHT, y), color=_LIGHT, width=2)
    low, high = _x(tally.interval.low), _x(tally.interval.high)
    sheet.draw_line(pymupdf.Point(low, y), pymupdf.Point(high, y), color=colour, width=3)
    for end in (low, high):
        sheet.draw_line(pymupdf.Point(end, y - 4), pymupdf.Point(end, y + 4), color=colour, width=2)
    if tally.share is not None:
        sheet.draw_circle(pymupdf.Point(_x(tally.share), y), 5.5, color=(1, 1, 1), fill=colour, width=1.2)


def _scale(sheet: Any, place: Any) -> None:
    """Percents at the foot of the lines."""
    for quarter in range(5):
        x = _x(quarter / 4)
        sheet.draw_line(pymupdf.Point(x, place.y0), pymupdf.Point(x, place.y0 + 3), color=_INK, width=1)
        text = f"{25 * quarter} %"
        sheet.insert_text(pymupdf.Point(x - 2.6 * len(text), place.y0 + 14), text, fontsize=11, color=_INK)
