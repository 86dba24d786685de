"""What stands in a part of a Word document, as blocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from agent.adapters.importers.forms.blocks import Block, Box, Paragraph, Piece, Table
from agent.adapters.importers.forms.docx.package import Package, Part, W
from agent.adapters.importers.forms.docx.runs import ART, CHOICE, REFERENCE, Runs, Words, chosen
from agent.adapters.importers.forms.docx.styles import Styles, paints, value
from agent.errors import UserCanAct

DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
MOST_PAGES = 30
FOREIGN = "This file holds its text as an embedded page: please open it in a word processor and save it again, or paste the text."
TOO_MANY = f"This file has more than {MOST_PAGES} pages: please send the pages that count or paste the text."
_INSIDE = frozenset(("ins", "moveTo", "smartTag", "customXml", "sdt", "sdtContent"))
_FOREIGN = frozenset(("altChunk", "subDoc"))


class Body:
    """Reads the text of a part, and of the notes it refers to."""

    def __init__(self, package: Package, styles: Styles, part: Part, on_white: bool) -> None:
        self._styles, self._runs, self._package, self._part = styles, Runs(part, styles, on_white), package, part
        self._notes = {kind: _notes(package, kind, styles, on_white) for kind in ("footnotes", "endnotes")} if part is package.main else {}
        self._pages = 1
        self._begun = False

    def blocks(self, container: Any) -> list[Block]:
        """The blocks of a body, a cell, a box, a header."""
        return [block for child in container for block in self._block(child)]

    def _block(self, element: Any) -> Iterator[Block]:
        if element.tag == f"{CHOICE}AlternateContent":
            yield from self.blocks(chosen(element))
        if not element.tag.startswith(W):
            return
        name = element.tag[len(W) :]
        if name == "p":
            yield from self._paragraph(element)
        elif name == "tbl":
            yield Table([self._cells(row) for row in _children(element, "tr") if row.find(f"{W}trPr/{W}del") is None])
        elif name in _INSIDE:
            yield from self.blocks(element)
        elif name in _FOREIGN:
            raise UserCanAct(FOREIGN)

    def _cells(self, row: Any) -> list[list[Block]]:
        return [self.blocks(cell) for cell in _children(row, "tc")]

    def _paragraph(self, element: Any) -> Iterator[Block]:
        properties, words = element.find(f"{W}pPr"), self._runs.words_of(element)
        self._pages += words.pages
        if self._pages > MOST_PAGES:
            raise UserCanAct(TOO_MANY)
        own = self._look(element, properties, words)
        boxes: list[Block] = [Box(blocks) for anchored in words.boxes for blocks in (*map(self.blocks, _boxes(anchored)), self._diagram(anchored)) if blocks]
        gone = own.is_empty and properties is not None and properties.find(f"{W}rPr/{W}del") is not None
        first, self._begun = not self._begun and not own.is_empty, self._begun or not own.is_empty
        if not first:
            yield from boxes
        if not gone and not (own.is_empty and boxes):
            yield own
        if first:
            yield from boxes
        for kind, id_ in words.notes:
            yield from (replace(note, bullet=own.bullet) for note in self._notes.get(kind, {}).get(id_, []))

    def _diagram(self, drawn: Any) -> list[Block]:
        """The words of a diagram, which stand in a part of their own."""
        reference = next(drawn.iter(f"{DIAGRAM}relIds"), None)
        part = self._package.part(self._part.target(reference.get(f"{REFERENCE}dm"))) if reference is not None else None
        found = (Paragraph((Piece("".join(text.text or "" for text in p.iter(f"{ART}t"))),)) for p in part.root.iter(f"{ART}p")) if part else ()
        return [paragraph for paragraph in found if not paragraph.is_empty]

    def _look(self, element: Any, properties: Any, words: Words) -> Paragraph:
        styles = self._styles
        before, after = styles.spaces(properties)
        if styles.keeps_close(properties):
            style = styles.style_id(properties)
            before = 0 if _beside(element.getprevious(), styles) == style else before
            after = 0 if _beside(element.getnext(), styles) == style else after
        level = styles.level(properties)
        return Paragraph(tuple(words.pieces), level=level, bullet=not level and styles.is_item(properties), before=before, after=after, style=styles.name(properties))


def _beside(element: Any, styles: Styles) -> str | None:
    return styles.style_id(element.find(f"{W}pPr")) if element is not None and element.tag == f"{W}p" else "no paragraph"


def _children(element: Any, name: str) -> Iterator[Any]:
    """The rows of a table or the cells of a row, also those within a control or an insertion."""
    for child in element:
        if child.tag == f"{W}{name}":
            yield child
        elif isinstance(child.tag, str) and child.tag.startswith(W) and child.tag[len(W) :] in _INSIDE:
            yield from _children(child, name)


def _boxes(anchored: Any) -> Iterator[Any]:
    """The texts of the shapes below an element; of two forms of the same shape one. Those within one of them are its own matter."""
    for child in anchored:
        if child.tag == f"{CHOICE}AlternateContent":
            yield from _boxes(chosen(child))
        elif child.tag == f"{W}txbxContent":
            yield child
        else:
            yield from _boxes(child)


def _notes(package: Package, kind: str, styles: Styles, on_white: bool) -> dict[str, list[Paragraph]]:
    """The paragraphs of each footnote by its id."""
    part = package.part(package.main.of_kind(kind))
    if part is None:
        return {}
    runs = Runs(part, styles, on_white)
    notes = (note for note in part.root if note.get(f"{W}type") in (None, "normal"))
    return {note.get(f"{W}id") or "": [own for p in note.iter(f"{W}p") if not (own := Paragraph(tuple(runs.words_of(p).pieces))).is_empty] for note in notes}


def is_on_white(package: Package, styles: Styles) -> bool:
    """Whether nothing in a document could be a ground on which white words are seen."""
    root = package.main.root
    drawn = next(root.iter(f"{W}drawing", f"{W}pict", f"{W}background"), None) is not None
    return not drawn and not styles.has_ground and not any(paints(shade) for shade in root.iter(f"{W}shd"))


def first_pages(section: Any) -> bool:
    """Whether a section has a header of its own on its first page."""
    found = value(section, "titlePg")
    return found is not None and found not in ("0", "false", "off")
