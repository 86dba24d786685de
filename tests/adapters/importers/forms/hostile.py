"""Files as nobody honest sends them, made anew by each run."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable

from tests.adapters.importers.forms.documents import W, styled
from tests.adapters.importers.forms.raw import RELATIONS, STYLED, docx, said
from tests.adapters.importers.forms.samples import linkedin, odt, rendercv, rtf, zipped

TEXT = said("Experience") + said("Head Baker, Kornblum Bakery") + said("2019 – 2021") + said("Baked the bread of three shops")
_LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(f'<!ENTITY {chr(97 + n)} "{f"&{chr(96 + n)};" * 10}">' for n in range(1, 10)) + "]>"
_LONG = '<!DOCTYPE x [<!ENTITY a "' + "ha" * 50_000 + '">]>'
_OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


def _huge() -> bytes:
    """318 MB of XML in less than a megabyte."""
    packer, packed, size, crc = zlib.compressobj(9, zlib.DEFLATED, -15), b"", 0, 0
    for piece in [f'<w:document xmlns:w="{W}"><w:body>'.encode(), *([said("a" * 200).encode() * 4_000] * 318), b"</w:body></w:document>"]:
        packed, size, crc = packed + packer.compress(piece), size + len(piece), zlib.crc32(piece, crc)
    return _raw("word/document.xml", packed + packer.flush(), size, crc)


def _raw(name: str, packed: bytes, size: int, crc: int = 0, flags: int = 0) -> bytes:
    """A zip of one member whose headers say what they are told to say."""
    common = struct.pack("<HHHHHIIIHH", 20, flags, 8, 0, 0, crc, len(packed), size, len(name), 0)
    local = b"PK\x03\x04" + common + name.encode()
    central = b"PK\x01\x02" + struct.pack("<H", 20) + common + struct.pack("<HHHII", 0, 0, 0, 0, 0) + name.encode()
    start = len(local) + len(packed)
    return local + packed + central + b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(central), start, 0)


def _liar() -> bytes:
    """A member that unpacks to far more than it says."""
    return _raw("word/document.xml", zlib.compress(bytes(20_000_000), 9)[2:-4], 50_000)


def _many() -> bytes:
    return zipped({"word/document.xml": "x", **{f"word/media/{number}": b"" for number in range(3_000)}})


def _flagged() -> bytes:
    return _raw("word/document.xml", zlib.compress(b"secret")[2:-4], 6, flags=1)


def _bomb_of_bombs() -> bytes:
    inner = zipped({"a.txt": bytes(5_000_000)})
    for _ in range(5):
        inner = zipped({f"{number}.zip": inner for number in range(10)})
    return inner


def _squeezed() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("word/document.xml", TEXT * 100)
    return out.getvalue()


def _nested_tables(depth: int) -> str:
    return "<w:tbl><w:tr><w:tc>" * depth + said("deep") + "</w:tc></w:tr></w:tbl>" * depth


def _office(stream: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + stream.encode("utf-16-le") + bytes(4_000)


EVIL: dict[str, Callable[[], bytes]] = {
    "billion laughs": lambda: docx(said("&j;") + TEXT, _LAUGHS),
    "quadratic": lambda: docx(said("&a;" * 20_000) + TEXT, _LONG),
    "an entity from outside": lambda: docx(said("&a; and what follows") + TEXT, _OUTSIDE),
    "an entity in another coding": lambda: zipped({"_rels/.rels": RELATIONS, "word/document.xml": (_LAUGHS + f'<w:document xmlns:w="{W}"><w:body>{said("&j;")}</w:body></w:document>').encode("utf-16")}),
    "an entity in the styles": lambda: docx(TEXT, members={"word/_rels/document.xml.rels": STYLED, "word/styles.xml": _LAUGHS + f'<w:styles xmlns:w="{W}">&j;</w:styles>'}),
    "318 MB of XML": _huge,
    "a header that lies": _liar,
    "3,000 members": _many,
    "a password": _flagged,
    "archives in archives": _bomb_of_bombs,
    "another way of packing": _squeezed,
    "cut in the middle": lambda: styled()[: len(styled()) // 2],
    "cut at the end": lambda: styled()[:-30],
    "no document": lambda: zipped({"[Content_Types].xml": "<Types/>", "word/styles.xml": "<a/>"}),
    "no body": lambda: zipped({"word/document.xml": f'<w:document xmlns:w="{W}"/>'}),
    "no XML": lambda: zipped({"word/document.xml": "Robin Amsel"}),
    "no text": lambda: docx("<w:p><w:r><w:drawing/></w:r></w:p>"),
    "a million cells": lambda: docx("<w:tbl>" + ("<w:tr>" + "<w:tc/>" * 1_000 + "</w:tr>") * 1_000 + "</w:tbl>" + "<!-- " + "".join(map(chr, range(256, 50_000))) * 3 + "-->"),
    "tables in tables": lambda: docx(_nested_tables(5_000)),
    "controls in controls": lambda: docx("<w:sdt><w:sdtContent>" * 120 + TEXT + "</w:sdtContent></w:sdt>" * 120 + "<w:p>" + "<w:ins>" * 240 + "</w:ins>" * 240 + "</w:p>" + "<w:p>" * 3_000),
    "a page within": lambda: docx('<w:altChunk r:id="r9"/>' + TEXT),
    "far too long": lambda: docx("".join(said(f"{number} loaves " * 10) for number in range(3_000))),
    "31 pages": lambda: docx(TEXT + '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' * 31),
    "a locked Word file": lambda: _office("EncryptedPackage"),
    "an old Word file": lambda: _office("WordDocument"),
    "a locked OpenDocument": lambda: zipped({"mimetype": "application/vnd.oasis.opendocument.text", "META-INF/manifest.xml": "<manifest:encryption-data/>", "content.xml": b"\x83\x91"}, stored=["mimetype"]),
    "an entity in OpenDocument": lambda: zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": _LAUGHS + "<a>&j;</a>"}, stored=["mimetype"]),
    "lists in lists": lambda: odt("<text:list><text:list-item>" * 5_000),
    "a spreadsheet": lambda: zipped({"xl/workbook.xml": "<a/>"}),
    "an archive of a résumé": lambda: zipped({"resume.docx": styled()}),
    "an empty archive": lambda: b"PK\x05\x06" + bytes(18),
    "a packed text": lambda: b"\x1f\x8b\x08" + bytes(200),
    "a photo": lambda: b"\xff\xd8\xff\xe0" + bytes(5_000),
    "a picture that is a zip too": lambda: b"GIF89a" + styled(),
    "a photo of a phone": lambda: bytes(4) + b"ftypheic" + bytes(5_000),
    "a program": lambda: b"MZ\x90\0" + bytes(range(256)) * 50,
    "groups in groups": lambda: b"{\\rtf1 " + b"{" * 500_000,
    "rich text without words": lambda: b"{\\rtf1\\ansi{\\pict " + b"00" * 500_000 + b"}}",
    "bytes without end": lambda: b"{\\rtf1\\bin9999999999 " + rtf()[7:],
    "boxes in boxes": lambda: b"<html><body>" + b"<div>" * 100_000 + b"deep" + b"</div>" * 100_000,
    "tables on a page": lambda: b"<html><body>" + b"<table><tr><td>" * 2_000 + b"deep",
    "a page of bits": lambda: b"<html><body>" + b"<b>a</b>" * 200_000,
    "a page without words": lambda: b"<!doctype html><html><body><script>" + b"a" * 1_000_000 + b"</script></body></html>",
    "another XML": lambda: b'<?xml version="1.0"?><rss><channel/></rss>',
    "YAML that repeats itself": lambda: b"cv:\n  a: &a [x, x, x, x, x, x, x, x, x]\n" + b"".join(b"  %c: &%c [%s]\n" % (98 + n, 98 + n, b", ".join([b"*%c" % (97 + n)] * 9)) for n in range(9)),
    "YAML that calls": lambda: b"cv:\n  name: !!python/object/apply:os.system ['echo']\n",
    "deep YAML": lambda: b"cv:\n  name: " + b"[" * 200_000,
    "long YAML": lambda: b"cv:\n  name: x\n  sections:\n" + b"    a:\n      - b\n" * 60_000,
    "broken YAML": lambda: rendercv() + b"\n\t- : {",
    "YAML of nobody": lambda: b"cv:\n  name: Robin\n",
    "a million columns": lambda: b"Company Name,Title,Description,Location,Started On,Finished On" + b",x" * 950_000,
    "a million rows": lambda: b"Company Name,Title,Description,Location,Started On,Finished On\n" + b"a,b,c,d,e,f\n" * 150_000,
    "a cell without end": lambda: b'Company Name,Title,Description,Location,Started On,Finished On\n"' + b"a" * 1_900_000,
    "tables of nothing": lambda: zipped({"Positions.csv": "", "Profile.csv": "\n\n"}),
    "a bomb as an export": lambda: zipped({"Positions.csv": bytes(60_000_000)}),
    "an export cut short": lambda: linkedin()[:-200],
    "more than 10 MB": lambda: styled() + bytes(10_000_000),
}
"""What each is called, and how it is made."""
