"""The order in which thumbs are trained on.

TRL reads rows with a thumb in the order of their file, since each is held against its neighbours'. Where all thumbs up stand before all thumbs down, whole
steps see one kind alone, and what comes last comes at a learning rate that has all but run out: it hardly counts, whatever it weighs."""

from __future__ import annotations

from collections.abc import Sequence

from agent.lab.training.rows import Row, Thumb


def mixed(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows with either thumb spread evenly over the whole; those of a kind keep their order."""
    sides = [[row for row in rows if isinstance(row, Thumb) and row.label is up] for up in (True, False)]
    placed = [((number + 0.5) / len(side), row) for side in sides for number, row in enumerate(side)]
    return tuple(row for _, row in sorted(placed, key=lambda one: one[0]))
