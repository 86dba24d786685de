"""What platforms delivered."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session, col, func, select, update

from storage.repository import Repository
from storage.tables import InboxRow, now


class Inbox(Repository):
    """Keeps deliveries under the platform's own id until they are handled."""

    def receive(self, channel: str, delivery: str, payload: str, user: str = "", session: Session | None = None) -> bool:
        """Keep a delivery in the lane of its user; False when it had been delivered before."""
        with self._session(session) as db:
            known = select(InboxRow.id).where(InboxRow.channel == channel, InboxRow.delivery == delivery)
            if db.exec(known).first() is not None:
                return False
            db.add(InboxRow(channel=channel, delivery=delivery, user=user, payload=payload))
            db.flush()
        return True

    def pending(self, channel: str, user: str | None = None) -> list[InboxRow]:
        """What is not handled yet of a channel (and one user), oldest first."""
        with self._reading() as db:
            query = select(InboxRow).where(InboxRow.channel == channel, col(InboxRow.handled).is_(None)).order_by(col(InboxRow.id))
            return list(db.exec(query if user is None else query.where(InboxRow.user == user)).all())

    def lanes(self, channel: str) -> list[str]:
        """The users of a channel with something that is not handled, who waits longest first."""
        with self._reading() as db:
            query = select(InboxRow.user).where(InboxRow.channel == channel, col(InboxRow.handled).is_(None)).group_by(col(InboxRow.user))
            return list(db.exec(query.order_by(func.min(InboxRow.id))).all())

    def waiting(self) -> int:
        """How many deliveries are not handled."""
        with self._reading() as db:
            return db.exec(select(func.count()).select_from(InboxRow).where(col(InboxRow.handled).is_(None))).one()

    def rewrite(self, id: int, payload: str, absorbed: Sequence[int] = ()) -> None:
        """Put what is known better now in place of what was delivered; the deliveries that it took in count as handled with it."""
        with self._session() as db:
            db.connection().execute(update(InboxRow).where(col(InboxRow.id) == id, col(InboxRow.handled).is_(None)).values(payload=payload))
            db.connection().execute(update(InboxRow).where(col(InboxRow.id).in_(list(absorbed))).values(handled=now()))

    def failed(self, id: int) -> int:
        """Note that it could not be handled; how often that happened."""
        with self._session() as db:
            row = db.get(InboxRow, id)
            if row is None:
                return 0
            row.attempts += 1
            return row.attempts

    def handled(self, id: int, session: Session) -> bool:
        """Mark a delivery as handled, in the transaction of its effects; False when it was."""
        row = session.get(InboxRow, id)
        if row is None or row.handled is not None:
            return False
        row.handled = now()
        return True
