"""The forms in which a résumé may come, in one table: what each is called, by which content it is known, how it is opened."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from agent.adapters.importers.data.jsonresume import JsonResume
from agent.adapters.importers.data.linkedin import LinkedIn, is_table
from agent.adapters.importers.data.rendercv import RenderCv
from agent.adapters.importers.forms.html import is_mail
from agent.adapters.importers.opened import Opened, Opening, boxed, data, json_text, pdf, plain_text, refused
from agent.adapters.pdf import is_pdf
from agent.domain.corpus import Imported
from agent.errors import UserCanAct

LARGEST = 10_000_000
"""Bytes of a file."""


@dataclass(frozen=True)
class Form:
    """A form of file. `known` is given the whole content; the first form of the table that knows it opens it. The words of a `document` may be a post too."""

    called: str
    known: Callable[[bytes], bool]
    open: Opening
    document: bool = False


def read_resume(content: bytes, name: str) -> Imported:
    """What was understood of the file. Raises `UserCanAct` with one sentence when it is no résumé that can be read."""
    return open_file(content, name).resume()


def open_file(content: bytes, name: str) -> Opened:
    """What a file holds. Blocks up to 20 s. Raises `UserCanAct` with one sentence when it cannot be read."""
    if len(content) > LARGEST:
        raise UserCanAct(f"{name} is larger than {LARGEST // 1_000_000} MB: please send a smaller file or paste the text.")
    return form_of(content).open(content, name)


def words_of(content: bytes, name: str) -> str | None:
    """The words of a document of a word processor, or None for all else. Raises `UserCanAct` when it cannot be read."""
    return open_file(content, name).text if form_of(content).document else None


def form_of(content: bytes) -> Form:
    """The form of a file, by its content alone."""
    return next(form for form in FORMS if form.known(content))


def is_page(content: bytes) -> bool:
    """Whether a file is a web page as it stands."""
    return _PAGE(content)


def _begins(pattern: bytes) -> Callable[[bytes], bool]:
    """Whether a file begins so, after marks of its coding and blanks."""
    compiled = re.compile(pattern, re.I | re.S)
    return lambda content: compiled.match(content[:1_000].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t")) is not None


def _starts(*magic: bytes) -> Callable[[bytes], bool]:
    return lambda content: content.startswith(magic)


def _zip_with(*names: bytes) -> Callable[[bytes], bool]:
    """Whether a file is a zip that names such a member."""
    return lambda content: content.startswith(b"PK\x03\x04") and any(name in content for name in names)


def _old_office(*streams: str) -> Callable[[bytes], bool]:
    """Whether a file is of the old kind of Office and holds one of these streams."""
    return lambda content: content.startswith(b"\xd0\xcf\x11\xe0") and any(stream.encode("utf-16-le") in content for stream in streams)


_PAGE = _begins(rb"(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|div|p|h[1-6]|table|section|article|main|header|ul)\b")
_RENDERCV = re.compile(rb"^(?:\xef\xbb\xbf)?(?:cv|basics):[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n){0,50}[ \t]+[\w\"']+:", re.M)
_ARCHIVES = (b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!", b"BZh9", b"\xfd7zXZ")
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\0", b"MM\0*", b"RIFF")
_ANOTHER = "please send a PDF, a Word document (.docx) or plain text, or paste the text."

FORMS = (
    Form("a PDF", is_pdf, pdf),
    Form("a Word document", _zip_with(b"word/"), boxed("docx"), document=True),
    Form("an OpenDocument text", _zip_with(b"application/vnd.oasis.opendocument.text"), boxed("odt"), document=True),
    Form("LinkedIn's export", _zip_with(b"Positions.csv", b"Profile.csv", b"Education.csv", b"Skills.csv"), data(LinkedIn().read)),
    Form("a spreadsheet or slides", _zip_with(b"xl/workbook", b"ppt/presentation", b"opendocument"), refused(f"is a spreadsheet or slides: {_ANOTHER}")),
    Form("a document of Pages", _zip_with(b".iwa"), refused("is a document of Pages: please export it as Word (.docx) or PDF, or paste the text.")),
    Form("an archive", _starts(*_ARCHIVES), refused("is an archive: please unpack it and send the résumé alone.")),
    Form("a locked document", _old_office("EncryptedPackage", "EncryptionInfo"), refused("is locked with a password: please send it without one or paste the text.")),
    Form("an old Office file", _starts(b"\xd0\xcf\x11\xe0"), refused("is an old Word file (.doc): please save it as .docx or PDF, or paste the text.")),
    Form("a picture", lambda content: content.startswith(_PICTURES) or (content.startswith(b"BM") and content[6:10] == bytes(4)), refused(f"is a picture, and I need text: {_ANOTHER}")),
    Form("a photo of a phone", lambda content: content[4:8] == b"ftyp", refused(f"is a picture or a film, and I need text: {_ANOTHER}")),
    Form("rich text", _begins(rb"\{\\rtf"), boxed("rtf"), document=True),
    Form("a web page", lambda content: is_page(content) or is_mail(content[:100_000]), boxed("html")),
    Form("another kind of XML", _begins(rb"<\?xml"), refused(f"is XML of a kind that I do not know: {_ANOTHER}")),
    Form("JSON Resume, or a list of experiences", _begins(rb"\{\s*(?:[\"}]|$)|\[\s*(?:[\[{\"\]]|$)"), json_text(JsonResume().read)),
    Form("RenderCV", lambda content: _RENDERCV.search(content[:20_000]) is not None, data(RenderCv().read)),
    Form("one of LinkedIn's tables", is_table, data(LinkedIn().read)),
    Form("text or Markdown", lambda content: True, plain_text),
)
"""Every form, from the surest sign to none at all."""
