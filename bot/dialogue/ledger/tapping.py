"""Taps on the ledger."""

from __future__ import annotations

from agent.domain.application import Standing
from bot.dialogue.handing import hand_over
from bot.dialogue.ledger.listing import PAGE, PIN, SHOW, ledger_command, pin, show_entry
from bot.dialogue.ledger.marking import ASK, SET, SURE, ask_later, mark, undo_standing
from bot.dialogue.numbers import number_in
from bot.dialogue.turn import Turn
from bot.showing import phrases

DATA = "ledger:"
FILES = "ledger:files:"


def ledger_tap(turn: Turn, data: str) -> None:
    """Take a tapped option; of an entry that is not the user's it changes nothing."""
    _, what, rest = (data.split(":", 2) + ["", ""])[:3]
    if data.startswith(PAGE):
        page, _, words = rest.partition(":")
        ledger_command(turn, f"{words} page {number_in(page) or 1}")
        return
    id_, _, value = rest.partition(":")
    number = number_in(id_)
    if what == "undo":
        if number is None or not undo_standing(turn, id_=number):
            turn.say(phrases.STALE)
        return
    row = turn.store.ledger.get(turn.user, number, turn.db) if number is not None else None
    if row is None:
        turn.say(phrases.STALE)
    elif data.startswith(SET) and value in set(Standing):
        mark(turn, row, Standing(value))
    elif data.startswith(SURE) and value in set(Standing):
        mark(turn, row, Standing(value), sure=True)
    elif data.startswith(ASK):
        ask_later(turn, row.id or 0)
    elif data.startswith(FILES):
        hand_over(turn, row)
    elif data.startswith(PIN):
        pin(turn, row)
    elif data.startswith(SHOW):
        show_entry(turn, row)
    else:
        turn.say(phrases.STALE)
