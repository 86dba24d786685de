"""A file that came with a message, read before the transaction begins."""

from __future__ import annotations

from dataclasses import dataclass

from agent.adapters.plain import decode, ensure_text
from bot.incoming import Incoming
from storage.files import FileStore


@dataclass(frozen=True)
class Attachment:
    """Its name, its bytes, and its words."""

    name: str
    content: bytes
    text: str


def attachment(message: Incoming, files: FileStore) -> Attachment | None:
    """What came with a message, or None. Raises `UserCanAct` when it cannot be read."""
    if not message.stored:
        return None
    name, content = message.filename or "the file", files.read(message.stored)
    ensure_text(content, name)
    return Attachment(name, content, decode(content, name))
