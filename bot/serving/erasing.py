"""Forgets users who asked for it: when nothing of theirs is worked on, all at once."""

from __future__ import annotations

from collections.abc import Sequence

from agent.domain.say import Say
from agent.lexicon.kept import forget_words
from bot.app import App
from bot.showing import phrases
from storage.tables import ChoreRow


def erase_all(app: App, channels: Sequence[str]) -> int:
    """Forget everybody of these channels who wants to be forgotten, where nothing else works on their runs; how many."""
    leaving = app.store.chores.leaving(channels)
    for chore in leaving:
        erase(app, chore)
    return len(leaving)


def erase(app: App, chore: ChoreRow) -> None:
    """Forget a user: vectors and words in memory, files, rows, and the traces of both. Killed anywhere it is done at the next start. The good-bye holds nothing, and goes once it is said."""
    store = app.store
    app.indexes.forget(chore.user)
    forget_words()
    store.files.forget(chore.user)
    with store.transaction() as db:
        store.persons.erase(chore.user, db)
        store.chores.sweep_later(db)
        store.outbox.put(f"good-bye:{chore.id}", chore.channel, chore.conversation, Say(text=phrases.FORGOTTEN), db, passing=True)
    store.chores.tidy(store.files)
