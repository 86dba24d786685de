"""The three channels on which a script is played, each with the real channel of the product."""

from __future__ import annotations

import asyncio
import io
import re
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from rich.console import Console

from bot.app import App
from bot.channels.slack.wording import typed
from bot.channels.terminal import Terminal
from bot.commands.chat import talk
from bot.serving.house import House
from storage.tables import RunState
from tests.dialogues import slack, telegram
from tests.dialogues.script import Stage
from tests.fakes.slack import FakeSlack
from tests.fakes.slack import Person as OnSlack
from tests.fakes.telegram import FakeTelegram, Shown, until
from tests.fakes.telegram import Person as OnTelegram

PATIENCE = 30.0
"""Seconds after which nothing is waited for any more."""


class AtTelegram:
    """Somebody with a client of Telegram."""

    name = "telegram"

    def __init__(self, app: App, server: FakeTelegram) -> None:
        self._app, self._server = app, server
        self._person: OnTelegram = server.person(telegram.OWNER)
        self._last = 0
        self._seen: dict[str, tuple[str, Shown]] = {}

    async def says(self, text: str) -> None:
        """A message."""
        self._last = self._person.says(text)

    async def changes(self, text: str) -> None:
        """The last message is edited."""
        self._person.edits(self._last, text)

    async def sends(self, name: str, content: bytes) -> None:
        """A document."""
        self._person.sends(name, content)

    async def shows(self, kind: str) -> None:
        """A voice message or a photo."""
        self._person.shows(kind)

    async def taps(self, label: str) -> None:
        """The last inline button of that label."""
        self._person.taps(_called([m.buttons for m in self._person.chat.shown], label))

    async def taps_again(self, label: str) -> None:
        """The first inline button of that label, which may be gone by now."""
        self._person.taps_data(*self._seen[label])

    async def hears(self, words: str) -> None:
        """Waits for it."""
        await self._person.hears(words, PATIENCE)

    async def settled(self) -> None:
        """All is confirmed, handled and sent."""
        await until(lambda: not self._server.unconfirmed and _quiet(self._app), PATIENCE)

    def forgets(self) -> None:
        """Only what comes now counts; the first button of each label is kept in mind."""
        for shown in self._person.heard:
            for label, data in shown.buttons.items():
                self._seen.setdefault(label, (data, shown))
        self._person.forgets()

    @property
    def text(self) -> str:
        """What came since."""
        return self._person.text


class AtSlack:
    """Somebody with a client of Slack."""

    name = "slack"

    def __init__(self, app: App, server: FakeSlack) -> None:
        self._app, self._server = app, server
        self._person: OnSlack = server.person(slack.OWNER)
        self._last = ""

    async def says(self, text: str) -> None:
        """A message; a command is typed behind the one that Slack passes on."""
        if text.startswith("/"):
            self._person.commands(text[1:])
        else:
            self._last = self._person.says(text)

    async def changes(self, text: str) -> None:
        """The last message is edited."""
        self._person.edits(self._last, text)

    async def sends(self, name: str, content: bytes) -> None:
        """A file."""
        self._person.sends(name, content)

    async def shows(self, kind: str) -> None:
        """A clip of sound, or a picture."""
        self._person.sends(kind, b"x", mimetype={"voice": "audio/mp4", "photo": "image/png"}[kind])

    async def taps(self, label: str) -> None:
        """The last button of that label."""
        self._person.taps(_called([m.buttons for m in self._person.room.shown], label))

    async def taps_again(self, label: str) -> None:
        """The first button of that label, which may be settled by now."""
        shown = next(m for m in self._person.room.shown if label in m.buttons)
        self._person.taps_value(shown.buttons[label]["value"], shown, shown.buttons[label]["action_id"])

    async def hears(self, words: str) -> None:
        """Waits for it, with commands as they are typed on Slack."""
        await self._person.hears(typed(words), PATIENCE)

    async def settled(self) -> None:
        """All is acknowledged, handled and sent."""
        await until(lambda: not self._server.wire.under_way and _quiet(self._app), PATIENCE)

    def forgets(self) -> None:
        """Only what comes now counts."""
        self._person.forgets()

    @property
    def text(self) -> str:
        """What came since."""
        return self._person.text


