"""What the glyphs of a PDF's fonts stand for, written anew.

Fonts draw "fi" as one glyph and PDF writers map it to U+FB01, so parsers read "Whitﬁeld"; and what lies beyond the first
plane, emoji for instance, PyMuPDF writes with an odd number of digits, which no reader takes. The ToUnicode maps are
written anew for the glyphs that are used: what is seen stays, what is read is letters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

_RANGES = re.compile(rb"beginbfrange(.*?)endbfrange", re.S)
_CHARS = re.compile(rb"beginbfchar(.*?)endbfchar", re.S)
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[([^\]]*)\])")
_CHAR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_HEX = re.compile(rb"<([0-9A-Fa-f]+)>")
_MOST = 100
"""Entries that a block of a map may have."""
_HEAD = b"/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
_FOOT = b"endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"


def plain_map(cmap: bytes, used: Collection[int]) -> bytes:
    """A ToUnicode map for the used codes of one with two bytes each: letters for ligatures, UTF-16 beyond the first plane."""
    known = read_map(cmap, used)
    entries = [b"<%04X> <%s>" % (code, plain(known[code]).encode("utf-16-be").hex().upper().encode()) for code in sorted(known)]
    blocks = [entries[i : i + _MOST] for i in range(0, len(entries), _MOST)]
    return _HEAD + b"".join(b"%d beginbfchar\n%s\nendbfchar\n" % (len(block), b"\n".join(block)) for block in blocks) + _FOOT


def read_map(cmap: bytes, used: Collection[int]) -> dict[int, str]:
    """What each of the used codes stands for."""
    found: dict[int, str] = {}
    for block in _RANGES.findall(cmap):
        for low, high, first, listed in _RANGE.findall(block):
            begin, end = int(low, 16), int(high, 16)
            names = _HEX.findall(listed)
            for code in used:
                if begin <= code <= end and (first or code - begin < len(names)):
                    found[code] = _text(names[code - begin]) if names else _moved(first, code - begin)
    for block in _CHARS.findall(cmap):
        found.update({int(code, 16): _text(name) for code, name in _CHAR.findall(block) if int(code, 16) in used})
    return found


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
