"""Bytes kept by key."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import col, select

from storage.repository import Repository
from storage.tables import CacheRow

_AT_ONCE = 500


class DatabaseCache(Repository):
    """A `Cache` in the database."""

    def get_many(self, keys: Sequence[str]) -> dict[str, bytes]:
        """The values known of these keys."""
        found: dict[str, bytes] = {}
        with self._session() as db:
            for start in range(0, len(keys), _AT_ONCE):
                rows = db.exec(select(CacheRow).where(col(CacheRow.key).in_(list(keys[start : start + _AT_ONCE])))).all()
                found |= {row.key: row.value for row in rows}
        return found

    def put_many(self, values: dict[str, bytes]) -> None:
        """Keep these."""
        with self._session() as db:
            for key, value in values.items():
                db.merge(CacheRow(key=key, value=value))
