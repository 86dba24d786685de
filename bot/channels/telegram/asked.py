"""Messages under which the buttons of a question stand, so that they can be taken away once it is answered."""

from __future__ import annotations

from functools import partial

from telegram import Bot

from bot.channels.outcomes import Gone, Refused
from bot.channels.telegram.reading import CHANNEL
from bot.channels.telegram.sending import translated
from bot.process.threads import remember
from storage import Store

MOST = 10
"""Messages with the same question that are remembered."""


class AskedButtons:
    """Remembers among the marks which messages ask a question."""

    def __init__(self, bot: Bot, store: Store) -> None:
        self._bot = bot
        self._marks = store.marks

    async def shown(self, conversation: str, about: str, message: int) -> None:
        """That message asks it."""
        name = _name(conversation, about)
        before = await remember(partial(self._marks.get, CHANNEL, name)) or ""
        numbers = [*before.split(), str(message)][-MOST:]
        await remember(partial(self._marks.put, CHANNEL, name, " ".join(numbers)))

    async def settle(self, conversation: str, about: str) -> None:
        """Take its buttons away. A message that is there no more, or has none, does no harm; raises `NotNow` when Telegram wants it later."""
        name = _name(conversation, about)
        for number in (await remember(partial(self._marks.get, CHANNEL, name)) or "").split():
            try:
                await translated(self._bot.edit_message_reply_markup(conversation, int(number)))
            except (Refused, Gone):
                continue
        await remember(partial(self._marks.drop, CHANNEL, name))


def _name(conversation: str, about: str) -> str:
    """It ends in the conversation, by which marks are forgotten."""
    return f"asked:{about}:{conversation}"
