"""What all repositories share."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine
from sqlmodel import Session

from storage.engine import transaction


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
