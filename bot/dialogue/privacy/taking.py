"""/export: all that is known of the user, as a file."""

from __future__ import annotations

from functools import partial

from agent.domain.say import Say, SayKind
from bot.dialogue.turn import Turn
from bot.files.bundle import bundle
from bot.showing import phrases
from storage import Store

MOST = 45_000_000
"""Bytes that every messenger takes as a file."""
FILENAME = "Truecut-my-data.zip"


def export_command(turn: Turn, rest: str) -> None:
    """Hand it over."""
    stored = turn.beforehand("export", partial(_packed, turn.store, turn.user))
    if not stored:
        turn.say(phrases.EXPORT_TOO_LARGE)
        return
    turn.say(phrases.EXPORTED)
    turn.send(Say(kind=SayKind.FILE, path=stored, filename=FILENAME))


def _packed(store: Store, user: str) -> str:
    """All of it in the file store; "" when that is too much."""
    with store.reading() as db:
        content = bundle(store, user, db)
    return store.files.keep(user, content, "zip") if len(content) <= MOST else ""
