"""Engines for stores that follow one another in a process."""

from __future__ import annotations

import sqlite3
from typing import Any

from sqlalchemy import URL, Engine, create_engine

SOME = 4
"""Taken in turn, so that what a test leaves running in a thread does not meet the store of the next."""


class Engines:
    """In the place of `create_engine`: a statement that was compiled for the store of one test need not be compiled for those of others."""

    def __init__(self) -> None:
        self._made: list[_Lent] = []
        self._count = 0

    def __call__(self, url: URL, **options: Any) -> Engine:
        """An engine on that database, which no other store may use any more than this one."""
        if len(self._made) < SOME:
            self._made.append(_Lent(url, options))
        lent = self._made[self._count % SOME]
        self._count += 1
        return lent.on(url)


class _Lent:
    def __init__(self, url: URL, options: dict[str, Any]) -> None:
        self._place, self._how = url.database or "", options["connect_args"]
        self._engine = create_engine(url, creator=lambda: sqlite3.connect(self._place, **self._how), **options)

    def on(self, url: URL) -> Engine:
        """All its connections lead there from now on, also where a thread of the test before has opened one after its store was closed."""
        self._engine.dispose()
        self._place = url.database or ""
        return self._engine
