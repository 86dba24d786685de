"""What platforms delivered."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.dialects.sqlite import insert
from sqlmodel import Session, col, func, select, update

from storage.repository import Repository
from storage.tables import InboxRow, now
from storage.upsert import table_of

_INBOX = table_of(InboxRow)
_RECEIVE = insert(_INBOX).on_conflict_do_nothing(index_elements=["channel", "delivery"])


class Inbox(Repository):
    """Keeps deliveries under the platform's own id until they are handled."""

    def receive(self, channel: str, delivery: str, payload: str, user: str = "", session: Session | None = None) -> bool:
        """Keep a delivery in the lane of its user; False when it had been delivered before."""
        with self._session(session) as db:
            values = {"channel": channel, "delivery": delivery, "user": user, "payload": payload, "attempts": 0, "received": now()}
            return db.connection().execute(_RECEIVE, values).rowcount == 1

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
        marked = update(_INBOX).where(_INBOX.c.id == id, _INBOX.c.handled.is_(None)).values(handled=now())
        return session.connection().execute(marked).rowcount == 1
