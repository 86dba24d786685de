"""The forms in which a résumé may come, in one table: what each is called, by which content it is known, how it is read."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from agent.adapters.importers.data.jsonresume import JsonResume
from agent.adapters.importers.data.linkedin import LinkedIn, is_table
from agent.adapters.importers.data.rendercv import RenderCv
from agent.adapters.importers.forms.boxed import read_boxed
from agent.adapters.importers.forms.html import is_mail
from agent.adapters.importers.forms.text import lines_of
from agent.adapters.importers.line import Line
from agent.adapters.importers.posts import looks_like_post
from agent.adapters.importers.prose import read_lines
from agent.adapters.plain import clean, decode
from agent.domain.corpus import Doubt, Imported, SnippetKind
from agent.errors import UserCanAct

LARGEST = 10_000_000
"""Bytes of a file."""


@dataclass(frozen=True)
class Form:
    """A form of file. `known` sees the whole content; the first form of the table that knows it reads it."""

    called: str
    known: Callable[[bytes], bool]
    read: Callable[[bytes, str], Imported]


def read_resume(content: bytes, name: str) -> Imported:
    """What was understood of the file. Raises `UserCanAct` with one sentence when it is no résumé that can be read."""
    if len(content) > LARGEST:
        raise UserCanAct(f"{name} is larger than {LARGEST // 1_000_000} MB: please send a smaller file or paste the text.")
    return form_of(content).read(content, name)


def form_of(content: bytes) -> Form:
    """The form of a file, by its content alone."""
    return next(form for form in FORMS if form.known(content))


def _begins(pattern: bytes) -> Callable[[bytes], bool]:
    """Whether a file begins so, after marks of its coding and blanks."""
    compiled = re.compile(pattern, re.I | re.S)
    return lambda content: compiled.match(content[:1_000].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t")) is not None


_IS_PAGE = _begins(rb"(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|div|p|h[1-6]|table|section|article|main|header|ul)\b")


_IS_RENDERCV = re.compile(rb"^(?:\xef\xbb\xbf)?(?:cv|basics):[ \t]*\r?\n[ \t]+\w+:", re.M)


def _starts(*magic: bytes) -> Callable[[bytes], bool]:
    return lambda content: content.startswith(magic)


def _zip_with(*names: bytes) -> Callable[[bytes], bool]:
    """Whether a file is a zip that names such a member."""
    return lambda content: content.startswith(b"PK") and any(name in content for name in names)


def _old_office(*streams: str) -> Callable[[bytes], bool]:
    """Whether a file is of the old kind of Office and holds one of these streams."""
    return lambda content: content.startswith(b"\xd0\xcf\x11\xe0") and any(stream.encode("utf-16-le") in content for stream in streams)


def _refuse(sentence: str) -> Callable[[bytes, str], Imported]:
    """A form that is not read; the sentence says what to do."""

    def read(content: bytes, name: str) -> Imported:
        raise UserCanAct(f"{name} {sentence}")

    return read


def _boxed(form: str) -> Callable[[bytes, str], Imported]:
    """A form whose bytes are read in the sandbox."""

    def read(content: bytes, name: str) -> Imported:
        document = read_boxed(form, content)
        return _with_hidden(_prose(document.lines, name), document.hidden, name)

    return read


def _text(content: bytes, name: str) -> Imported:
    return _prose(lines_of(clean(decode(content, name)), name), name)


def _prose(lines: Sequence[Line], name: str) -> Imported:
    return _ensured(read_lines(lines, name), "\n".join(line.text for line in lines), name)


def _data(read: Callable[[bytes, str], Imported]) -> Callable[[bytes, str], Imported]:
    """A form that says itself what is what."""
    return lambda content, name: _ensured(read(content, name), "", name)


_ANOTHER = "please send a Word document (.docx) or plain text, or paste the text."
FORMS = (
    Form("a PDF", _begins(rb"%PDF"), _refuse(f"is a PDF, which I cannot read as a résumé so far: {_ANOTHER}")),
    Form("a Word document", _zip_with(b"word/"), _boxed("docx")),
    Form("an OpenDocument text", _zip_with(b"application/vnd.oasis.opendocument.text"), _boxed("odt")),
    Form("LinkedIn's export", _zip_with(b"Positions.csv", b"Profile.csv", b"Education.csv", b"Skills.csv"), _data(LinkedIn().read)),
    Form("a spreadsheet or slides", _zip_with(b"xl/workbook", b"ppt/presentation", b"opendocument"), _refuse(f"is a spreadsheet or slides: {_ANOTHER}")),
    Form("an archive", _starts(b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!", b"BZh", b"\xfd7zXZ"), _refuse("is an archive: please unpack it and send the résumé alone.")),
    Form("a locked document", _old_office("EncryptedPackage", "EncryptionInfo"), _refuse("is locked with a password: please send it without one or paste the text.")),
    Form("an old Office file", _starts(b"\xd0\xcf\x11\xe0"), _refuse("is an old Word file (.doc): please save it as .docx or PDF, or paste the text.")),
    Form("a picture", _starts(b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"RIFF"), _refuse(f"is a picture, and I need text: {_ANOTHER}")),
    Form("a photo of a phone", lambda content: content[4:8] == b"ftyp", _refuse(f"is a picture or a film, and I need text: {_ANOTHER}")),
    Form("rich text", _begins(rb"\{\\rtf"), _boxed("rtf")),
    Form("a web page", lambda content: _IS_PAGE(content) or is_mail(content[:100_000]), _boxed("html")),
    Form("another kind of XML", _begins(rb"<\?xml"), _refuse(f"is XML of a kind that I do not know: {_ANOTHER}")),
    Form("JSON Resume, or a list of experiences", _begins(rb"\{\s*(?:[\"}]|$)|\[\s*(?:[\[{\"\]]|$)"), _data(JsonResume().read)),
    Form("RenderCV", lambda content: _IS_RENDERCV.search(content[:20_000]) is not None, _data(RenderCv().read)),
    Form("one of LinkedIn's tables", is_table, _data(LinkedIn().read)),
    Form("text or Markdown", lambda content: True, _text),
)
"""Every form, from the surest sign to none at all."""


def _with_hidden(imported: Imported, hidden: Sequence[str], name: str) -> Imported:
    """The same with a doubt about the words that nobody sees in the file: they were left out."""
    if not hidden:
        return imported
    doubt = Doubt(path="other", question=f"I left out words of {name} that nobody sees in it: “{' … '.join(hidden)[:80]}”. If they belong in, what do they say?", assumed="")
    return imported.model_copy(update={"doubts": (*imported.doubts, doubt)})


def _ensured(imported: Imported, text: str, name: str) -> Imported:
    """What was imported. Raises `UserCanAct` when it says nothing of a person, or is rather a job post."""
    corpus = imported.corpus
    told = [s for s in corpus.snippets if s.kind in (SnippetKind.BULLET, SnippetKind.SKILL)]
    bare = not (corpus.positions or corpus.education or told)
    periods = [*(position.period for position in corpus.positions), *(study.period for study in corpus.education)]
    dated = any(period.start or period.end for period in periods)
    if not dated and looks_like_post(text):
        raise UserCanAct("This looks like a job post, not a résumé: please send your résumé first, and the post after it.")
    if bare:
        raise UserCanAct(f"I could not find any experience in {name}: please send a résumé with your jobs, education and skills.")
    return imported
