"""One message and what comes of it, in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from sqlmodel import Session

from agent.domain.rendered import Design
from agent.domain.request import Request
from agent.domain.say import Option, Say, SayKind
from bot.dialogue.asking import about
from bot.dialogue.attachment import Attachment
from bot.dialogue.beforehand import Beforehand, Unheard
from bot.dialogue.limits import Limits
from bot.dialogue.talk import Talk
from bot.incoming import Incoming
from bot.meaning import NOTHING, Meaning
from bot.showing import phrases
from storage import Store

TERMINAL = "terminal"
Result = TypeVar("Result")


@dataclass
class Turn:
    """The message, the open transaction, how documents look, which hosts serve models, whether one is on trial, where the conversation
    stands; collects what is said.
    `done` is what was done beforehand, by its name; `meaning` what a model took the message for (None: it can still be asked)."""

    message: Incoming
    delivery: int
    store: Store
    db: Session
    design: Design
    attached: Attachment | None = None
    limits: Limits = field(default_factory=Limits)
    hosts: tuple[str, ...] = ()
    done: dict[str, Any] = field(default_factory=dict)
    meaning: Meaning | None = NOTHING
    talk: Talk = field(default_factory=Talk)
    said: int = 0
    challenged: bool = False

    @property
    def user(self) -> str:
        """Whose message it is."""
        return self.message.user

    def load(self) -> None:
        """Read where the conversation stands."""
        self.talk = self.store.talks.get(self.user, self.message.channel, self.message.conversation, Talk, self.db)

    def beforehand(self, name: str, work: Callable[[], Result]) -> Result:
        """What the work returns, which is done outside of the transaction. Raises `Beforehand` where that is still to come."""
        if name not in self.done:
            raise Beforehand(name, work)
        made: Result = self.done[name]
        return made

    def meant(self, text: str) -> Meaning:
        """What a model takes (this part of) the message for; nothing where none serves. Raises `Unheard` where it is still to be asked."""
        if self.meaning is None:
            raise Unheard(text)
        return self.meaning

    def stand(self, talk: Talk) -> None:
        """Keep where the conversation now stands. A doubt that was being asked is not lost with what comes in between."""
        talk = talk.after(self.talk)
        self.talk = talk
        self.store.talks.put(self.user, self.message.channel, self.message.conversation, talk, self.db)

    @property
    def in_terminal(self) -> bool:
        """Whether the user types in a terminal, where files have paths."""
        return self.message.channel == TERMINAL

    def start(self, request: Request) -> int | None:
        """The number of a new run; None where the user has started too many, and when it goes on is said."""
        wait = self.limits.run_wait(self.store, self.user, self.db)
        if wait:
            self.say(phrases.too_many_runs(self.limits.runs, wait))
            return None
        return self.store.runs.start(request, self.message.channel, self.message.conversation, self.db)

    def say(self, text: str, options: tuple[Option, ...] = (), key: str = "") -> None:
        """Say something; without a key of its own it belongs to this delivery."""
        self.send(Say(kind=SayKind.QUESTION if options else SayKind.TEXT, text=text, options=options), key)

    def settled(self, run: int, requirement: str) -> None:
        """The question is answered, or asked no more: a channel that can takes its buttons away."""
        self.send(Say(kind=SayKind.SETTLED, about=about(run, requirement)))

    def send(self, say: Say, key: str = "") -> None:
        """Send a message of any kind. What it offers is the newest menu, which alone a number that is typed means."""
        self.said += 1
        said = self.store.outbox.put(key or f"in:{self.delivery}:{self.said}", self.message.channel, self.message.conversation, say, self.db, self.user)
        if said and say.options:
            self.stand(self.talk.offered(say))

    def say_list(self, text: str, options: Sequence[Option] = ()) -> None:
        """Say a list with numbers of its own: no menu of before is meant by a number any more."""
        self.stand(self.talk.model_copy(update={"choices": ()}))
        self.say(text, tuple(options))
