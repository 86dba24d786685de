"""Says something in a conversation: its options are the newest menu there, which alone a number that is typed means."""

from __future__ import annotations

from sqlmodel import Session

from agent.domain.say import Say
from bot.dialogue.talk import Talk
from storage import Store


def speak(store: Store, user: str, channel: str, conversation: str, key: str, say: Say, db: Session) -> None:
    """Say it once under that key. What it offers takes the place of what was offered before."""
    if store.outbox.put(key, channel, conversation, say, db, user) and say.options:
        talk = store.talks.get(user, channel, conversation, Talk, db)
        store.talks.put(user, channel, conversation, talk.offered(say), db)


def lists(store: Store, user: str, channel: str, conversation: str, db: Session) -> None:
    """A list with numbers of its own stands there: what was offered before is offered no more."""
    talk = store.talks.get(user, channel, conversation, Talk, db)
    store.talks.put(user, channel, conversation, talk.model_copy(update={"choices": ()}), db)
