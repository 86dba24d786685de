"""What a post asks for and which line carries it, on one page for a phone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from agent.adapters.pictures.canvas import LOCK, pymupdf
from agent.adapters.pictures.paper import EDGE, PAGE, cut, drawn, height


class Mark(StrEnum):
    """How far a requirement is shown; each has a sign of its own, so that no colour need be told from another."""

    FULL = "shown"
    PARTLY = "partly shown"
    NOTHING = "not shown"


@dataclass(frozen=True)
class Row:
    """A requirement, whether it is a must, how far it is shown, and the line that carries it or what there is to say instead."""

    text: str
    must: bool
    mark: Mark
    line: str = ""


_COLOURS = {Mark.FULL: (0.11, 0.48, 0.29), Mark.PARTLY: (0.75, 0.46, 0.02), Mark.NOTHING: (0.52, 0.55, 0.6)}
_RADIUS = 7.5
_TALLEST = 1170.0
"""Points, the edges among them: the shape of a phone's screen."""
_SHORTEST = 675.0
_TITLE, _REQUIREMENT, _LINE = 110, 110, 120
"""Characters that are shown of a text."""
_BAR = "bar"
_STYLE = """
body { font-family: sans-serif; color: #1b1f24; margin: 0; }
p { margin: 0; }
.of { font-size: 13pt; color: #57606a; margin-bottom: 6pt; }
.big { font-size: 23pt; font-weight: bold; color: #12263a; margin-bottom: 5pt; }
.bar { font-size: 11pt; }
.key { font-size: 12pt; color: #57606a; margin-bottom: 5pt; }
.section { font-size: 12.5pt; font-weight: bold; color: #57606a; margin: 13pt 0 0 0; }
.row { font-size: 15pt; font-weight: bold; margin: 10pt 0 2pt 30pt; }
.line { font-size: 12.5pt; color: #3d444d; margin: 0 0 0 30pt; }
.more { font-size: 13pt; color: #57606a; margin: 14pt 0 0 0; }
"""


def score_picture(title: str, rows: Sequence[Row], note: str = "") -> bytes:
    """The picture as PNG, 1080 pixels wide: how many must-haves are shown, then each with its line, must-haves first. What has no room is counted."""
    ordered = sorted(rows, key=lambda row: not row.must)
    with LOCK:
        room = _room(title, ordered, note)
        return _drawn(_page(title, ordered, room, note), ordered[:room], _shares(ordered))


def _room(title: str, rows: Sequence[Row], note: str) -> int:
    """How many rows fit; all of them as a rule, which is tried first."""
    least, most, tried = 0, len(rows), len(rows)
    while least < most:
        least, most = (tried, most) if _height(_page(title, rows, tried, note)) <= _TALLEST - EDGE else (least, tried - 1)
        tried = (least + most + 1) // 2
    return least


def _page(title: str, rows: Sequence[Row], room: int, note: str) -> str:
    """The words of the picture as HTML; the signs are drawn beside them."""
    return "".join(_paragraphs(title, rows, room, note))


def _paragraphs(title: str, rows: Sequence[Row], room: int, note: str) -> Iterator[str]:
    yield f'<p class="of">{cut(title, _TITLE)}</p>'
    yield f'<p class="big">{_headline(rows)}</p>'
    if rows:
        yield f'<p class="bar" id="{_BAR}">&#160;</p>'
        yield f'<p class="key">{_key(_shares(rows))}</p>'
    for number, row in enumerate(rows[:room]):
        if number == 0 or rows[number - 1].must != row.must:
            yield f'<p class="section">{"MUST HAVE" if row.must else "NICE TO HAVE"}</p>'
        yield f'<p class="row" id="r{number}">{cut(row.text, _REQUIREMENT)}</p>'
        yield f'<p class="line">{cut(row.line, _LINE)}</p>' if row.line else ""
    if room < len(rows):
        yield f'<p class="more">and {len(rows) - room} more{_told(rows[room:])}</p>'
    if note:
        yield f'<p class="more">{cut(note, _LINE)}</p>'


def _headline(rows: Sequence[Row]) -> str:
    if not rows:
        return "I found nothing that this post asks for"
    shares = _shares(rows)
    what = "must-haves" if any(row.must for row in rows) else "wishes"
    partly = f", {shares[Mark.PARTLY]} partly" if shares[Mark.PARTLY] else ""
    return f"{shares[Mark.FULL]} of {sum(shares.values())} {what} shown{partly}"


def _shares(rows: Sequence[Row]) -> dict[Mark, int]:
    """How many of the must-haves, or of all where there are none, are shown how far."""
    counted = [row for row in rows if row.must] or rows
    return {mark: sum(row.mark is mark for row in counted) for mark in Mark}


def _key(shares: dict[Mark, int]) -> str:
    return " &#160;·&#160; ".join(f'<span style="color: {_hex(_COLOURS[mark])}"><b>{count}</b></span> {mark.value}' for mark, count in shares.items())


def _hex(colour: tuple[float, ...]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in colour)


def _told(rows: Sequence[Row]) -> str:
    """How far those are shown that have no room."""
    counts = [(sum(row.mark is mark for row in rows), mark.value) for mark in Mark]
    return ": " + ", ".join(f"{count} {what}" for count, what in counts if count)


def _height(page: str) -> float:
    """Points from the upper edge to the end of the last line."""
    return height(page, _STYLE)


def _drawn(page: str, rows: Sequence[Row], shares: dict[Mark, int]) -> bytes:
    """The words on paper of the height they need, with a sign before each row."""

    def paint(sheet: Any, places: dict[str, Any]) -> None:
        for number, row in enumerate(rows):
            _sign(sheet, pymupdf.Point(EDGE + _RADIUS + 1, places[f"r{number}"].y0 + 10.5), row.mark)
        if _BAR in places:
            _bar(sheet, places[_BAR], shares)

    return drawn(page, _STYLE, _SHORTEST, paint)


def _sign(sheet: Any, middle: Any, mark: Mark) -> None:
    """A full disc with a tick, a half disc, or a ring."""
    colour = _COLOURS[mark]
    sheet.draw_circle(middle, _RADIUS, color=colour, width=1.6, fill=colour if mark is Mark.FULL else None)
    if mark is Mark.FULL:
        ticked = [middle + pymupdf.Point(x, y) for x, y in ((-3.4, 0.3), (-0.9, 2.8), (3.6, -2.6))]
        sheet.draw_polyline(ticked, color=(1, 1, 1), width=1.7)
    elif mark is Mark.PARTLY:
        sheet.draw_sector(middle, middle + pymupdf.Point(0, -_RADIUS), 180, color=colour, fill=colour, width=0)


def _bar(sheet: Any, place: Any, shares: dict[Mark, int]) -> None:
    """One bar of three parts."""
    left, whole = EDGE, sum(shares.values())
    for mark, count in shares.items():
        right = left + (PAGE - 2 * EDGE) * count / whole
        if count:
            light = mark is Mark.NOTHING
            sheet.draw_rect(pymupdf.Rect(left, place.y0 + 1, right, place.y0 + 11), color=None, fill=(0.86, 0.87, 0.89) if light else _COLOURS[mark], width=0)
        left = right
