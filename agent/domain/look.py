"""The designs of a document by name."""

from __future__ import annotations

STANDARD = "modern"
"""The design that is taken where none is named."""

_DESIGNS = (
    (STANDARD, "clean sans-serif type with deep blue headings"),
    ("classic", "a book's serif type, the name centred, black with fine rules"),
    ("plain", "black Helvetica and nothing else, for the strictest readers"),
)


def designs() -> tuple[tuple[str, str], ...]:
    """The name of every design with what it looks like, in a line."""
    return _DESIGNS