class AtTerminal:
    """Somebody at a terminal: types lines and names of files, reads what is printed."""

    name = "terminal"

    def __init__(self, app: App, folder: Path) -> None:
        self._app, self._folder, self.screen = app, folder, io.StringIO()
        self._typed: asyncio.Queue[str] = asyncio.Queue()
        self._idle = asyncio.Event()
        self._read = 0

    async def lines(self) -> AsyncIterator[str]:
        """What is typed; while the next line is waited for, the one before was taken."""
        while True:
            if self._typed.empty():
                self._idle.set()
            yield await self._typed.get()

    async def says(self, text: str) -> None:
        """A line, or a paste of several."""
        self._idle.clear()
        self._typed.put_nowait(text)

    async def changes(self, text: str) -> None:
        """What was typed stays typed."""
        raise AssertionError("nothing can be changed in a terminal")

    async def sends(self, name: str, content: bytes) -> None:
        """The name of a file."""
        path = self._folder / name
        path.write_bytes(content)
        await self.says(str(path))

    async def shows(self, kind: str) -> None:
        """There is no such thing."""
        raise AssertionError(f"a terminal has no {kind}")

    async def taps(self, label: str) -> None:
        """The number before the last option of that label."""
        offered = [{name: number} for number, name in re.findall(r"^ +(\d+) (.+)$", self.screen.getvalue(), re.M)]
        named = _called(offered, label)
        await self.says(next(option[named] for option in reversed(offered) if named in option))

    async def taps_again(self, label: str) -> None:
        """A number counts for what was asked last."""
        raise AssertionError("there are no old buttons in a terminal")

    async def hears(self, words: str) -> None:
        """Waits for it."""
        try:
            await until(lambda: words in self.text, PATIENCE)
        finally:
            assert words in self.text, self.text

    async def settled(self) -> None:
        """The next line is waited for, and all is handled and said."""
        await until(lambda: self._idle.is_set() and _quiet(self._app), PATIENCE)

    def forgets(self) -> None:
        """Only what comes now counts."""
        self._read = len(self.screen.getvalue())

    @property
    def text(self) -> str:
        """What was printed since."""
        return self.screen.getvalue()[self._read :]


@asynccontextmanager
async def on_telegram(app: App, folder: Path) -> AsyncIterator[Stage]:
    """The real library against the strict server."""
    async with FakeTelegram() as server, telegram.serving(app, server):
        yield AtTelegram(app, server)


@asynccontextmanager
async def on_slack(app: App, folder: Path) -> AsyncIterator[Stage]:
    """The real library against the strict server."""
    async with FakeSlack() as server, slack.serving(app, server):
        yield AtSlack(app, server)


@asynccontextmanager
async def in_terminal(app: App, folder: Path) -> AsyncIterator[Stage]:
    """The loop of `truecut chat` with lines that a test types."""
    stage = AtTerminal(app, folder)
    terminal = Terminal(app.store.files, folder / "out", Console(file=stage.screen, highlight=False, soft_wrap=True))
    talking = asyncio.create_task(talk(House(app, "terminal", terminal), terminal, stage.lines(), typed=True))
    try:
        yield stage
        if talking.done():
            await talking
    finally:
        talking.cancel()
        await asyncio.gather(talking, return_exceptions=True)


STAGES = {"terminal": in_terminal, "telegram": on_telegram, "slack": on_slack}


def _called(offered: Sequence[Mapping[str, object]], label: str) -> str:
    """The whole label of the last button that is called so, or else begins so: platforms cut long ones."""
    labels = [name for buttons in reversed(offered) for name in buttons]
    found = next((name for name in labels if name == label), None) or next((name for name in labels if name.startswith(label)), None)
    assert found is not None, f"no button is called {label}, but: {labels}"
    return found


def _quiet(app: App) -> bool:
    """Whether nothing waits to be handled, done or sent."""
    store = app.store
    counts = store.runs.counts()
    return not store.inbox.waiting() and not store.outbox.waiting() and not counts[RunState.NEW] + counts[RunState.RUNNING]
