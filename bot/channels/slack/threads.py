"""Where what we say to somebody goes: the channel of his direct messages, and the message at the head of a thread."""

from __future__ import annotations

from functools import partial

from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.slack.place import AFRESH, CHANNEL, DIRECT, Place
from bot.channels.slack.sending import translated
from bot.process.threads import remember
from storage import Store


class Threads:
    """Keeps in marks what Slack told once, and what our own messages began."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def direct(self, client: AsyncWebClient, place: Place) -> str:
        """The channel of the direct messages with the user."""
        name = f"{DIRECT}{place.top}"
        known = await remember(partial(self._store.marks.get, CHANNEL, name))
        if known:
            return known
        opened = str((await translated(client.conversations_open(users=place.user)))["channel"]["id"])
        await remember(partial(self._store.marks.put, CHANNEL, name, opened))
        return opened

    async def head(self, place: Place) -> str:
        """The stamp of the message at the head of the thread; "" outside of threads, and for the message that is to be its head."""
        if not place.thread.startswith(AFRESH):
            return place.thread
        return await remember(partial(self._store.marks.get, CHANNEL, f"head:{place}")) or ""

    async def note(self, place: Place, stamp: str, asks: bool) -> None:
        """Keep which message is the head of a thread, and which asked last."""
        await remember(partial(self._note, place, stamp, asks))

    def _note(self, place: Place, stamp: str, asks: bool) -> None:
        with self._store.transaction() as db:
            if place.thread.startswith(AFRESH) and not self._store.marks.get(CHANNEL, f"head:{place}", session=db):
                self._store.marks.put(CHANNEL, f"head:{place}", stamp, db)
                self._store.marks.put(CHANNEL, f"thread:{stamp}:{place.top}", str(place), db)
            if asks:
                self._store.marks.put(CHANNEL, f"asked:{place}", stamp, db)
