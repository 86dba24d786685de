"""What is to be said."""

from __future__ import annotations

from datetime import timedelta

from sqlmodel import Session, col, select

from agent.domain.say import Say
from storage.repository import Repository
from storage.tables import OutboxRow, now

LONGEST_PAUSE = timedelta(minutes=10)


class Outbox(Repository):
    """Keeps messages until they are delivered: in order within a conversation, each key once."""

    def put(self, key: str, channel: str, conversation: str, say: Say, session: Session) -> None:
        """Say it, in the transaction of what causes it; the same key is not said twice."""
        if session.exec(select(OutboxRow.id).where(OutboxRow.key == key)).first() is None:
            session.add(OutboxRow(key=key, channel=channel, conversation=conversation, payload=say.model_dump_json()))
            session.flush()

    def due(self, channel: str) -> list[tuple[int, str, Say]]:
        """(id, conversation, message) of what can be sent now: nothing overtakes an earlier message of its conversation."""
        with self._session() as db:
            query = select(OutboxRow).where(OutboxRow.channel == channel, col(OutboxRow.sent).is_(None)).order_by(col(OutboxRow.id))
            rows = db.exec(query).all()
            moment = now()
            held = {row.conversation for row in rows if row.next_try > moment}
            return [(row.id or 0, row.conversation, Say.model_validate_json(row.payload)) for row in rows if row.conversation not in held]

    def sent(self, id: int) -> None:
        """It was delivered."""
        with self._session() as db:
            row = db.get(OutboxRow, id)
            if row:
                row.sent = now()

    def failed(self, id: int) -> None:
        """It was not delivered: try again, later each time."""
        with self._session() as db:
            row = db.get(OutboxRow, id)
            if row:
                row.attempts += 1
                row.next_try = now() + min(LONGEST_PAUSE, timedelta(seconds=2**row.attempts))
