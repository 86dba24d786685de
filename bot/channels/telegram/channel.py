"""Telegram, by python-telegram-bot's `Bot` alone: its queue of updates loses them when the process dies, ours does not."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import Callable, Sequence
from functools import partial

from telegram import Bot, BotCommand, Update
from telegram.constants import ChatAction
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from agent.domain.say import Say, SayKind
from agent.errors import OwnerCanAct, UserCanAct
from bot.channels.line import Line
from bot.channels.outcomes import Refused
from bot.channels.pace import Pace
from bot.channels.progress import USUAL, ProgressBoard, Rhythm
from bot.channels.shelf import MarkShelf
from bot.channels.telegram.asked import AskedButtons
from bot.channels.telegram.buttons import keyboard
from bot.channels.telegram.connecting import BAD_TOKEN
from bot.channels.telegram.intake import Intake
from bot.channels.telegram.reading import CHANNEL
from bot.channels.telegram.sending import seconds_of, send_file, send_text, show_action, translated
from bot.channels.telegram.webhook import Pushed, secret, webhook_door
from bot.channels.telegram.wording import parts
from bot.process.threads import remember
from bot.showing.menu import MENU
from storage import Store

log = logging.getLogger(__name__)

POLL = 25
"""Seconds for which Telegram holds a question for updates open."""
KINDS = ("message", "edited_message", "callback_query")
LONGEST_PAUSE = 30.0
MOST_ANSWERED = 10_000
"""Taps that are remembered as acknowledged; those before are too old to come again."""
SHOWING = "progress:"


def is_group(conversation: str) -> bool:
    """Groups have negative numbers."""
    return conversation.startswith("-")


def usual_pace() -> Pace:
    """A little below what Telegram allows: one message a second in a chat, 30 a second in all, 20 a minute in a group."""
    return Pace(each=1.1, overall=28, in_group=19, is_group=is_group)


class Telegram:
    """A channel that listens too, over a bot that need not be connected yet. `pace` and `rhythm` are those of Telegram but for tests."""

    def __init__(
        self, store: Store, bot: Bot, owners: frozenset[int] = frozenset(), *,
        pushed: Pushed | None = None, pace: Pace | None = None, rhythm: Rhythm = USUAL, poll: int = POLL,
    ) -> None:  # fmt: skip
        self._store = store
        self._owners = owners
        self._poll = poll
        self._pushed = pushed
        self._pace = pace or usual_pace()
        self._bot = bot
        self._shelf = MarkShelf(store, CHANNEL)
        self._buttons = AskedButtons(self._bot, store)
        self._board = ProgressBoard(self, rhythm, self._keep_progress)
        self._answered: set[str] = set()
        self._answering: set[asyncio.Task[None]] = set()
        self._heard: Callable[[], None] = lambda: None
        self.last_poll: float | None = None
        self.pushed_to: int | None = None

    @property
    def line(self) -> Line:
        """The channel as the courier needs it."""
        return Line(self, parts, self._pace, settles=True)

    # What we hear

    async def listen(self, heard: Callable[[], None]) -> None:
        """Keep what Telegram delivers until cancelled; `heard` is called after each commit. Raises `OwnerCanAct` when the token is wrong."""
        self._heard = heard
        intake = await self._begin()
        if self._pushed:
            await self._be_told(intake, self._pushed)
        pause = 1.0
        while True:
            try:
                await self._hear(intake)
                pause = 1.0
            except InvalidToken:
                raise OwnerCanAct(BAD_TOKEN) from None
            except RetryAfter as error:
                await asyncio.sleep(seconds_of(error))
            except Conflict:
                log.error("another process asks Telegram for the messages of this bot: only one may run")
                await asyncio.sleep(pause)
                pause = min(2 * pause, LONGEST_PAUSE)
            except (TelegramError, OwnerCanAct) as error:
                log.warning("Telegram could not be asked: %s", type(error).__name__)
                await asyncio.sleep(pause)
                pause = min(2 * pause, LONGEST_PAUSE)
            except Exception:
                log.exception("updates cannot be read together")
                await self._hear_one(intake)

    async def _be_told(self, intake: Intake, pushed: Pushed) -> None:
        """Keep what Telegram pushes, one at a time so that the order stays; asked now and then, it says that it is there."""
        async with webhook_door(pushed.port, self._bot, partial(self._keep, intake)) as door:
            self.pushed_to = door.port
            while True:
                try:
                    await self._bot.set_webhook(pushed.address, secret_token=secret(self._bot.token), allowed_updates=KINDS, max_connections=1)
                    self.last_poll = time.monotonic()
                except TelegramError as error:
                    log.warning("Telegram could not be told where to push: %s", type(error).__name__)
                await asyncio.sleep(LONGEST_PAUSE)

    async def _hear_one(self, intake: Intake) -> None:
        """Keep the next update alone, or pass over it when it is the one that cannot be read.

        The library warns of its own method's name here, since it would read the answer itself; Telegram does not mind small letters.
        """
        with contextlib.suppress(TelegramError):
            asked = {"offset": await remember(intake.offset), "limit": 1, "timeout": 0, "allowed_updates": list(KINDS)}
            for raw in await self._bot.do_api_request("getupdates", asked):
                try:
                    update = Update.de_json(raw, self._bot)
                except Exception:
                    await remember(partial(intake.skip, int(raw["update_id"])))
                else:
                    await self._keep(intake, [update])

    async def _begin(self) -> Intake:
        """Get to know ourselves, and tell the commands; tried until Telegram answers."""
        pause = 1.0
        while True:
            try:
                await self._bot.initialize()
                if not self._pushed:
                    await self._bot.delete_webhook()
                await self._bot.set_my_commands([BotCommand(name, text) for name, text in MENU.items()])
                break
            except InvalidToken:
                raise OwnerCanAct(BAD_TOKEN) from None
            except TelegramError as error:
                log.warning("Telegram could not be reached: %s", type(error).__name__)
                await asyncio.sleep(pause)
                pause = min(2 * pause, LONGEST_PAUSE)
        for name, message in (await remember(partial(self._store.marks.named, CHANNEL, SHOWING))).items():
            self._board.adopt(name.removeprefix(SHOWING), message)
        return Intake(self._store, self._owners, self._bot.bot)

    async def _hear(self, intake: Intake) -> None:
        offset = await remember(intake.offset)
        updates = await self._bot.get_updates(offset=offset, timeout=self._poll, allowed_updates=KINDS)
        self.last_poll = time.monotonic()
        if updates:
            await self._keep(intake, updates)

    async def _keep(self, intake: Intake, updates: Sequence[Update]) -> None:
        """Commit them, then acknowledge the taps among them at once."""
        kept = await remember(partial(intake.keep, updates))
        for query, word in kept.taps.items():
            task = asyncio.create_task(self.acknowledge(query, word))
            self._answering.add(task)
            task.add_done_callback(self._answering.discard)
        self._heard()

    async def acknowledge(self, query: str, word: str = "") -> None:
        """Answer a tap, once; that it is too old by now does no harm."""
        if query in self._answered:
            return
        if len(self._answered) >= MOST_ANSWERED:
            self._answered.clear()
        self._answered.add(query)
        try:
            await self._bot.answer_callback_query(query, word or None, show_alert=bool(word))
        except TelegramError as error:
            log.info("a tap could not be acknowledged: %s", type(error).__name__)

    async def fetch(self, remote: str) -> bytes:
        """The bytes of a file that somebody sent. Raises `Refused` when they will never come, or another error when they may."""
        file = await translated(self._bot.get_file(remote))
        return bytes(await file.download_as_bytearray(read_timeout=60))

    # What we say

    async def deliver(self, conversation: str, say: Say) -> None:
        """Show one message. Raises `NotNow`, `Gone`, `Refused`, or another error when it may go well next time."""
        if say.kind is SayKind.SETTLED:
            await self._buttons.settle(conversation, say.about)
            return
        if say.kind is SayKind.FILE:
            await self._deliver_file(conversation, say)
        else:
            buttons = await remember(partial(keyboard, say.options, self._shelf))
            message = await send_text(self._bot, conversation, say.text, buttons)
            if buttons and say.about:
                await self._buttons.shown(conversation, say.about, message)
        await self._board.end(conversation)

    async def _deliver_file(self, conversation: str, say: Say) -> None:
        try:
            content = await remember(partial(self._store.files.read, say.path))
        except UserCanAct as error:
            raise Refused("its file is no longer there") from error
        await self._sign(conversation, ChatAction.UPLOAD_DOCUMENT)
        await send_file(self._bot, conversation, content, say.filename)

    async def progress(self, conversation: str, text: str) -> None:
        """Show what is being done just now."""
        self._board.show(conversation, f"{text[:1].upper()}{text[1:]} …")

    async def rest(self, conversation: str) -> None:
        """Nothing is being done there any more."""
        await self._board.end(conversation)

    async def close(self) -> None:
        """Let go of the connections."""
        await self._board.close()
        await asyncio.gather(*self._answering, return_exceptions=True)
        await self._bot.shutdown()

    # What the board of progress does with its message

    async def show(self, conversation: str, text: str) -> str:
        """Send the message of progress. Raises `NotNow` where an answer comes first."""
        with self._pace.at_once(conversation):
            return str(await send_text(self._bot, conversation, text))

    async def change(self, conversation: str, message: str, text: str) -> None:
        """Put another text into it."""
        await translated(self._bot.edit_message_text(text, conversation, int(message)))

    async def remove(self, conversation: str, message: str) -> None:
        """Take it away."""
        await translated(self._bot.delete_message(conversation, int(message)))

    async def at_work(self, conversation: str) -> None:
        """Show that we are typing."""
        await self._sign(conversation, ChatAction.TYPING)

    async def _sign(self, conversation: str, action: ChatAction) -> None:
        try:
            await show_action(self._bot, conversation, action)
        except Exception as error:
            log.debug("no sign of work could be shown: %s", type(error).__name__)

    async def _keep_progress(self, conversation: str, message: str | None) -> None:
        name = SHOWING + conversation
        put = partial(self._store.marks.put, CHANNEL, name, message) if message else partial(self._store.marks.drop, CHANNEL, name)
        await remember(put)
