"""A file that came with a message, read before the transaction begins: a hostile PDF may take its time."""

from __future__ import annotations

from dataclasses import dataclass

from agent.adapters.pdf import PdfText, is_pdf, open_pdf
from agent.adapters.plain import decode, ensure_text
from agent.adapters.readers.files import opened_pdf_post
from bot.incoming import Incoming
from storage.files import FileStore


@dataclass(frozen=True)
class Attachment:
    """Its name, its bytes, its words, what the reader of posts is given of it, and the PDF that it is."""

    name: str
    content: bytes
    text: str
    post: str
    pdf: PdfText | None = None


def attachment(message: Incoming, files: FileStore) -> Attachment | None:
    """What came with a message, or None. Raises `UserCanAct` when it cannot be read."""
    if not message.stored:
        return None
    name, content = message.filename or "the file", files.read(message.stored)
    if is_pdf(content):
        found = open_pdf(content, name, resume=True)
        posting = opened_pdf_post(found)
        return Attachment(name, content, posting.text, posting.model_dump_json(), found)
    ensure_text(content, name)
    text = decode(content, name)
    return Attachment(name, content, text, text)
