"""What the glyphs of a PDF's fonts stand for, written anew.

Fonts draw "fi" as one glyph and PDF writers map it to U+FB01, so parsers read "Whitﬁeld"; and what lies beyond the first
plane, emoji for instance, PyMuPDF writes with an odd number of digits, which no reader takes. The ToUnicode maps are
written anew for the glyphs that are used: what is seen stays, what is read is letters. What a map does not say is told
from the text that the glyphs were drawn for.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence

_RANGES = re.compile(rb"beginbfrange(.*?)endbfrange", re.S)
_CHARS = re.compile(rb"beginbfchar(.*?)endbfchar", re.S)
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[([^\]]*)\])")
_CHAR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_HEX = re.compile(rb"<([0-9A-Fa-f]+)>")
_MOST = 100
"""Entries that a block of a map may have."""
Key = tuple[tuple[int, int], int]
"""The number of a font's object in the file, and a code of that font."""
_HEAD = b"/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
_FOOT = b"endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"


def written(known: Mapping[int, str]) -> bytes:
    """A ToUnicode map for codes of two bytes: letters for ligatures, UTF-16 beyond the first plane."""
    entries = [b"<%04X> <%s>" % (code, plain(text).encode("utf-16-be").hex().upper().encode()) for code, text in sorted(known.items())]
    blocks = [entries[i : i + _MOST] for i in range(0, len(entries), _MOST)]
    return _HEAD + b"".join(b"%d beginbfchar\n%s\nendbfchar\n" % (len(block), b"\n".join(block)) for block in blocks) + _FOOT


def read_map(cmap: bytes, used: Collection[int]) -> dict[int, str]:
    """What each of the used codes stands for, where the map says it."""
    found: dict[int, str] = {}
    for block in _RANGES.findall(cmap):
        for low, high, first, listed in _RANGE.findall(block):
            begin, end, names = int(low, 16), int(high, 16), _HEX.findall(listed)
            for code in used:
                if begin <= code <= end and (first or code - begin < len(names)):
                    found[code] = _text(names[code - begin]) if names else _moved(first, code - begin)
    for block in _CHARS.findall(cmap):
        found.update({int(code, 16): _text(name) for code, name in _CHAR.findall(block) if int(code, 16) in used})
    return found


def guessed(text: str, glyphs: Sequence[Key], known: Mapping[Key, str]) -> dict[Key, str]:
    """What the glyphs of which nothing is known stand for, told from the text that they were drawn for: a font's own ligatures and forms of letters."""
    strange = list(dict.fromkeys(glyph for glyph in glyphs if glyph not in known))
    if not strange:
        return {}
    parts, seen = list[str](), set[Key]()
    for glyph in glyphs:
        group = f"g{strange.index(glyph)}" if glyph in strange else ""
        parts.append((f"(?P={group})" if glyph in seen else f"(?P<{group}>.{{1,3}}?)") if group else re.escape("".join(plain(known[glyph]).split())))
        seen.add(glyph)
    found = re.fullmatch("".join(parts), "".join(text.split()))
    return {glyph: found[f"g{number}"] for number, glyph in enumerate(strange)} if found else {}


def plain(text: str) -> str:
    """The same with letters for ligatures, and with the common one of signs that look alike."""
    folded = {"\u00a0": " ", "\u00ad": "-", "\u2010": "-", "\u2011": "-"}.get(text, text)
    return "".join(unicodedata.normalize("NFKC", ch) if "\ufb00" <= ch <= "\ufb06" else ch for ch in folded)


def _text(name: bytes) -> str:
    """What a name in a map says; one of five digits, or of six, is the number of one character."""
    if len(name) <= 4 or len(name) in (5, 6):
        return chr(int(name, 16))
    return bytes.fromhex(name.decode()).decode("utf-16-be", "replace")


def _moved(first: bytes, by: int) -> str:
    start = _text(first)
    return start[:-1] + chr(ord(start[-1]) + by)
