"""Keeps what Telegram delivers: committed to the inbox under its own number before the next is asked for."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from sqlmodel import Session
from telegram import Update, User

from agent.domain.say import Say
from agent.errors import TruecutError
from bot.channels.shelf import MarkShelf, meant
from bot.channels.telegram.reading import CHANNEL, addressed, messages_of, sender_of, tap_of, user_key
from bot.incoming import Arrival
from bot.showing import phrases
from storage import Store
from storage.tables import now

log = logging.getLogger(__name__)

IDLE = timedelta(days=6)
"""After a week without updates Telegram counts from anywhere, so the offset is no longer used then; what it delivers twice is known anyway."""


@dataclass
class Kept:
    """What is to be done once a batch is committed: taps to acknowledge, with a word for those that do not count."""

    taps: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Heard:
    """What an update says: who, in which group (None: in private), a tap or messages, and whether we were addressed in the group."""

    sender: User
    group: str | None
    tap: Arrival | None
    messages: tuple[Arrival, ...]
    addressed: bool


class Intake:
    """Turns updates into rows of the inbox. Of strangers nothing is kept but who knocked; in groups nothing at all."""

    def __init__(self, store: Store, owners: frozenset[int], me: User, clock: Callable[[], int] = lambda: int(now().timestamp())) -> None:
        self._store = store
        self._owners = owners
        self._me = me
        self._clock = clock
        self._shelf = MarkShelf(store, CHANNEL)

    def offset(self) -> int | None:
        """The number from which on updates are asked for; None asks for all that Telegram still has."""
        kept = self._store.marks.get(CHANNEL, self._mark, IDLE)
        return int(kept) if kept else None

    def keep(self, updates: Sequence[Update]) -> Kept:
        """Keep a batch, in one transaction with how far we have read."""
        kept, read = Kept(), [(update, self._read(update)) for update in updates]
        with self._store.transaction() as db:
            for update, heard in read:
                if heard:
                    self._one(update, heard, kept, db)
            self._store.marks.put(CHANNEL, self._mark, str(max(u.update_id for u in updates) + 1), db)
        return kept

    def skip(self, number: int) -> None:
        """Pass over an update that cannot be read at all."""
        log.error("update %s cannot be read and is passed over", number)
        self._store.marks.put(CHANNEL, self._mark, str(number + 1))

    def _read(self, update: Update) -> Heard | None:
        """What an update says, or None when it says nothing or, to our regret, something that we do not understand."""
        try:
            sender, chat, tap = sender_of(update), update.effective_chat, tap_of(update)
            if sender is None:
                return None
            private, message = chat is None or chat.type == "private", update.message
            named = self._me.username or ""
            return Heard(
                sender, None if private or chat is None else str(chat.id), self._meant(tap) if tap else None,
                messages_of(update) if private and not tap else (), bool(message and not private and addressed(message, named, self._me.id)),
            )  # fmt: skip
        except TruecutError:
            raise
        except Exception:
            log.exception("update %s cannot be understood", update.update_id)
            return None

    @property
    def _mark(self) -> str:
        return f"offset:{self._me.id}"

    def _meant(self, tap: Arrival) -> Arrival:
        return tap.model_copy(update={"tapped": meant(tap.tapped, self._shelf)})

    def _one(self, update: Update, heard: Heard, kept: Kept, db: Session) -> None:
        member = heard.sender.id in self._owners or self._store.access.is_member(user_key(heard.sender), db)
        if heard.tap:
            kept.taps[heard.tap.query] = "" if member and not heard.group else phrases.NOT_YOUR_BUTTON
        if heard.group:
            if member and heard.addressed:
                self._in_group(update, heard.group, db)
        elif not member:
            self._stranger(heard.sender, db)
        else:
            self._receive(update, (heard.tap,) if heard.tap else heard.messages, db)

    def _receive(self, update: Update, arrivals: Sequence[Arrival], db: Session) -> None:
        for number, arrival in enumerate(arrivals):
            delivery = f"{self._me.id}:{update.update_id}" + (f":{number}" if number else "")
            self._store.inbox.receive(CHANNEL, delivery, arrival.model_dump_json(exclude_defaults=True), arrival.user, db)

    def _stranger(self, sender: User, db: Session) -> None:
        """Tell who knocks how to be let in, at most once a minute."""
        conversation = str(sender.id)
        code = self._store.access.knock(user_key(sender), CHANNEL, conversation, db)
        if code:
            said = Say(text=phrases.knocked(code))
            self._store.outbox.put(f"pairing:{code}:{self._clock() // 60}", CHANNEL, conversation, said, db, user_key(sender))

    def _in_group(self, update: Update, group: str, db: Session) -> None:
        """Whoever speaks to us in a group is shown the way to the private chat; what was said there is not kept."""
        said = Say(text=phrases.in_private(f"https://t.me/{self._me.username}?start=group"))
        self._store.outbox.put(f"{CHANNEL}:{self._me.id}:{update.update_id}", CHANNEL, group, said, db)
