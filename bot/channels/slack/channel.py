"""Slack, by slack_bolt: what it delivers is only kept in its handlers, for Slack wants to hear within three seconds that it came."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Coroutine
from contextlib import AsyncExitStack
from functools import partial
from typing import Any

from agent.domain.say import Say
from bot.channels.line import Line
from bot.channels.outcomes import Gone, Refused
from bot.channels.pace import Pace
from bot.channels.progress import ProgressBoard, Rhythm
from bot.channels.slack.account import Account, Keys
from bot.channels.slack.blocks import home, window
from bot.channels.slack.catching_up import CatchingUp
from bot.channels.slack.connecting import LONGEST_PAUSE, patiently
from bot.channels.slack.hearing import Body, listening
from bot.channels.slack.intake import Intake
from bot.channels.slack.place import CHANNEL, Place, counted_as, place_of
from bot.channels.slack.pushed import slack_door
from bot.channels.slack.reading import command_of, message_of, tap_of, team_of, words_of
from bot.channels.slack.sending import translated
from bot.channels.slack.socket import PING, hear_by_socket
from bot.channels.slack.threads import Threads
from bot.channels.slack.voice import Voice
from bot.channels.slack.wording import parts
from bot.process.threads import remember
from bot.showing import phrases
from storage import Store

log = logging.getLogger(__name__)

API = "https://slack.com"
USUAL = Rhythm(patience=2.0, edits=2.0, signs=100.0)
"""Slack takes about fifty changes of messages a minute from all of a workspace, and shows a sign of work for two minutes."""
SHOWING = "progress:"
BAD_TOKEN = "Slack does not take the token: check TRUECUT_SLACK_BOT_TOKEN."
BAD_APP_TOKEN = "Slack does not take the token for Socket Mode: check TRUECUT_SLACK_APP_TOKEN (connections:write), and that Socket Mode is on."


def usual_pace() -> Pace:
    """A little below what Slack allows: one message a second in a conversation with all its threads."""
    return Pace(each=1.1, place=counted_as)


class Slack:
    """A channel that listens too. `pace`, `rhythm` and `ping` are those of Slack but for tests."""

    def __init__(
        self, store: Store, keys: Keys, owners: frozenset[str] = frozenset(), api: str = API, *,
        pace: Pace | None = None, rhythm: Rhythm = USUAL, ping: float = PING,
    ) -> None:  # fmt: skip
        self._store, self._keys, self._ping = store, keys, ping
        self._pace = pace or usual_pace()
        self._intake = Intake(store, owners)
        self._account = Account(store, keys, api.rstrip("/"))
        threads = Threads(store)
        self._voice = Voice(store, self._account, threads, self._pace)
        self._board = ProgressBoard(self._voice, rhythm, self._keep_progress)
        self._catching_up = CatchingUp(store, self._account, threads, self._intake, self._keep)
        self._order = asyncio.Lock()
        self._aside: set[asyncio.Task[None]] = set()
        self._heard: Callable[[], None] = lambda: None
        self.last_poll: float | None = None
        self.pushed_to: int | None = None

    @property
    def line(self) -> Line:
        """The channel as the courier needs it."""
        return Line(self, parts, self._pace)

    # What we hear

    async def listen(self, heard: Callable[[], None]) -> None:
        """Keep what Slack delivers until cancelled; `heard` is called after each commit. Raises `OwnerCanAct` when a token is wrong."""
        self._heard = heard
        await self._begin()
        app = listening(self._account.client(""), self._account.find, self._keys.secret, self)
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(self._catching_up.going_on())
            if self._keys.client or not self._keys.app:
                door = slack_door(self._keys.port, app, "" if self._keys.app else self._keys.secret, self._account.agreed if self._keys.client else None)
                self.pushed_to = (await stack.enter_async_context(door)).port
            if self._keys.app:
                await patiently(partial(hear_by_socket, app, self._account.client(""), self._keys.app, self._alive, self._catching_up.look, self._ping), BAD_APP_TOKEN, over=False)
            while True:
                await patiently(self._ask_who_we_are, BAD_TOKEN)
                await asyncio.sleep(LONGEST_PAUSE)

    async def event(self, body: Body) -> None:
        """Something was said, or a tab was opened."""
        kind = (body.get("event") or {}).get("type")
        if kind == "app_home_opened":
            await self._opened(body)
            return
        if kind == "app_uninstalled" or (kind == "tokens_revoked" and (body["event"].get("tokens") or {}).get("bot")):
            await self._account.forget(team_of(body))
            return
        installed = await self._account.find(team_of(body))
        message = message_of(body, installed.bot_user if installed else "")
        if message:
            await self._keep(partial(self._intake.message, message))

    async def command(self, body: Body) -> str:
        """A slash command; what only its user is told where he gave it, or ""."""
        message = command_of(body)
        await self._keep(partial(self._intake.message, message))
        return "" if message.sender.private else phrases.IN_DIRECT_MESSAGES

    async def action(self, body: Body) -> None:
        """A tap. A window for words is opened while its key is fresh, after this was acknowledged; the words can be typed without it too."""
        tap = tap_of(body)
        if tap is None:
            return
        about = await self._keep(partial(self._intake.tap, tap))
        if about:
            self._beside(self._open(tap.sender.team, tap.trigger, window(tap.question, about)))

    async def view(self, body: Body) -> None:
        """A window was sent."""
        await self._keep(partial(self._intake.words, words_of(body)))

    async def _keep(self, keeping: Callable[[], Any]) -> Any:
        """Commit it, in the order in which it came."""
        async with self._order:
            kept = await remember(keeping)
        self._heard()
        return kept

    async def _opened(self, body: Body) -> None:
        event = body.get("event") or {}
        place = Place(team_of(body), str(event.get("user") or ""))
        if event.get("tab") == "home":
            self._beside(self._publish(place))
        elif event.get("tab") == "messages":
            await self._keep(partial(self._intake.opened, place))

    async def _publish(self, place: Place) -> None:
        """Show which versions there are on the home tab."""
        member = await remember(partial(self._intake.is_member, place))
        made = await remember(partial(self._store.ledger.of, place.key))
        await translated((await self._account.at(place.team)).views_publish(user_id=place.user, view=home(made, member)))

    async def _open(self, team: str, trigger: str, view: dict[str, Any]) -> None:
        await translated((await self._account.at(team)).views_open(trigger_id=trigger, view=view))

    def _beside(self, doing: Coroutine[Any, Any, None]) -> None:
        """Do what must not hold up the acknowledgement, and may fail."""
        task = asyncio.create_task(doing)
        self._aside.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._aside.discard(task)
        if not task.cancelled() and (error := task.exception()):
            log.info("a view could not be shown: %s (%s)", type(error).__name__, error if isinstance(error, Refused | Gone) else "")

    # Who we are

    async def _begin(self) -> None:
        """Get to know ourselves; tried until Slack answers."""
        await patiently(self._ask_who_we_are, BAD_TOKEN)
        for name, message in (await remember(partial(self._store.marks.named, CHANNEL, SHOWING))).items():
            self._board.adopt(name.removeprefix(SHOWING), message)

    async def _ask_who_we_are(self) -> None:
        await self._account.introduce()
        self._alive()

    def _alive(self) -> None:
        self.last_poll = time.monotonic()

    # Files and taps

    async def fetch(self, remote: str) -> bytes:
        """The bytes of a file that somebody sent. Raises `Refused` when they will never come, or another error when they may."""
        return await self._account.fetch(remote)

    async def acknowledge(self, query: str) -> None:
        """Nothing is left to do: Slack heard so when the tap was kept."""

    # What we say

    async def deliver(self, conversation: str, say: Say) -> None:
        """Show one message. Raises `NotNow`, `Gone`, `Refused`, or another error when it may go well next time."""
        place = place_of(conversation)
        await self._voice.deliver(place, say)
        if not place.channel:
            await self._board.end(conversation)

    async def progress(self, conversation: str, text: str) -> None:
        """Show what is being done just now."""
        self._board.show(conversation, f"{text[:1].upper()}{text[1:]} …")

    async def rest(self, conversation: str) -> None:
        """Nothing is being done there any more."""
        await self._board.end(conversation)

    async def close(self) -> None:
        """Let go of the connections."""
        await self._board.close()
        for task in self._aside:
            task.cancel()
        await asyncio.gather(*self._aside, return_exceptions=True)
        await self._account.close()

    async def _keep_progress(self, conversation: str, message: str | None) -> None:
        name = SHOWING + conversation
        put = partial(self._store.marks.put, CHANNEL, name, message) if message else partial(self._store.marks.drop, CHANNEL, name)
        await remember(put)
