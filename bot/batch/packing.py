"""The files of a batch in archives, each no larger than a messenger takes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.batch.table import Row, as_csv
from bot.files.filenames import slug
from bot.working.entering import handed
from storage import Store

LARGEST = 45_000_000
"""Bytes that every messenger takes as a file."""
SUMMARY = "summary.csv"
_PACKED = frozenset({"pdf", "docx", "png"})
Content = tuple[str, bytes]
"""A path in the archive and what lies there."""


def folder_of(row: Row) -> str:
    """The folder of a post: its place and its company."""
    return f"{row.place:02}-{slug(row.company or row.name)}".strip("-")


def with_files(store: Store, rows: Sequence[Row], forms: Sequence[str] = ()) -> list[tuple[Row, list[tuple[str, str]]]]:
    """The rows, each with the paths of its files and the names under which they are kept; without `forms` all of them."""
    found = []
    with store.reading() as db:
        for row in rows:
            files = [file for file in handed(store, row.entry, db) if not forms or file.form in forms] if row.serves and row.entry else []
            paths = [(f"{folder_of(row)}/{file.filename}", file.stored) for file in files]
            found.append((replace(row, files=tuple(path for path, _ in paths)), paths))
    return found


def packed(store: Store, rows: Sequence[tuple[Row, Sequence[tuple[str, str]]]], largest: int = LARGEST) -> list[bytes]:
    """The archives, the table in the first; none where there is no file."""
    paths = [pair for _, pairs in rows for pair in pairs]
    if not paths:
        return []
    summary = as_csv([row for row, _ in rows])
    return [_archive(store, [(SUMMARY, summary)] if number == 0 else [], part) for number, part in enumerate(_parts(store, paths, largest - len(summary)))]


def _parts(store: Store, paths: Sequence[tuple[str, str]], largest: int) -> Iterable[list[tuple[str, str]]]:
    """The files in portions; what a file becomes when packed is no larger than itself and its name."""
    part, size = list[tuple[str, str]](), 0
    for path, stored in paths:
        weight = store.files.path(stored).stat().st_size + 2 * len(path.encode()) + 200
        if part and size + weight > largest:
            yield part
            part, size = [], 0
        part.append((path, stored))
        size += weight
    yield part


def _archive(store: Store, own: Sequence[Content], paths: Sequence[tuple[str, str]]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in own:
            archive.writestr(path, content)
        for path, stored in paths:
            how = zipfile.ZIP_STORED if path.rsplit(".", 1)[-1] in _PACKED else zipfile.ZIP_DEFLATED
            archive.writestr(path, store.files.read(stored), compress_type=how)
    return made.getvalue()
