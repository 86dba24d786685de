"""Everything that is known of a user, whatever table it is in: told, and erased.

A table belongs to a user by its column `user`, or, having none, by a table that it points to and that has one. So a new table is told and erased
without being named here.
"""

from __future__ import annotations

import json
from base64 import b64encode
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, Table, and_, delete, or_, select, update
from sqlmodel import Session, SQLModel, col

from storage.cache import DatabaseCache
from storage.repository import Repository
from storage.runs import OPEN
from storage.tables import Chore, ChoreRow, InboxRow, MarkRow, OutboxRow, Run, RunState, now

NOT_TOLD = ("chores",)
"""Tables of a user that are no knowledge of him."""


class Persons(Repository):
    """What is known of one user."""

    def told(self, user: str, session: Session) -> dict[str, list[dict[str, Any]]]:
        """All rows of the user by the name of their table; what is kept as JSON is told as such."""
        found = {}
        for table in SQLModel.metadata.sorted_tables:
            whose = _whose(table, user)
            if whose is not None and table.name not in NOT_TOLD:
                rows = session.connection().execute(select(table).where(whose).order_by(*table.primary_key)).mappings().all()
                found[table.name] = [_plain(row) for row in rows]
        return found

    def leave(self, user: str, channel: str, conversation: str, session: Session) -> bool:
        """The user wants to be forgotten: nothing of his is worked on any more, and the rest is a chore; whether something was under way."""
        session.flush()
        mine = (col(Run.user) == user) & col(Run.state).in_(OPEN)
        under_way = session.connection().execute(select(col(Run.id)).where(mine, col(Run.state) == RunState.RUNNING)).first() is not None
        session.connection().execute(update(Run).where(mine).values(state=RunState.CANCELLED, owner=None, updated=now()))
        if not session.connection().execute(select(col(ChoreRow.id)).where(_leaving(user))).first():
            session.add(ChoreRow(what=Chore.ERASE, user=user, channel=channel, conversation=conversation))
        session.flush()
        session.expire_all()
        return under_way

    def erase(self, user: str, session: Session) -> None:
        """Forget every row of the user. The ids of deliveries stay, so that none is taken for a new one, but for nobody and without what was in them;
        of runs the last number stays, so that no old button means a new run."""
        connection = session.connection()
        mine = _conversations(user, session)
        last = connection.execute(select(col(Run.id)).order_by(col(Run.id).desc()).limit(1)).scalar()
        connection.execute(update(InboxRow).where(col(InboxRow.user) == user, col(InboxRow.handled).is_(None)).values(handled=now()))
        connection.execute(update(InboxRow).where(col(InboxRow.user) == user).values(user="", payload=""))
        DatabaseCache(self._engine).forget(user, session)
        for channel, conversation in mine:
            ends = col(MarkRow.name).endswith(f":{conversation}", autoescape=True)
            connection.execute(delete(MarkRow).where(col(MarkRow.channel) == channel, ends))
            there = and_(col(OutboxRow.channel) == channel, col(OutboxRow.conversation) == conversation, col(OutboxRow.user) == "")
            connection.execute(delete(OutboxRow).where(there))
        for table in reversed(SQLModel.metadata.sorted_tables):
            whose = _whose(table, user)
            if whose is None or table.name == InboxRow.__tablename__:
                continue
            if table.name == "runs" and last is not None:
                kept = and_(table.c.user == user, table.c.id == last)
                blank = {"user": "", "channel": "", "conversation": "", "request": "", "error": None}
                connection.execute(update(table).where(kept).values(**blank))
            connection.execute(delete(table).where(whose))
        session.expire_all()


def _leaving(user: str) -> ColumnElement[bool]:
    return and_(col(ChoreRow.what) == Chore.ERASE, col(ChoreRow.user) == user)


def _whose(table: Table, user: str) -> ColumnElement[bool] | None:
    """What picks the user's rows of a table; None for a table that belongs to no user."""
    if "user" in table.c:
        return table.c.user == user
    ways = [
        column.in_(select(key.column).where(key.column.table.c.user == user))
        for column in table.c
        for key in column.foreign_keys
        if "user" in key.column.table.c
    ]
    return or_(*ways) if ways else None


def _conversations(user: str, session: Session) -> set[tuple[str, str]]:
    """Where the user talks to us."""
    found = set[tuple[str, str]]()
    for table in SQLModel.metadata.sorted_tables:
        if {"user", "channel", "conversation"} <= set(table.c.keys()):
            rows = session.connection().execute(select(table.c.channel, table.c.conversation).where(table.c.user == user).distinct()).all()
            found.update((channel, conversation) for channel, conversation in rows)
    return found


def _plain(row: RowMapping) -> dict[str, Any]:
    """A row as JSON takes it."""
    return {name: _value(value) for name, value in row.items()}


def _value(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, bytes):
        return b64encode(value).decode("ascii")
    if isinstance(value, str) and value[:1] in "{[":
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value
