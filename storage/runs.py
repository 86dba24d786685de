"""The runs: started, claimed by one process, parked, finished."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import CursorResult, update
from sqlmodel import Session, col, func, select

from agent.domain.request import Request
from storage.repository import Repository
from storage.tables import Run, RunState, now

OPEN = (RunState.NEW, RunState.RUNNING, RunState.WAITING, RunState.HELD)
BUSY = (RunState.NEW, RunState.RUNNING)
_LEADS = col(Run.batch).is_(None)
"""Runs of their own, and those that lead a batch; what the others do is told by these."""


class Runs(Repository):
    """Keeps runs. A state changes only where the row still is in the state it is changed from."""

    def start(self, request: Request, channel: str, conversation: str, session: Session | None = None, batch: int | None = None) -> int:
        """The id of a new run, of that batch if there is one."""
        with self._session(session) as db:
            run = Run(user=request.user, channel=channel, conversation=conversation, request=request.model_dump_json(), batch=batch)
            db.add(run)
            db.flush()
            assert run.id is not None
            return run.id

    def get(self, user: str, id: int, session: Session | None = None) -> Run | None:
        """That run of the user, or None."""
        with self._reading(session) as db:
            run = db.get(Run, id)
            return run if run and run.user == user else None

    def is_cancelled(self, id: int, session: Session | None = None) -> bool:
        """Whether the user wants no more of it."""
        with self._reading(session) as db:
            return db.exec(select(Run.id).where(Run.id == id, Run.state == RunState.CANCELLED)).first() is not None

    def open_of(self, user: str, session: Session | None = None) -> Run | None:
        """The user's run that is not ended, or None. A batch that is worked on in the background holds nobody up, so it is none."""
        with self._reading(session) as db:
            return db.exec(select(Run).where(Run.user == user, _LEADS, col(Run.state).in_(OPEN), Run.state != RunState.HELD).order_by(col(Run.id).desc())).first()

    def all_open(self, user: str, session: Session | None = None) -> list[Run]:
        """The user's runs that are not ended, oldest first."""
        with self._reading(session) as db:
            return list(db.exec(select(Run).where(Run.user == user, _LEADS, col(Run.state).in_(OPEN)).order_by(col(Run.id))).all())

    def parked_of(self, user: str, session: Session | None = None) -> list[Run]:
        """The user's runs that waited in vain for too long, oldest first."""
        with self._reading(session) as db:
            return list(db.exec(select(Run).where(Run.user == user, Run.state == RunState.PARKED).order_by(col(Run.id))).all())

    def begun_since(self, user: str, moment: datetime, session: Session) -> list[datetime]:
        """When the user's runs since that moment began, oldest first."""
        return list(session.exec(select(Run.created).where(Run.user == user, _LEADS, col(Run.created) > moment).order_by(col(Run.created))).all())

    def users_ahead(self, user: str, session: Session) -> int:
        """How many others have a run that is worked on, or waits for a worker."""
        return session.exec(select(func.count(func.distinct(col(Run.user)))).where(Run.user != user, col(Run.state).in_(BUSY))).one()

    def of_batch(self, batch: int, states: Sequence[RunState], session: Session | None = None) -> list[int]:
        """The numbers of the runs of a batch that are in one of these states, oldest first."""
        with self._reading(session) as db:
            return [id_ for id_ in db.exec(select(Run.id).where(Run.batch == batch, col(Run.state).in_(states)).order_by(col(Run.id))).all() if id_]

    def is_busy(self, batch: int, session: Session | None = None) -> bool:
        """Whether a run of the batch is worked on, or waits for a worker."""
        with self._reading(session) as db:
            return db.exec(select(Run.id).where(Run.batch == batch, col(Run.state).in_(BUSY)).limit(1)).first() is not None

    def hold(self, id: int, session: Session) -> bool:
        """A running run waits for other runs of its batch."""
        return self._move(id, (RunState.RUNNING,), RunState.HELD, session=session) is not None

    def call(self, batch: int, session: Session) -> bool:
        """The run that leads a batch goes on, if none of the others is busy."""
        return not self.is_busy(batch, session) and self._move(batch, (RunState.HELD,), RunState.NEW, session=session) is not None

    def resume(self, id: int, session: Session) -> bool:
        """A run that was held is ready for a worker."""
        return self._move(id, (RunState.HELD,), RunState.NEW, session=session) is not None

    def yield_to_others(self, id: int, session: Session) -> bool:
        """A running run waits for its next turn."""
        return self._move(id, (RunState.RUNNING,), RunState.NEW, session=session) is not None

    def waiting_since(self, moment: datetime, channels: Sequence[str] | None = None) -> list[Run]:
        """Runs (of these channels) whose question was asked before that moment."""
        with self._reading() as db:
            query = select(Run).where(Run.state == RunState.WAITING, col(Run.updated) < moment).order_by(col(Run.id))
            return list(db.exec(query if channels is None else query.where(col(Run.channel).in_(channels))).all())

    def last_of(self, user: str, session: Session | None = None) -> Run | None:
        """The user's newest run, whatever became of it, or None."""
        with self._reading(session) as db:
            return db.exec(select(Run).where(Run.user == user, _LEADS).order_by(col(Run.id).desc())).first()

    def ready(self, channels: Sequence[str] | None = None) -> list[Run]:
        """Runs (of these channels) that wait for a worker, oldest first, those of batches behind the others."""
        with self._reading() as db:
            query = select(Run).where(Run.state == RunState.NEW).order_by(col(Run.batch).is_not(None), col(Run.id))
            return list(db.exec(query if channels is None else query.where(col(Run.channel).in_(channels))).all())

    def counts(self) -> dict[str, int]:
        """How many runs are in each state in which a run is not ended."""
        with self._reading() as db:
            rows = db.exec(select(Run.state, func.count()).where(col(Run.state).in_(OPEN)).group_by(col(Run.state))).all()
            return {state.value: 0 for state in OPEN} | {str(state): count for state, count in rows}

    def claim(self, id: int, owner: str) -> Run | None:
        """The run, now this owner's, or None when somebody else was faster. The comparison stands in the UPDATE itself."""
        return self._move(id, (RunState.NEW,), RunState.RUNNING, owner=owner)

    def release(self, owner: str, channels: Sequence[str] | None = None) -> int:
        """Give back the runs (of these channels) of all other owners: of processes that are gone. How many."""
        with self._session() as db:
            statement = update(Run).where(col(Run.state) == RunState.RUNNING, col(Run.owner) != owner).values(state=RunState.NEW, owner=None)
            result = db.connection().execute(statement if channels is None else statement.where(col(Run.channel).in_(channels)))
            return result.rowcount

    def touch(self, id: int, session: Session) -> None:
        """A question of the run was answered, or asked, just now."""
        run = session.get(Run, id)
        if run:
            run.updated = now()
            session.flush()

    def lay_aside(self, id: int, session: Session) -> bool:
        """A waiting run is parked: nobody answers."""
        return self._move(id, (RunState.WAITING,), RunState.PARKED, session=session) is not None

    def revive(self, id: int, session: Session) -> bool:
        """A parked run waits again."""
        return self._move(id, (RunState.PARKED,), RunState.WAITING, session=session) is not None

    def ask_for(self, id: int, request: Request, session: Session) -> None:
        """Another request in the place of the one the run began with: the same with further wishes."""
        run = session.get(Run, id)
        if run:
            run.request = request.model_dump_json()
            session.flush()

    def park(self, id: int, session: Session) -> bool:
        """A running run now waits for answers."""
        return self._move(id, (RunState.RUNNING,), RunState.WAITING, session=session) is not None

    def wake(self, id: int, session: Session | None = None) -> bool:
        """A waiting run is ready for a worker."""
        return self._move(id, (RunState.WAITING,), RunState.NEW, session=session) is not None

    def finish(self, id: int, session: Session | None = None) -> bool:
        """A running run is done; False when it was ended meanwhile."""
        return self._move(id, (RunState.RUNNING,), RunState.DONE, session=session) is not None

    def fail(self, id: int, sentence: str, session: Session | None = None) -> bool:
        """A run has failed for a reason the user was told."""
        return self._move(id, OPEN, RunState.FAILED, session=session, error=sentence) is not None

    def cancel(self, user: str, id: int, session: Session | None = None) -> bool:
        """The user wants no more of it; False when it had ended."""
        if self.get(user, id, session) is None:
            return False
        return self._move(id, (*OPEN, RunState.PARKED), RunState.CANCELLED, session=session) is not None

    def _move(self, id: int, states: tuple[RunState, ...], state: RunState, *, session: Session | None = None, owner: str | None = None,
              error: str | None = None) -> Run | None:  # fmt: skip
        with self._session(session) as db:
            db.flush()  # what the caller changed and has not written yet would be lost when its rows expire
            statement = update(Run).where(col(Run.id) == id, col(Run.state).in_(states)).values(state=state, owner=owner, error=error, updated=now())
            result: CursorResult[object] = db.connection().execute(statement)
            if result.rowcount != 1:
                return None
            db.expire_all()
            return db.get(Run, id)
