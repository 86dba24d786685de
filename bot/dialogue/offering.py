"""Options beside whatever else is open."""

from __future__ import annotations

from collections.abc import Sequence

from agent.domain.say import Option
from bot.dialogue.turn import Turn

MOST_BYTES = 64
"""What a button of a messenger holds."""


def offer_beside(turn: Turn, text: str, options: Sequence[tuple[str, str]]) -> None:
    """Say it with its options (label, data)."""
    turn.say(text, tuple(Option(label=label, data=data) for label, data in options))
