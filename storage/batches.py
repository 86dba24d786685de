"""The posts of the batches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import update
from sqlalchemy.orm import defer
from sqlmodel import Session, col, func, select

from agent.domain.posting import Posting
from storage.repository import Repository
from storage.tables import BatchPost, PostState


class Batches(Repository):
    """Keeps the posts of each batch, in their order, and what became of each."""

    def add(self, user: str, batch: int, sources: Sequence[str], session: Session) -> None:
        """The posts of a new batch: links or texts."""
        session.add_all(BatchPost(user=user, batch=batch, place=place, source=source) for place, source in enumerate(sources, 1))
        session.flush()

    def posts(self, batch: int, session: Session | None = None) -> list[BatchPost]:
        """The posts of a batch, without what was read of them."""
        with self._reading(session) as db:
            light = select(BatchPost).options(defer(BatchPost.posting), defer(BatchPost.source))  # type: ignore[arg-type]
            return list(db.exec(light.where(BatchPost.batch == batch).order_by(col(BatchPost.place))).all())

    def to_read(self, batch: int, session: Session | None = None) -> list[tuple[int, str]]:
        """Place and source of the posts that were not read yet."""
        with self._reading(session) as db:
            query = select(BatchPost.place, BatchPost.source).where(BatchPost.batch == batch, BatchPost.state == PostState.NEW)
            return [(place, source) for place, source in db.exec(query.order_by(col(BatchPost.place))).all()]

    def postings(self, batch: int, session: Session | None = None) -> list[tuple[int, Posting]]:
        """Place and text of the posts that could be read."""
        with self._reading(session) as db:
            query = select(BatchPost.place, BatchPost.posting).where(BatchPost.batch == batch, col(BatchPost.posting).is_not(None))
            return [(place, Posting.model_validate_json(text)) for place, text in db.exec(query.order_by(col(BatchPost.place))).all() if text]

    def posting(self, batch: int, place: int, session: Session | None = None) -> Posting | None:
        """What was read of a post, or None."""
        with self._reading(session) as db:
            text = db.exec(select(BatchPost.posting).where(BatchPost.batch == batch, BatchPost.place == place)).first()
            return Posting.model_validate_json(text) if text else None

    def source(self, batch: int, place: int, session: Session | None = None) -> str:
        """Where a post was to be read, or its text."""
        with self._reading(session) as db:
            return db.exec(select(BatchPost.source).where(BatchPost.batch == batch, BatchPost.place == place)).one()

    def read(self, batch: int, place: int, posting: Posting, session: Session | None = None) -> None:
        """A post was read."""
        self._put(batch, place, session, state=PostState.READ, posting=posting.model_dump_json())

    def drop(self, batch: int, place: int, reason: str, session: Session | None = None) -> None:
        """A post is left out."""
        self._put(batch, place, session, state=PostState.DROPPED, reason=reason)

    def take(self, batch: int, place: int, run: int, twin: int | None, entry: int | None, session: Session) -> None:
        """A run works on a post, which may be like another, or like that of an entry."""
        self._put(batch, place, session, state=PostState.TAKEN, run=run, twin=twin, entry=entry)

    def known(self, batch: int, place: int, entry: int, session: Session) -> None:
        """The version of an earlier entry serves a post."""
        self._put(batch, place, session, state=PostState.KNOWN, entry=entry)

    def reuse(self, batch: int, place: int, entry: int | None, session: Session) -> None:
        """The version for the post that it is like serves a post too; the entry comes when there is one."""
        self._put(batch, place, session, state=PostState.REUSED, entry=entry)

    def end(self, run: int, state: PostState, session: Session, *, entry: int | None = None, reason: str = "") -> None:
        """What became of the post that a run works on."""
        statement = update(BatchPost).where(col(BatchPost.run) == run, col(BatchPost.state) == PostState.TAKEN).values(state=state, entry=entry, reason=reason)
        session.connection().execute(statement)
        session.expire_all()

    def halt(self, batch: int, place: int, session: Session) -> None:
        """A post will not be done."""
        self._put(batch, place, session, state=PostState.STOPPED)

    def stop(self, batch: int, session: Session) -> None:
        """What is not done will not be."""
        pending = (PostState.NEW, PostState.READ, PostState.TAKEN)
        session.connection().execute(update(BatchPost).where(col(BatchPost.batch) == batch, col(BatchPost.state).in_(pending)).values(state=PostState.STOPPED))
        session.expire_all()

    def counts(self, batch: int, session: Session | None = None) -> Counter[str]:
        """How many posts of a batch are in each state."""
        with self._reading(session) as db:
            rows = db.exec(select(BatchPost.state, func.count()).where(BatchPost.batch == batch).group_by(col(BatchPost.state))).all()
            return Counter({str(state): count for state, count in rows})

    def begun_since(self, user: str, moment: datetime, session: Session) -> list[datetime]:
        """When the posts that the user sent in batches since that moment came, oldest first."""
        query = select(BatchPost.created).where(BatchPost.user == user, col(BatchPost.created) > moment)
        return list(session.exec(query.order_by(col(BatchPost.created))).all())

    def _put(self, batch: int, place: int, session: Session | None, **values: object) -> None:
        with self._session(session) as db:
            db.flush()
            db.connection().execute(update(BatchPost).where(col(BatchPost.batch) == batch, col(BatchPost.place) == place).values(**values))
            db.expire_all()
