"""Web pages and résumés saved as such. Runs in the sandbox."""

from __future__ import annotations

import email
import re
from dataclasses import dataclass, field, replace
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from agent.adapters.importers.document import Document
from agent.adapters.importers.forms.addresses import shown
from agent.adapters.importers.forms.archive import DAMAGED
from agent.adapters.importers.forms.blocks import Block, Paragraph, Piece, Table
from agent.adapters.importers.forms.flow import flat
from agent.adapters.importers.forms.setting import set_lines
from agent.adapters.pages.hidden import drop_hidden
from agent.errors import UserCanAct

MOST_ELEMENTS = 50_000
TOO_MUCH = "This page holds far more than a résumé: please save it as a PDF or paste the text."
MOST_RULES, LONGEST_SHEET = 2_000, 300_000
"""Rules of a page's own style sheets that are looked at, and characters of these."""
TOO_DEEP = "This page is nested so deeply that part of it would be lost: please save it as a PDF or paste the text."

_SILENT = frozenset(("script", "style", "noscript", "template", "svg", "iframe", "head", "object", "select", "dialog", "button", "textarea"))
_BLOCKS = frozenset(
    ("p", "li", "div", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "ul", "ol", "dl", "dt", "dd", "main", "header", "footer", "nav", "aside", "blockquote", "pre", "figure", "form", "body", "html")
)  # fmt: skip
_BOLD = frozenset(("b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"))
_SPACE = {"p": 12.0, "h1": 12.0, "h2": 12.0, "h3": 12.0, "h4": 12.0, "blockquote": 12.0, "section": 12.0, "article": 12.0}
_SIZES = {"h1": 2.0, "h2": 1.5, "h3": 1.17, "small": 0.8}
_WEIGHT = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.I)
_RULE = re.compile(r"(?:^|[{};,])\s*(?:span|p|div|td|h[1-6])?\.([\w-]{1,80})\s*\{([^{}]{1,400})\}")
_SIZE = re.compile(r"font-size\s*:\s*(\d{1,3}(?:\.\d{1,3})?)\s*(px|pt|em|rem|%)", re.I)
_POINTS = {"px": 0.75, "pt": 1.0, "em": 12.0, "rem": 12.0, "%": 0.12}
_MAIL = re.compile(rb"\s*(?:from|mime-version|subject|snapshot-content-location|content-type):", re.I)
_CODING = re.compile(rb"<meta[^>]{1,200}charset\s*=\s*[\"']?\s*([\w-]{2,20})|<\?xml[^>]{1,100}encoding=[\"']([\w-]{2,20})", re.I)


@dataclass(frozen=True)
class _Look:
    """How the words within an element look."""

    bold: bool = False
    size: float = 12.0
    kept: bool = False


def document_of(content: bytes) -> Document:
    """The lines of a page as a person sees it. Raises `UserCanAct` when it cannot be parsed or is far too large."""
    tree = _tree(_page_in(content) if is_mail(content) else content)
    if sum(1 for _ in tree.iter()) > MOST_ELEMENTS:
        raise UserCanAct(TOO_MUCH)
    hidden = tuple(dropped.text for dropped in drop_hidden(tree))
    paragraphs = flat(_Page(_sheet(tree)).blocks(tree))
    return Document(tuple(set_lines(paragraphs)), hidden)


def is_mail(content: bytes) -> bool:
    """Whether it is a page saved as one file, in the form of a letter with several parts (.mhtml)."""
    return bool(_MAIL.match(content)) and b"text/html" in content


def _page_in(content: bytes) -> bytes:
    """The page among the parts of such a file."""
    parts = email.message_from_bytes(content).walk()
    return next((body for part in parts if part.get_content_type() == "text/html" and isinstance(body := part.get_payload(decode=True), bytes)), b"")


