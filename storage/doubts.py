"""What is to be asked about the files that a user sent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, select

from agent.domain.corpus import Doubt
from agent.domain.value import digest
from storage.repository import Repository
from storage.tables import DoubtRow, now

GONE = "gone"
"""The reply in a doubt whose file counts no more: nobody gave one."""

LATER = "later"
"""The reply of one who would rather answer another time: the doubt stays open."""


@dataclass(frozen=True)
class Open:
    """A doubt that waits for an answer: its number, the file it is about, and what is asked; `later`: the user would rather answer another time."""

    id: int
    file: int
    doubt: Doubt
    later: bool = False


class Doubts(Repository):
    """Keeps what was asked and whether it is settled. The same question is asked once, however often the file is sent."""

    def open(self, user: str, file: int, doubts: Sequence[tuple[Doubt, int | None]], session: Session) -> None:
        """Keep the doubts about a file in their order, with the other file that says otherwise, if any; one that the user has settled stays settled."""
        for place, (doubt, other) in enumerate(doubts):
            key = digest(doubt.path, doubt.question, length=32)
            row = session.exec(select(DoubtRow).where(DoubtRow.user == user, DoubtRow.key == key)).first()
            if row is None:
                session.add(DoubtRow(user=user, key=key, file=file, other=other, place=place, payload=doubt.model_dump_json()))
            elif row.settled is None or row.reply == GONE:
                row.file, row.other, row.place, row.payload = file, other, place, doubt.model_dump_json()
                row.reply, row.settled = "", None
        session.flush()

    def still_open(self, user: str, session: Session | None = None) -> list[Open]:
        """What waits for an answer, the newest file's first."""
        with self._reading(session) as db:
            query = select(DoubtRow).where(DoubtRow.user == user, col(DoubtRow.settled).is_(None))
            rows = db.exec(query.order_by(col(DoubtRow.file).desc(), col(DoubtRow.place))).all()
            return [Open(row.id or 0, row.file, Doubt.model_validate_json(row.payload), row.reply == LATER) for row in rows]

    def get(self, user: str, id: int, session: Session | None = None) -> Open | None:
        """That doubt of the user while it is open, or None."""
        return next((found for found in self.still_open(user, session) if found.id == id), None)

    def settle(self, user: str, id: int, reply: str, session: Session, edit: int | None = None) -> bool:
        """Keep the answer, with the edit that it made; False when the doubt is not the user's, or was settled."""
        row = session.get(DoubtRow, id)
        if row is None or row.user != user or row.settled is not None:
            return False
        row.settled, row.reply, row.edit = now(), reply, edit
        session.flush()
        return True

    def postpone(self, user: str, id: int, session: Session) -> None:
        """The user would rather answer another time."""
        row = session.get(DoubtRow, id)
        if row and row.user == user and row.settled is None:
            row.reply = LATER
            session.flush()

    def resume(self, user: str, session: Session) -> None:
        """What was put off is asked again."""
        for row in session.exec(select(DoubtRow).where(DoubtRow.user == user, col(DoubtRow.settled).is_(None))).all():
            row.reply = ""
        session.flush()

    def undo(self, user: str, edit: int, session: Session) -> None:
        """What was answered by an edit that is undone may be asked again, when the user wants so."""
        for row in session.exec(select(DoubtRow).where(DoubtRow.user == user, DoubtRow.edit == edit)).all():
            row.settled, row.reply, row.edit = None, LATER, None
        session.flush()

    def drop(self, user: str, files: Sequence[int], session: Session) -> None:
        """Nobody need answer what is open about these files."""
        for row in session.exec(select(DoubtRow).where(DoubtRow.user == user, col(DoubtRow.settled).is_(None))).all():
            if row.file in files or row.other in files:
                row.settled, row.reply = now(), GONE
        session.flush()
