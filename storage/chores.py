"""What must be done to the end, whatever comes between."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock

from sqlalchemy import Engine, delete
from sqlmodel import Session, col, select

from storage.engine import sweep
from storage.files import FileStore
from storage.repository import Repository
from storage.tables import Chore, ChoreRow


class Chores(Repository):
    """Keeps chores until they are done. Each may be done twice."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        self._tidying = Lock()

    def leaving(self, channels: Sequence[str] | None = None) -> list[ChoreRow]:
        """The users (of these channels) who are to be forgotten, who waits longest first."""
        with self._reading() as db:
            query = select(ChoreRow).where(ChoreRow.what == Chore.ERASE).order_by(col(ChoreRow.id))
            return list(db.exec(query if channels is None else query.where(col(ChoreRow.channel).in_(channels))).all())

    def is_leaving(self, user: str) -> bool:
        """Whether the user is to be forgotten."""
        with self._reading() as db:
            return db.exec(select(ChoreRow.id).where(ChoreRow.what == Chore.ERASE, ChoreRow.user == user)).first() is not None

    def sweep_later(self, session: Session) -> None:
        """The file of the database holds traces that must go."""
        session.add(ChoreRow(what=Chore.SWEEP))

    def tidy(self, files: FileStore) -> None:
        """Seal what still lies there plain, and sweep the database where that is due: once for all who left meanwhile."""
        with self._tidying:
            self._seal(files)
            with self._reading() as db:
                due = [row.id for row in db.exec(select(ChoreRow).where(ChoreRow.what == Chore.SWEEP)).all()]
            if due and sweep(self._engine):
                self._drop(due)

    def _seal(self, files: FileStore) -> None:
        with self._reading() as db:
            rows = db.exec(select(ChoreRow).where(ChoreRow.what == Chore.SEAL)).all()
        for row in rows:
            files.adopt(row.file, row.stored)
        if rows:
            files.drop_plain()
            self._drop([row.id for row in rows])

    def _drop(self, ids: Sequence[int | None]) -> None:
        with self._session() as db:
            for start in range(0, len(ids), 500):
                db.connection().execute(delete(ChoreRow).where(col(ChoreRow.id).in_(ids[start : start + 500])))
