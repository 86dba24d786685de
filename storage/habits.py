"""What users do again and again."""

from __future__ import annotations

from sqlmodel import Session

from storage.repository import Repository
from storage.tables import HabitRow, now


class Habits(Repository):
    """Counts acts of one kind since a setting for them was proposed last, and keeps the reply to it."""

    def count(self, user: str, habit: str, session: Session) -> HabitRow:
        """One more; the habit as it stands now."""
        row = session.get(HabitRow, (user, habit)) or HabitRow(user=user, habit=habit)
        row.times, row.changed = row.times + 1, now()
        session.add(row)
        session.flush()
        return row

    def get(self, user: str, habit: str, session: Session) -> HabitRow | None:
        """The habit of the user, or None."""
        return session.get(HabitRow, (user, habit))

    def reply(self, user: str, habit: str, reply: str, session: Session) -> None:
        """What the user said; from now on it is counted anew."""
        row = session.get(HabitRow, (user, habit)) or HabitRow(user=user, habit=habit)
        row.times, row.reply, row.changed = 0, reply, now()
        session.add(row)
        session.flush()
