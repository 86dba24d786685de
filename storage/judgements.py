"""What users preferred to what."""

from __future__ import annotations

from sqlmodel import Session, col, delete, func, select

from agent.domain.judgement import Judgement
from storage.repository import Repository
from storage.tables import JudgementRow


class Judgements(Repository):
    """Keeps each judgement once, by what it is about. Whether it may be kept is asked elsewhere."""

    def keep(self, user: str, about: str, judgement: Judgement, session: Session) -> None:
        """Keep a judgement; a later one about the same takes its place."""
        row = session.exec(select(JudgementRow).where(JudgementRow.user == user, JudgementRow.about == about)).first() or JudgementRow(user=user, about=about, payload="")
        row.payload = judgement.model_dump_json()
        session.add(row)
        session.flush()

    def of(self, user: str, session: Session | None = None) -> list[Judgement]:
        """The user's judgements, oldest first."""
        with self._reading(session) as db:
            rows = db.exec(select(JudgementRow).where(JudgementRow.user == user).order_by(col(JudgementRow.id))).all()
            return [Judgement.model_validate_json(row.payload) for row in rows]

    def count(self, user: str, session: Session) -> int:
        """How many there are of the user."""
        return session.exec(select(func.count()).where(JudgementRow.user == user)).one()

    def users(self, session: Session) -> list[str]:
        """Of whom there are any."""
        return list(session.exec(select(JudgementRow.user).distinct().order_by(JudgementRow.user)).all())

    def forget(self, user: str, session: Session) -> int:
        """Keep none of the user's; how many went."""
        gone = session.connection().execute(delete(JudgementRow).where(col(JudgementRow.user) == user)).rowcount
        session.expire_all()
        return int(gone)
