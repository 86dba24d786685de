"""What is to be said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import ColumnElement, bindparam, delete
from sqlalchemy import select as columns
from sqlalchemy.dialects.sqlite import insert
from sqlmodel import Session, col, func, select, update

from agent.domain.say import Say
from storage.repository import Repository
from storage.tables import OutboxRow, now
from storage.upsert import table_of

_OUTBOX = table_of(OutboxRow).c
_IS_OPEN = _OUTBOX.sent.is_(None) & _OUTBOX.dropped.is_(None)
_PUT = insert(table_of(OutboxRow)).on_conflict_do_nothing(index_elements=["key"])
_READY = (
    columns(_OUTBOX.conversation).where(_OUTBOX.channel == bindparam("channel"), _IS_OPEN).group_by(_OUTBOX.conversation)
    .having(func.max(_OUTBOX.next_try) <= bindparam("now", type_=_OUTBOX.next_try.type)).order_by(func.min(_OUTBOX.id))
)  # fmt: skip
_HEAD = (
    columns(_OUTBOX.id, _OUTBOX.payload, _OUTBOX.parts, _OUTBOX.attempts, _OUTBOX.next_try)
    .where(_OUTBOX.channel == bindparam("channel"), _OUTBOX.conversation == bindparam("conversation"), _IS_OPEN).order_by(_OUTBOX.id).limit(1)
)  # fmt: skip

LONGEST_PAUSE = timedelta(minutes=10)
RECENT = 30
"""Messages among which one that offered something is looked for."""


@dataclass(frozen=True)
class Parcel:
    """A message to deliver; `parts` of it are delivered already, `attempts` have failed."""

    id: int
    say: Say
    parts: int
    attempts: int


class Outbox(Repository):
    """Keeps messages until they are delivered: in order within a conversation, each key once."""

    def put(self, key: str, channel: str, conversation: str, say: Say, session: Session, user: str = "", *, passing: bool = False) -> bool:
        """Say it, in the transaction of what causes it; the same key is not said twice. It is known by `user`, and goes with him; of what is `passing` nothing
        stays. Whether it is said now."""
        kept = session.connection().execute(_PUT, {
            "key": key, "channel": channel, "conversation": conversation, "payload": say.model_dump_json(), "user": user, "passing": passing,
            "parts": 0, "attempts": 0, "next_try": now(),
        })  # fmt: skip
        return kept.rowcount == 1

    def allow_again(self, key: str, session: Session) -> None:
        """What was said under that key may be said once more."""
        row = session.exec(select(OutboxRow).where(OutboxRow.key == key)).first()
        if row:
            row.key = f"{key}:{row.id}"
            session.flush()

    def known(self, key: str, session: Session) -> bool:
        """Whether something was said under that key."""
        return session.exec(select(OutboxRow.id).where(OutboxRow.key == key)).first() is not None

    def offered(self, channel: str, conversation: str, choices: Sequence[str], session: Session) -> Say | None:
        """The last message of the conversation that offered just these, or None where it is long ago."""
        query = select(OutboxRow).where(OutboxRow.channel == channel, OutboxRow.conversation == conversation).order_by(col(OutboxRow.id).desc()).limit(RECENT)
        said = (Say.model_validate_json(row.payload) for row in session.exec(query).all())
        return next((say for say in said if tuple(option.data for option in say.options) == tuple(choices)), None)

    def ready(self, channel: str) -> list[str]:
        """The conversations with something that can be sent now, who waits longest first. A message that waits for its next try holds up its own conversation only."""
        with self._reading() as db:
            return list(db.connection().execute(_READY, {"channel": channel, "now": now()}).scalars())

    def head(self, channel: str, conversation: str) -> Parcel | None:
        """The message that comes next in the conversation, or None when there is none, or its next try is not due."""
        with self._reading() as db:
            row = db.connection().execute(_HEAD, {"channel": channel, "conversation": conversation}).first()
        if row is None or row.next_try > now():
            return None
        return Parcel(row.id, Say.model_validate_json(row.payload), row.parts, row.attempts)

    def waiting(self) -> int:
        """How many messages are not delivered."""
        with self._reading() as db:
            return db.exec(select(func.count()).select_from(OutboxRow).where(_IS_OPEN)).one()

    def sent(self, id: int) -> None:
        """It was delivered."""
        self._change(id, sent=now())

    def part_sent(self, id: int, parts: int) -> None:
        """So many of its parts were delivered: the next try begins behind them."""
        self._change(id, parts=parts)

    def failed(self, id: int) -> None:
        """It was not delivered: try again, later each time."""
        with self._session() as db:
            row = db.get(OutboxRow, id)
            if row:
                row.attempts += 1
                row.next_try = now() + min(LONGEST_PAUSE, timedelta(seconds=2 ** min(row.attempts, 20)))

    def postpone(self, id: int, seconds: float) -> None:
        """The platform wants it later; that is no failure."""
        self._change(id, next_try=now() + timedelta(seconds=seconds))

    def give_up(self, id: int) -> None:
        """It will never be delivered."""
        self._change(id, dropped=now())

    def end(self, channel: str, conversation: str) -> int:
        """Nobody listens there any more: nothing that waits is delivered. How many messages."""
        with self._session() as db:
            statement = update(OutboxRow).where(col(OutboxRow.channel) == channel, col(OutboxRow.conversation) == conversation, _IS_OPEN)
            count = db.connection().execute(statement.values(dropped=now())).rowcount
            _pass((col(OutboxRow.channel) == channel) & (col(OutboxRow.conversation) == conversation), db)
            return count

    def _change(self, id: int, **values: object) -> None:
        with self._session() as db:
            changed = update(table_of(OutboxRow)).where(_OUTBOX.id == id).values(**values).returning(_OUTBOX.passing)
            if db.connection().execute(changed).scalar():
                _pass(_OUTBOX.id == id, db)


def _pass(which: ColumnElement[bool], db: Session) -> None:
    """Remove what of them was passing and is over."""
    db.connection().execute(delete(OutboxRow).where(which, col(OutboxRow.passing), ~_IS_OPEN))
