"""A Word document from the first line to the last."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from agent.adapters.importers.document import Document
from agent.adapters.importers.forms.docx.body import Body, first_pages, is_on_white
from agent.adapters.importers.forms.docx.package import Package, W
from agent.adapters.importers.forms.docx.styles import Styles
from agent.adapters.importers.forms.flow import flat
from agent.adapters.importers.forms.margins import framed
from agent.adapters.importers.forms.setting import hidden_in, set_lines, told_lines
from agent.adapters.marks import OWN

_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_ORDER = ("first", "default", "even")


def document_of(content: bytes) -> Document:
    """The lines of a Word document. Raises `UserCanAct` when it is damaged, locked, or more than a résumé."""
    package = Package(content)
    styles = Styles(package)
    on_white = is_on_white(package, styles)
    body = flat(Body(package, styles, package.main, on_white).blocks(package.main.root.find(f"{W}body")))
    heads = [paragraph for part in _margins(package, "header") for paragraph in flat(Body(package, styles, part, on_white).blocks(part.root))]
    feet = [paragraph for part in _margins(package, "footer") for paragraph in flat(Body(package, styles, part, on_white).blocks(part.root))]
    paragraphs = framed(heads, body, feet)
    told = told_lines(paragraphs) if styles.names.issuperset(OWN) else []
    return Document(tuple(told or set_lines(paragraphs)), hidden_in(paragraphs))


def _margins(package: Package, kind: str) -> Iterator[Any]:
    """The headers or footers of the document, each once, that of the first page first."""
    sections = list(package.main.root.iter(f"{W}sectPr"))
    names = dict[str, None]()
    for which in _ORDER:
        for section in sections:
            references = (r for r in section.findall(f"{W}{kind}Reference") if r.get(f"{W}type") == which)
            if which != "first" or first_pages(section):
                names.update(dict.fromkeys(package.main.target(reference.get(_ID)) for reference in references))
    yield from (part for name in names if (part := package.part(name)))
