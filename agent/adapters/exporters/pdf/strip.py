"""The résumé as it would stand on one page without end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from agent.adapters.exporters.pdf.paging import Span
from agent.adapters.exporters.pdf.unit import Unit
from agent.domain.blocks import BlockKind

_BEGIN = (BlockKind.SECTION, BlockKind.HEAD, BlockKind.LONE)


@dataclass(frozen=True)
class Strip:
    """The units, top and bottom of each when no page ends, and how far apart two lines of a text stand; all in points."""

    units: Sequence[Unit]
    spans: Sequence[Span]
    line_height: float

    def begins(self, unit: int) -> bool:
        """Whether an entry or a section begins with the unit of that number; the first entry of a section belongs to its heading."""
        return unit > 0 and self.units[unit].kind in _BEGIN and self.units[unit - 1].kind is not BlockKind.SECTION

    def distance(self, unit: int) -> float:
        """How far the first line of a unit stands below the last one of the unit before."""
        top, bottom = self.spans[unit]
        lines = max(1, round((bottom - top) / self.line_height))
        return top - self.spans[unit - 1][1] + (bottom - top) / lines
