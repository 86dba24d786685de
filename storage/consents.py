"""Who allowed that choices and edits are kept to train on."""

from __future__ import annotations

from sqlmodel import Session

from storage.repository import Repository
from storage.tables import ConsentRow, now


class Consents(Repository):
    """Keeps when it was asked, given and taken back. Who was never asked has not allowed it."""

    def given(self, user: str, session: Session | None = None) -> bool:
        """Whether it is allowed now."""
        with self._reading(session) as db:
            row = db.get(ConsentRow, user)
            return row is not None and row.given is not None and row.revoked is None

    def asked(self, user: str, session: Session) -> bool:
        """Whether the user was asked, or has decided unasked."""
        return session.get(ConsentRow, user) is not None

    def ask(self, user: str, session: Session) -> None:
        """The user is asked now."""
        session.merge(ConsentRow(user=user, asked=now()))
        session.flush()

    def give(self, user: str, session: Session) -> None:
        """From now on it is allowed."""
        row = session.get(ConsentRow, user) or ConsentRow(user=user)
        row.given, row.revoked = now(), None
        session.add(row)
        session.flush()

    def refuse(self, user: str, session: Session) -> None:
        """It is not allowed, or no longer."""
        row = session.get(ConsentRow, user) or ConsentRow(user=user)
        row.revoked = now()
        session.add(row)
        session.flush()
