"""What no file can show, taken out of a line."""

from __future__ import annotations

import unicodedata

_NOTHING = ("Cc", "Cs", "Co", "Cn")
"""Control characters, halves of pairs, signs of private fonts, and what is no character."""


def clean(text: str) -> str:
    """The text on one line; what has no sign of its own, the mark of a lost letter among it, becomes a blank, and blanks one blank."""
    return " ".join("".join(" " if ch == "\ufffd" or unicodedata.category(ch) in _NOTHING else ch for ch in text).split())
