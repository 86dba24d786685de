"""/export: all that is known of the user, as a file."""

from __future__ import annotations

from agent.domain.say import Say, SayKind
from bot import phrases
from bot.bundle import bundle
from bot.dialogue.turn import Turn

MOST = 45_000_000
"""Bytes that every messenger takes as a file."""
FILENAME = "Truecut-my-data.zip"


def export_command(turn: Turn, rest: str) -> None:
    """Hand it over."""
    content = bundle(turn.store, turn.user, turn.db)
    if len(content) > MOST:
        turn.say(phrases.EXPORT_TOO_LARGE)
        return
    turn.say(phrases.EXPORTED)
    turn.send(Say(kind=SayKind.FILE, path=turn.store.files.keep(turn.user, content, "zip"), filename=FILENAME))
