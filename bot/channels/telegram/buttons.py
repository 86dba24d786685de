"""Options as buttons under a message."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from agent.domain.say import Option
from bot.channels.shelf import Shelf, carried
from bot.showing.shortening import shortened

DATA = 64
"""Bytes that a button carries."""
MOST = 100
LABEL = 60
"""Letters of a label that a phone shows in one row."""
SHORT = 16
"""Letters up to which two labels share a row."""


def keyboard(options: Sequence[Option], shelf: Shelf) -> InlineKeyboardMarkup | None:
    """A button for each option; short ones in pairs."""
    buttons = [InlineKeyboardButton(_label(option.label), callback_data=carried(option.data, shelf, DATA)) for option in options[:MOST]]
    wide = 2 if all(len(option.label) <= SHORT for option in options) else 1
    return InlineKeyboardMarkup([buttons[i : i + wide] for i in range(0, len(buttons), wide)]) if buttons else None


def _label(label: str) -> str:
    flat = " ".join(label.split()) or "…"
    return shortened(flat, LABEL)
