"""Word documents written by hand, part by part."""

from __future__ import annotations

from collections.abc import Mapping

from tests.adapters.importers.forms.documents import W
from tests.adapters.importers.forms.samples import zipped

RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)

STYLED = RELATIONS.replace("officeDocument\" Target=\"word/document.xml", "styles\" Target=\"styles.xml")


def docx(body: str, before: str = "", members: Mapping[str, bytes | str] | None = None) -> bytes:
    """A Word document with this body, and what stands before its root element."""
    document = f'{before}<w:document xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>{body}</w:body></w:document>'
    return zipped({"[Content_Types].xml": "<Types/>", "_rels/.rels": RELATIONS, "word/document.xml": document, **(members or {})})


def said(words: str) -> str:
    """A paragraph."""
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def references(**targets: str) -> str:
    """References of the document: kind → target, whose id is the kind; addresses lead outside."""
    def row(id_: str, target: str) -> str:
        outside = "TargetMode='External'" if ":" in target else ""
        return f'<Relationship Id="{id_}" Type="http://x/{id_.rstrip("0123456789")}" Target="{target}" {outside}/>'

    rows = "".join(row(id_, target) for id_, target in targets.items())
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'


def part(name: str, inner: str) -> str:
    """A part of the document with this root element."""
    return f'<w:{name} xmlns:w="{W}">{inner}</w:{name}>'
