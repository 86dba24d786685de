"""Which version was made for which post."""

from __future__ import annotations

from sqlmodel import Session, col, select

from storage.repository import Repository
from storage.tables import LedgerRow


class Ledger(Repository):
    """Keeps one entry for each version that was handed over."""

    def enter(self, entry: LedgerRow, session: Session) -> None:
        """Keep an entry; the same run is entered once."""
        if session.exec(select(LedgerRow.id).where(LedgerRow.run == entry.run)).first() is None:
            session.add(entry)
            session.flush()

    def of(self, user: str, session: Session | None = None) -> list[LedgerRow]:
        """The user's entries, oldest first."""
        with self._reading(session) as db:
            return list(db.exec(select(LedgerRow).where(LedgerRow.user == user).order_by(col(LedgerRow.id))).all())
