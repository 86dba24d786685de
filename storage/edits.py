"""What users changed of what is known of them."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session, col, func, select

from agent.domain.corpus import Change, Edit
from storage.repository import Repository
from storage.tables import EditRow, now


class Edits(Repository):
    """Keeps every edit for good; one that was undone counts no more."""

    def keep(self, user: str, edit: Edit, session: Session) -> int:
        """Keep an edit; its number."""
        row = EditRow(user=user, payload=edit.model_dump_json())
        session.add(row)
        session.flush()
        assert row.id is not None
        return row.id

    def of(self, user: str, session: Session | None = None) -> list[Edit]:
        """The user's edits that count, in their order."""
        with self._reading(session) as db:
            return [Edit.model_validate_json(row.payload) for row in self._rows(user, db)]

    def last(self, user: str, session: Session | None = None) -> int | None:
        """The number of the last edit that counts, or None."""
        with self._reading(session) as db:
            return next((row.id for row in reversed(self._rows(user, db))), None)

    def last_made(self, user: str, session: Session) -> datetime | None:
        """When the last edit that counts was made, or None."""
        return session.exec(select(func.max(EditRow.created)).where(EditRow.user == user, col(EditRow.undone).is_(None))).one()

    def get(self, user: str, id: int, session: Session) -> Edit | None:
        """The user's edit of that number if it counts, or None."""
        row = session.get(EditRow, id)
        return Edit.model_validate_json(row.payload) if row and row.user == user and row.undone is None else None

    def undo(self, user: str, id: int, session: Session) -> Edit | None:
        """The edit of that number, which counts no more; None when the user has none, or it was undone."""
        row = session.get(EditRow, id)
        if row is None or row.user != user or row.undone is not None:
            return None
        row.undone = now()
        session.flush()
        return Edit.model_validate_json(row.payload)

    def undo_all(self, user: str, session: Session) -> None:
        """None of the user's edits counts any more."""
        for row in self._rows(user, session):
            row.undone = now()
        session.flush()

    def undo_removal(self, user: str, snippet: str, session: Session) -> None:
        """Edits that did nothing but take this snippet back count no more."""
        for row in self._rows(user, session):
            if Edit.model_validate_json(row.payload).changes == (Change(path=snippet),):
                row.undone = now()
        session.flush()

    def _rows(self, user: str, db: Session) -> list[EditRow]:
        return list(db.exec(select(EditRow).where(EditRow.user == user, col(EditRow.undone).is_(None)).order_by(col(EditRow.id))).all())
