"""Keeps what Slack delivers: committed to the inbox under its own id before it is acknowledged."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from datetime import timedelta

from sqlmodel import Session

from agent.domain.say import Say
from bot.channels.shelf import MarkShelf, meant
from bot.channels.slack.blocks import about, asked_about
from bot.channels.slack.place import AFRESH, CHANNEL, DIRECT, READ, Place, place_of
from bot.channels.slack.reading import FEEDBACK, TAP, WORDS, Message, Sender, Tap, Words
from bot.incoming import Arrival
from bot.showing import phrases
from storage import Store
from storage.tables import now

LATELY = timedelta(hours=12)
"""For so long what is said outside of a thread goes on in the thread in which was spoken last."""


class Intake:
    """Turns deliveries into rows of the inbox. Of strangers nothing is kept but who knocked."""

    def __init__(self, store: Store, owners: frozenset[str], clock: Callable[[], int] = lambda: int(now().timestamp())) -> None:
        """Owners are named as `T1:U1`, or as `U1` on whatever workspace."""
        self._store = store
        self._owners = owners
        self._clock = clock
        self._shelf = MarkShelf(store, CHANNEL)

    def message(self, heard: Message) -> None:
        """Keep what was said. What was said in a channel is answered in the direct messages, and a line there tells its author so."""
        if not heard.arrivals and heard.sender.private:
            return
        sender = heard.sender
        with self._store.transaction() as db:
            if not self._may(sender, db):
                return
            if not sender.private and heard.stamp:
                self._aside(sender, heard.thread, phrases.IN_DIRECT_MESSAGES, heard.delivery, db)
            if heard.arrivals:
                conversation = self._conversation(heard, db)
                self._receive(heard.delivery, conversation, heard.arrivals, db)
                if sender.private and heard.stamp:
                    self._known(sender, heard.stamp, db)

    def _known(self, sender: Sender, stamp: str, db: Session) -> None:
        """Where the direct messages with him are, and from where on what was missed is looked for: at first from this message on."""
        self._store.marks.put(CHANNEL, f"{DIRECT}{sender.place}", sender.channel, db)
        if self._store.marks.get(CHANNEL, f"{READ}{sender.place}", session=db) is None:
            self._store.marks.put(CHANNEL, f"{READ}{sender.place}", stamp, db)

    def threads(self, place: Place) -> list[str]:
        """The conversations with him in which something may be said: those of open runs, and the last."""
        runs = [run.conversation for run in self._store.runs.all_open(place.key) if run.channel == CHANNEL]
        return list(dict.fromkeys([*runs, self._store.marks.get(CHANNEL, f"last:{place}") or str(place)]))

    def tap(self, heard: Tap) -> str | None:
        """Keep a tap on an option; for one on the button for words, what the window is to keep of its question."""
        value = meant(heard.value, self._shelf)
        with self._store.transaction() as db:
            if not self._may(heard.sender, db):
                return None
            known = self._store.marks.get(CHANNEL, f"{DIRECT}{heard.sender.place}", session=db)
            if not heard.sender.private or (known and known != heard.sender.channel):
                self._not_yours(heard, db)
                return None
            conversation = self._thread(heard.sender, heard.thread or heard.stamp, db) or str(heard.sender.place)
            if heard.kind == WORDS:
                return about(conversation, heard.stamp)
            tapped = value if heard.kind in (TAP, FEEDBACK) else "-"
            self._receive(heard.delivery, conversation, (_arrival(heard.sender, tapped=tapped),), db)
        return None

    def words(self, heard: Words) -> None:
        """Keep an answer from a window; where another question was asked since, it is answered as an old button is."""
        conversation, stamp = asked_about(heard.about)
        with self._store.transaction() as db:
            if not heard.text or not self._may(heard.sender, db):
                return
            own = bool(conversation) and place_of(conversation).top == heard.sender.place
            still = own and self._store.marks.get(CHANNEL, f"asked:{conversation}", session=db) == stamp
            said = _arrival(heard.sender, text=heard.text) if still else _arrival(heard.sender, tapped="-")
            self._receive(heard.delivery, conversation if own else str(heard.sender.place), (said,), db)

    def opened(self, place: Place) -> bool:
        """Somebody looks at the direct messages: a member of whom nothing is known is greeted there, once. Whether he is a member."""
        with self._store.transaction() as db:
            member = self.is_member(place, db)
            if member and not self._store.corpus.holds(place.key, db):
                self._store.outbox.put(f"{CHANNEL}:hello:{place}", CHANNEL, str(place), Say(text=phrases.WELCOME), db)
        return member

    def is_member(self, place: Place, db: Session | None = None) -> bool:
        """Whether he need not be let in."""
        return bool({place.user, str(place.top)} & self._owners) or self._store.access.is_member(place.key, db)

    def _may(self, sender: Sender, db: Session) -> bool:
        """Whether it is a member; a stranger is told how to be let in, at most once a minute."""
        if self.is_member(sender.place, db):
            return True
        code = self._store.access.knock(sender.place.key, CHANNEL, str(sender.place), db)
        if code:
            said = Say(text=phrases.knocked(code))
            self._store.outbox.put(f"pairing:{code}:{self._clock() // 60}", CHANNEL, str(sender.place), said, db)
        return False

    def _receive(self, delivery: str, conversation: str, arrivals: Sequence[Arrival], db: Session) -> None:
        new = False
        for number, arrival in enumerate(arrivals):
            name = delivery + (f":{number}" if number else "")
            payload = arrival.model_copy(update={"conversation": conversation}).model_dump_json(exclude_defaults=True)
            new |= self._store.inbox.receive(CHANNEL, name, payload, arrival.user, db)
        if new:
            self._store.marks.put(CHANNEL, f"last:{place_of(conversation).top}", conversation, db)

    def _conversation(self, heard: Message, db: Session) -> str:
        """Where it belongs: to the thread it was said in, to a thread of its own where it begins something, else to what is talked over now."""
        place, ours = heard.sender.place, self._thread(heard.sender, heard.thread, db)
        if heard.sender.private and heard.thread and ours:
            return ours
        if not heard.opens:
            return self._current(place, db)
        if heard.sender.private and heard.stamp:
            own = place.within(heard.stamp)
            self._store.marks.put(CHANNEL, f"thread:{heard.stamp}:{place}", str(own), db)
            return str(own)
        own = place.within(AFRESH + hashlib.sha256(heard.delivery.encode()).hexdigest()[:12])
        self._store.outbox.put(f"{CHANNEL}:{heard.delivery}:head", CHANNEL, str(own), Say(text=phrases.from_channel(heard.text)), db)
        return str(own)

    def _thread(self, sender: Sender, stamp: str, db: Session) -> str | None:
        """The conversation whose thread hangs on that message, or None."""
        return self._store.marks.get(CHANNEL, f"thread:{stamp}:{sender.place}", session=db) if stamp else None

    def _current(self, place: Place, db: Session) -> str:
        run = self._store.runs.open_of(place.key, db)
        if run and run.channel == CHANNEL:
            return run.conversation
        return self._store.marks.get(CHANNEL, f"last:{place}", LATELY, db) or str(place)

    def _aside(self, sender: Sender, thread: str, text: str, delivery: str, db: Session) -> None:
        """A line that only the sender sees, where he spoke."""
        self._store.outbox.put(f"{CHANNEL}:{delivery}:aside", CHANNEL, str(sender.place.aside(sender.channel, thread)), Say(text=text), db)

    def _not_yours(self, heard: Tap, db: Session) -> None:
        if heard.sender.private:
            self._store.outbox.put(f"{CHANNEL}:{heard.delivery}:aside", CHANNEL, str(heard.sender.place), Say(text=phrases.NOT_YOUR_BUTTON), db)
        else:
            self._aside(heard.sender, "", phrases.NOT_YOUR_BUTTON, heard.delivery, db)


def _arrival(sender: Sender, text: str = "", tapped: str = "") -> Arrival:
    return Arrival(channel=CHANNEL, conversation=str(sender.place), user=sender.place.key, text=text, tapped=tapped)
