"""Rich text (RTF), as WordPad, TextEdit, Word and LibreOffice write it. Runs in the sandbox."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from agent.adapters.importers.document import Document
from agent.adapters.importers.forms.addresses import shown
from agent.adapters.importers.forms.archive import DAMAGED
from agent.adapters.importers.forms.blocks import Block, Paragraph, Piece, Table
from agent.adapters.importers.forms.flow import flat
from agent.adapters.importers.forms.margins import framed
from agent.adapters.importers.forms.setting import hidden_in, set_lines
from agent.errors import UserCanAct

_TOKEN = re.compile(r"\\(?:([a-z]{1,32})(-?\d{1,10})? ?|'([0-9a-f]{2})|([^a-z]))|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.I | re.S)
_SIGNS = {
    "tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
    "emspace": " ", "enspace": " ", "page": "\n", "~": "\u00a0", "_": "-", "{": "{", "}": "}", "\\": "\\",
}  # fmt: skip
_ENDS = frozenset(("par", "sect", "nestcell"))
_SILENT = frozenset(
    ("fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "filetbl", "revtbl", "themedata", "datastore", "sp", "shprslt", "nonshppict", "annotation", "atnid", "atnauthor", "xe", "tc", "bkmkstart", "bkmkend", "listtable", "listoverridetable", "generator")
)  # fmt: skip
_HEARD = frozenset(("shpinst", "shptxt", "fldinst", "pntext", "listtext"))
"""Groups that old readers pass over and we do not."""
_HEADS = frozenset(("header", "headerl", "headerr", "headerf"))
_FEET = frozenset(("footer", "footerl", "footerr", "footerf"))
DEEPEST = 20
"""Styles that rest upon one another."""
MOST_GROUPS = 1_000
"""Groups within one another."""
LONGEST_SHEET = 300_000
"""Characters at the beginning among which the styles stand."""
_LINK = re.compile(r"HYPERLINK\s+\"([^\"]{1,500})\"", re.I)
_STYLE = re.compile(r"\{\\s(\d{1,4})\b([^{};]{0,1000})", re.I)
_HEADING = re.compile(r"\\outlinelevel([0-8])\b|\bheading ([1-9])\b", re.I)
_BASE = re.compile(r"\\sbasedon(\d{1,4})\b")
_PAGE = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b", re.I)


@dataclass(frozen=True)
class _State:
    """What holds within a group."""

    bold: bool = False
    size: float = 12.0
    hidden: bool = False
    gone: bool = False
    place: str = "body"
    skips: int = 1
    group: str = ""


@dataclass
class _Part:
    """A place of its own: the text, a header, a footer."""

    blocks: list[Block] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    cells: list[list[Block]] = field(default_factory=list)
    cell: list[Block] = field(default_factory=list)


def document_of(content: bytes) -> Document:
    """The lines of a rich text. Raises `UserCanAct` when there is hardly a word in it, or far too many."""
    reading = _Reading(content.decode("latin-1"))
    reading.read()
    places = {place: flat(reading.blocks(place)) for place in ("head", "body", "foot")}
    paragraphs = framed(places["head"], places["body"], places["foot"])
    return Document(tuple(set_lines(paragraphs)), hidden_in(paragraphs))


class _Reading:
    def __init__(self, text: str) -> None:
        self._text = text
        self._levels = _levels(text[:LONGEST_SHEET])
        self._state, self._stack = _State(), list[_State]()
        self._parts = {"head": _Part(), "body": _Part(), "foot": _Part()}
        self._codec = "cp1252"
        self._look = Paragraph()
        self._in_table = False
        self._skip = 0
        self._surrogate = ""
        self._fields: list[tuple[str, int]] = []
        self._order = ""
        self._words: dict[str, Callable[[int | None], None]] = {
            "b": lambda n: self._set(bold=n != 0), "v": lambda n: self._set(hidden=n != 0), "deleted": lambda n: self._set(gone=n != 0),
            "fs": lambda n: self._set(size=(n or 24) / 2), "plain": lambda n: self._set(bold=False, size=12.0, hidden=False), "uc": lambda n: self._set(skips=n or 0),
            "pard": self._pard, "intbl": self._intbl, "trowd": lambda n: None, "cell": self._cell, "row": self._row, "u": self._unicode, "ansicpg": self._coding, "bin": lambda n: None,
            "outlinelevel": lambda n: self._shape(level=n + 1 if n is not None and 0 <= n < 9 else 0),
            "s": lambda n: self._shape(level=self._levels.get(n or 0, 0)), "sb": lambda n: self._shape(before=(n or 0) / 20), "sa": lambda n: self._shape(after=(n or 0) / 20),
        }  # fmt: skip

    def read(self) -> None:
        at = 0
        while match := _TOKEN.match(self._text, at):
            at = match.end()
            word, number, byte, sign, brace, text = match.groups()
            if word and word.lower() == "bin":
                at += max(int(number or 0), 0)
            elif brace == "{":
                if len(self._stack) > MOST_GROUPS:
                    raise UserCanAct(DAMAGED)
                self._stack.append(self._state)
                self._state = replace(self._state, group="{")
            elif brace:
                self._close()
            elif word:
                self._word(word, int(number) if number else None)
            elif byte:
                self._say(bytes([int(byte, 16)]).decode(self._codec, errors="replace"), counts=True)
            elif sign == "*":
                self._state = replace(self._state, group="*")
            elif sign in ("\n", "\r"):
                self._end()
            elif sign:
                self._say(_SIGNS.get(sign, ""))
            elif text:
                self._say(text, counts=True)
        self._end()

    def blocks(self, place: str) -> list[Block]:
        """What stands at a place, a table that was not closed included."""
        part = self._parts[place]
        return [*part.blocks, *(block for cell in part.cells for block in cell), *part.cell]

    @property
    def _part(self) -> _Part:
        return self._parts[self._state.place]

    def _word(self, word: str, number: int | None) -> None:
        if self._state.gone and not self._state.group:
            return
        begins, self._state = self._state.group, replace(self._state, group="" if self._state.group in ("{", "*") else self._state.group)
        if (begins == "*" and word not in _HEARD and word not in _HEADS | _FEET) or word in _SILENT:
            self._set(gone=True)
        elif word in ("pntext", "listtext"):
            self._set(gone=True)
            self._shape(bullet=True)
        elif word in _HEADS or word in _FEET:
            self._end()
            self._set(place="head" if word in _HEADS else "foot", group="margin")
        elif word in ("fldinst", "footnote", "shptxt"):
            self._destination(word)
        elif word in _ENDS:
            self._end()
        elif word == "field":
            self._fields.append(("", len(self._part.pieces)))
            self._set(group="field")
        elif word in ("chpgn", "sectnum"):
            self._say("\0")
        elif word in _SIGNS:
            self._say(_SIGNS[word])
        elif word in self._words:
            self._words[word](number)

    def _destination(self, word: str) -> None:
        if word == "fldinst":
            self._order = ""
            self._set(group="fldinst")
        elif word == "shptxt":
            self._end()
        else:
            self._say("\n")

    def _close(self) -> None:
        closed, self._state = self._state, self._stack.pop() if self._stack else self._state
        if closed.group == "margin" and self._state.place != closed.place:
            self._finish(self._parts[closed.place])
        elif closed.group == "fldinst" and self._fields:
            self._fields[-1] = (self._order, len(self._part.pieces))
        elif closed.group == "field" and self._fields:
            order, begins = self._fields.pop()
            self._field(order, begins)

    def _field(self, order: str, begins: int) -> None:
        own = self._part.pieces[begins:]
        words = "".join(piece.text for piece in own)
        if _PAGE.match(order):
            self._part.pieces[begins:] = [Piece("\0")]
        elif own and (link := _LINK.search(order)) and (address := shown(words, link.group(1))) != words:
            self._part.pieces[begins:] = [replace(own[0], text=address)]

    def _say(self, text: str, counts: bool = False) -> None:
        if counts and self._skip:
            skipped = min(self._skip, len(text))
            self._skip, text = self._skip - skipped, text[skipped:]
        if self._state.group == "fldinst":
            self._order += text
        elif text and not self._state.gone:
            self._part.pieces.append(Piece(text, self._state.bold, self._state.size, self._state.hidden))

    def _unicode(self, number: int | None) -> None:
        code = (number or 0) % 65_536
        self._skip = 0
        if 0xD800 <= code < 0xDC00:
            self._surrogate = chr(code)
        else:
            sign = (self._surrogate + chr(code)).encode("utf-16-le", errors="surrogatepass").decode("utf-16-le", errors="ignore")
            self._surrogate = ""
            self._say(" " if 0xE000 <= code < 0xF900 else sign)
        self._skip = self._state.skips

    def _coding(self, number: int | None) -> None:
        try:
            self._codec = codecs.lookup(f"cp{number}").name
        except LookupError:
            self._codec = "cp1252"

    def _set(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]

    def _shape(self, **changes: object) -> None:
        self._look = replace(self._look, **changes)  # type: ignore[arg-type]

    def _pard(self, number: int | None) -> None:
        self._look, self._in_table = Paragraph(), False

    def _intbl(self, number: int | None) -> None:
        self._in_table = True

    def _end(self) -> None:
        if not self._state.gone:
            self._finish(self._part)

    def _finish(self, part: _Part) -> None:
        paragraph = replace(self._look, pieces=tuple(part.pieces), bullet=self._look.bullet and not self._look.level)
        part.pieces = []
        (part.cell if self._in_table else part.blocks).append(paragraph)
        self._shape(bullet=False)

    def _cell(self, number: int | None) -> None:
        self._in_table = True
        self._end()
        self._part.cells.append(self._part.cell)
        self._part.cell = []

    def _row(self, number: int | None) -> None:
        part = self._part
        if part.cells:
            part.blocks.append(Table([part.cells]))
        part.cells = []
        self._in_table = False


def _levels(sheet: str) -> dict[int, int]:
    """The level of each style that is a heading's or rests upon one."""
    styles = {int(number): words for number, words in _STYLE.findall(sheet)}
    found = dict[int, int]()
    for number in styles:
        seen, at = list[int](), number
        while at in styles and at not in seen and len(seen) < DEEPEST:
            seen.append(at)
            if heading := _HEADING.search(styles[at]):
                found[number] = int(heading.group(1)) + 1 if heading.group(1) else int(heading.group(2))
                break
            base = _BASE.search(styles[at])
            at = int(base.group(1)) if base else -1
    return found
