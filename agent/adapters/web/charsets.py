"""The charset of a page."""

from __future__ import annotations

import codecs
import re

from agent.domain.page import Form

LOOKED_AT = 2_048
"""Bytes at the beginning in which a page may name its charset."""

_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_NAMED = re.compile(rb"(?:<meta\b[^<>]{0,300}?\bcharset|<\?xml\b[^<>]{0,100}?\bencoding)\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{2,40})", re.I)
_HEADER = re.compile(r";\s*charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)
# As browsers do, a charset is read as the larger one that its pages are in truth written in.
_LARGER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
# Python knows more, some of which take hours for a page that was made for it (punycode).
_OF_THE_WEB = re.compile(r"utf-(?:8|8-sig|16(?:-[lb]e)?)|iso8859-\d+|cp(?:125\d|866|874|932|949)|koi8-[ru]|gb18030|big5|euc_jp|iso2022_jp|mac-(?:roman|cyrillic)")


def charset_of(content_type: str, content: bytes, form: Form) -> str | None:
    """The name by which Python knows it: by a byte-order mark, else the header, else what the page says; None when nobody states one."""
    marked = next((charset for mark, charset in _MARKS.items() if content.startswith(mark)), None)
    return marked or _stated(_HEADER.search(content_type)) or _named(content, form)


def _named(content: bytes, form: Form) -> str | None:
    if form not in (Form.HTML, Form.XML):
        return None
    named = _NAMED.search(content[:LOOKED_AT])
    charset = _known(named[1].decode("ascii", errors="replace")) if named else None
    # A page whose ASCII could be read this far is not written in UTF-16, whatever it says.
    return "utf-8" if charset and charset.startswith("utf-16") else charset


def _stated(found: re.Match[str] | None) -> str | None:
    return _known(found[1]) if found else None


def _known(label: str) -> str | None:
    try:
        name = codecs.lookup(label).name
    except (LookupError, ValueError):
        return None
    name = _LARGER.get(name, name)
    return name if _OF_THE_WEB.fullmatch(name) else None
