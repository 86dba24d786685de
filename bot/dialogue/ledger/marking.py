"""What became of an entry: noted, told, taken back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from agent.domain.application import KNOWN, Standing, goes_back
from agent.domain.say import Option, Say, SayKind
from bot.dialogue.offering import offer_beside
from bot.dialogue.turn import Turn
from bot.files.filing import purpose
from bot.showing import phrases
from storage.tables import LedgerRow, StatusRow

SET, SURE, UNDO, ASK = "ledger:set:", "ledger:sure:", "ledger:undo:", "ledger:ask:"
WAIT = timedelta(days=14)
"""After how long it can be asked about."""


def label_of(row: LedgerRow) -> str:
    """What an entry is for."""
    return purpose(row.role, row.company) or phrases.A_POST


def mark(turn: Turn, row: LedgerRow, standing: Standing, *, sure: bool = False) -> None:
    """Note it with this day, and offer to take it back; after sending also to be asked in two weeks. What would go back behind what is noted already is asked
    about, unless it is said for sure."""
    speak_of(turn, row)
    if not sure and goes_back(Standing(row.status), standing):
        number = turn.store.ledger.number_of(row, turn.db)
        offer_beside(turn, phrases.stands_further(number, label_of(row), row.status, standing.value), [(phrases.note_anyway(standing.value), f"{SURE}{row.id}:{standing.value}")])
        return
    change = turn.store.ledger.mark(turn.user, row.id or 0, standing, turn.db)
    number = turn.store.ledger.number_of(row, turn.db)
    if change is None:
        turn.say(phrases.stands_as(number, label_of(row), standing.value))
        return
    turn.store.reminders.settle(turn.user, row.id or 0, turn.db)
    options = [(phrases.UNDO, f"{UNDO}{change.id}")]
    if standing is Standing.SENT:
        options.append((phrases.ASK_LATER, f"{ASK}{row.id}"))
    offer_beside(turn, phrases.noted_standing(number, label_of(row), standing.value), options)


def speak_of(turn: Turn, row: LedgerRow) -> None:
    """From now on news without a name is about this entry, until another is made."""
    newest = turn.store.ledger.newest(turn.user, 1, turn.db)
    turn.stand(turn.talk.model_copy(update={"entry": row.id or 0, "newest": newest[0].id or 0 if newest else 0}))


def spoken_of(turn: Turn) -> LedgerRow | None:
    """The entry that was spoken of last, unless one was made since."""
    newest = turn.store.ledger.newest(turn.user, 1, turn.db) if turn.talk.entry else []
    return turn.store.ledger.get(turn.user, turn.talk.entry, turn.db) if newest and newest[0].id == turn.talk.newest else None


def ask_which(turn: Turn, rows: tuple[LedgerRow, ...], standing: Standing, most: int = 6) -> None:
    """Several may be meant."""
    options = [(_told(turn, row), f"{SET}{row.id}:{standing.value}") for row in rows[:most]]
    offer_beside(turn, phrases.which_application(standing.value, len(rows), most), options)


def _told(turn: Turn, row: LedgerRow) -> str:
    return f"{turn.store.ledger.number_of(row, turn.db)}. {label_of(row)}, {row.created:%d %b}"


def undo_standing(turn: Turn, after: datetime | None = None, id_: int | None = None) -> bool:
    """Take back the change of that number, or the last one if it was made after that moment; whether there was one."""
    last = turn.store.ledger.last_change(turn.user, turn.db) if id_ is None else None
    at = id_ if id_ is not None else last.id if last and (after is None or last.created > after) else None
    row = turn.store.ledger.undo(turn.user, at, turn.db) if at is not None else None
    if row is not None:
        turn.say(phrases.stands_again(turn.store.ledger.number_of(row, turn.db), label_of(row), row.status))
    return row is not None


def ask_later(turn: Turn, id_: int) -> None:
    """The user wants to be asked."""
    row = turn.store.ledger.get(turn.user, id_, turn.db)
    if row is None or row.status not in (Standing.SENT, Standing.INTERVIEW):
        turn.say(phrases.STALE)
        return
    due = turn.store.reminders.ask(turn.user, id_, turn.message.channel, turn.message.conversation, WAIT, turn.db)
    turn.say(phrases.will_ask(label_of(row), due))


def what_came(row: LedgerRow, history: Sequence[StatusRow]) -> Say:
    """The question that the user wished for."""
    options = tuple(Option(label=standing.value.capitalize(), data=f"{SET}{row.id}:{standing.value}") for standing in (*KNOWN, Standing.WITHDRAWN) if standing.value != row.status)
    since = history[-1].created if history else row.created
    return Say(kind=SayKind.QUESTION, text=phrases.heard_of(label_of(row), since), options=(*options, Option(label=phrases.ASK_LATER, data=f"{ASK}{row.id}")))
