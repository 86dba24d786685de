"""The styles of a Word document: how it looks stands here, so that its paragraphs name styles and nothing else."""

from __future__ import annotations

from typing import Any

from agent.adapters.marks import STYLES
from agent.domain.blocks import BlockKind
from agent.domain.rendered import Design

LINK, RUNNING = "Hyperlink", "Header"
_INK, _GREY, _RULE = "12263A", "555555", "9FB0C0"
_FACES = {"sans": ("Calibri", 1.22), "serif": ("Georgia", 1.136)}
"""The typeface of each kind, and how high a line of it is by itself."""
_PLACES = {"en": "US", "de": "DE", "fr": "FR", "es": "ES", "cs": "CZ", "it": "IT", "pt": "PT", "nl": "NL", "pl": "PL", "da": "DK", "sv": "SE"}
"""Where a language is most likely written, for Word's spelling."""


def set_styles(document: Any, design: Design, language: str) -> None:
    """Give the document its styles and its language."""
    styles, size, gap = document.styles, size_of(design), design.spacing
    _base(styles, design, size, language)
    _paragraph(styles["Title"], size=size * 2, ink=_INK, bold=True, after=1, keep=True)
    _paragraph(styles["Heading 1"], size=size * 1.1, ink=_INK, bold=True, before=9 * gap, after=3 * gap, keep=True)
    _paragraph(styles["Heading 2"], size=size * 1.05, ink="1B1B1B", bold=True, before=6 * gap, keep=True)
    _paragraph(styles["Heading 3"], size=size, ink="1B1B1B", bold=True, before=4 * gap, keep=True)
    _paragraph(styles["List Bullet"], size=size, after=1.5 * gap)
    styles["List Bullet"].paragraph_format.keep_together = True
    _paragraph(_added(styles, BlockKind.HEADLINE), size=size, ink=_GREY, after=1, keep=True)
    _paragraph(_added(styles, BlockKind.CONTACT), size=size, ink=_GREY)
    for below in (BlockKind.BELOW, BlockKind.COURSE):
        _paragraph(_added(styles, below), size=size, keep=True)
    _added(styles, BlockKind.LONE, based_on="Heading 2")
    _paragraph(_added(styles, BlockKind.DATES), size=size, ink=_GREY, after=1.5 * gap, keep=True)
    _paragraph(styles[RUNNING], size=8, ink=_GREY)
    _capitals(styles["Heading 1"])
    _link(styles)


def size_of(design: Design) -> float:
    """The size of most letters in points."""
    return design.body + 0.5


def _base(styles: Any, design: Design, size: float, language: str) -> None:
    """What every other style is based on: typeface, size, blanks and language."""
    from docx.oxml.ns import qn
    from docx.shared import Pt

    face, natural = _FACES[design.face]
    for style in styles:
        for fonts in style.element.iter(qn("w:rFonts")):
            fonts.getparent().remove(fonts)
    defaults = styles.element.find(f".//{qn('w:rPrDefault')}")
    fonts = defaults.find(f".//{qn('w:rFonts')}")
    fonts.attrib.clear()
    for letters in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{letters}"), face)
    defaults.find(f".//{qn('w:lang')}").set(qn("w:val"), tag(language))
    normal = styles["Normal"]
    normal.font.name, normal.font.size = face, Pt(size)
    form = normal.paragraph_format
    form.space_before, form.space_after, form.widow_control = Pt(0), Pt(1.5 * design.spacing), True
    form.line_spacing = round(design.body * (1.1 + 0.15 * design.spacing) / (size * natural), 3)


def tag(language: str) -> str:
    """The language as Word names it: `en-US`."""
    return f"{language}-{_PLACES[language]}" if language in _PLACES else language


def _added(styles: Any, kind: BlockKind, based_on: str = "Normal") -> Any:
    from docx.enum.style import WD_STYLE_TYPE

    style = styles.add_style(STYLES[kind], WD_STYLE_TYPE.PARAGRAPH)
    style.base_style, style.quick_style = styles[based_on], True
    return style


def _paragraph(style: Any, *, size: float, ink: str = "", bold: bool = False, before: float = 0, after: float = 0, keep: bool = False) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    form = style.paragraph_format
    for element in ("w:pBdr", "w:contextualSpacing"):
        for found in form.element.iter(qn(element)):
            found.getparent().remove(found)
    form.space_before, form.space_after, form.keep_with_next = Pt(before), Pt(after), keep
    style.font.size, style.font.bold = Pt(round(size * 2) / 2), bold
    if ink:
        style.font.color.rgb = RGBColor.from_string(ink)


def _capitals(style: Any) -> None:
    """Shown in capitals above a fine rule; the words themselves stay as they are."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    style.font.all_caps = True
    border, bottom = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "4"), ("space", "1"), ("color", _RULE)):
        bottom.set(qn(f"w:{name}"), value)
    border.append(bottom)
    properties = style.element.get_or_add_pPr()
    properties.insert_element_before(border, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:outlineLvl")


def _link(styles: Any) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import RGBColor

    style = styles.add_style(LINK, WD_STYLE_TYPE.CHARACTER, builtin=True)
    style.font.underline, style.font.color.rgb = True, RGBColor.from_string(_INK)
