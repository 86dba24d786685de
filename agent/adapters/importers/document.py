"""What a form gives of a file."""

from __future__ import annotations

from dataclasses import dataclass

from agent.adapters.importers.line import Line


@dataclass(frozen=True)
class Document:
    """Its lines in the order in which they are read, and the words that nobody sees in it."""

    lines: tuple[Line, ...]
    hidden: tuple[str, ...] = ()
