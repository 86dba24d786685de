"""The body of an answer: unpacked within its cap, and told by its type or its first bytes what it is."""

from __future__ import annotations

import re
import zlib
from collections.abc import AsyncIterator, Mapping

from agent.adapters.web.refusals import PACKED, TOO_LARGE, leads_to
from agent.domain.page import Form
from agent.errors import UserCanAct

_TYPES = {
    "text/html": Form.HTML, "application/xhtml+xml": Form.HTML, "application/json": Form.JSON, "text/plain": Form.TEXT,
    "text/xml": Form.XML, "application/xml": Form.XML, "application/pdf": Form.PDF,
}  # fmt: skip
_OTHERS = {"image": "a picture", "video": "a film", "audio": "a recording", "font": "a font"}
_UNTOLD = ("", "application/octet-stream", "binary/octet-stream")
_META = re.compile(rb"<meta\b[^<>]{0,200}?charset\s*=\s*[\"']?([\w-]{2,30})", re.I)
_GZIP = 16 + zlib.MAX_WBITS


async def unpacked(chunks: AsyncIterator[bytes], encoding: str, most: int) -> bytes:
    """The whole body. Raises `UserCanAct` when it is packed otherwise than by gzip, or larger than `most` bytes once unpacked.

    A stream that breaks off keeps what had come.
    """
    if encoding not in ("", "identity", "gzip", "x-gzip"):
        raise UserCanAct(PACKED)
    unpack = zlib.decompressobj(_GZIP) if encoding.endswith("gzip") else None
    body = bytearray()
    async for chunk in chunks:
        try:
            body += unpack.decompress(chunk, most + 1 - len(body)) if unpack else chunk
        except zlib.error as error:
            raise UserCanAct(PACKED) from error
        if len(body) > most:
            raise UserCanAct(TOO_LARGE)
    return bytes(body)


def form_of(headers: Mapping[str, str], body: bytes) -> Form:
    """What the body is. Raises `UserCanAct` for what no post is written in."""
    stated = headers.get("content-type", "").split(";")[0].strip().lower()
    if stated in _UNTOLD:
        return _sniffed(body)
    form = _TYPES.get(stated) or (Form.JSON if stated.endswith("+json") else Form.XML if stated.endswith("+xml") and not stated.startswith("image/") else None)
    if form is None:
        raise UserCanAct(leads_to(_OTHERS.get(stated.split("/")[0], "a file that I cannot read")))
    return form


def _sniffed(body: bytes) -> Form:
    start = body[:1_000].lstrip(b"\xef\xbb\xbf \r\n\t")
    for sign, form in ((b"%PDF-", Form.PDF), (b"{", Form.JSON), (b"[", Form.JSON), (b"<?xml", Form.XML), (b"<", Form.HTML)):
        if start.startswith(sign):
            return form
    if b"\0" in body[:1_000]:
        raise UserCanAct(leads_to("a file that I cannot read"))
    return Form.TEXT


def charset_of(headers: Mapping[str, str], body: bytes) -> str | None:
    """The charset: by the mark at the beginning of the body, by the header, by the page itself."""
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if body.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    header = re.search(r"charset\s*=\s*[\"']?([\w-]{2,30})", headers.get("content-type", ""), re.I)
    meta = _META.search(body[:2_048])
    return header.group(1) if header else meta.group(1).decode("ascii") if meta else None
