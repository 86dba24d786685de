"""A résumé as Markdown."""

from __future__ import annotations

import re
import unicodedata

from agent.adapters.exporters.layout import Block, blocks
from agent.adapters.marks import OWN_MARKDOWN
from agent.domain.blocks import BlockKind
from agent.domain.rendered import Design, Rendered
from agent.domain.resume import Resume

_SPECIAL = re.compile(r"[\\`*\[\]<>]|&(?=#?\w{1,32};)|(?<![^\W_])_|_(?![^\W_])")
"""What stands for itself only behind a backslash; an underscore within a word does so anyway."""

_BEGIN = re.compile(r"(?P<sign>[#+=~-])|(?P<number>\d{1,9})(?P<point>[.)])(?=\s|$)")
_END = re.compile(r"(?<= )(?=#+$)")


def escape(text: str) -> str:
    """The text with everything escaped that CommonMark would interpret; control characters become blanks."""
    plain = "".join(" " if unicodedata.category(ch) in ("Cc", "Cs", "Co", "Cn") else ch for ch in text)
    escaped = _END.sub(r"\\", _SPECIAL.sub(r"\\\g<0>", " ".join(plain.split())))
    begin = _BEGIN.match(escaped)
    if begin is None:
        return escaped
    rest = escaped[begin.end() :]
    return f"\\{begin['sign']}{rest}" if begin["sign"] else f"{begin['number']}\\{begin['point']}{rest}"


_FORMS = {
    BlockKind.NAME: "# {}",
    BlockKind.HEADLINE: "*{}*",
    BlockKind.CONTACT: "{}",
    BlockKind.SECTION: "## {}",
    BlockKind.HEAD: "### {}",
    BlockKind.LONE: "### {} ###",
    BlockKind.BELOW: "**{}**",
    BlockKind.COURSE: "__{}__",
    BlockKind.DATES: "*{}*",
    BlockKind.TEXT: "{}",
}
"""Two kinds that look alike are written in two ways, so that they are told apart when the file is read again."""


def to_markdown(resume: Resume) -> str:
    """The résumé as CommonMark, everything from outside escaped. A comment at the end, which nobody sees, says that its blocks are what they are written as."""
    return "\n\n".join((*(_block(block) for block in blocks(resume)), OWN_MARKDOWN)) + "\n"


def _block(block: Block) -> str:
    if block.kind is BlockKind.BULLETS:
        return "\n".join(f"- {escape(line)}" for line in block.lines)
    return _FORMS[block.kind].format(escape(block.text))


class MarkdownExporter:
    """Writes `.md`."""

    extension = "md"

    def render(self, resume: Resume, design: Design) -> Rendered:
        """The Markdown; it has no pages."""
        text = to_markdown(resume)
        return Rendered(content=text.encode("utf-8"), pages=0, text=plain_text(resume))


def plain_text(resume: Resume) -> str:
    """The words of all blocks, a line for each."""
    return "\n".join(line for block in blocks(resume) for line in (block.lines or (block.text,)))
