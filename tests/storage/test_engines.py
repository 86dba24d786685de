"""Promises of the engines which the stores of tests take in turn."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import URL, Engine

from tests.fakes.engines import SOME, Engines


def lent(engines: Engines, database: Path) -> Engine:
    """An engine on that file."""
    return engines(URL.create("sqlite", database=str(database)), connect_args={})


def place(engine: Engine) -> str:
    """The file that a connection of it leads to."""
    with engine.connect() as connection:
        return str(connection.exec_driver_sql("PRAGMA database_list").one()[2])


def test_no_connection_leads_to_the_store_of_another_test(tmp_path: Path) -> None:
    """Also where a thread that outlives its test opened one after the store was closed."""
    engines = Engines()
    first = lent(engines, tmp_path / "first.db")
    first.dispose()
    assert place(first).endswith("first.db")
    later = [lent(engines, tmp_path / f"{number}.db") for number in range(SOME)]
    assert later[-1] is first
    assert place(later[-1]).endswith(f"{SOME - 1}.db")
