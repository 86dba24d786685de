"""The line above the text of every page of a Word document but the first: whose résumé it is, and which page of how many."""

from __future__ import annotations

from typing import Any

from agent.adapters.exporters.cleaning import clean
from agent.adapters.exporters.wordstyles import RUNNING

_BETWEEN = " • "
_SHARE = 0.5
"""How far from the paper's edge the line stands, as a share of the margin above the text."""


def run(section: Any, name: str) -> None:
    """Give a section of a document the line, as a header of Word's own, which most readers of text pass over; Word counts the pages."""
    section.different_first_page_header_footer = True
    section.header_distance = int(section.top_margin * _SHARE)
    paragraph = section.header.paragraphs[0]
    paragraph.style = RUNNING
    if clean(name):
        paragraph.add_run(clean(name) + _BETWEEN)
    _number(paragraph, "PAGE")
    paragraph.add_run("/")
    _number(paragraph, "NUMPAGES")


def _number(paragraph: Any, field: str) -> None:
    """A number that Word fills in."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    simple, run = OxmlElement("w:fldSimple"), paragraph.add_run("2")
    simple.set(qn("w:instr"), field)
    simple.append(run._r)
    paragraph._p.append(simple)
