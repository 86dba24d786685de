"""Which letters can be set so that software reads them back."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from agent.adapters.exporters.pdf.glyphs import drawable

_SET = ("LATIN", "GREEK", "CYRILLIC", "ARMENIAN", "GEORGIAN", "CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "HANGUL", "BOPOMOFO", "IDEOGRAPHIC", "FULLWIDTH", "HALFWIDTH")
"""First words of the Unicode names of letters whose glyphs stand in the order in which they are read, each for letters of its own."""
_NO_SCRIPT = ("MODIFIER", "FEMININE", "MASCULINE", "MICRO", "OHM", "KELVIN", "ANGSTROM", "COMBINING", "SCRIPT", "DOUBLE-STRUCK", "MATHEMATICAL", "ROMAN", "SUPERSCRIPT", "SUBSCRIPT", "VARIATION", "INFORMATION", "ALEF", "PLANCK")


def beyond(texts: Iterable[str]) -> tuple[str, str] | None:
    """The first word in a script that cannot be set so, with the name of the script; None when there is none."""
    for text in texts:
        for word in text.split():
            script = next((name for ch in word if (name := _script(ch))), "")
            if script:
                return word, script
    return None


def _script(ch: str) -> str:
    """The name of the letter's script where it cannot be set."""
    if ch < "\u0250" or unicodedata.category(ch)[0] not in "LM":
        return ""
    name = unicodedata.name(ch, "").split(" ")[0]
    return "" if name in (*_SET, *_NO_SCRIPT) and drawable(ch) else name.capitalize()
