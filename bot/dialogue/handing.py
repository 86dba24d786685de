"""Hands over the files of a version again."""

from __future__ import annotations

from bot.dialogue.turn import Turn
from bot.files.filing import file_say
from bot.working.entering import handed
from storage.tables import LedgerRow


def hand_over(turn: Turn, entry: LedgerRow) -> None:
    """The very files of an entry, after its version was checked once more. Raises `UserCanAct` when its evidence was taken back."""
    turn.store.versions.load(turn.user, entry.version, turn.db)
    for file in handed(turn.store, entry, turn.db):
        turn.send(file_say(file.form, file.filename, file.stored, entry.version))
