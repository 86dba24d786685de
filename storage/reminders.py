"""Whom to ask what became of an application, and when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from storage.repository import Repository
from storage.tables import ReminderRow, now


class Reminders(Repository):
    """Keeps what users wanted to be asked."""

    def ask(self, user: str, entry: int, channel: str, conversation: str, wait: timedelta, session: Session) -> datetime:
        """When the user will be asked about an entry, once: in that time from now, whatever was to be before."""
        self.settle(user, entry, session)
        due = now() + wait
        session.add(ReminderRow(user=user, entry=entry, channel=channel, conversation=conversation, due=due))
        session.flush()
        return due

    def settle(self, user: str, entry: int, session: Session) -> None:
        """Nothing more is asked about an entry."""
        for row in session.exec(select(ReminderRow).where(ReminderRow.user == user, ReminderRow.entry == entry, col(ReminderRow.done).is_(None))).all():
            row.done = now()
        session.flush()

    def due(self, moment: datetime, channels: Sequence[str] | None = None) -> list[ReminderRow]:
        """What is to be asked (in these channels) by that moment."""
        with self._session() as db:
            query = select(ReminderRow).where(col(ReminderRow.due) <= moment, col(ReminderRow.done).is_(None)).order_by(col(ReminderRow.id))
            return list(db.exec(query if channels is None else query.where(col(ReminderRow.channel).in_(channels))).all())
