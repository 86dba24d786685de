"""/privacy: what is kept, where, how long, and what leaves this machine."""

from __future__ import annotations

from bot import phrases
from bot.dialogue.turn import Turn
from storage.pruning import MESSAGES


def privacy_command(turn: Turn, rest: str) -> None:
    """Say it."""
    turn.say(phrases.privacy(MESSAGES.days, turn.hosts))
