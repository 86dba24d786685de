"""The words of a paragraph of a Word document, each with its look."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from agent.adapters.importers.forms.addresses import shown
from agent.adapters.importers.forms.blocks import Piece
from agent.adapters.importers.forms.docx.package import Part, W
from agent.adapters.importers.forms.docx.styles import Styles, value

PAGE = "\0"
"""Stands for the number of a page."""
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
ART = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
REFERENCE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_ID = f"{REFERENCE}id"
_SYMBOLS = re.compile(r"wingdings|webdings|symbol|dingbats", re.I)
_BLANKS = re.compile(r"[\t\r\n]+")
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_INSIDE = frozenset(("ins", "moveTo", "smartTag", "customXml", "dir", "bdo", "sdtContent", "sdt", "ruby", "rubyBase"))
_GONE = frozenset(("del", "moveFrom", "pPr", "rPr", "sdtPr", "delText", "delInstrText"))
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
_NUMBERS = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b", re.I)
_LINK = re.compile(r"\s*HYPERLINK\s+\"([^\"]{1,500})\"", re.I)


@dataclass
class _Field:
    """A field whose result is being read: what it is told to do, and where its result begins."""

    order: str = ""
    begins: int = -1


@dataclass
class Words:
    """What a paragraph says. `boxes` are the elements of what is anchored in it, `notes` the footnotes it refers to."""

    pieces: list[Piece] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    pages: int = 0


class Runs:
    """Reads paragraphs of one part."""

    def __init__(self, part: Part, styles: Styles, on_white: bool) -> None:
        self._part, self._styles, self._on_white = part, styles, on_white

    def words_of(self, paragraph: Any) -> Words:
        """The words of a paragraph."""
        return _Reading(self._part, self._styles, self._on_white, paragraph.find(f"{W}pPr")).read(paragraph)


class _Reading:
    def __init__(self, part: Part, styles: Styles, on_white: bool, properties: Any) -> None:
        self._part, self._styles, self._on_white, self._properties = part, styles, on_white, properties
        self._fields: list[_Field] = []
        self._run: Any = None
        self._words = Words()

    def read(self, paragraph: Any) -> Words:
        self._inside(paragraph)
        return self._words

    def _inside(self, element: Any) -> None:
        for child in element:
            self._take(child)

    def _take(self, element: Any) -> None:
        if element.tag == f"{CHOICE}AlternateContent":
            self._inside(chosen(element))
        elif element.tag == f"{MATH}t":
            self._say(element.text or "")
        elif element.tag.startswith(MATH):
            self._inside(element)
        elif element.tag.startswith(W) and (name := element.tag[len(W) :]) not in _GONE:
            self._named(name, element)

    def _named(self, name: str, element: Any) -> None:
        special: dict[str, Callable[[Any], None]] = {
            "hyperlink": self._hyperlink, "fldSimple": self._simple_field, "r": self._run_of, "t": lambda e: self._say(_BLANKS.sub(" ", e.text or "")), "sym": self._symbol,
            "fldChar": self._field, "instrText": self._order, "br": self._break, "lastRenderedPageBreak": self._new_page,
        }  # fmt: skip
        if name in special:
            special[name](element)
        elif name in _SIGNS:
            self._say(_SIGNS[name])
        elif name in _INSIDE:
            self._inside(element)
        elif name in ("footnoteReference", "endnoteReference"):
            self._words.notes.append((f"{name[:-9]}s", element.get(f"{W}id") or ""))
        elif name in ("drawing", "pict", "object"):
            self._words.boxes.append(element)
            self._picture(element)

    def _run_of(self, element: Any) -> None:
        before, self._run = self._run, element.find(f"{W}rPr")
        self._inside(element)
        self._run = before

    def _say(self, text: str) -> None:
        if self._fields and self._fields[-1].begins < 0:
            return
        if text and _SYMBOLS.search(value(self._run, "rFonts", "ascii") or ""):
            text = "•" if not any(p.text.strip() for p in self._words.pieces) else " " if len(text.strip()) == 1 else text
        text = _PRIVATE.sub("•" if not any(p.text.strip() for p in self._words.pieces) else " ", text)
        if text:
            styles, run, paragraph = self._styles, self._run, self._properties
            self._words.pieces.append(Piece(text, styles.is_bold(run, paragraph), styles.size(run, paragraph), styles.is_hidden(run, paragraph, self._on_white)))

    def _symbol(self, element: Any) -> None:
        self._say("\uf0b7")

    def _break(self, element: Any) -> None:
        if element.get(f"{W}type") == "page":
            self._new_page(element)
        self._say("\n")

    def _new_page(self, element: Any) -> None:
        self._words.pages += 1

    def _hyperlink(self, element: Any) -> None:
        begins = len(self._words.pieces)
        self._inside(element)
        self._show(begins, self._part.target(element.get(_ID)))

    def _picture(self, element: Any) -> None:
        """The address behind a picture, such as the sign of a network."""
        link = next(element.iter(f"{ART}hlinkClick"), None)
        if link is not None and (address := shown("", self._part.target(link.get(_ID)))):
            self._say(f" {address} ")

    def _simple_field(self, element: Any) -> None:
        begins = len(self._words.pieces)
        self._inside(element)
        self._end(_Field(element.get(f"{W}instr") or "", begins))

    def _field(self, element: Any) -> None:
        kind = element.get(f"{W}fldCharType")
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].begins = len(self._words.pieces)
        elif kind == "end" and self._fields:
            self._end(self._fields.pop())

    def _order(self, element: Any) -> None:
        if self._fields:
            self._fields[-1].order += element.text or ""

    def _end(self, field: _Field) -> None:
        if _NUMBERS.match(field.order):
            del self._words.pieces[max(field.begins, 0) if field.begins >= 0 else len(self._words.pieces) :]
            self._words.pieces.append(Piece(PAGE))
        elif (link := _LINK.match(field.order)) and field.begins >= 0:
            self._show(field.begins, link.group(1))

    def _show(self, begins: int, target: str) -> None:
        """Put the address in the place of the words of a link that only name what it is."""
        own = self._words.pieces[begins:]
        words = "".join(piece.text for piece in own)
        if own and (address := shown(words, target)) != words:
            self._words.pieces[begins:] = [Piece(address, own[0].bold, own[0].size, own[0].hidden)]


def chosen(alternatives: Any) -> Any:
    """The one of several forms of the same thing that is read: the first that holds words."""
    return next((form for form in alternatives if any(text.text for text in form.iter(f"{W}t"))), alternatives[0] if len(alternatives) else alternatives)
