"""Every table that holds something of a user is told and erased, also one that is added later."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Column, Table, insert, select
from sqlmodel import SQLModel

from storage import Store
from storage.tables import now

OF_NOBODY = {"marks", "secrets", "cache"}
"""Tables without a user. What marks and cache hold goes by the conversation and the place, see the dialogues."""
OWNED = [table for table in SQLModel.metadata.sorted_tables if "user" in table.c]
BY_RUN = [table for table in SQLModel.metadata.sorted_tables if "user" not in table.c and table.name not in OF_NOBODY]


def _value(column: Column[Any], user: str, number: int) -> Any:
    """Something that fits the column."""
    kind = getattr(column.type, "impl_instance", column.type).python_type
    if column.name == "user":
        return user
    return {str: f"{user}-{column.name}", int: number, bool: False, bytes: b"x", datetime: now()}[kind]


def _fill(store: Store, user: str, number: int) -> None:
    """A row of the user in every table."""
    with store.transaction() as db:
        for table in (*OWNED, *BY_RUN):
            db.connection().execute(insert(table).values({c.name: _value(c, user, number) for c in table.c if not c.nullable or c.primary_key}))


def _users(store: Store, table: Table) -> list[str]:
    """To whom the rows of a table belong, by what stands in them."""
    with store.transaction() as db:
        return [repr(tuple(row)) for row in db.connection().execute(select(table)).all()]


def test_each_table_belongs_to_a_user_or_to_nobody() -> None:
    """A new table has a user, points to one that has, or is named here after thought."""
    for table in BY_RUN:
        assert any("user" in key.column.table.c for key in table.foreign_keys), table.name
    assert {table.name for table in (*OWNED, *BY_RUN)} | OF_NOBODY == {table.name for table in SQLModel.metadata.sorted_tables}


def test_every_table_is_told_and_erased_for_its_user_alone(store: Store) -> None:
    """Of two users with a row in each table one is told his own; after he left the other's rows are all there, and of his nothing but the ids of deliveries."""
    _fill(store, "ann", 1)
    _fill(store, "bob", 2)
    with store.transaction() as db:
        told = store.persons.told("ann", db)
    assert set(told) == {table.name for table in (*OWNED, *BY_RUN)} - {"chores"}
    assert all(len(rows) == 1 for rows in told.values()), told
    assert "bob" not in repr(told)
    with store.transaction() as db:
        store.persons.erase("ann", db)
    for table in (*OWNED, *BY_RUN):
        left = _users(store, table)
        assert len([row for row in left if "bob" in row]) == 1, table.name
        assert len(left) == (2 if table.name == "inbox" else 1), table.name
        gone = [row.replace("'ann-channel', 'ann-delivery'", "") for row in left if "bob" not in row]
        assert "ann" not in "".join(gone), table.name


def test_numbers_of_runs_and_deliveries_are_not_given_again(store: Store) -> None:
    """Also where the last was of somebody who left: an old button, or the name of an old answer, never means a new one."""
    _fill(store, "bob", 1)
    _fill(store, "ann", 7)
    with store.transaction() as db:
        store.persons.erase("ann", db)
        for table in ("runs", "inbox"):
            assert db.connection().exec_driver_sql(f"SELECT max(id) FROM {table}").scalar() == 7
