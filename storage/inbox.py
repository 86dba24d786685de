"""What platforms delivered."""

from __future__ import annotations

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from storage.repository import Repository
from storage.tables import InboxRow, now


class Inbox(Repository):
    """Keeps deliveries under the platform's own id until they are handled."""

    def receive(self, channel: str, delivery: str, payload: str) -> bool:
        """Keep a delivery; False when it had been delivered before."""
        try:
            with self._session() as db:
                db.add(InboxRow(channel=channel, delivery=delivery, payload=payload))
                db.flush()
        except IntegrityError:
            return False
        return True

    def pending(self) -> list[InboxRow]:
        """What is not handled yet, oldest first."""
        with self._session() as db:
            return list(db.exec(select(InboxRow).where(col(InboxRow.handled).is_(None)).order_by(col(InboxRow.id))).all())

    def handled(self, id: int, session: Session) -> bool:
        """Mark a delivery as handled, in the transaction of its effects; False when it was."""
        row = session.get(InboxRow, id)
        if row is None or row.handled is not None:
            return False
        row.handled = now()
        return True
