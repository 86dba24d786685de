"""What a link led to, by its content type, else by its first bytes."""

from __future__ import annotations

import codecs
import re

from agent.adapters.web.refusals import leads_to
from agent.domain.page import Form
from agent.errors import UserCanAct

_FORMS = {
    "text/html": Form.HTML,
    "application/xhtml+xml": Form.HTML,
    "application/json": Form.JSON,
    "text/json": Form.JSON,
    "text/plain": Form.TEXT,
    "text/markdown": Form.TEXT,
    "text/xml": Form.XML,
    "application/xml": Form.XML,
    "application/pdf": Form.PDF,
    "application/x-pdf": Form.PDF,
}
_UNSTATED = frozenset({"application/octet-stream", "binary/octet-stream", "application/force-download", "application/download", "application/x-download"})
_KINDS = (
    (re.compile(r"image/"), "a picture"),
    (re.compile(r"video/"), "a film"),
    (re.compile(r"audio/"), "a sound recording"),
    (re.compile(r".*(?:zip|compressed|x-(?:tar|rar|7z|bzip))"), "an archive"),
    (re.compile(r".*(?:msword|wordprocessingml|opendocument\.text|rtf)"), "a Word file"),
)
_FIRST = 1_000
_BINARY = re.compile(rb"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]")


def stated_form(content_type: str) -> Form | None:
    """The form by a `Content-Type` header; None where it says nothing. Raises `UserCanAct` when it is of a kind that holds no text for us."""
    kind = re.split(r"[;,]", content_type, maxsplit=1)[0].strip().lower()
    if "/" not in kind or kind in _UNSTATED:
        return None
    if kind in _FORMS:
        return _FORMS[kind]
    if kind.startswith("application/") and kind.endswith(("+json", "+xml")):
        return Form.JSON if kind.endswith("+json") else Form.XML
    raise UserCanAct(leads_to(next((name for pattern, name in _KINDS if pattern.match(kind)), "a file that I cannot read")))


def seen_form(content: bytes) -> Form:
    """The form by the first bytes. Raises `UserCanAct` when they are no text."""
    first = content[:_FIRST].removeprefix(codecs.BOM_UTF8).lstrip()
    if first.startswith(b"%PDF"):
        return Form.PDF
    if first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        first = first.decode("utf-16", errors="replace").lstrip().encode("utf-8", errors="replace")
    if _BINARY.search(first):
        raise UserCanAct(leads_to("a file that I cannot read"))
    if first.startswith((b"{", b"[")):
        return Form.JSON
    if first.startswith(b"<"):
        return Form.XML if first.startswith(b"<?xml") and b"<html" not in first.lower() else Form.HTML
    return Form.TEXT
