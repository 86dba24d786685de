"""PDFs as lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from agent.adapters.importers.line import Line
from agent.adapters.pdf import PdfLine
from agent.adapters.plain import clean

LABEL = 2
"""The level of a heading that stands in the margin."""

_SIGN = re.compile(r"[•●▪■◦○‣⁃∙⦁➢➤►▶✓✔❖◆❑·\uf0b7\uf0a7]\s*|[-–—*]\s+")
_WIDE = re.compile(r"\s*\t\s*")
_BROKEN = re.compile(r"\s*ï¼[^\w\s]?\s*")
"""What is left of a wide hyphen that was decoded wrongly."""
_STRAY = re.compile(r"(?<=[\w.)\]”\"]) ?Â(?=\s|$|[’'.,;:)])|(?:(?<=\s)|^)[Ââ](?=\s|$)")
"""What is left of a blank that was decoded wrongly."""


def lines_of_pdf(found: Sequence[PdfLine]) -> list[Line]:
    """The lines of a PDF as they are read, sizes in terms of that of most letters."""
    sizes = Counter[float]()
    for line in found:
        sizes[round(line.size, 1)] += len(line.text)
    usual = sizes.most_common(1)[0][0] if sizes else 1.0
    return [_line(line, usual, before) for before, line in zip([None, *found], found, strict=False)]


def _line(line: PdfLine, usual: float, before: PdfLine | None) -> Line:
    text = "\t".join(_STRAY.sub("", clean(part)).strip() for part in _WIDE.split(_BROKEN.sub(" – ", line.text)))
    sign = _SIGN.match(text)
    turns = before is not None and before.column != line.column
    return Line(
        text=text[sign.end() :].strip() if sign else text.strip(), level=LABEL if line.label else 0, bullet=bool(sign), strong=line.bold,
        apart=line.apart or turns, size=round(line.size / usual, 2), turns=turns and line.beside and line.page == 0,
    )  # fmt: skip
