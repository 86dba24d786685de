"""Our words as Telegram takes them: counted in UTF-16 units, split on the borders of paragraphs, escaped."""

from __future__ import annotations

from html import escape

from agent.domain.say import Say
from bot.channels.splitting import in_parts

LONGEST = 4_096
"""UTF-16 units of one message."""


def units(text: str) -> int:
    """The length of a text as Telegram counts it."""
    return len(text) + sum(ch > "\uffff" for ch in text)


def as_html(text: str) -> str:
    """The text as HTML that shows it letter by letter."""
    return escape(text, quote=False)


def parts(say: Say) -> tuple[Say, ...]:
    """A message as several that fit; the options go with the last."""
    return in_parts(say, LONGEST, units)
