"""What stands in the files of a version, read back by software that is not ours."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader

from bot.app import App

APART = ("refused", "model", "version")
"""Parts of the result that are no part of the résumé: the record of what was refused, with its words, and what the model was asked."""


def file_texts(app: App, user: str, version: str) -> dict[str, str]:
    """The text of each file by its extension; the pictures show nothing that these do not say."""
    files = {file.extension: file.stored for file in app.store.versions.files(user, version)}
    return {extension: read(app.store.files.read(files[extension])) for extension, read in _READERS.items()}


def flat(text: str) -> str:
    """Small letters, single blanks."""
    return " ".join(text.casefold().split())


def _pdf(content: bytes) -> str:
    reader = PdfReader(io.BytesIO(content))
    told = [str(value) for value in (reader.metadata or {}).values()]
    return "\n".join([*(page.extract_text() for page in reader.pages), *told])


def docx_text(content: bytes, within: str = "") -> str:
    """The text of every part of the document, its properties among them; or of the parts within a folder."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        texts = [parts.read(name).decode("utf-8") for name in parts.namelist() if name.startswith(within) and name.endswith((".xml", ".rels"))]
    return "\n".join(re.sub(r"<[^>]+>", "", re.sub(r"</w:p>|<w:tab/>|<w:br/>", "\n", text)) for text in texts)


def _json(content: bytes) -> str:
    return "\n".join(_strings({key: value for key, value in json.loads(content).items() if key not in APART}))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from _strings(part)


_READERS = {"pdf": _pdf, "docx": docx_text, "json": _json}
