"""How far a long step is."""

from __future__ import annotations

from agent.domain.value import Value


class Progress(Value):
    """`done` of `of` elements of a step ("rewriting", "weighing", "reading") are there."""

    step: str
    done: int
    of: int
