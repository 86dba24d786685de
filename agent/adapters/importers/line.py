"""What every form of document comes down to: lines that know how they looked."""

from __future__ import annotations

from dataclasses import dataclass

from agent.domain.blocks import BlockKind


@dataclass(frozen=True)
class Line:
    """A line of a document, without the marks of its form.

    `level` is that of a heading where the form itself says so (1 the highest, 0 none), `bullet` whether it is an item of a list, `strong` whether all
    of it is bold, `apart` whether a gap parts it from the line before, `size` that of its letters with the document's usual one as 1.
    A wide gap within a line is a tab. `turns`: another column begins with it, so that without a heading it goes on with no section.
    `told` is the kind of its block where the file says itself what all its blocks are, as ours do.
    """

    text: str
    level: int = 0
    bullet: bool = False
    strong: bool = False
    apart: bool = False
    indented: bool = False
    size: float = 1.0
    turns: bool = False
    told: BlockKind | None = None
