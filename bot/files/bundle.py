"""Everything that is known of a user, as one file for that user."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlmodel import Session

from bot.files.ledgerfile import KEPT_AS
from storage import Store

FORMAT = 1
NAME = "truecut.json"
PACKED = frozenset({"pdf", "docx", "odt", "png", "zip"})
"""Files that do not become smaller."""


def bundle(store: Store, user: str, db: Session) -> bytes:
    """A ZIP archive: `truecut.json` with all that is known, and every file. Earlier archives and lists are not in it."""
    rows = store.persons.told(user, db)
    told = {
        "format": FORMAT, "user": user, "made": datetime.now(UTC).isoformat(timespec="seconds"),
        "corpus": store.corpus.load(user, db).model_dump(mode="json"), "rows": rows,
    }  # fmt: skip
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(NAME, json.dumps(told, ensure_ascii=False, indent=2))
        for name, stored in _named(store, user, rows):
            packed = name.rpartition(".")[2].lower() in PACKED
            archive.writestr(name, store.files.read(stored), zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _named(store: Store, user: str, rows: dict[str, list[dict[str, Any]]]) -> Iterator[tuple[str, str]]:
    """The user's files, each under the name that the user knows where there is one."""
    known = {row["stored"]: f"resumes/{row['version'][:8]}/{_safe(row['filename'])}" for row in rows["version_files"]}
    for row in rows["inbox"]:
        said = row["payload"]
        if isinstance(said, dict) and said.get("stored"):
            known.setdefault(said["stored"], f"uploads/{row['id']}-{_safe(said.get('filename', ''))}")
    for stored in store.files.of(user):
        if not stored.endswith((".zip", f".{KEPT_AS}")):
            yield known.get(stored, f"other/{stored}"), stored


def _safe(name: str) -> str:
    """The name without its folders."""
    return Path(name.replace("\\", "/")).name or "file"
