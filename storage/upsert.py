"""A row in the place of the one with its key, in one statement."""

from __future__ import annotations

from functools import cache

from sqlalchemy import Table
from sqlalchemy.dialects.sqlite import Insert, insert
from sqlmodel import Session, SQLModel


def table_of(model: type[SQLModel]) -> Table:
    """The table of a model."""
    return SQLModel.metadata.tables[str(model.__tablename__)]


def upsert(session: Session, model: type[SQLModel], **values: object) -> None:
    """Keep a row of these values, which are those of all its columns; one with the same key is overwritten."""
    session.connection().execute(_statement(model), values)


@cache
def _statement(model: type[SQLModel]) -> Insert:
    table = table_of(model)
    fresh = insert(table)
    others = {column.name: fresh.excluded[column.name] for column in table.columns if not column.primary_key}
    return fresh.on_conflict_do_update(index_elements=list(table.primary_key), set_=others)
