"""Tags a drawn PDF: its headings, paragraphs, lists and links as a structure tree, which screen readers and converters go by.

Every piece of text in a page's content is marked with the unit in whose box it is drawn; lines and rules are marked as
artifacts. The tree names the units in reading order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator, String

from agent.adapters.exporters.pdf.typesetting import Anchor, Box, Drawn
from agent.adapters.exporters.pdf.unicode import Key
from agent.adapters.exporters.pdf.unit import Unit
from agent.adapters.exporters.pdf.weight import Instruction, Weight
from agent.adapters.marks import KIND, UNIT
from agent.domain.blocks import BlockKind

_ROLES = {BlockKind.NAME: Name.H1, BlockKind.SECTION: Name.H2, BlockKind.HEAD: Name.H3, BlockKind.LONE: Name.H3}
_SHOWS, _PATH, _PAINTS = ("Tj", "TJ"), ("m", "l", "c", "v", "y", "h", "re", "W", "W*"), ("f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "n")
_LEEWAY = 1.0
"""Points by which a baseline may lie outside its box."""

_OVERHANG = 14.0
"""Points by which letters may reach out of the frame: the accents of capitals stand above the first line's own height."""


@dataclass(frozen=True)
class Spot:
    """Which unit a text belongs to; whether it is its bullet sign, and which link it is part of."""

    unit: int
    sign: bool = False
    anchor: int = -1


@dataclass
class Marked:
    """The marks of a document: for each the page (from 0), its number on that page and its spot, in the order of drawing; and the glyphs of each unit, -1 for those of
    the bullets' signs."""

    marks: list[tuple[int, int, Spot]] = field(default_factory=list)
    glyphs: dict[int, list[Key]] = field(default_factory=dict)

    def add(self, page: int, spot: Spot) -> int:
        """The number on its page of a new mark."""
        number = sum(on == page for on, _, _ in self.marks)
        self.marks.append((page, number, spot))
        return number

    def first(self, page: int) -> int | None:
        """The unit with which that page begins."""
        return next((spot.unit for on, _, spot in self.marks if on == page), None)

    def runs_over(self, page: int) -> bool:
        """Whether that page begins within a unit."""
        return any(on < page and spot.unit == self.first(page) for on, _, spot in self.marks)


def tag(pdf: pikepdf.Pdf, drawn: Drawn, units: Sequence[Unit]) -> Marked:
    """Mark the content of all pages, add the links and the structure tree."""
    marked = Marked()
    for number, page in enumerate(pdf.pages):
        here = [(n, box) for n, box in enumerate(drawn.boxes) if _reaches(box, number, drawn)]
        page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(list(_marking(page, number, here, drawn, units, marked))))
        page.obj.StructParents, page.obj.Tabs = number, Name.S
    links = [_annotate(pdf, anchor, place) for place, anchor in enumerate(drawn.anchors)]
    _Tree(pdf, units, marked, links).plant()
    return marked


def _reaches(box: Box, page: int, drawn: Drawn) -> bool:
    """Whether the box may have text on the page: one that runs over has its box on the first of its pages alone."""
    return box.page == page or box.page < page <= min((b.page for b in drawn.boxes if b.page > box.page), default=drawn.pages)


def _marking(page: Any, number: int, here: Sequence[tuple[int, Box]], drawn: Drawn, units: Sequence[Unit], marked: Marked) -> Iterator[Instruction]:
    """The instructions of a page with marks around its texts, by unit, and around what is no text; the letters of headings are bold in every script."""
    weight = Weight(page.obj.Resources.get("/Font"))
    x = y = 0.0
    down, font = -1.0, (0, 0)
    path: list[Instruction] = []
    current: Spot | None = None
    for step in pikepdf.parse_content_stream(page):
        operands, operator = list(step.operands), step.operator
        name = str(operator)
        weight.follow(operands, name)
        if name == "Tm":
            x, y, down = float(operands[4]), float(operands[5]), float(operands[3])
        elif name == "Td":
            x, y = x + float(operands[0]), y + down * float(operands[1])
        elif name == "Tf":
            font = page.obj.Resources.Font[operands[0]].objgen
        if name in _PATH:
            path.append((operands, operator))
            continue
        spot = _spot(x, y, number, here, drawn, units) if name in _SHOWS else current if name[0] == "T" else None
        if current is not None and spot != current:
            yield [], Operator("EMC")
            current = None
        if spot is not None and current is None:
            role = Name.Lbl if spot.sign else Name.Span
            yield [role, _told(marked.add(number, spot), spot, units)], Operator("BDC")
            current = spot
        if spot is not None and name in _SHOWS:
            marked.glyphs.setdefault(-1 if spot.sign else spot.unit, []).extend((font, code) for code in _codes(operands[0]))
        if name in _PAINTS:
            yield from _painted(path, (operands, operator))
            path = []
        elif spot is not None and name in _SHOWS and units[spot.unit].kind in _ROLES:
            yield from weight.bold((operands, operator))
        else:
            yield operands, operator


def _told(number: int, spot: Spot, units: Sequence[Unit]) -> Dictionary:
    """What a mark says of its text."""
    return Dictionary({"/MCID": number, KIND: Name(f"/{units[spot.unit].kind.value}"), UNIT: spot.unit})


def _codes(shown: Any) -> Iterator[int]:
    """The codes of two bytes that are shown."""
    for part in shown if isinstance(shown, Array) else [shown]:
        if isinstance(part, String):
            yield from (high << 8 | low for high, low in zip(bytes(part)[::2], bytes(part)[1::2], strict=True))


