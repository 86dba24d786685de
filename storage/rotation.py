"""Seals everything anew with the first key. It may be cut short anywhere: all keys open, and the next time goes on with what an older key seals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Table, text
from sqlmodel import SQLModel

from storage.columns import Sealed, SealedBytes, SealedLine
from storage.engine import sweep, transaction
from storage.store import Store
from storage.vault import Vault

AT_ONCE = 200
"""Rows in one transaction."""


def renew(store: Store, done: Callable[[int], None]) -> None:
    """Rows, then files, then the traces; `done` is told after each batch how many values were sealed anew."""
    for table in SQLModel.metadata.sorted_tables:
        columns = [column.name for column in table.c if isinstance(column.type, Sealed | SealedLine | SealedBytes)]
        if columns:
            _renew_table(store, table, columns, done)
    for _ in store.files.renew():
        done(1)
    sweep(store.engine)


def _renew_table(store: Store, table: Table, columns: Sequence[str], done: Callable[[int], None]) -> None:
    names, last = ", ".join(columns), 0
    query = text(f"SELECT rowid AS rowid, {names} FROM {table.name} WHERE rowid > :last ORDER BY rowid LIMIT :limit")
    while True:
        with transaction(store.engine) as db:
            rows = db.connection().execute(query, {"last": last, "limit": AT_ONCE}).mappings().all()
            if not rows:
                return
            changed = 0
            for row in rows:
                fresh = {name: _renewed(store.vault, row[name]) for name in columns if _is_old(store.vault, row[name])}
                if fresh:
                    placed = ", ".join(f"{name} = :{name}" for name in fresh)
                    db.connection().execute(text(f"UPDATE {table.name} SET {placed} WHERE rowid = :rowid"), fresh | {"rowid": row["rowid"]})
                changed += len(fresh)
            last = rows[-1]["rowid"]
        done(changed)


def _is_old(vault: Vault, value: Any) -> bool:
    return value is not None and not vault.is_current(_bytes(value))


def _renewed(vault: Vault, value: Any) -> Any:
    fresh = vault.seal(vault.open(_bytes(value)))
    return fresh.decode("ascii") if isinstance(value, str) else fresh


def _bytes(value: Any) -> bytes:
    return value.encode("ascii", "replace") if isinstance(value, str) else bytes(value)
