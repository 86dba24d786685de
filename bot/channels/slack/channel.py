"""Slack, by slack_bolt: what it delivers is only kept in its handlers, for Slack wants to hear within three seconds that it came."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from agent.domain.say import Say, SayKind
from agent.errors import OwnerCanAct, UserCanAct
from bot.channels.line import Line
from bot.channels.outcomes import Gone, NotNow, Refused
from bot.channels.pace import Pace
from bot.channels.progress import ProgressBoard, Rhythm
from bot.channels.shelf import MarkShelf
from bot.channels.slack.blocks import feedback, home, question, window
from bot.channels.slack.fetching import fetch, link_of
from bot.channels.slack.hearing import Body, listening
from bot.channels.slack.installing import Client, installed_by
from bot.channels.slack.intake import Intake
from bot.channels.slack.missed import earliest, moment, said_since
from bot.channels.slack.place import AFRESH, CHANNEL, DIRECT, READ, Place, counted_as, place_of
from bot.channels.slack.pushed import slack_door
from bot.channels.slack.reading import ASK, command_of, message_of, tap_of, team_of, words_of
from bot.channels.slack.sealing import Seal
from bot.channels.slack.sending import error_of, send_aside, send_file, send_text, translated
from bot.channels.slack.socket import PING, hear_by_socket
from bot.channels.slack.wording import escaped, parts
from bot.channels.slack.workspaces import Installed, Workspaces
from bot.process.threads import remember
from bot.showing import phrases
from storage import Store

log = logging.getLogger(__name__)

API = "https://slack.com"
USUAL = Rhythm(patience=2.0, edits=2.0, signs=100.0)
"""Slack takes about fifty changes of messages a minute from all of a workspace, and shows a sign of work for two minutes."""
LONGEST_PAUSE = 30.0
LOOKING_BACK = 6 * 3_600.0
"""Seconds after which is looked for what was missed although nothing seemed wrong."""
SHOWING = "progress:"
WRONG_TOKENS = frozenset({"invalid_auth", "not_authed", "account_inactive", "token_revoked", "not_allowed_token_type", "no_permission", "missing_scope", "user_removed_from_team", "team_disabled"})
BAD_TOKEN = "Slack does not take the token: check TRUECUT_SLACK_BOT_TOKEN."
BAD_APP_TOKEN = "Slack does not take the token for Socket Mode: check TRUECUT_SLACK_APP_TOKEN (connections:write), and that Socket Mode is on."


def usual_pace() -> Pace:
    """A little below what Slack allows: one message a second in a conversation with all its threads."""
    return Pace(each=1.1, place=counted_as)


@dataclass(frozen=True)
class Keys:
    """What Slack gave the host: the token of the bot on his workspace, that of the app for Socket Mode or the secret that signs what is pushed to a port,
    and what lets other workspaces install the app."""

    bot: str
    app: str = ""
    secret: str = ""
    port: int = 0
    client: Client | None = None


class Slack:
    """A channel that listens too. `pace`, `rhythm` and `ping` are those of Slack but for tests."""

    def __init__(
        self, store: Store, keys: Keys, owners: frozenset[str] = frozenset(), api: str = API, *,
        pace: Pace | None = None, rhythm: Rhythm = USUAL, ping: float = PING,
    ) -> None:  # fmt: skip
        self._store, self._keys, self._api, self._ping = store, keys, api.rstrip("/"), ping
        self._pace = pace or usual_pace()
        self._intake = Intake(store, owners)
        self._shelf = MarkShelf(store, CHANNEL)
        self._board = ProgressBoard(self, rhythm, self._keep_progress)
        self._workspaces = Workspaces(store, Seal(keys.client.secret) if keys.client else None)
        self._connections: aiohttp.ClientSession | None = None
        self._order = asyncio.Lock()
        self._aside: set[asyncio.Task[None]] = set()
        self._known = asyncio.Event()
        self._missed = asyncio.Event()
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
        app = listening(self._client(""), self._find, self._keys.secret, self)
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(self._catching_up())
            if self._keys.client or not self._keys.app:
                door = slack_door(self._keys.port, app, "" if self._keys.app else self._keys.secret, self._agreed if self._keys.client else None)
                self.pushed_to = (await stack.enter_async_context(door)).port
            if self._keys.app:
                await self._patiently(partial(hear_by_socket, app, self._client(""), self._keys.app, self._alive, self._missed.set, self._ping), BAD_APP_TOKEN, over=False)
            while True:
                await self._patiently(self._ask_who_we_are, BAD_TOKEN)
                await asyncio.sleep(LONGEST_PAUSE)

    async def event(self, body: Body) -> None:
        """Something was said, or a tab was opened."""
        kind = (body.get("event") or {}).get("type")
        if kind == "app_home_opened":
            await self._opened(body)
            return
        if kind == "app_uninstalled" or (kind == "tokens_revoked" and (body["event"].get("tokens") or {}).get("bot")):
            await remember(partial(self._workspaces.forget, team_of(body)))
            return
        installed = await self._find(team_of(body))
        message = message_of(body, installed.bot_user if installed else "")
        if message:
            await self._keep(partial(self._intake.message, message))

    @asynccontextmanager
    async def _catching_up(self) -> AsyncIterator[None]:
        """Meanwhile look for what was missed: at once, after each new connection, and now and then."""
        task = asyncio.create_task(self._look_back())
        try:
            yield
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def _look_back(self) -> None:
        while True:
            self._missed.clear()
            for name, channel in (await remember(partial(self._store.marks.named, CHANNEL, DIRECT))).items():
                await self._catch_up(place_of(name.removeprefix(DIRECT)), channel)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._missed.wait(), LOOKING_BACK)

    async def _catch_up(self, place: Place, channel: str) -> None:
        """Keep what somebody said while nobody was there to hear it: Slack repeats an event three times within minutes, and then no more."""
        while True:
            try:
                await self._read_again(place, channel)
                return
            except NotNow as soon:
                await asyncio.sleep(soon.seconds)
            except (Gone, Refused, SlackApiError, TimeoutError, OSError, aiohttp.ClientError) as error:
                log.warning("direct messages could not be looked through: %s", error_of(error) if isinstance(error, SlackApiError) else type(error).__name__)
                return

    async def _read_again(self, place: Place, channel: str) -> None:
        mark, latest = f"{READ}{place}", earliest(time.time())
        since = await remember(partial(self._store.marks.get, CHANNEL, mark))
        if since is None or not await remember(partial(self._intake.is_member, place)):
            return
        installed = await self._find(place.team)
        if installed is None:
            return
        heads = [head for name in await remember(partial(self._intake.threads, place)) if (head := await self._thread(place_of(name)))]
        told = await said_since(self._client(installed.token), channel, max(since, latest, key=moment), heads)
        for message in told:
            heard = message_of({"team_id": place.team, "event": {**message, "channel": channel, "channel_type": "im"}}, installed.bot_user)
            if heard:
                await self._keep(partial(self._intake.message, heard))
        if told:
            await remember(partial(self._store.marks.put, CHANNEL, mark, str(told[-1]["ts"])))

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
        await translated(self._client(await self._token(place.team)).views_publish(user_id=place.user, view=home(made, member)))

    async def _open(self, team: str, trigger: str, view: dict[str, Any]) -> None:
        await translated(self._client(await self._token(team)).views_open(trigger_id=trigger, view=view))

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
        await self._patiently(self._ask_who_we_are, BAD_TOKEN)
        for name, message in (await remember(partial(self._store.marks.named, CHANNEL, SHOWING))).items():
            self._board.adopt(name.removeprefix(SHOWING), message)

    async def _patiently(self, doing: Callable[[], Coroutine[Any, Any, None]], complaint: str, over: bool = True) -> None:
        """Do it until it goes well, or again and again where it is not `over` then. Raises `OwnerCanAct` with the complaint when a token is wrong."""
        pause = 1.0
        while True:
            try:
                await doing()
                pause = 1.0
                if over:
                    return
            except SlackApiError as error:
                if error_of(error) in WRONG_TOKENS:
                    raise OwnerCanAct(complaint) from None
                log.warning("Slack could not be reached: %s", error_of(error) or "no answer")
            except (TimeoutError, OSError, aiohttp.ClientError) as error:
                log.warning("Slack could not be reached: %s", type(error).__name__)
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)

    async def _ask_who_we_are(self) -> None:
        if self._keys.bot:
            told = await self._client(self._keys.bot).auth_test()
            self._workspaces.own = Installed(str(told["team_id"]), self._keys.bot, str(told.get("bot_id") or ""), str(told["user_id"]))
        else:
            await self._client("").api_test()
        self._known.set()
        self._alive()

    def _alive(self) -> None:
        self.last_poll = time.monotonic()

    async def _find(self, team: str) -> Installed | None:
        await self._known.wait()
        return await remember(partial(self._workspaces.find, team))

    async def _agreed(self, asked: Mapping[str, str]) -> bool:
        """Somebody comes back from Slack: whether the app is installed on his workspace now."""
        assert self._keys.client is not None
        try:
            found = await installed_by(self._keys.client, self._client(""), asked)
        except SlackApiError as error:
            log.warning("a workspace could not be installed: %s", error_of(error) or "no answer")
            return False
        except (TimeoutError, OSError, aiohttp.ClientError) as error:
            log.warning("a workspace could not be installed: %s", type(error).__name__)
            return False
        if found:
            await remember(partial(self._workspaces.keep, found))
        return found is not None

    async def _token(self, team: str) -> str:
        """Our token on that workspace. Raises `Gone` where we are not installed any more."""
        found = await self._find(team)
        if found is None:
            raise Gone("we are not installed there")
        return found.token

    def _client(self, token: str) -> AsyncWebClient:
        """Calls with that token over shared connections; what fails is not repeated here, for it could be said twice."""
        if self._connections is None or self._connections.closed:
            self._connections = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=60, connect=10), connector=aiohttp.TCPConnector(limit=64))
        return AsyncWebClient(token or None, base_url=f"{self._api}/api/", session=self._connections, retry_handlers=[], logger=logging.getLogger("slack_sdk"))

    # Files and taps

    async def fetch(self, remote: str) -> bytes:
        """The bytes of a file that somebody sent. Raises `Refused` when they will never come, or another error when they may."""
        team, _, link = remote.partition(" ")
        try:
            token = await self._token(team)
        except Gone as gone:
            raise Refused(str(gone)) from gone
        client = self._client(token)
        assert self._connections is not None
        if link.startswith(ASK):
            link = await link_of(client, link.removeprefix(ASK))
        return await fetch(self._connections, link, token, self._api)

    async def acknowledge(self, query: str) -> None:
        """Nothing is left to do: Slack heard so when the tap was kept."""

    # What we say

    async def deliver(self, conversation: str, say: Say) -> None:
        """Show one message. Raises `NotNow`, `Gone`, `Refused`, or another error when it may go well next time."""
        place = place_of(conversation)
        client = self._client(await self._token(place.team))
        if place.channel:
            await send_aside(client, place.channel, place.user, say.text, place.thread)
            return
        if say.kind is SayKind.FILE:
            await self._deliver_file(client, place, say)
        else:
            await self._deliver_text(client, place, say)
        await self._board.end(conversation)

    async def _deliver_text(self, client: AsyncWebClient, place: Place, say: Say) -> None:
        blocks = []
        if say.options:
            blocks = await remember(partial(question, say.text, say.options, self._shelf, say.kind is SayKind.QUESTION))
            blocks += [feedback()] if say.rated else []
        stamp = await send_text(client, await self._direct(client, place), say.text, await self._thread(place), blocks, say.options)
        await remember(partial(self._note, place, stamp, bool(say.options)))

    async def _deliver_file(self, client: AsyncWebClient, place: Place, say: Say) -> None:
        try:
            content = await remember(partial(self._store.files.read, say.path))
        except UserCanAct as error:
            raise Refused("its file is no longer there") from error
        await send_file(client, await self._direct(client, place), content, say.filename, await self._thread(place))

    async def _direct(self, client: AsyncWebClient, place: Place) -> str:
        """The channel of the direct messages with the user."""
        name = f"{DIRECT}{place.top}"
        known = await remember(partial(self._store.marks.get, CHANNEL, name))
        if known:
            return known
        opened = str((await translated(client.conversations_open(users=place.user)))["channel"]["id"])
        await remember(partial(self._store.marks.put, CHANNEL, name, opened))
        return opened

    async def _thread(self, place: Place) -> str:
        """The stamp of the message at the head of the thread; "" outside of threads, and for the message that is to be its head."""
        if not place.thread.startswith(AFRESH):
            return place.thread
        return await remember(partial(self._store.marks.get, CHANNEL, f"head:{place}")) or ""

    def _note(self, place: Place, stamp: str, asks: bool) -> None:
        """Keep which message is the head of a thread, and which asked last."""
        with self._store.transaction() as db:
            if place.thread.startswith(AFRESH) and not self._store.marks.get(CHANNEL, f"head:{place}", session=db):
                self._store.marks.put(CHANNEL, f"head:{place}", stamp, db)
                self._store.marks.put(CHANNEL, f"thread:{stamp}:{place.top}", str(place), db)
            if asks:
                self._store.marks.put(CHANNEL, f"asked:{place}", stamp, db)

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
        if self._connections:
            await self._connections.close()

    # What the board of progress does with its message

    async def show(self, conversation: str, text: str) -> str:
        """Send the message of progress. Raises `NotNow` where an answer comes first."""
        place = place_of(conversation)
        with self._pace.at_once(conversation):
            client = self._client(await self._token(place.team))
            return await send_text(client, await self._direct(client, place), text, await self._thread(place))

    async def change(self, conversation: str, message: str, text: str) -> None:
        """Put another text into it."""
        place = place_of(conversation)
        client = self._client(await self._token(place.team))
        await translated(client.chat_update(channel=await self._direct(client, place), ts=message, text=escaped(text)))

    async def remove(self, conversation: str, message: str) -> None:
        """Take it away."""
        place = place_of(conversation)
        client = self._client(await self._token(place.team))
        await translated(client.chat_delete(channel=await self._direct(client, place), ts=message))

    async def at_work(self, conversation: str) -> None:
        """Show under the thread that we are at work, until something is said there; outside of threads Slack has no such sign."""
        place = place_of(conversation)
        thread = await self._thread(place)
        if thread:
            client = self._client(await self._token(place.team))
            await translated(client.assistant_threads_setStatus(channel_id=await self._direct(client, place), thread_ts=thread, status=phrases.IS_WORKING))

    async def _keep_progress(self, conversation: str, message: str | None) -> None:
        name = SHOWING + conversation
        put = partial(self._store.marks.put, CHANNEL, name, message) if message else partial(self._store.marks.drop, CHANNEL, name)
        await remember(put)
