"""Makes the text layer of a PDF plain: ligature glyphs stand for their letters.

Fonts draw "fi" as one glyph and PDF writers map it to U+FB01, so parsers read "Whitﬁeld". The fonts' ToUnicode maps
are rewritten instead: what is seen stays, what is read is letters.
"""

from __future__ import annotations

import io
import re

import pikepdf

_LETTERS = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_BLOCK = re.compile(rb"\d+\s+beginbfrange\s(.*?)endbfrange", re.S)
_SINGLES = re.compile(rb"beginbfchar\s.*?endbfchar", re.S)
_MOST = 100
"""Entries that a block of a ToUnicode map may have."""
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]{4})>")
_ENTRY = re.compile(rb"<[0-9A-Fa-f]+>\s*<[0-9A-Fa-f]+>\s*(?:<[0-9A-Fa-f\s]+>|\[[^\]]*\])")
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
    return _SINGLES.sub(lambda match: _CHARS.sub(_plain_char, match.group()), _BLOCK.sub(_plain_block, cmap))


def _hex(text: str) -> bytes:
    return text.encode("utf-16-be").hex().upper().encode()


def _plain_char(match: re.Match[bytes]) -> bytes:
    return b"<%s><%s>" % (match[1], _hex(_LETTERS[int(match[2], 16)]))


def _plain_block(match: re.Match[bytes]) -> bytes:
    """A block of ranges in which each ligature is an entry of its own; in blocks of the size that is allowed."""
    if not any(_ligatures(found) for found in _RANGE.finditer(match[1])):
        return match.group()
    entries = [entry for line in _ENTRY.findall(match[1]) for entry in _parted(line)]
    blocks = [entries[i : i + _MOST] for i in range(0, len(entries), _MOST)]
    return b"\n".join(b"%d beginbfrange\n%s\nendbfrange" % (len(block), b"\n".join(block)) for block in blocks)


def _ligatures(match: re.Match[bytes]) -> list[int]:
    """The codes of a range that stand for ligatures."""
    first, last, target = (int(match[n], 16) for n in (1, 2, 3))
    return [first + code - target for code in sorted(_LETTERS) if target <= code <= target + last - first]


def _parted(entry: bytes) -> list[bytes]:
    """An entry, or what is before, at and behind its ligatures."""
    match = _RANGE.fullmatch(entry)
    inside = _ligatures(match) if match else []
    if not match or not inside:
        return [entry]
    width, first, last, target = len(match[1]), int(match[1], 16), int(match[2], 16), int(match[3], 16)
    parts, begin = [], first
    for code in [*inside, last + 1]:
        if begin < code:
            parts.append(b"<%0*X> <%0*X> <%04X>" % (width, begin, width, code - 1, target + begin - first))
        if code <= last:
            parts.append(b"<%0*X> <%0*X> <%s>" % (width, code, width, code, _hex(_LETTERS[target + code - first])))
        begin = code + 1
    return parts
