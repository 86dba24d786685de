"""What all repositories share."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine
from sqlmodel import Session

from storage.engine import reading, transaction


class Repository:
    """Reads and writes one kind of rows, in the caller's transaction or in one of its own."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @contextmanager
    def _session(self, session: Session | None = None) -> Iterator[Session]:
        if session is not None:
            yield session
            return
        with transaction(self._engine) as own:
            yield own

    @contextmanager
    def _reading(self, session: Session | None = None) -> Iterator[Session]:
        """As the caller's transaction sees it, or as it was committed last; then nothing may be changed."""
        if session is not None:
            yield session
            return
        with reading(self._engine) as own:
            yield own
