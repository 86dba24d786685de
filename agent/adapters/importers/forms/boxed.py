"""Forms whose bytes are read in the sandbox: how the house gets at their lines."""

from __future__ import annotations

from dataclasses import replace

from agent.adapters.importers.document import Document
from agent.adapters.importers.line import Line
from agent.adapters.plain import clean
from agent.adapters.sandbox import USUAL, Limits, run
from agent.domain.blocks import BlockKind


def read_boxed(form: str, content: bytes, limits: Limits = USUAL) -> Document:
    """What the form (`docx`) gives of the content, with clean text. Blocks for a tenth of a second to 20 s.

    Raises `UserCanAct` when the form refuses it, or when it takes more than the limits.
    """
    found = run(f"agent.adapters.importers.forms.{form}:document_of", content, limits)
    lines = (Line(**{**line, "told": line["told"] and BlockKind(line["told"])}) for line in found["lines"])
    return Document(tuple(replace(line, text=_clean(line.text)) for line in lines), tuple(map(clean, found["hidden"])))


def _clean(text: str) -> str:
    """Clean text with its tabs."""
    return "\t".join(clean(part) for part in text.split("\t"))
