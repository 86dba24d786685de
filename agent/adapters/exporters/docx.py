"""A résumé as a Word document."""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any
from urllib.parse import urlsplit

import pymupdf

from agent.adapters.exporters.cleaning import clean
from agent.adapters.exporters.layout import BETWEEN, Block, blocks, in_lines
from agent.adapters.exporters.paper import on_paper
from agent.adapters.exporters.speech import language_of
from agent.adapters.exporters.wordpages import run
from agent.adapters.exporters.wordstyles import LINK, set_styles, size_of, tag
from agent.adapters.marks import STYLES
from agent.domain.blocks import BlockKind
from agent.domain.corpus import Person
from agent.domain.rendered import Design, Rendered
from agent.domain.resume import Resume
from agent.errors import Bug
from agent.lexicon.kept import kept
from agent.lexicon.wording import wording

_STAMP = datetime(2000, 1, 1, tzinfo=UTC)
"""A fixed day inside the file, so that the same résumé gives the same bytes."""
_WIDEST = "helv"
"""A face of which the letters take about as much room as those of any that Word may set instead of ours."""
_EMAIL = re.compile(r"[^\s@<>\"]+@[^\s@<>\"]+\.[^\s@<>\"]+")
_PARAGRAPH, _WORDS = re.compile(r"<w:p[ >].*?</w:p>", re.S), re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")


class DocxExporter:
    """Writes `.docx` with styles and nothing else: no table, no text box, no picture; read back in two ways before it is handed over."""

    extension = "docx"

    def render(self, resume: Resume, design: Design) -> Rendered:
        """The document and its text as python-docx reads it; Word alone knows its pages, so they are 0. Raises `Bug` when a line is not read back."""
        from docx import Document

        design = on_paper(design, resume)
        own, language = design.denser() if resume.dense else design, language_of(resume)
        empty, styles = _template(own, language)
        document = Document(io.BytesIO(empty))
        _set_up(document, resume, language)
        written = list(_in_lines(blocks(resume), document.sections[0], own))
        for block, following in pairwise((*written, None)):
            if block:
                _add(document, block, styles[block.kind], resume.person, followed=following is not None and following.kind not in (BlockKind.SECTION, BlockKind.HEAD, BlockKind.LONE))
        out = io.BytesIO()
        document.save(out)
        content = _timeless(out.getvalue())
        text = "\n".join(p.text for p in Document(io.BytesIO(content)).paragraphs)
        _ensure_complete(written, text, content)
        return Rendered(content=content, pages=0, text=text)


@kept(32)
def _template(design: Design, language: str) -> tuple[bytes, dict[BlockKind, str | None]]:
    """An empty document of that design and language, and the names of its styles."""
    from docx import Document
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

    document, out = Document(), io.BytesIO()
    section = document.sections[0]
    width, height = (Mm(210), Mm(297)) if design.paper.lower() == "a4" else (Mm(215.9), Mm(279.4))
    section.page_width, section.page_height = width, height
    section.left_margin = section.right_margin = Pt(design.margin)
    section.top_margin = section.bottom_margin = Pt(design.margin * 0.8)
    set_styles(document, design, language)
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")
    document.save(out)
    return out.getvalue(), _style_ids(document)


def _set_up(document: Any, resume: Resume, language: str) -> None:
    """What stands in the document beside its lines: the name on later pages, and whose it is."""
    run(document.sections[0], resume.person.name)
    properties, name = document.core_properties, clean(resume.person.name)
    called = wording(language).document
    properties.author, properties.title = name[:200], (f"{name} – {called}" if name else called)[:200]
    properties.comments, properties.language = "", tag(language)
    properties.created = properties.modified = _STAMP


def _in_lines(found: Iterator[Block], section: Any, design: Design) -> Iterator[Block]:
    """The blocks, contact data on as many lines as it takes, each a block of its own."""
    room, face = section.page_width.pt - section.left_margin.pt - section.right_margin.pt, pymupdf.Font(_WIDEST)  # type: ignore[no-untyped-call]
    for block in found:
        if block.kind is BlockKind.CONTACT:
            lines = in_lines(block.text, lambda line: face.text_length(clean(line), fontsize=size_of(design)) <= room)
            yield from (Block(block.kind, line) for line in lines)
        else:
            yield block


def _style_ids(document: Any) -> dict[BlockKind, str | None]:
    """The styles as paragraphs name them (None: the usual one), looked up once: for each paragraph anew it takes longer than all the rest."""
    from docx.enum.style import WD_STYLE_TYPE

    return {kind: document.part.get_style_id(name, WD_STYLE_TYPE.PARAGRAPH) for kind, name in STYLES.items()}


def _add(document: Any, block: Block, style: str | None, person: Person, followed: bool) -> None:
    """The paragraphs of a block. What ends an entry is not kept with the next one, whatever its style says."""
    for line in block.lines or (block.text,):
        paragraph = document.add_paragraph()
        paragraph._p.style = style
        if block.kind is BlockKind.CONTACT:
            _add_contact(paragraph, clean(line), person)
        else:
            paragraph.add_run(clean(line))
        if block.kind in (BlockKind.BELOW, BlockKind.COURSE, BlockKind.DATES) and not followed:
            paragraph.paragraph_format.keep_with_next = False


def _add_contact(paragraph: Any, line: str, person: Person) -> None:
    """The contact line, in which the person's own addresses can be opened."""
    for number, part in enumerate(line.split(BETWEEN)):
        if number:
            paragraph.add_run(BETWEEN)
        address = _address(part, person)
        if address:
            _add_link(paragraph, part, address)
        else:
            paragraph.add_run(part)


def _address(part: str, person: Person) -> str | None:
    """Where a part of the contact line leads: to the person's mail or to one of their own pages."""
    if person.email and part == clean(person.email):
        return f"mailto:{part}" if _EMAIL.fullmatch(part) else None
    shown = re.compile(rf"(?:https?://)?(?:www\.)?{re.escape(part)}/?", re.I)
    url = next((link.url.strip() for link in person.links if shown.fullmatch(link.url.strip())), "")
    full = url if re.match(r"https?://", url, re.I) else f"https://{url}"
    try:
        host = urlsplit(full).netloc
    except ValueError:
        return None
    return full if re.fullmatch(r"[\w.-]+\.\w{2,}(?::\d+)?", host) else None


def _add_link(paragraph: Any, text: str, address: str) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = paragraph.add_run(text, style=LINK)
    link.append(run._r)
    paragraph._p.append(link)


def _ensure_complete(written: list[Block], text: str, content: bytes) -> None:
    """Every line must be there, in its order and to the letter, as python-docx reads it and in the bare XML."""
    lines = [clean(line) for block in written for line in block.lines or (block.text,)]
    if text.split("\n") != (lines or [""]) or list(_bare_lines(content)) != lines:
        raise Bug("A line of the résumé is missing in the text of the Word document.")


def _bare_lines(content: bytes) -> Iterator[str]:
    """The words of each paragraph, found in the XML without knowing what Word means by it."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        source = archive.read("word/document.xml").decode("utf-8")
    for paragraph in _PARAGRAPH.findall(source):
        yield html.unescape("".join(_WORDS.findall(paragraph)))


def _timeless(content: bytes) -> bytes:
    """The same archive with one date on every member."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0)), source.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
