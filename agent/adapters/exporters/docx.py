"""A résumé as a Word document."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, datetime
from typing import Any

from agent.adapters.exporters.layout import Block, BlockKind, blocks
from agent.domain.rendered import Design, Rendered
from agent.domain.resume import Resume

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STAMP = datetime(2000, 1, 1, tzinfo=UTC)
"""A fixed day inside the file, so that the same résumé gives the same bytes."""
_INK, _GREY = "12263A", "555555"


class DocxExporter:
    """Writes `.docx` with Word's own heading and list styles."""

    extension = "docx"

    def render(self, resume: Resume, design: Design) -> Rendered:
        """The document and its text as python-docx reads it; Word alone knows its pages, so they are 0."""
        from docx import Document

        document = Document()
        design = design.denser() if resume.dense else design
        _set_up(document, resume, design)
        for block in blocks(resume):
            _add(document, block, design)
        out = io.BytesIO()
        document.save(out)
        content = _timeless(out.getvalue())
        read = Document(io.BytesIO(content))
        return Rendered(content=content, pages=0, text="\n".join(p.text for p in read.paragraphs))


def _set_up(document: Any, resume: Resume, design: Design) -> None:
    from docx.shared import Mm, Pt

    section = document.sections[0]
    width, height = (Mm(210), Mm(297)) if design.paper.lower() == "a4" else (Mm(215.9), Mm(279.4))
    section.page_width, section.page_height = width, height
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Pt(design.margin)
    normal = document.styles["Normal"]
    normal.font.name = "Calibri" if design.face == "sans" else "Georgia"
    normal.font.size = Pt(design.body + 0.5)
    normal.paragraph_format.space_after = Pt(2 * design.spacing)
    for style in ("Heading 1", "Heading 2", "Heading 3", "Title"):
        document.styles[style].font.name = normal.font.name
    properties = document.core_properties
    properties.author = _clean(resume.person.name)[:200]
    properties.title = _clean(f"{resume.person.name} – Resume" if resume.person.name else "Resume")[:200]
    properties.comments = ""
    properties.created = properties.modified = _STAMP


def _clean(text: str) -> str:
    return _FORBIDDEN.sub(" ", text)


def _add(document: Any, block: Block, design: Design) -> None:
    from docx.shared import Pt

    text = _clean(block.text)
    if block.kind is BlockKind.BULLETS:
        for line in block.lines:
            paragraph = document.add_paragraph(_clean(line), style="List Bullet")
            paragraph.paragraph_format.space_after = Pt(design.spacing)
    elif block.kind in (BlockKind.NAME, BlockKind.SECTION, BlockKind.HEAD):
        level, size = {BlockKind.NAME: (1, 2.0), BlockKind.SECTION: (2, 1.2), BlockKind.HEAD: (3, 1.1)}[block.kind]
        _heading(document, text, level, design.body * size, {1: 0, 2: 10, 3: 6}[level] * design.spacing)
    else:
        _paragraph(document, text, block.kind)


def _heading(document: Any, text: str, level: int, size: float, before: float) -> None:
    from docx.shared import Pt, RGBColor

    heading = document.add_heading(text, level=level)
    heading.paragraph_format.space_before = Pt(before)
    heading.paragraph_format.space_after = Pt(1)
    for run in heading.runs:
        run.font.size, run.font.color.rgb = Pt(size), RGBColor.from_string(_INK)


def _paragraph(document: Any, text: str, kind: BlockKind) -> None:
    from docx.shared import RGBColor

    paragraph = document.add_paragraph()
    run = paragraph.add_run(text)
    run.bold = kind is BlockKind.TITLE
    if kind in (BlockKind.DATES, BlockKind.HEADLINE, BlockKind.CONTACT):
        run.font.color.rgb = RGBColor.from_string(_GREY)
    paragraph.paragraph_format.keep_with_next = kind in (BlockKind.TITLE, BlockKind.DATES)


def _timeless(content: bytes) -> bytes:
    """The same archive with one date on every member."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0)), source.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
