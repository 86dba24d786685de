"""The text of a PDF, and how the house gets at it."""

from __future__ import annotations

from agent.adapters.sandbox import USUAL, Limits, run
from agent.domain.posting import Dropped
from agent.domain.value import Value
from agent.errors import UserCanAct

LARGEST = 10_000_000
"""Bytes of a file."""
MAGIC_WITHIN = 1_024
"""Bytes at the start among which "%PDF" must stand, as readers allow."""


class PdfText(Value):
    """The lines of each page in reading order, wrapped ones joined, an empty one where the page leaves a gap; and the words nobody would see."""

    pages: tuple[tuple[str, ...], ...]
    dropped: tuple[Dropped, ...] = ()

    @property
    def text(self) -> str:
        """All pages, a line a line."""
        return "\n".join(line for page in self.pages for line in page)


def open_pdf(content: bytes, name: str, limits: Limits = USUAL) -> PdfText:
    """The text of a PDF called `name`. Blocks for a tenth of a second to 20 s.

    Raises `UserCanAct` when it is no PDF, too large, damaged, locked, a scan without text, or too complicated to read safely.
    """
    if b"%PDF" not in content[:MAGIC_WITHIN]:
        raise UserCanAct(f"{name} is no PDF: please send a PDF or paste the text.")
    if len(content) > LARGEST:
        raise UserCanAct(f"{name} is larger than {LARGEST // 1_000_000} MB: please send a smaller PDF or paste the text.")
    found = run("agent.adapters.pdf.extract:text_of", content, limits)
    dropped = tuple(Dropped(reason="hidden text", text=words) for words in found["dropped"])
    return PdfText(pages=tuple(map(tuple, found["pages"])), dropped=dropped)


def read_pdf(content: bytes, name: str) -> tuple[str, tuple[Dropped, ...]]:
    """The words of a PDF, and what was hidden in it. Raises `UserCanAct` as `open_pdf` does."""
    found = open_pdf(content, name)
    return found.text, found.dropped