def _painted(path: Sequence[Instruction], paint: Instruction) -> Iterator[Instruction]:
    """A path with what is done with it; as an artifact when it leaves ink, and with room around it when it is the frame that text is drawn in."""
    inked = str(paint[1]) != "n"
    path = path if inked else [_wider(step) for step in path]
    if inked:
        yield [Name.Artifact], Operator("BMC")
    yield from (*path, paint)
    if inked:
        yield [], Operator("EMC")


def _wider(step: Instruction) -> Instruction:
    """A frame that cuts off no accent; what is no frame as it stands."""
    operands, operator = step
    if str(operator) != "re":
        return step
    left, top, width, height = (float(value) for value in operands)
    return [left - _OVERHANG, top - _OVERHANG, width + 2 * _OVERHANG, height + 2 * _OVERHANG], operator


def _spot(x: float, y: float, page: int, here: Sequence[tuple[int, Box]], drawn: Drawn, units: Sequence[Unit]) -> Spot:
    """The spot of a text that begins there."""
    number, box = min(here, key=lambda found: _away(y, page, found[1]))
    if units[number].is_bullet and x < box.x0 - _LEEWAY:
        return Spot(number, sign=True)
    inside = (n for n, a in enumerate(drawn.anchors) if a.box.page == page and a.box.x0 - _LEEWAY < x < a.box.x1 - _LEEWAY and a.box.top < y < a.box.bottom + _LEEWAY)
    return Spot(number, anchor=next(inside, -1))


def _away(y: float, page: int, box: Box) -> float:
    """How far a baseline is from a box; what runs over from the page before is near only where nothing else is."""
    if box.page < page:
        return _LEEWAY
    return max(0.0, box.top - y, y - box.bottom)


def _annotate(pdf: pikepdf.Pdf, anchor: Anchor, place: int) -> tuple[Any, Any]:
    """The page and the annotation of a link."""
    page = pdf.pages[anchor.box.page]
    height = float(page.mediabox[3])
    link = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot, Subtype=Name.Link, F=4, Border=Array([0, 0, 0]), Contents=String(anchor.address), StructParent=len(pdf.pages) + place,
            Rect=Array([round(v, 2) for v in (anchor.box.x0, height - anchor.box.bottom, anchor.box.x1, height - anchor.box.top)]),
            A=Dictionary(S=Name.URI, URI=String(anchor.address)),
        )  # fmt: skip
    )
    page.obj.Annots = Array([*page.obj.get("/Annots", []), link])
    return page.obj, link


class _Tree:
    """The structure tree of a marked document."""

    def __init__(self, pdf: pikepdf.Pdf, units: Sequence[Unit], marked: Marked, links: Sequence[tuple[Any, Any]]) -> None:
        self._pdf, self._units, self._marked, self._links = pdf, units, marked, links
        self._owners: dict[tuple[int, int], Any] = {}
        self._linked: dict[int, Any] = {}

    def plant(self) -> None:
        """Build the tree and hang it into the document."""
        root = self._pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        document = self._element(Name.Document, root)
        root.K = document
        items: Any = None
        for number, unit in enumerate(self._units):
            if not unit.is_bullet:
                self._text(self._element(_ROLES.get(unit.kind, Name.P), document), number)
                continue
            if unit.place == 0 or items is None:
                items = self._element(Name.L, document)
            item = self._element(Name.LI, items)
            for role, sign in ((Name.Lbl, True), (Name.LBody, False)):
                self._text(self._element(role, item), number, sign)
        root.ParentTree = self._pdf.make_indirect(Dictionary(Nums=Array(self._numbers())))
        root.ParentTreeNextKey = len(self._pdf.pages) + len(self._links)
        self._pdf.Root.StructTreeRoot = root
        self._pdf.Root.MarkInfo = Dictionary(Marked=True)

    def _element(self, role: Name, parent: Any) -> Any:
        element = self._pdf.make_indirect(Dictionary(Type=Name.StructElem, S=role, P=parent, K=Array([])))
        if parent.get("/Type") == Name.StructElem:
            parent.K.append(element)
        return element

    def _text(self, element: Any, number: int, sign: bool = False) -> None:
        """Hang the marks of a unit into its element; those of a link into an element of the link's own."""
        for page, mark, spot in self._marked.marks:
            if spot.unit == number and spot.sign is sign:
                owner = element if spot.anchor < 0 else self._link(spot.anchor, element)
                owner.K.append(Dictionary(Type=Name.MCR, Pg=self._pdf.pages[page].obj, MCID=mark))
                self._owners[page, mark] = owner

    def _link(self, anchor: int, element: Any) -> Any:
        if anchor not in self._linked:
            page, annotation = self._links[anchor]
            self._linked[anchor] = self._element(Name.Link, element)
            self._linked[anchor].K.append(Dictionary(Type=Name.OBJR, Pg=page, Obj=annotation))
        return self._linked[anchor]

    def _numbers(self) -> Iterator[Any]:
        """The number tree that leads from marks and annotations back to their elements."""
        for page in range(len(self._pdf.pages)):
            count = sum(on == page for on, _, _ in self._marked.marks)
            yield page
            yield self._pdf.make_indirect(Array([self._owners[page, mark] for mark in range(count)]))
        for anchor in sorted(self._linked):
            yield len(self._pdf.pages) + anchor
            yield self._linked[anchor]
