"""Hands over the files of a version again."""

from __future__ import annotations

from agent.domain.say import Say, SayKind
from bot.dialogue.turn import Turn


def hand_over(turn: Turn, version: str) -> None:
    """The files of a version, after it was checked once more. Raises `UserCanAct` when its evidence was taken back."""
    turn.store.versions.load(turn.user, version, turn.db)
    for file in turn.store.versions.files(turn.user, version, turn.db):
        turn.send(Say(kind=SayKind.FILE, path=file.stored, filename=file.filename))
