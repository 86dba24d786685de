"""Makes the text layer of a PDF plain: ligature glyphs stand for their letters.

Fonts draw "fi" as one glyph and PDF writers map it to U+FB01, so parsers read "Whitﬁeld". The fonts' ToUnicode maps
are rewritten instead: what is seen stays, what is read is letters.
"""

from __future__ import annotations

import io
import re

import pikepdf

_LETTERS = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]{4})>")
_CHARS = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([Ff][Bb]0[0-6])>")


def plain_ligatures(content: bytes, title: str, author: str) -> bytes:
    """The PDF with plain ToUnicode maps, its title and author set, and the same bytes for the same résumé."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for entry in pdf.objects:
            if isinstance(entry, pikepdf.Dictionary) and entry.get("/Type") == "/Font" and "/ToUnicode" in entry:
                stream = entry["/ToUnicode"]
                stream.write(_rewritten(stream.read_bytes()))
        for key in list(pdf.docinfo.keys()):
            del pdf.docinfo[key]
        if "/ID" in pdf.trailer:
            del pdf.trailer["/ID"]
        pdf.docinfo["/Title"], pdf.docinfo["/Author"] = title, author
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _rewritten(cmap: bytes) -> bytes:
    return _CHARS.sub(_plain_char, _RANGE.sub(_plain_range, cmap))


def _hex(text: str) -> bytes:
    return text.encode("utf-16-be").hex().upper().encode()


def _plain_char(match: re.Match[bytes]) -> bytes:
    return b"<%s><%s>" % (match[1], _hex(_LETTERS[int(match[2], 16)]))


def _plain_range(match: re.Match[bytes]) -> bytes:
    """A range that holds ligatures becomes the list of its targets."""
    first, last, target = int(match[1], 16), int(match[2], 16), int(match[3], 16)
    codes = range(target, target + last - first + 1)
    if last < first or last - first > 0xFFFF or not any(code in _LETTERS for code in codes):
        return match.group()
    listed = b" ".join(b"<%s>" % _hex(_LETTERS.get(code, chr(code))) for code in codes)
    return b"<%s> <%s> [%s]" % (match[1], match[2], listed)
