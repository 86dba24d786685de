"""The finished steps of the runs."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import ValidationError
from sqlalchemy import bindparam
from sqlalchemy import select as columns
from sqlmodel import Session, col, delete, select

from agent.ports import Shape
from storage.repository import Repository
from storage.tables import Step, now
from storage.upsert import table_of, upsert

_STEPS = table_of(Step).c
_KEPT = columns(_STEPS.payload).where(_STEPS.run == bindparam("run"), _STEPS.name == bindparam("name"))


class Steps(Repository):
    """Keeps the result of each step of a run by its name."""

    def kept(self, run: int, name: str, shape: type[Shape], session: Session | None = None) -> Shape | None:
        """The kept result, or None; so too when it no longer fits its shape."""
        with self._reading(session) as db:
            payload = db.connection().execute(_KEPT, {"run": run, "name": name}).scalar()
        try:
            return None if payload is None else shape.model_validate_json(payload)
        except ValidationError:
            return None

    def holds(self, run: int, name: str, session: Session | None = None) -> bool:
        """Whether the step is done."""
        with self._reading(session) as db:
            return db.exec(select(Step.run).where(Step.run == run, Step.name == name)).first() is not None

    def beginning(self, run: int, prefix: str, shape: type[Shape], session: Session) -> list[Shape]:
        """The kept results of the steps whose names begin so; one that no longer fits its shape is left out."""
        names = session.exec(select(Step.name).where(Step.run == run, col(Step.name).startswith(prefix, autoescape=True)).order_by(col(Step.name))).all()
        return [found for name in names if (found := self.kept(run, name, shape, session)) is not None]

    def drop(self, run: int, names: Sequence[str], session: Session) -> None:
        """These steps are to be done anew."""
        session.execute(delete(Step).where(col(Step.run) == run, col(Step.name).in_(names)))

    def share(self, run: int, prefix: str, other: int, session: Session) -> None:
        """Keep for another run what is kept for this one under names that begin so, without that beginning."""
        rows = session.exec(select(Step).where(Step.run == run, col(Step.name).startswith(prefix, autoescape=True))).all()
        for name, payload in [(row.name, row.payload) for row in rows]:
            self.keep(other, name.removeprefix(prefix), payload, session)

    def keep(self, run: int, name: str, payload: str, session: Session | None = None) -> None:
        """Keep a result as JSON."""
        with self._session(session) as db:
            upsert(db, Step, run=run, name=name, payload=payload, created=now())
