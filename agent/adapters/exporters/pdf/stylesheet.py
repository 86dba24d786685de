"""A design as CSS of PyMuPDF, and the fonts it takes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

import pymupdf

from agent.domain.look import Look
from agent.domain.rendered import Design

_FAMILIES = {"Noto Sans": "noto", "FiraGO": "firago", "Charis SIL": "serif", "Nimbus Sans": "helvetica", "Nimbus Roman": "times"}
"""What PyMuPDF calls its own fonts; Noto Sans and FiraGO come with pymupdf-fonts."""
_LACKING = {"Charis SIL": (re.compile("[\u0370-\u03ff]"), "Nimbus Roman"), "Noto Sans": (re.compile("[\u0456\u0458]"), "FiraGO")}
"""Letters that a font has only some of, or draws without their dot (the Cyrillic \u0456 in MuPDF's shaping of Noto Sans), and the font that has them; else words would be set in two."""
_FILES = {"Noto Sans": (("notos", "normal"), ("notosbo", "bold")), "FiraGO": (("figo", "normal"), ("figbo", "bold"))}

APART = 1.48
"""How many times the distance of two bullets a head stands below the last one. A parser of résumés in use parts positions where it is more than 1.4;
set closer by the factor of a full page, six jobs of 41 were found complete, with this one as many as on a page with room."""
CONTACT = 10.0
"""Points of contact data at most, so that it takes no more lines in larger type."""


def font(design: Design, texts: Iterable[str]) -> str:
    """The name of the font that these texts are set in: the design's, or where that lacks some of their letters, one that has them all."""
    look = design.look
    name = look.serif if design.face == "serif" else look.sans
    lacking, instead = _LACKING.get(name, (None, name))
    return instead if lacking and any(map(lacking.search, texts)) else name


@cache
def archive(name: str) -> Any:
    """The files of a font, as `url()` finds them; nothing of the disk can be reached through it."""
    import pymupdf_fonts

    files = pymupdf.Archive()
    for code, _ in _FILES.get(name, ()):
        files.add(pymupdf_fonts.fontdescriptors[code]["loader"](), f"{code}.otf")
    return files


def stylesheet(design: Design, name: str) -> str:
    """The design in the font of that name as CSS."""
    look, size = design.look, design.body
    gap = size * look.leading * design.spacing
    faces = "\n".join(f"@font-face {{ font-family: {_FAMILIES[name]}; font-weight: {weight}; src: url({code}.otf); }}" for code, weight in _FILES.get(name, ()))
    return f"""{faces}
body {{ margin: 0; font-family: {_FAMILIES[name]}; font-size: {size}pt; line-height: {_leading(design):.3f}; color: #{look.ink}; }}
a[href] {{ color: #{look.accent if look.accent != look.ink else look.muted}; text-decoration: none; }}
p {{ margin: 0; }}
h1 {{ font-size: {size * look.name_size:.2f}pt; line-height: 1.15; margin: 0; color: #{look.accent}; }}
.headline {{ font-size: {size * 1.12:.2f}pt; color: #{look.ink}; }}
.contact {{ font-size: {min(size, CONTACT)}pt; margin: {gap * 0.1:.2f}pt 0 0 0; color: #{look.muted}; }}
h2 {{ font-size: {size * look.section_size:.2f}pt; line-height: 1.2; margin: {gap * look.section_gap:.2f}pt 0 {gap * 0.3:.2f}pt 0; color: #{look.accent}; {_ruled(look)} }}
h3 {{ font-size: {size * look.head_size:.2f}pt; line-height: {_leading(design):.3f}; margin: {_before_heads(design):.2f}pt 0 0 0; color: #{look.ink}; }}
h2 + h3 {{ margin-top: 0; }}
.below, .course {{ color: #{look.role or look.ink};{" font-style: italic;" if look.italics and design.face == "serif" else ""} }}
.dates {{ color: #{look.muted}; }}
ul {{ margin: {gap * look.bullet_gap:.2f}pt 0 0 0; padding-left: {size * look.indent:.2f}pt; }}
li {{ margin: 0 0 {gap * look.bullet_gap:.2f}pt 0; }}
.word, .long {{ white-space: nowrap; }}
h1 .long {{ white-space: normal; }}
.opening {{ margin-top: 0; }}
"""


def line_height(design: Design) -> float:
    """How far apart two lines of a text stand, in points."""
    return design.body * _leading(design)


def _leading(design: Design) -> float:
    return design.look.leading - 0.1 * (1 - design.spacing)


def _before_heads(design: Design) -> float:
    """The gap before a head, in points; never less than what parts two positions for a parser that goes by distances."""
    look, gap = design.look, design.body * design.look.leading * design.spacing
    between = gap * look.bullet_gap
    return max(gap * look.head_gap, between + (APART - 1) * (line_height(design) + between))


def _ruled(look: Look) -> str:
    return f"border-bottom: 0.6pt solid #{look.rule}; padding-bottom: 1pt;" if look.rule else ""
