"""The curves of a training as a picture: the losses, and by how much the answers became likelier where some are preferred."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from agent.adapters.pictures.canvas import LOCK, png, pymupdf
from agent.domain.value import Value

WIDE, HIGH, EDGE, GAP = 540.0, 210.0, 52.0, 34.0
"""Points: a panel, and what stays free around it."""
_INKS = ((0.30, 0.38, 0.48), (0.80, 0.36, 0.10), (0.11, 0.48, 0.29), (0.55, 0.20, 0.55))
_SIGNS, _DASHES = ("——", "- - -"), ("[] 0", "[4 3] 0")
_GREY, _LIGHT = (0.34, 0.38, 0.42), (0.86, 0.87, 0.89)
PANELS = {
    "loss": {"training": "loss", "held out": "eval_loss"},
    "by how much answers became likelier (rewards)": {"chosen": "eval_rewards/chosen", "rejected": "eval_rewards/rejected"},
}


class Curve(Value):
    """A name and its points: step, value."""

    name: str
    points: tuple[tuple[float, float], ...]


def curves(history: Iterable[Mapping[str, Any]]) -> dict[str, tuple[Curve, ...]]:
    """The panels by title that have any points, from a trainer's log."""
    entries = list(history)
    found = {title: tuple(c for name, key in held.items() if (c := _curve(name, key, entries)).points) for title, held in PANELS.items()}
    return {title: held for title, held in found.items() if held}


def _curve(name: str, key: str, entries: Sequence[Mapping[str, Any]]) -> Curve:
    return Curve(name=name, points=tuple((float(e["step"]), float(e[key])) for e in entries if key in e))


def picture(history: Iterable[Mapping[str, Any]]) -> bytes:
    """The picture as PNG, one panel below the other; a line alone where nothing was logged."""
    panels = curves(history)
    with LOCK, pymupdf.open() as document:
        sheet = document.new_page(width=WIDE, height=max(1, len(panels)) * (HIGH + 2 * GAP))
        if not panels:
            sheet.insert_text(pymupdf.Point(EDGE, GAP), "Nothing was logged.", fontsize=12, color=_GREY)
        for number, (title, held) in enumerate(panels.items()):
            _panel(sheet, number * (HIGH + 2 * GAP) + GAP, title, held)
        return png(sheet)


def _panel(sheet: Any, top: float, title: str, held: tuple[Curve, ...]) -> None:
    xs, ys = zip(*(point for curve in held for point in curve.points), strict=True)
    box = pymupdf.Rect(EDGE, top, WIDE - EDGE / 2, top + HIGH)
    right, (low, high) = max(xs) or 1.0, _room(min(ys), max(ys))

    def at(point: tuple[float, float]) -> Any:
        return pymupdf.Point(box.x0 + box.width * point[0] / right, box.y1 - box.height * (point[1] - low) / (high - low))

    sheet.insert_text(pymupdf.Point(EDGE, top - 8), title, fontsize=12, color=_GREY)
    for share in (0.0, 0.5, 1.0):
        value = low + (high - low) * share
        left = at((0.0, value))
        sheet.draw_line(left, at((right, value)), color=_LIGHT, width=1)
        sheet.insert_text(left + (-EDGE + 8, 4), f"{value:.3g}", fontsize=10, color=_GREY)
    sheet.insert_text(pymupdf.Point(box.x1 - 48, box.y1 + 16), f"step {right:.0f}", fontsize=10, color=_GREY)
    for number, curve in enumerate(held):
        _line(sheet, [at(point) for point in curve.points], _INKS[number], number)
        sheet.insert_text(pymupdf.Point(EDGE + 100 * number, box.y1 + 16), f"{_SIGNS[number % 2]} {curve.name}", fontsize=10, color=_INKS[number])


def _room(low: float, high: float) -> tuple[float, float]:
    return (low, high) if high > low else (low - 0.5, high + 0.5)


def _line(sheet: Any, places: Sequence[Any], ink: tuple[float, float, float], number: int) -> None:
    for place in places:
        sheet.draw_circle(place, 2.2, color=ink, fill=ink, width=0.5)
    if len(places) > 1:
        sheet.draw_polyline(places, color=ink, width=1.4, dashes=_DASHES[number % 2])
