"""A file that came with a message, read before the transaction begins: a hostile one may take its time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from agent.adapters.importers import open_file
from agent.adapters.importers.router import is_page
from agent.adapters.pdf import is_pdf
from agent.adapters.plain import decode
from agent.adapters.readers.files import pdf_posting
from agent.domain.corpus import Imported
from bot.incoming import Incoming
from storage.files import FileStore


@dataclass(frozen=True)
class Attachment:
    """Its name, its bytes, its words, what the reader of posts is given of it, and the résumé that is made of it."""

    name: str
    content: bytes
    text: str
    post: str
    resume: Callable[[], Imported]


def attachment(message: Incoming, files: FileStore) -> Attachment | None:
    """What came with a message, or None. Raises `UserCanAct` when it cannot be read."""
    if not message.stored:
        return None
    name, content = message.filename or "the file", files.read(message.stored)
    opened = open_file(content, name)
    if is_pdf(content):
        posting = pdf_posting(opened.text, opened.dropped)
        return Attachment(name, content, posting.text, posting.model_dump_json(), opened.resume)
    post = decode(content, name) if is_page(content) else opened.text
    return Attachment(name, content, opened.text, post, opened.resume)
