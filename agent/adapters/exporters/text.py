"""A résumé as plain text, for the fields of web forms."""

from __future__ import annotations

from collections.abc import Iterator

from agent.adapters.exporters.cleaning import clean
from agent.adapters.exporters.layout import Block, blocks
from agent.domain.blocks import BlockKind
from agent.domain.rendered import Design, Rendered
from agent.domain.resume import Resume

_BULLET = "- "


class TextExporter:
    """Writes `.txt`: a line for each paragraph, however long, headings in capitals, and dashes for bullets."""

    extension = "txt"

    def render(self, resume: Resume, design: Design) -> Rendered:
        """The text; it has no pages."""
        text = "\n".join(_lines(resume)).strip("\n") + "\n"
        return Rendered(content=text.encode("utf-8"), pages=0, text=text)


def _lines(resume: Resume) -> Iterator[str]:
    """The lines, an empty one above each section and each position."""
    above = BlockKind.NAME
    for block in blocks(resume):
        if block.kind is BlockKind.SECTION or (block.kind in (BlockKind.HEAD, BlockKind.LONE) and above is not BlockKind.SECTION):
            yield ""
        yield from _block(block)
        above = block.kind


def _block(block: Block) -> Iterator[str]:
    if block.kind is BlockKind.BULLETS:
        yield from (_BULLET + clean(line) for line in block.lines)
    else:
        yield clean(block.text).upper() if block.kind is BlockKind.SECTION else clean(block.text)
