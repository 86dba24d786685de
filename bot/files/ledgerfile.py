"""The ledger as a file, for a spreadsheet or a program."""

from __future__ import annotations

import csv
import io
import json
from collections import defaultdict
from typing import Any

from sqlmodel import Session

from agent.domain.application import HandedFiles
from storage import Store

KEPT_AS = "ledger"
"""How files of the ledger end in the file store, where they stay for a day."""
BOM = "\ufeff"
"""By which a spreadsheet sees that letters are UTF-8."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_COLUMNS = ("number", "date", "status", "since", "company", "role", "link", "version", "design", "pages", "headline", "summary", "bullets", "skills", "wishes", "coverage", "files")


def records(store: Store, user: str, db: Session, *, posts: bool = True) -> list[dict[str, Any]]:
    """Every entry with its history, what is particular about its version, its files, and its post unless that is not needed, oldest first."""
    files: dict[str, list[str]] = defaultdict(list)
    for file in store.versions.all_files(user, db):
        files[file.version].append(file.filename)
    changes = store.ledger.told(user, db)
    found = []
    for number, row in enumerate(store.ledger.of(user, db, posts=posts), 1):
        own = [file.filename for file in HandedFiles.model_validate_json(row.files).files] if row.files else files[row.version]
        history = [{"status": change.status, "at": change.created.isoformat(timespec="seconds")} for change in changes.get(row.id or 0, [])]
        found.append({
            "number": number, "made": row.created.isoformat(timespec="seconds"), "status": row.status, "history": history, "company": row.company, "role": row.role,
            "link": row.link, **({"post": row.post} if posts else {}), "version": row.version, "pinned": row.pinned is not None,
            "variant": json.loads(row.variant) if row.variant else None, "files": own,
        })  # fmt: skip
    return found


def as_json(store: Store, user: str, db: Session) -> bytes:
    """A list of all entries."""
    return json.dumps(records(store, user, db), ensure_ascii=False, indent=2).encode("utf-8", "replace")


def as_csv(store: Store, user: str, db: Session) -> bytes:
    """A row for each entry, without the post. A cell that a spreadsheet would take for a formula has an apostrophe in front."""
    made = io.StringIO(newline="")
    writer = csv.writer(made, quoting=csv.QUOTE_ALL)
    writer.writerow(_COLUMNS)
    writer.writerows([harmless(cell) for cell in _cells(record)] for record in records(store, user, db, posts=False))
    return (BOM + made.getvalue()).encode("utf-8", "replace")


def harmless(value: object) -> str:
    """The value as a cell that is never a formula, whatever stands in front of it."""
    text = "" if value is None else str(value).replace("\x00", "")
    return f"'{text}" if text.lstrip(" \u00a0\u200b\ufeff'\"").startswith(_FORMULA) or text.startswith(_FORMULA) else text


def _cells(record: dict[str, Any]) -> list[object]:
    variant = record["variant"] or {}
    since = record["history"][-1]["at"][:10] if record["history"] else ""
    scores = variant.get("scores") or {}
    own = [variant.get(name) for name in ("design", "pages")]
    own += ["" if name not in variant else "yes" if variant[name] else "no" for name in ("headline", "summary")]
    own += [variant.get("bullets"), ", ".join(variant.get("skills", ())), ", ".join(variant.get("wishes", ())), scores.get("coverage")]
    return [record["number"], record["made"][:10], record["status"], since, record["company"], record["role"], record["link"], record["version"], *own, "; ".join(record["files"])]
