"""Bytes and foreign characters made into clean text."""

from __future__ import annotations

import re
import unicodedata

import ftfy

from agent.errors import UserCanAct

LARGEST = 2_000_000
"""Bytes of a text file that is read; a long résumé or post has a fiftieth of it."""

INVISIBLE = re.compile("[\U000e0000-\U000e007f\ufe00-\ufe0f\u200b-\u200f\u2060-\u2064\u202a-\u202e\u2066-\u2069\u00ad\ufeff]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_WIDE = {"utf-16-le": 1, "utf-16-be": 0}
"""UTF-16 without a mark, and which byte of each pair is zero in Western text."""


_MAGIC = {b"%PDF": "a PDF", b"PK\x03\x04": "an archive", b"\xd0\xcf\x11\xe0": "an old Office file", b"\xff\xd8\xff": "a photo", b"\x89PNG": "a picture"}


def ensure_text(content: bytes, name: str) -> None:
    """Raises `UserCanAct` when the first bytes say that the file is of a kind that cannot be read yet."""
    form = next((form for magic, form in _MAGIC.items() if content.startswith(magic)), None)
    if form:
        raise UserCanAct(f"{name} is {form}: please send a Word document (.docx), a PDF or text, or paste the words.")


def decode(content: bytes, name: str) -> str:
    """The text of a file. Raises `UserCanAct` when it is empty, too large or no text."""
    if not content.strip():
        raise UserCanAct(f"{name} is empty: please send a file with text in it.")
    if len(content) > LARGEST:
        raise UserCanAct(f"{name} is larger than {LARGEST // 1_000_000} MB: please send a shorter text file.")
    text = _decoded(content)
    seen = INVISIBLE.sub("", text[:50_000])
    printable = sum(ch.isprintable() or ch in "\n\r\t\x0b\x0c" for ch in seen)
    letters = sum(ch.isalpha() or ch.isspace() for ch in seen)
    enough = 0 if seen.lstrip()[:1] in ("{", "[", "<") else 0.5
    if printable < 0.95 * len(seen) or letters < enough * len(seen) or not seen.strip():
        raise UserCanAct(f"{name} is no readable text: please send it as text, Markdown or JSON.")
    return text


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    wide = next((form for form, zeros in _WIDE.items() if len(content) >= 8 and content[zeros:200:2].count(0) > 0.7 * len(content[zeros:200:2])), None)
    if wide:
        return content.decode(wide, errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def clean(text: str) -> str:
    """Mojibake mended, control and invisible characters dropped, blanks made plain; line ends and entities (`&amp;`) stay."""
    printed = _CONTROL.sub(" ", text)
    mended = ftfy.fix_text(printed, uncurl_quotes=False, fix_latin_ligatures=True, unescape_html=False) if not printed.isascii() else printed
    visible = INVISIBLE.sub("", mended)
    plain = unicodedata.normalize("NFC", visible).replace("\u00a0", " ").replace("\u2028", "\n").replace("\r\n", "\n").replace("\r", "\n")
    return re.sub(r"[ \t]+", " ", plain)
