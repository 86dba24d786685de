"""Keeps one conversation going in this process: inbox → dialogue → worker → outbox → channel."""

from __future__ import annotations

import asyncio
import logging
import re
import uuid
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from agent.domain.say import Say
from agent.ports import Channel
from bot.app import App
from bot.channels.line import Line
from bot.dialogue import Dialogue
from bot.dialogue.batch import leads
from bot.dialogue.doubting import reminder as doubt_reminder
from bot.dialogue.review import reminder
from bot.dialogue.running import answering, open_question
from bot.dialogue.talk import Talk
from bot.ear import Ear
from bot.incoming import Incoming
from bot.process.threads import remember
from bot.serving.courier import Courier
from bot.serving.erasing import erase_all
from bot.serving.keeping import Keeper
from bot.working.worker import Worker
from storage.tables import Run, now

log = logging.getLogger(__name__)


class House:
    """The parts that live in a process, wired to a channel."""

    def __init__(self, app: App, name: str, channel: Channel, worker: Worker | None = None) -> None:
        self.app = app
        self._name = name
        self._dialogue = Dialogue(app.store, app.settings.document, hosts=app.settings.model_hosts, challenged=app.challengers is not None)
        self._ear = Ear(self._dialogue, remember, app.models)
        self._hearing = asyncio.Lock()
        self._channel = channel
        self._worker = worker or Worker(app, self._progress, (name,))
        self._courier = Courier(app.store, {name: Line(channel)})

    def receive(self, user: str, conversation: str, text: str = "", *, tapped: str = "", file: tuple[str, bytes] | None = None, delivery: str = "") -> bool:
        """Commit a message to the inbox before it is confirmed; False when it was delivered before."""
        stored = self.app.store.files.keep(user, file[1], "upload") if file else ""
        message = Incoming(
            channel=self._name, conversation=conversation, user=user, text=text, tapped=tapped, filename=file[0] if file else "", stored=stored
        )
        return self.app.store.inbox.receive(self._name, delivery or uuid.uuid4().hex, message.model_dump_json(), user)

    async def _progress(self, run: Run, text: str) -> None:
        """Show what a run is doing; a line that is down costs the progress, not the run."""
        try:
            await self._channel.progress(run.conversation, text)
        except Exception:
            log.exception("progress could not be shown")

    async def settle(self) -> None:
        """Work until nothing is left to do: messages handled, runs parked or ended, everything said."""
        while True:
            done = await self.handle_pending()
            done += await remember(partial(erase_all, self.app, (self._name,)))
            done += await self._courier.deliver_all()
            advanced = await self._worker.advance_all()
            if advanced:
                await self._courier.deliver_all()
            if not done + advanced:
                return

    async def answer(self) -> None:
        """Handle what was said and say what comes of it at once, also while runs are being worked on."""
        await self.handle_pending()
        await self._courier.deliver_all()

    async def handle_pending(self) -> int:
        """Handle what the inbox holds, one after the other; how many."""
        async with self._hearing:
            rows = await remember(partial(self.app.store.inbox.pending, self._name))
            for row in rows:
                await self._ear.handle(row)
            return len(rows)

    async def keep(self, clock: Callable[[], datetime] = now) -> bool:
        """Remind of what waits for long, and lay aside what waits for too long; whether a question was shown again."""
        await remember(Keeper(self.app.store, (self._name,), clock).look)
        return bool(await self._courier.deliver_all())

    async def remind(self, user: str, conversation: str) -> bool:
        """Show the open question of a user again, or where a review stands, if there is one; whether there was."""
        say = self._open_question(user, conversation)
        if say:
            await self._channel.deliver(conversation, say)
            if say.options:
                self._offered(user, conversation, say)
        return say is not None

    def _offered(self, user: str, conversation: str, say: Say) -> None:
        """What was shown again is the newest menu."""
        with self.app.store.transaction() as db:
            talk = self.app.store.talks.get(user, self._name, conversation, Talk, db)
            self.app.store.talks.put(user, self._name, conversation, talk.offered(say), db)

    def _open_question(self, user: str, conversation: str) -> Say | None:
        store = self.app.store
        with store.reading() as db:
            talk = store.talks.get(user, self._name, conversation, Talk, db)
        run = answering(store, user, talk)
        if run:
            return open_question(store, run)
        return None if store.runs.open_of(user) else reminder(store, user, talk) or doubt_reminder(store, user, talk)

    def leads(self, user: str) -> bool:
        """Whether a batch of the user is under way."""
        return any(leads(run) for run in self.app.store.runs.all_open(user))

    def stops_batch(self, user: str, conversation: str) -> bool:
        """Whether a batch is under way, which stops after the post that is being done."""
        return self.leads(user) and self.receive(user, conversation, "stop")

    async def say(self, user: str, conversation: str, text: str = "", *, tapped: str = "", file: tuple[str, bytes] | None = None) -> None:
        """Receive one message and settle what comes of it."""
        self.receive(user, conversation, text, tapped=tapped, file=file)
        await self.settle()


def local_file(text: str) -> Path | None:
    """The file a typed line names, or None: quotes of a dragged file and "~" are understood."""
    name = text.strip().strip("'\"")
    if not name or "\n" in name or len(name) > 1_000:
        return None
    try:
        path = Path(name).expanduser()
        return path if path.is_file() else None
    except (OSError, RuntimeError, ValueError):
        return None


def named_file(text: str) -> Path | None:
    """The one existing file that a short sentence names ("my resume is ~/resume.md"), or None."""
    words = text.split()
    found = [path for word in words if re.search(r"[/\\.]", word) and (path := local_file(word.strip(",;:()")))] if len(words) <= 15 else []
    return found[0] if len(found) == 1 else None
