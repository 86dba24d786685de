"""Reads a PDF back as software does, with two readers that share no code, and says what of it was lost."""

from __future__ import annotations

import io
import logging
import re
import unicodedata
from collections.abc import Sequence

from pypdf import PdfReader

from agent.adapters.exporters.pdf.unit import Unit

logging.getLogger("pdfminer").setLevel(logging.ERROR)
logging.getLogger("pypdf").setLevel(logging.ERROR)
_BROKEN = re.compile("[\ufffd\ufb00-\ufb06\ue000-\uf8ff]|\\(cid:\\d+\\)")
"""Signs for what could not be read, ligatures, letters of no alphabet."""
_SIGNS = re.compile(r"[\s•◦▪\u00a0\u200b\x0c]*")


def by_pypdf(content: bytes) -> str:
    """The text as pypdf reads it."""
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)


def by_pdfminer(content: bytes) -> str:
    """The text as pdfminer reads it."""
    from pdfminer.high_level import extract_text

    return str(extract_text(io.BytesIO(content)))


READERS = (by_pypdf, by_pdfminer)


def fault(units: Sequence[Unit], text: str) -> str:
    """What is wrong with a text that was read back, in a few words; empty when every unit stands there word for word, one behind the other, and
    nothing else."""
    broken = _BROKEN.search(text)
    if broken and broken.group() not in "".join(unit.text for unit in units):
        return f"holds {broken.group()!a}"
    read, at = unicodedata.normalize("NFC", text), 0
    for unit in units:
        signs = _SIGNS.match(read, at)
        found = _pattern(unit.text).match(read, signs.end() if signs else at)
        if found is None:
            return f"lacks {unit.kind.value} {unit.text[:60]!r}"
        at = found.end()
    rest = read[at:].strip("\x0c \n")
    return f"adds {rest[:60]!r}" if rest else ""


def _pattern(text: str) -> re.Pattern[str]:
    """The text with any blanks for each of its own, and perhaps the end of a line or a page where a long word is parted."""
    return re.compile(r"\s+".join(r"[\n\x0c]*".join(map(re.escape, word)) for word in text.split()))
