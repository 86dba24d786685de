"""Parts units into pages: no heading at a page's foot, no position's head without its first bullet, positions whole where that can be."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from agent.adapters.exporters.pdf.unit import Unit
from agent.domain.blocks import BlockKind
from agent.domain.rendered import NEARLY_EMPTY

_NEVER, _PAGE, _FORGOTTEN, _LONE, _WITHIN, _BETWEEN = 10_000.0, 1_000.0, 400.0, 25.0, 6.0, 1.0
_BLANK = 400.0
"""What a page costs that is left empty; half empty costs a quarter of it. An eighth costs as much as to part a position, so that a reader who turns
the page finds the rest of it rather than a hole above."""
_HEADS = (BlockKind.HEAD, BlockKind.LONE, BlockKind.BELOW, BlockKind.COURSE, BlockKind.DATES)

Span = tuple[float, float]


@dataclass(frozen=True)
class Paging:
    """Where pages begin (the numbers of their first units), how many sheets these take, how much of the last is filled, and the units' spans."""

    starts: tuple[int, ...]
    sheets: int
    filled: float
    spans: tuple[Span, ...]

    def of(self, units: Sequence[Unit]) -> list[Sequence[Unit]]:
        """The units page by page."""
        ends = (*self.starts[1:], len(units))
        return [units[start:end] for start, end in zip(self.starts, ends, strict=True)]


def paged(units: Sequence[Unit], spans: Sequence[Span], height: float) -> Paging:
    """The pages that cost least; `spans` are top and bottom of each unit on one long strip, `height` is that of a page."""
    best: list[tuple[float, int]] = [(0.0, 0)] * (len(units) + 1)
    for start in reversed(range(len(units))):
        best[start] = min(_choices(units, spans, height, start, best))
    starts, sheets, at, filled = list[int](), 0, 0, 0.0
    while at < len(units):
        end = best[at][1]
        taken, filled = _sheets(spans, height, at, end)
        starts, sheets, at = [*starts, at], sheets + taken, end
    return Paging(tuple(starts), max(1, sheets), filled, tuple(spans))


def _choices(units: Sequence[Unit], spans: Sequence[Span], height: float, start: int, best: Sequence[tuple[float, int]]) -> list[tuple[float, int]]:
    """The costs of all ends that a page which begins there may have; one unit fits always, since it may run over."""
    found = []
    for end in range(start + 1, len(units) + 1):
        sheets, filled = _sheets(spans, height, start, end)
        if sheets > 1 and end > start + 1 and not _too_high(spans, height, start, end):
            break
        last = end == len(units)
        blank = (_FORGOTTEN if start and filled < NEARLY_EMPTY else 0.0) if last else _BLANK * (1 - filled) ** 2 + breaking(units, end)
        found.append((sheets * _PAGE + blank + best[end][0], end))
    return found


def _sheets(spans: Sequence[Span], height: float, start: int, end: int) -> tuple[int, float]:
    """The sheets that these units take, and how much of the last is filled."""
    high = spans[end - 1][1] - spans[start][0]
    sheets = max(1, math.ceil(high / height))
    return sheets, (high - (sheets - 1) * height) / height


def _too_high(spans: Sequence[Span], height: float, start: int, end: int) -> bool:
    """Whether one of the units alone is higher than a page, so that it must run over."""
    return any(bottom - top > height for top, bottom in spans[start:end])


def breaking(units: Sequence[Unit], at: int) -> float:
    """What it costs to begin a page with the unit of that number."""
    before, unit = units[at - 1], units[at]
    if before.kind is BlockKind.SECTION or unit.kind in (BlockKind.HEADLINE, BlockKind.CONTACT, BlockKind.BELOW, BlockKind.COURSE, BlockKind.DATES):
        return _NEVER
    if before.kind in (*_HEADS, BlockKind.NAME) and unit.kind in (BlockKind.BULLETS, BlockKind.TEXT):
        return _NEVER
    if unit.is_bullet and unit.place:
        return _LONE if 1 in (unit.place, unit.of - unit.place) else _WITHIN
    return 0.0 if unit.kind is BlockKind.SECTION else _BETWEEN
