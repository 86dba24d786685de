"""What we say on Slack: messages, files, and the message that shows what is being done."""

from __future__ import annotations

from functools import partial

from slack_sdk.web.async_client import AsyncWebClient

from agent.domain.say import Say, SayKind
from agent.errors import UserCanAct
from bot.channels.outcomes import Refused
from bot.channels.pace import Pace
from bot.channels.shelf import MarkShelf
from bot.channels.slack.account import Account
from bot.channels.slack.blocks import feedback, question
from bot.channels.slack.place import CHANNEL, Place, place_of
from bot.channels.slack.sending import send_aside, send_file, send_text, translated
from bot.channels.slack.threads import Threads
from bot.channels.slack.wording import escaped
from bot.process.threads import remember
from bot.showing import phrases
from storage import Store


class Voice:
    """Delivers messages, and is the screen of the board of progress."""

    def __init__(self, store: Store, account: Account, threads: Threads, pace: Pace) -> None:
        self._store, self._account, self._threads, self._pace = store, account, threads, pace
        self._shelf = MarkShelf(store, CHANNEL)

    async def deliver(self, place: Place, say: Say) -> None:
        """Show one message. Raises `NotNow`, `Gone`, `Refused`, or another error when it may go well next time."""
        client = await self._account.at(place.team)
        if place.channel:
            await send_aside(client, place.channel, place.user, say.text, place.thread)
        elif say.kind is SayKind.FILE:
            await self._deliver_file(client, place, say)
        else:
            await self._deliver_text(client, place, say)

    async def _deliver_text(self, client: AsyncWebClient, place: Place, say: Say) -> None:
        blocks = []
        if say.options:
            blocks = await remember(partial(question, say.text, say.options, self._shelf, say.kind is SayKind.QUESTION))
            blocks += [feedback()] if say.rated else []
        stamp = await send_text(client, await self._threads.direct(client, place), say.text, await self._threads.head(place), blocks, say.options)
        await self._threads.note(place, stamp, bool(say.options))

    async def _deliver_file(self, client: AsyncWebClient, place: Place, say: Say) -> None:
        try:
            content = await remember(partial(self._store.files.read, say.path))
        except UserCanAct as error:
            raise Refused("its file is no longer there") from error
        await send_file(client, await self._threads.direct(client, place), content, say.filename, await self._threads.head(place))

    async def show(self, conversation: str, text: str) -> str:
        """Send the message of progress. Raises `NotNow` where an answer comes first."""
        place = place_of(conversation)
        with self._pace.at_once(conversation):
            client = await self._account.at(place.team)
            return await send_text(client, await self._threads.direct(client, place), text, await self._threads.head(place))

    async def change(self, conversation: str, message: str, text: str) -> None:
        """Put another text into it."""
        place = place_of(conversation)
        client = await self._account.at(place.team)
        await translated(client.chat_update(channel=await self._threads.direct(client, place), ts=message, text=escaped(text)))

    async def remove(self, conversation: str, message: str) -> None:
        """Take it away."""
        place = place_of(conversation)
        client = await self._account.at(place.team)
        await translated(client.chat_delete(channel=await self._threads.direct(client, place), ts=message))

    async def at_work(self, conversation: str) -> None:
        """Show under the thread that we are at work, until something is said there; outside of threads Slack has no such sign."""
        place = place_of(conversation)
        thread = await self._threads.head(place)
        if thread:
            client = await self._account.at(place.team)
            await translated(client.assistant_threads_setStatus(channel_id=await self._threads.direct(client, place), thread_ts=thread, status=phrases.IS_WORKING))
