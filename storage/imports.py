"""The résumé files that a user sent, as they were understood."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session, col, select

from agent.domain.corpus import Imported
from agent.domain.value import digest
from storage.repository import Repository
from storage.tables import ImportRow, ImportState, now


class Imports(Repository):
    """Keeps every file for good; which of them count is its state."""

    def add(self, user: str, name: str, imported: Imported, raw: str, state: ImportState, session: Session) -> ImportRow:
        """Keep a file; its row."""
        row = ImportRow(user=user, name=name, raw=raw, payload=imported.model_dump_json(), state=state)
        session.add(row)
        session.flush()
        return row

    def used(self, user: str, session: Session | None = None) -> list[ImportRow]:
        """The files that count, oldest first."""
        with self._reading(session) as db:
            return list(db.exec(select(ImportRow).where(ImportRow.user == user, ImportRow.state == ImportState.USED).order_by(col(ImportRow.id))).all())

    def sent_since(self, user: str, moment: datetime, session: Session) -> list[datetime]:
        """When the user's files since that moment came, oldest first."""
        return list(session.exec(select(ImportRow.created).where(ImportRow.user == user, col(ImportRow.created) > moment).order_by(col(ImportRow.created))).all())

    def held(self, user: str, id: int, session: Session | None = None) -> ImportRow | None:
        """That file of the user while it waits for his word, or None."""
        with self._reading(session) as db:
            row = db.get(ImportRow, id)
            return row if row and row.user == user and row.state == ImportState.HELD else None

    def all_held(self, user: str, name: str, session: Session) -> list[ImportRow]:
        """The user's files of that name that wait for his word."""
        return list(session.exec(select(ImportRow).where(ImportRow.user == user, ImportRow.name == name, ImportRow.state == ImportState.HELD)).all())

    def end(self, row: ImportRow, state: ImportState, session: Session) -> None:
        """The file counts no more."""
        row.state, row.ended = state, now()
        session.add(row)
        session.flush()


def understood(row: ImportRow) -> Imported:
    """What was understood of the file."""
    return Imported.model_validate_json(row.payload)


def raw_of(imported: Imported) -> str:
    """A name for what an importer understood, the same for the same."""
    return digest(imported.model_dump_json(), length=32)
