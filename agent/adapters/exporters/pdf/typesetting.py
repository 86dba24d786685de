"""Sets units on paper with markdown-pdf: first in one long strip to see how high each is, then page by page."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

import pymupdf

from agent.adapters.exporters.markdown import escape
from agent.adapters.exporters.pdf.lock import LOCK
from agent.adapters.exporters.pdf.stylesheet import archive, font, stylesheet
from agent.adapters.exporters.pdf.unit import Unit
from agent.domain.blocks import BlockKind
from agent.domain.rendered import Design
from agent.errors import Bug

_PAPER = {"letter": "Letter", "a4": "A4"}
_HEADINGS = {BlockKind.NAME: "# ", BlockKind.SECTION: "## ", BlockKind.HEAD: "### ", BlockKind.LONE: "### "}
_OFF = ("html_block", "html_inline", "image", "autolink", "backticks", "code", "fence", "table", "reference", "blockquote", "hr", "lheading", "emphasis", "entity")
"""What Markdown could make of a text beyond headings, paragraphs, lists and our own links."""
_STRIP = 200_000.0
"""Points: longer than any résumé."""
_BREAKABLE = re.compile(r"(\S+[-/–—]\S+)")
"""Words within which a line might end."""
_WIDEST, _LONGEST = 32, 60
"""Letters of the longest words that are kept in one piece, in a name and elsewhere."""
_FEWEST, _TAIL = 8, 18
"""Letters of a last line, with fewer it looks forgotten; and of the words that may be kept on one line for that, lest a longer one leaves a gap above."""
_TARGET = re.compile(r"l(\d+)")


@dataclass(frozen=True)
class Box:
    """Where a unit stands, in points from the top left of its page (from 0)."""

    page: int
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True)
class Anchor:
    """Where words stand that lead to an address."""

    address: str
    box: Box


@dataclass(frozen=True)
class Drawn:
    """A PDF as markdown-pdf writes it, with the box of each unit and what leads somewhere."""

    content: bytes
    pages: int
    boxes: tuple[Box, ...]
    anchors: tuple[Anchor, ...]


@dataclass(frozen=True)
class Frame:
    """The paper and the part of it that text fills, in points."""

    paper: str
    left: int
    top: int
    width: float
    height: float

    @classmethod
    def of(cls, design: Design) -> Frame:
        """The frame of a design."""
        paper = _PAPER.get(design.paper.lower(), "Letter")
        width, height = pymupdf.paper_size(paper)
        left = round(design.margin)
        top = left * 9 // 10
        return cls(paper, left, top, width - 2 * left, height - 2 * top)

    @property
    def borders(self) -> tuple[int, int, int, int]:
        """As markdown-pdf takes them."""
        return (self.left, self.top, -self.left, -self.top)


def measure(units: Sequence[Unit], design: Design, beside: Sequence[Unit] = ()) -> list[tuple[float, float]]:
    """Top and bottom of each unit when all stand on one long strip, in the font that these and those `beside` are set in."""
    frame, found = Frame.of(design), dict[str, Box]()
    with LOCK:
        html = _setter(units).m_d.render(_markdown(units))
        name = font(design, (unit.text for unit in (*units, *beside)))
        story = pymupdf.Story(html=html, user_css=stylesheet(design, name), archive=archive(name))
        story.place(pymupdf.Rect(frame.left, 0, frame.left + frame.width, _STRIP))

        def note(position: Any) -> None:
            if position.id and position.open_close & 1:
                found.setdefault(position.id, _box(position, 0))

        story.element_positions(note)
    _ensure(len(found) == len(units))
    return [(box.top, box.bottom) for box in found.values()]


def draw(pages: Sequence[Sequence[Unit]], design: Design) -> Drawn:
    """Each of these pages as a page, or as several where a unit is higher than one."""
    from markdown_pdf import Section

    frame, out = Frame.of(design), io.BytesIO()
    flat = [unit for page in pages for unit in page]
    targets = [address for unit in flat for _, address in unit.links]
    with LOCK:
        setter, name = _setter(flat), font(design, (unit.text for unit in flat))
        for page, linked in zip(pages, accumulate(map(_links, pages), initial=0), strict=False):
            section = Section(_markdown(page, linked), toc=False, root=archive(name), paper_size=frame.paper, borders=frame.borders)
            setter.add_section(section, user_css=stylesheet(design, name))
        opened = [position for position in setter.hrefs if position.open_close & 1]
        setter.hrefs.clear()
        setter.save_bytes(out)
        content, count = _subset(out.getvalue())
    boxes = {position.id: _box(position, position.page_num - 1) for position in reversed(opened) if position.id}
    _ensure(len(boxes) == len(flat))
    return Drawn(content, count, tuple(boxes[f"u{number}"] for number in range(len(flat))), tuple(_anchors(opened, targets)))


def _links(units: Sequence[Unit]) -> int:
    return sum(len(unit.links) for unit in units)


def _ensure(whole: bool) -> None:
    if not whole:
        raise Bug("Markdown made another number of paragraphs than were given.")


def _subset(content: bytes) -> tuple[bytes, int]:
    """The document with those letters of its fonts alone that it uses, and the number of its pages."""
    with pymupdf.open("pdf", content) as document:
        document.subset_fonts()
        return document.tobytes(garbage=3, deflate=True), document.page_count


def _box(position: Any, page: int) -> Box:
    return Box(page, *position.rect)


def _anchors(positions: Sequence[Any], targets: Sequence[str]) -> Iterator[Anchor]:
    """The links, each line of each in one piece; only those that we named ourselves."""
    found: dict[tuple[str, int, float], Box] = {}
    for position in positions:
        target = _TARGET.fullmatch(position.href or "")
        if target is None:
            continue
        box = _box(position, position.page_num - 1)
        key = (targets[int(target[1])], box.page, box.bottom)
        known = found.get(key, box)
        found[key] = Box(box.page, min(known.x0, box.x0), box.top, max(known.x1, box.x1), box.bottom)
    return (Anchor(address, box) for (address, _, _), box in found.items())


def _setter(units: Sequence[Unit]) -> Any:
    """A writer of markdown-pdf that knows headings, paragraphs, bullets and our own links, and names what it makes after the units."""
    from markdown_pdf import MarkdownPdf

    setter = MarkdownPdf(toc_level=0)
    reader: Any = setter.m_d
    reader.options["html"] = False
    reader.disable(list(_OFF))
    reader.validateLink = lambda target: _TARGET.fullmatch(target) is not None
    reader.core.ruler.push("units", _naming(iter(enumerate(units))))
    reader.add_render_rule("text", _text)
    return setter


def _naming(numbered: Iterator[tuple[int, Unit]]) -> Callable[[Any], None]:
    def name(state: Any) -> None:
        for token in state.tokens:
            if token.type in ("heading_open", "list_item_open") or (token.type == "paragraph_open" and token.level == 0):
                number, unit = next(numbered, (-1, None))
                _ensure(unit is not None)
                opening = " opening" if token is state.tokens[0] else ""
                token.attrSet("id", f"u{number}")
                token.attrSet("class", f"{unit.kind.value}{opening}" if unit else "")

    return name


def _text(renderer: Any, tokens: Sequence[Any], place: int, options: Any, env: Any) -> str:
    """Words as HTML, each in one piece: of a word that is parted behind its hyphen some readers make one without. So are the last ones of a text."""
    text = tokens[place].content
    end = _last(text) if place == len(tokens) - 1 else len(text)
    return "".join(map(_piece, _BREAKABLE.split(text[:end]))) + (_whole(text[end:], "word") if end < len(text) else "")


def _last(text: str) -> int:
    """Where those words begin that stand on one line, lest the last of them stands alone there; the end where they are short neither alone nor together."""
    begin = text.rfind(" ", 0, max(0, len(text) - _FEWEST)) + 1
    return begin if begin and " " in text[begin:] and len(text) - begin <= _TAIL else len(text)


def _piece(text: str) -> str:
    """A word within which a line might end, or what stands between two of them, as HTML."""
    if not _BREAKABLE.fullmatch(text) or len(text) > _LONGEST:
        return _safe(text)
    return _whole(text, "word" if len(text) <= _WIDEST else "long")


def _whole(text: str, kind: str) -> str:
    """The text as HTML in one piece."""
    return f'<span class="{kind}">{_safe(text)}</span>'


def _safe(text: str) -> str:
    """The text with nothing that HTML would interpret. PyMuPDF decodes `&amp;amp;` twice, so "&" is parted from what would make an entity of it."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return re.sub(r"&amp;(?=#?\w{1,32};)", "&amp;<span></span>", escaped)


def _markdown(units: Sequence[Unit], linked: int = 0) -> str:
    """The units as Markdown; `linked` links are on the pages before."""
    parts = list[str]()
    for unit in units:
        parts.append("\n" if unit.is_bullet and unit.place and parts else "\n\n")
        parts.append("- " if unit.is_bullet else _HEADINGS.get(unit.kind, ""))
        parts.append(_inline(unit, linked))
        linked += len(unit.links)
    return "".join(parts)


def _inline(unit: Unit, linked: int) -> str:
    """The words, escaped; those that lead somewhere as a link to the number of their target."""
    written, rest = "", unit.text
    for number, (shown, _) in enumerate(unit.links, linked):
        before, found, rest = rest.partition(shown)
        _ensure(bool(found))
        written += f"{escape(before)}{_blank(before)}[{escape(shown)}](l{number}){_ahead(rest)}"
    return written + escape(rest)


def _blank(text: str) -> str:
    return " " if text.endswith(" ") else ""


def _ahead(text: str) -> str:
    return " " if text.startswith(" ") else ""
