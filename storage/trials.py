"""Variants that were shown, and which were chosen."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session, col, select

from agent.domain.trial import Trial
from storage.repository import Repository
from storage.tables import TrialRow, now


class Trials(Repository):
    """Keeps each trial with its run; it is answered once."""

    def keep(self, user: str, run: int, trial: Trial, session: Session) -> int:
        """Keep a trial; its number."""
        row = TrialRow(user=user, run=run, payload=trial.model_dump_json())
        session.add(row)
        session.flush()
        assert row.id is not None
        return row.id

    def get(self, user: str, id: int, session: Session) -> TrialRow | None:
        """That trial of the user, or None."""
        row = session.get(TrialRow, id)
        return row if row and row.user == user else None

    def last(self, user: str, session: Session) -> TrialRow | None:
        """The user's newest trial, or None."""
        return session.exec(select(TrialRow).where(TrialRow.user == user).order_by(col(TrialRow.id).desc()).limit(1)).first()

    def answer(self, row: TrialRow, answer: str, session: Session) -> None:
        """What was chosen."""
        row.answer, row.answered = answer, now()
        session.flush()

    def answered(self, user: str, session: Session | None = None) -> list[tuple[Trial, str]]:
        """The user's trials that were answered with their answers, in the order in which they were."""
        with self._reading(session) as db:
            rows = db.exec(select(TrialRow).where(TrialRow.user == user, col(TrialRow.answer).is_not(None)).order_by(col(TrialRow.answered), col(TrialRow.id))).all()
            return [(Trial.model_validate_json(row.payload), row.answer or "") for row in rows]

    def since(self, moment: datetime) -> list[tuple[str, Trial, str]]:
        """Everybody's trials that were answered since then, with whose they are and the answers, in the order in which they were."""
        with self._reading() as db:
            rows = db.exec(select(TrialRow).where(col(TrialRow.answered) >= moment, col(TrialRow.answer).is_not(None)).order_by(col(TrialRow.answered), col(TrialRow.id))).all()
            return [(row.user, Trial.model_validate_json(row.payload), row.answer or "") for row in rows]
