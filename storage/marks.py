"""What channels must not forget."""

from __future__ import annotations

from datetime import timedelta

from sqlmodel import Session, col, select

from storage.repository import Repository
from storage.tables import MarkRow, now


class Marks(Repository):
    """Keeps one value under each name of a channel."""

    def get(self, channel: str, name: str, within: timedelta | None = None, session: Session | None = None) -> str | None:
        """The value, or None; so too when it was set longer ago than `within`."""
        with self._reading(session) as db:
            row = db.get(MarkRow, (channel, name))
        return row.value if row and (within is None or now() - row.set < within) else None

    def named(self, channel: str, beginning: str) -> dict[str, str]:
        """All values under names that begin so."""
        with self._reading() as db:
            rows = db.exec(select(MarkRow).where(MarkRow.channel == channel, col(MarkRow.name).startswith(beginning, autoescape=True))).all()
        return {row.name: row.value for row in rows}

    def put(self, channel: str, name: str, value: str, session: Session | None = None) -> None:
        """Keep the value in place of the one before."""
        with self._session(session) as db:
            db.merge(MarkRow(channel=channel, name=name, value=value, set=now()))

    def drop(self, channel: str, name: str) -> None:
        """Forget it."""
        with self._session() as db:
            row = db.get(MarkRow, (channel, name))
            if row:
                db.delete(row)
