"""Options as buttons under a message."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Protocol

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from agent.domain.say import Option

DATA = 64
"""Bytes that a button carries."""
MOST = 100
LABEL = 60
"""Letters of a label that a phone shows in one row."""
SHORT = 16
"""Letters up to which two labels share a row."""
KEPT = "#"
"""Begins the short name of data that is kept here, since it is too long for a button."""


class Shelf(Protocol):
    """Keeps long data under short names."""

    def put(self, name: str, value: str) -> None:
        """Keep it."""
        ...

    def get(self, name: str) -> str | None:
        """What was kept, or None."""
        ...


def keyboard(options: Sequence[Option], shelf: Shelf) -> InlineKeyboardMarkup | None:
    """A button for each option; short ones in pairs."""
    buttons = [InlineKeyboardButton(_label(option.label), callback_data=carried(option.data, shelf)) for option in options[:MOST]]
    wide = 2 if all(len(option.label) <= SHORT for option in options) else 1
    return InlineKeyboardMarkup([buttons[i : i + wide] for i in range(0, len(buttons), wide)]) if buttons else None


def carried(data: str, shelf: Shelf) -> str:
    """What a button carries for the data: the data, or a short name under which it is kept."""
    if len(data.encode()) <= DATA and not data.startswith(KEPT):
        return data
    name = KEPT + hashlib.sha256(data.encode()).hexdigest()[:32]
    shelf.put(name, data)
    return name


def meant(carried: str, shelf: Shelf) -> str:
    """The data that a tapped button stands for."""
    return (shelf.get(carried) or carried) if carried.startswith(KEPT) else carried


def _label(label: str) -> str:
    flat = " ".join(label.split()) or "…"
    return flat if len(flat) <= LABEL else f"{flat[: LABEL - 1].rstrip()}…"
