"""The text of a PDF, and how the house gets at it."""

from __future__ import annotations

from agent.adapters.sandbox import USUAL, Limits, run
from agent.domain.blocks import BlockKind
from agent.domain.posting import Dropped
from agent.domain.value import Value
from agent.errors import UserCanAct

LARGEST = 10_000_000
"""Bytes of a file."""
MAGIC_WITHIN = 1_024
"""Bytes at the start among which "%PDF" must stand, as readers allow."""


class PdfLine(Value):
    """A line of a résumé: its words, a tab for a wide gap; how large its letters are in points, whether all are bold, whether a gap parts it from the line before,
    whether it stands in the margin as a heading, the number of its column, whether another column stands beside, and the number of its page, from 0."""

    text: str
    size: float
    bold: bool = False
    apart: bool = False
    label: bool = False
    column: int = 0
    beside: bool = False
    page: int = 0


class PdfBlock(Value):
    """A block of which the file says itself what it is."""

    kind: BlockKind
    text: str


class PdfText(Value):
    """The lines of each page in reading order, wrapped ones joined, an empty one where the page leaves a gap; and the words nobody would see.
    `lines` are those of a résumé, where one was asked for, `mixed` rows of it in which two columns may be mixed; `told` its blocks, where it says of all of them what they are."""

    pages: tuple[tuple[str, ...], ...]
    dropped: tuple[Dropped, ...] = ()
    lines: tuple[PdfLine, ...] = ()
    mixed: tuple[str, ...] = ()
    told: tuple[PdfBlock, ...] = ()

    @property
    def text(self) -> str:
        """All pages, a line a line."""
        return "\n".join(line for page in self.pages for line in page)


def is_pdf(content: bytes) -> bool:
    """Whether a file says at its beginning that it is a PDF."""
    return content[:MAGIC_WITHIN].lstrip().startswith(b"%PDF")


def open_pdf(content: bytes, name: str, limits: Limits = USUAL, resume: bool = False) -> PdfText:
    """The text of a PDF called `name`, and its lines where it may be a `resume`. Blocks for a tenth of a second to 20 s.

    Raises `UserCanAct` when it is no PDF, too large, damaged, locked, a scan without text, or too complicated to read safely.
    """
    if b"%PDF" not in content[:MAGIC_WITHIN]:
        raise UserCanAct(f"{name} is no PDF: please send a PDF or paste the text.")
    if len(content) > LARGEST:
        raise UserCanAct(f"{name} is larger than {LARGEST // 1_000_000} MB: please send a smaller PDF or paste the text.")
    found = run(f"agent.adapters.pdf.extract:{'resume_of' if resume else 'text_of'}", content, limits)
    dropped = tuple(Dropped(reason="hidden text", text=words) for words in found["dropped"])
    lines, told = (PdfLine(**line) for line in found.get("lines", ())), (PdfBlock(**block) for block in found.get("told", ()))
    return PdfText(pages=tuple(map(tuple, found["pages"])), dropped=dropped, lines=tuple(lines), mixed=tuple(found.get("mixed", ())), told=tuple(told))


def read_pdf(content: bytes, name: str) -> tuple[str, tuple[Dropped, ...]]:
    """The words of a PDF, and what was hidden in it. Raises `UserCanAct` as `open_pdf` does."""
    found = open_pdf(content, name)
    return found.text, found.dropped
