"""The database: opened, migrated, and written in short transactions.

SQLite runs in WAL, so that readers do not wait for the writer, and with `synchronous=NORMAL`: a crash of the process
loses nothing, a loss of power may lose the last commit, and a run of three steps takes 0.07 ms instead of 18.6.
What is deleted is overwritten (`secure_delete`); `sweep` takes the last traces out of the file and its log.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import URL, Engine, create_engine, event, inspect
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import QueuePool
from sqlmodel import Session

from agent.errors import OwnerCanAct
from storage.columns import hang
from storage.keys import NAMING
from storage.vault import Vault

WAIT = 30
"""Seconds for which a writer waits for the others."""
_TURNS = "truecut_turns"
MIGRATIONS = Path(__file__).parent / "migrations"
OF_THE_HOST = ("SQLITE_FULL", "SQLITE_READONLY", "SQLITE_IOERR", "SQLITE_CANTOPEN", "SQLITE_BUSY", "SQLITE_CORRUPT", "SQLITE_NOTADB")
"""Beginnings of the names of SQLite's result codes (sqlite.org/rescode.html) which the host, not we, must mend."""


def open_engine(database: Path | None, vault: Vault) -> Engine:
    """An engine on that file, migrated, its vault unlocked; None keeps everything in memory. Raises `OwnerCanAct` when it cannot be used."""
    try:
        engine = _memory() if database is None else _file(database)
    except OSError as error:
        raise _unusable(database) from error
    hang(vault, engine)
    setattr(engine.dialect, _TURNS, Lock())
    try:
        _migrate(engine, vault)
    except (DatabaseError, CommandError, OSError) as error:
        engine.dispose()
        raise _newer(database) if isinstance(error, CommandError) else _unusable(database) from error
    except OwnerCanAct:
        engine.dispose()
        raise
    return engine


def sweep(engine: Engine) -> bool:
    """Leave nothing of what was deleted in the database file and its log; False when somebody still reads what was. Raises `OwnerCanAct` when the disk does not allow it."""
    try:
        with _turn(engine), engine.connect() as connection:
            connection.exec_driver_sql("VACUUM")
            busy = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").scalar_one()
    except DatabaseError as error:
        raise _failed(error) from error
    return not busy


def _unusable(database: Path | None) -> OwnerCanAct:
    return OwnerCanAct(f"The database {database} cannot be opened: check that it is Truecut's, writable, and the disk not full.")


def _newer(database: Path | None) -> OwnerCanAct:
    return OwnerCanAct(f"The database {database} was made by a newer Truecut: update Truecut, or set TRUECUT_DATA to another folder.")


def _memory() -> Engine:
    """One connection is the whole database, so the threads take turns on it."""
    engine = create_engine(
        "sqlite://", poolclass=QueuePool, pool_size=1, max_overflow=0, hide_parameters=True, connect_args={"check_same_thread": False}
    )
    event.listen(engine, "connect", _prepare)
    return engine


def _file(database: Path) -> Engine:
    database.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.close(os.open(database, os.O_CREAT | os.O_RDWR, 0o600))
    url = URL.create("sqlite", database=str(database))
    engine = create_engine(url, hide_parameters=True, connect_args={"check_same_thread": False, "timeout": WAIT})
    event.listen(engine, "connect", _prepare)
    return engine


def _prepare(connection: Any, record: Any) -> None:
    """SQLite's own way to begin is switched off so that every transaction begins with the write lock it will need."""
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", f"busy_timeout={1_000 * WAIT}", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _migrate(engine: Engine, vault: Vault) -> None:
    """All missing migrations in one transaction: a process killed here leaves the schema as it was, and a second one waits its turn. The vault is unlocked by the way."""
    config = Config()
    config.attributes["vault"] = vault
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with engine.connect() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        config.attributes["connection"] = connection
        if inspect(connection).has_table("secrets"):
            sealed = connection.exec_driver_sql("SELECT value FROM secrets WHERE name = ?", (NAMING,)).scalar_one()
            vault.unlock(vault.open(sealed))
        if MigrationContext.configure(connection).get_current_heads() != _newest():
            command.upgrade(config, "head")
        connection.commit()


@cache
def _newest() -> tuple[str, ...]:
    return tuple(ScriptDirectory(str(MIGRATIONS)).get_heads())


@contextmanager
def transaction(engine: Engine) -> Iterator[Session]:
    """A session whose writes are committed together at the end, or not at all. Raises `OwnerCanAct` when the disk or the file fails."""
    try:
        with _turn(engine), Session(engine, expire_on_commit=False) as session:
            session.connection().exec_driver_sql("BEGIN IMMEDIATE")
            yield session
            session.commit()
    except DatabaseError as error:
        raise _failed(error) from error


@contextmanager
def reading(engine: Engine) -> Iterator[Session]:
    """A session that sees what was committed when it first looked, and waits for no writer. What it changes is not kept. Raises as `transaction` does."""
    try:
        with Session(engine, expire_on_commit=False) as session:
            session.connection().exec_driver_sql("BEGIN")
            yield session
    except DatabaseError as error:
        raise _failed(error) from error


@contextmanager
def _turn(engine: Engine) -> Iterator[None]:
    """The writers of this process one after the other: SQLite would let each sleep and try again, ever longer, while others come first."""
    turns: Lock = getattr(engine.dialect, _TURNS)
    taken = turns.acquire(timeout=WAIT)
    try:
        yield
    finally:
        if taken:
            turns.release()


def _failed(error: DatabaseError) -> Exception:
    """What the host can mend of it, or the error itself."""
    if not getattr(error.orig, "sqlite_errorname", "").startswith(OF_THE_HOST):
        return error
    return OwnerCanAct("The memory cannot be written: check that the disk is not full and the data folder is writable.")
