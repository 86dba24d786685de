"""A résumé as Markdown."""

from __future__ import annotations

import re
import unicodedata

from agent.adapters.exporters.layout import Block, BlockKind, blocks
from agent.domain.rendered import Design, Rendered
from agent.domain.resume import Resume

_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+!|~&$^=:-])")


def escape(text: str) -> str:
    """The text with everything escaped that Markdown or HTML would interpret; control characters become blanks."""
    plain = "".join(" " if unicodedata.category(ch) in ("Cc", "Cs", "Co", "Cn") else ch for ch in text)
    escaped = _SPECIAL.sub(_as_entity, " ".join(plain.split()))
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", escaped)


def _as_entity(match: re.Match[str]) -> str:
    return f"&#{ord(match.group())};" if match.group() in "<>&:" else "\\" + match.group()


_FORMS = {
    BlockKind.NAME: "# {}",
    BlockKind.HEADLINE: "*{}*",
    BlockKind.CONTACT: "{}",
    BlockKind.SECTION: "## {}",
    BlockKind.HEAD: "### {}",
    BlockKind.TITLE: "**{}**",
    BlockKind.DATES: "*{}*",
    BlockKind.TEXT: "{}",
}


def to_markdown(resume: Resume) -> str:
    """The résumé as CommonMark, everything from outside escaped."""
    return "\n\n".join(_block(block) for block in blocks(resume)) + "\n"


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
