"""Questions of runs and the answers to them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, delete, select

from agent.domain.answer import Answer, Question, Reply
from storage.repository import Repository
from storage.tables import AnswerRow, QuestionRow, Run, RunState, now
from storage.upsert import upsert


class Answers(Repository):
    """Keeps what was asked and said. Each question is answered once; later taps change nothing."""

    def park(self, run: int, questions: Sequence[Question], session: Session | None = None) -> None:
        """Keep the questions of a run in their order."""
        with self._session(session) as db:
            known = set(db.exec(select(QuestionRow.requirement).where(QuestionRow.run == run)).all())
            for place, question in enumerate(questions):
                if question.requirement not in known:
                    db.add(QuestionRow(run=run, requirement=question.requirement, place=place, payload=question.model_dump_json()))

    def questions(self, run: int, session: Session | None = None) -> list[Question]:
        """All questions of a run."""
        with self._reading(session) as db:
            rows = db.exec(select(QuestionRow).where(QuestionRow.run == run).order_by(col(QuestionRow.place))).all()
            return [Question.model_validate_json(row.payload) for row in rows]

    def of_run(self, run: int, session: Session | None = None) -> list[Answer]:
        """The answers of a run, in the order of its questions."""
        with self._reading(session) as db:
            answers = self._given(run, db)
            places = {q.requirement: i for i, q in enumerate(self.questions(run, db))} if len(answers) > 1 else {}
            return sorted(answers, key=lambda answer: places.get(answer.requirement, 99))

    def still_open(self, run: int, session: Session | None = None) -> list[Question]:
        """The questions that no answer settles, in order."""
        with self._reading(session) as db:
            asked = self.questions(run, db)
            settled = {r for a in self._given(run, db) for r in (a.requirement, *a.settles)} if asked else set()
            return [q for q in asked if q.requirement not in settled]

    def withdraw(self, run: int, session: Session) -> list[str]:
        """The questions that are open are asked no more, unless the run asks them again; the requirements that they were about."""
        asked = [question.requirement for question in self.still_open(run, session)]
        session.execute(delete(QuestionRow).where(col(QuestionRow.run) == run, col(QuestionRow.requirement).in_(asked)))
        return asked

    def answer(self, user: str, run: int, answer: Answer, session: Session | None = None) -> bool:
        """Keep an answer. False, and nothing happens, when the run is not the user's, not waiting, or the question was answered."""
        with self._session(session) as db:
            row = db.get(Run, run)
            if row is None or row.user != user or row.state != RunState.WAITING:
                return False
            if answer.requirement not in {q.requirement for q in self.still_open(run, db)}:
                return False
            _keep(user, run, answer, db)
            return True

    def adopt(self, user: str, run: int, answers: Sequence[Answer], session: Session) -> None:
        """Keep for a run what was said for its whole batch, whether it was asked that or not."""
        for answer in answers:
            _keep(user, run, answer, session)

    def told(self, user: str, before: int | None = None, session: Session | None = None) -> tuple[Answer, ...]:
        """What the user has said in runs (before that one), oldest first; skipped questions said nothing."""
        with self._reading(session) as db:
            query = select(AnswerRow).where(AnswerRow.user == user, col(AnswerRow.taken_back).is_(None)).order_by(col(AnswerRow.created))
            rows = db.exec(query if before is None else query.where(col(AnswerRow.run) < before)).all()
        answers = (Answer.model_validate_json(row.payload) for row in rows)
        return tuple(a for a in answers if a.reply not in (Reply.SKIP, Reply.CANCELLED))

    def forget(self, user: str, subject: str | None = None, session: Session | None = None) -> int:
        """Take back what the user said about a subject, or about all, so that it may be asked again. How many answers."""
        return self._mark(user, subject, now(), session)

    def remember(self, user: str, subject: str, session: Session | None = None) -> int:
        """What was taken back about a subject counts again. How many answers."""
        return self._mark(user, subject, None, session)

    def _given(self, run: int, db: Session) -> list[Answer]:
        """The answers of a run that were not taken back."""
        rows = db.exec(select(AnswerRow.payload).where(AnswerRow.run == run, col(AnswerRow.taken_back).is_(None))).all()
        return [Answer.model_validate_json(payload) for payload in rows]

    def _mark(self, user: str, subject: str | None, taken_back: datetime | None, session: Session | None) -> int:
        with self._session(session) as db:
            rows = db.exec(select(AnswerRow).where(AnswerRow.user == user)).all()
            about = [r for r in rows if subject is None or Answer.model_validate_json(r.payload).subject.lower() == subject.lower()]
            found = [r for r in about if (r.taken_back is None) is (taken_back is not None)]
            for row in found:
                row.taken_back = taken_back
            return len(found)


def _keep(user: str, run: int, answer: Answer, db: Session) -> None:
    upsert(db, AnswerRow, run=run, requirement=answer.requirement, user=user, payload=answer.model_dump_json(), created=now(), taken_back=None)
