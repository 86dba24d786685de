"""An OpenDocument text from the first line to the last."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from agent.adapters.importers.document import Document
from agent.adapters.importers.forms.addresses import shown
from agent.adapters.importers.forms.archive import DAMAGED, LOCKED, Archive
from agent.adapters.importers.forms.blocks import Block, Box, Paragraph, Piece, Table
from agent.adapters.importers.forms.flow import flat
from agent.adapters.importers.forms.margins import framed
from agent.adapters.importers.forms.odt.styles import DRAW, OFFICE, STYLE, TABLE, TEXT, Styles
from agent.adapters.importers.forms.setting import hidden_in, set_lines
from agent.adapters.importers.forms.xml import parse
from agent.errors import UserCanAct

_HREF = "{http://www.w3.org/1999/xlink}href"
_SIGNS = {f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n", f"{TEXT}page-number": "\0", f"{TEXT}page-count": "\0"}
_SILENT = frozenset((f"{TEXT}tracked-changes", f"{OFFICE}annotation", f"{OFFICE}forms", f"{TEXT}sequence-decls", f"{TEXT}ruby-text", f"{DRAW}image", f"{DRAW}object"))
_MARGINS = {"head": (f"{STYLE}header-first", f"{STYLE}header"), "foot": (f"{STYLE}footer-first", f"{STYLE}footer")}
Names = list[tuple[str, str | None]]


def document_of(content: bytes) -> Document:
    """The lines of an OpenDocument text. Raises `UserCanAct` when it is damaged, locked, or more than a résumé."""
    archive = Archive(content)
    if b"encryption-data" in (archive.read("META-INF/manifest.xml") or b"") or "encrypted-package" in archive.names:
        raise UserCanAct(LOCKED)
    main, common = archive.read("content.xml"), archive.read("styles.xml")
    root = parse(main) if main is not None else None
    text = root.find(f"{OFFICE}body/{OFFICE}text") if root is not None else None
    if root is None or text is None:
        raise UserCanAct(DAMAGED)
    roots = [root, *([parse(common)] if common is not None else [])]
    reading = _Reading(Styles(*roots))
    margins = {side: flat([b for tag in tags for r in roots for m in r.iter(tag) for b in reading.blocks(m)]) for side, tags in _MARGINS.items()}
    paragraphs = framed(margins["head"], flat(reading.blocks(text)), margins["foot"])
    return Document(tuple(set_lines(paragraphs)), hidden_in(paragraphs))


class _Reading:
    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._begun = False

    def blocks(self, container: Any, item: bool = False, depth: int = 0, list_name: str | None = None) -> list[Block]:
        """The blocks below an element; `item` within a list, whose depth and style are told."""
        found = list[Block]()
        for child in container:
            if child.tag in (f"{TEXT}p", f"{TEXT}h"):
                found += self._paragraph(child, item)
                item = False
            elif child.tag == f"{TEXT}list":
                name = child.get(f"{TEXT}style-name") or list_name
                for entry in child:
                    found += self.blocks(entry, entry.tag == f"{TEXT}list-item" and self._styles.is_item(name, depth + 1), depth + 1, name)
            elif child.tag == f"{TABLE}table":
                found.append(Table([[self.blocks(cell) for cell in row.iterchildren(f"{TABLE}table-cell")] for row in _rows(child)]))
            elif child.tag.startswith(DRAW):
                found += _boxes(child, self)
            elif child.tag not in _SILENT and child.get(f"{TEXT}display") != "none":
                found += self.blocks(child, item, depth, list_name)
        return found

    def _paragraph(self, element: Any, item: bool) -> Iterator[Block]:
        pieces, boxes, notes = list[Piece](), list[Block](), list[Block]()
        self._inline(element, [("paragraph", element.get(f"{TEXT}style-name"))], pieces, boxes, notes)
        level, (before, after) = self._styles.level(element), self._styles.spaces(element)
        own = Paragraph(tuple(pieces), level=level, bullet=item and not level, before=before, after=after)
        first, self._begun = not self._begun and not own.is_empty, self._begun or not own.is_empty
        yield from [] if first else boxes
        if not own.is_empty or not boxes:
            yield own
        yield from boxes if first else []
        yield from (replace(note, bullet=own.bullet) if isinstance(note, Paragraph) else note for note in notes)

    def _inline(self, element: Any, names: Names, pieces: list[Piece], boxes: list[Block], notes: list[Block]) -> None:
        self._say(element.text, names, pieces)
        for child in element:
            self._child(child, names, pieces, boxes, notes)
            self._say(child.tail, names, pieces)

    def _child(self, child: Any, names: Names, pieces: list[Piece], boxes: list[Block], notes: list[Block]) -> None:
        if child.tag in _SIGNS:
            pieces.append(Piece(_SIGNS[child.tag]))
        elif child.tag == f"{TEXT}s":
            blanks = child.get(f"{TEXT}c") or "1"
            pieces.append(Piece(" " * (min(int(blanks), 20) if blanks.isdecimal() else 1)))
        elif child.tag == f"{TEXT}note":
            body = child.find(f"{TEXT}note-body")
            notes += self.blocks(body) if body is not None else []
        elif child.tag.startswith(DRAW) and child.tag != f"{DRAW}a":
            boxes += _boxes(child, self)
        elif child.tag not in _SILENT:
            begins, inner = len(pieces), [("text", child.get(f"{TEXT}style-name")), *names] if child.get(f"{TEXT}style-name") else names
            self._inline(child, inner, pieces, boxes, notes)
            own = pieces[begins:]
            words = "".join(piece.text for piece in own)
            if child.tag == f"{TEXT}a" and own and (address := shown(words, child.get(_HREF) or "")) != words:
                pieces[begins:] = [replace(own[0], text=address)]

    def _say(self, text: str | None, names: Names, pieces: list[Piece]) -> None:
        if text:
            hidden = self._styles.is_hidden(names, on_white=not self._styles.has_ground)
            pieces.append(Piece(re.sub(r"\s+", " ", text), self._styles.is_bold(names), self._styles.size(names), hidden))


def _rows(table: Any) -> Iterator[Any]:
    """The rows of a table, also those within groups."""
    for child in table:
        if child.tag == f"{TABLE}table-row":
            yield child
        elif child.tag in (f"{TABLE}table-header-rows", f"{TABLE}table-row-group", f"{TABLE}table-rows"):
            yield from _rows(child)


def _boxes(drawn: Any, reading: _Reading) -> Iterator[Block]:
    """The texts of a drawing: a box, or a shape with words in it."""
    box = drawn.find(f"{DRAW}text-box")
    if box is not None or drawn.find(f"{TEXT}p") is not None:
        yield Box(reading.blocks(box if box is not None else drawn))
        return
    for child in drawn:
        if child.tag.startswith(DRAW):
            yield from _boxes(child, reading)