def _tree(content: bytes) -> Any:
    """The page as a tree; it is in UTF-8 where it is valid, else as it says itself."""
    stated = _CODING.search(content[:2_000])
    coding = next((group.decode() for group in stated.groups() if group), "cp1252") if stated else "cp1252"
    try:
        text = content.decode("utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig")
    except UnicodeDecodeError:
        try:
            text = content.decode(coding, errors="replace")
        except LookupError:
            text = content.decode("cp1252", errors="replace")
    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        tree = lxml_html.document_fromstring(text.encode("utf-8", errors="replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UserCanAct(DAMAGED) from error
    if any("depth" in entry.message for entry in parser.error_log):
        raise UserCanAct(TOO_DEEP)
    return tree


@dataclass
class _Page:
    """A page being read, without recursion but for tables: pages may be nested deeply."""

    sheet: dict[str, str]
    found: list[Block] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    kind: Paragraph = field(default_factory=Paragraph)
    first_of_item: bool = False

    def blocks(self, root: Any) -> list[Block]:
        waiting: list[tuple[str, Any, _Look]] = [("open", root, _Look())]
        while waiting:
            step, it, look = waiting.pop()
            if step == "say":
                self._say(it, look)
            elif step == "close":
                self._close(it)
            elif step == "link":
                self._link(*it)
            elif isinstance(it.tag, str) and it.tag not in _SILENT:
                self._open(it, look, waiting, is_root=it is root)
        self._end()
        return self.found

    def _open(self, element: Any, look: _Look, waiting: list[tuple[str, Any, _Look]], is_root: bool) -> None:
        if element.tag == "table" and not is_root:
            self._end()
            self.found.append(_table(element, self.sheet))
            return
        inner = _look(element, look, self.sheet)
        if _stands_apart(element, self.pieces):
            self.pieces.append(Piece("\t"))
        if element.tag in ("br", "hr"):
            self.pieces.append(Piece("\n"))
        if element.tag in _BLOCKS:
            self._end()
            self._begin(element)
            waiting.append(("close", element, look))
        if element.tag == "a" and element.get("href"):
            waiting.append(("link", (len(self.pieces), element.get("href")), look))
        for child in reversed(element):
            if child.tail:
                waiting.append(("say", child.tail, inner))
            waiting.append(("open", child, inner))
        self._say(element.text, inner)

    def _begin(self, element: Any) -> None:
        space = _SPACE.get(element.tag, 0)
        level = int(element.tag[1]) if re.fullmatch(r"h[1-6]", element.tag) else 0
        self.first_of_item = self.first_of_item or element.tag == "li"
        self.kind = replace(self.kind, level=level, before=max(space, self.kind.before))

    def _close(self, element: Any) -> None:
        self._end()
        self.first_of_item = False
        self.kind = Paragraph(before=_SPACE.get(element.tag, 0))

    def _end(self) -> None:
        """End the paragraph, if there is one."""
        own = replace(self.kind, pieces=tuple(self.pieces), bullet=self.first_of_item and not self.kind.level)
        self.pieces = []
        if not own.is_empty:
            self.found.append(own)
            self.first_of_item = False
            self.kind = Paragraph()

    def _say(self, text: str | None, look: _Look) -> None:
        if text:
            words = text.replace("\r", "") if look.kept else re.sub(r"[ \t\r\n\f]+", " ", text)
            self.pieces.append(Piece(words, look.bold, look.size))

    def _link(self, begins: int, target: str) -> None:
        own = self.pieces[begins:]
        words = "".join(piece.text for piece in own)
        if (address := shown(words, target)) != words:
            self.pieces[begins:] = [replace(own[0], text=address) if own else Piece(f" {address} ")]


def _stands_apart(element: Any, pieces: list[Piece]) -> bool:
    """Whether words touch those before them in the source alone: two named spans of a head without a blank between them, as a style sheet sets them apart."""
    before, around = element.getprevious(), element.getparent()
    if element.tag != "span" or before is None or before.tag != "span" or before.tail or around.tag in ("p", "li") or not pieces:
        return False
    named = bool(element.get("class") and before.get("class")) and element.get("class") != before.get("class")
    return named and re.match(r"[^\W_a-z]", element.text or "") is not None and pieces[-1].text[-1:].isalnum()


def _sheet(tree: Any) -> dict[str, str]:
    """What the page's own style sheets say of each class."""
    sheets = "".join(style.text or "" for style in tree.iter("style"))[:LONGEST_SHEET]
    return dict(_RULE.findall(sheets)[:MOST_RULES])


def _look(element: Any, look: _Look, sheet: dict[str, str]) -> _Look:
    style = ";".join([*(sheet.get(name, "") for name in (element.get("class") or "").split()[:10]), element.get("style") or ""])
    size = _SIZE.search(style)
    points = float(size.group(1)) * _POINTS[size.group(2).lower()] if size else 12 * _SIZES[element.tag] if element.tag in _SIZES else look.size
    return _Look(look.bold or element.tag in _BOLD or bool(_WEIGHT.search(style)), points, look.kept or element.tag == "pre")


def _table(table: Any, sheet: dict[str, str]) -> Table:
    """A table and those within it, the inner ones first: they may be nested deeply."""
    rows = [row for row in table.iter("tr") if next(row.iterancestors("table"), None) is table]
    return Table([[_Page(sheet).blocks(cell) for cell in row if cell.tag in ("td", "th")] for row in rows])
