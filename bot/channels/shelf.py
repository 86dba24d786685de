"""Data too long for a button, kept under short names."""

from __future__ import annotations

import hashlib
from typing import Protocol

from storage import Store

KEPT = "#"
"""Begins the short name of data that is kept, since it is too long for a button."""


class Shelf(Protocol):
    """Keeps long data under short names."""

    def put(self, name: str, value: str) -> None:
        """Keep it."""
        ...

    def get(self, name: str) -> str | None:
        """What was kept, or None."""
        ...


class MarkShelf:
    """Keeps it among the marks of a channel."""

    def __init__(self, store: Store, channel: str) -> None:
        self._store, self._channel = store, channel

    def put(self, name: str, value: str) -> None:
        """Keep it."""
        self._store.marks.put(self._channel, f"tap:{name}", value)

    def get(self, name: str) -> str | None:
        """What was kept, or None."""
        return self._store.marks.get(self._channel, f"tap:{name}")


def carried(data: str, shelf: Shelf, most: int) -> str:
    """What a button that carries at most so many bytes carries for the data: the data, or a short name under which it is kept."""
    if len(data.encode()) <= most and not data.startswith(KEPT):
        return data
    name = KEPT + hashlib.sha256(data.encode()).hexdigest()[:32]
    shelf.put(name, data)
    return name


def meant(carried: str, shelf: Shelf) -> str:
    """The data that a tapped button stands for."""
    return (shelf.get(carried) or carried) if carried.startswith(KEPT) else carried
