"""What models were asked, and what that cost."""

from __future__ import annotations

from sqlmodel import Session, col, select

from agent.domain.call import Call
from storage.repository import Repository
from storage.tables import CallRow


class Calls(Repository):
    """Keeps each call once, with the run it was made in; a run that goes on after a stop adds to its calls."""

    def keep(self, user: str, run: int, call: Call, session: Session | None = None) -> None:
        """Keep a call."""
        with self._session(session) as db:
            db.add(CallRow(user=user, run=run, payload=call.model_dump_json()))

    def of_run(self, user: str, run: int, session: Session | None = None) -> tuple[Call, ...]:
        """The calls of a run of the user, oldest first."""
        with self._reading(session) as db:
            rows = db.exec(select(CallRow).where(CallRow.user == user, CallRow.run == run).order_by(col(CallRow.id))).all()
            return tuple(Call.model_validate_json(row.payload) for row in rows)

    def of(self, user: str, session: Session | None = None) -> tuple[Call, ...]:
        """All calls for the user, oldest first."""
        with self._reading(session) as db:
            rows = db.exec(select(CallRow).where(CallRow.user == user).order_by(col(CallRow.id))).all()
            return tuple(Call.model_validate_json(row.payload) for row in rows)
