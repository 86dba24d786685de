"""The line to Telegram's servers."""

from __future__ import annotations

from telegram import Bot
from telegram.error import InvalidToken, TelegramError
from telegram.request import HTTPXRequest

from agent.errors import OwnerCanAct

BAD_TOKEN = "Telegram does not know the token: check TRUECUT_TELEGRAM_TOKEN."


async def known_as(token: str, api: str) -> str:
    """The name under which the bot is known there. Raises `OwnerCanAct` with one sentence where the token is none, or nobody answers."""
    try:
        async with bot_of(token, api) as bot:
            return f"@{bot.username}"
    except InvalidToken:
        raise OwnerCanAct(BAD_TOKEN) from None
    except TelegramError as error:
        raise OwnerCanAct(f"Telegram did not answer at {api}: {error.message}.") from None


def bot_of(token: str, api: str) -> Bot:
    """The bot of that token, not connected yet. Raises `OwnerCanAct` where it cannot be a token."""
    request = HTTPXRequest(connection_pool_size=64, read_timeout=20, write_timeout=20, connect_timeout=10, pool_timeout=30, media_write_timeout=60)
    asking = HTTPXRequest(connection_pool_size=2, read_timeout=20, connect_timeout=10, pool_timeout=30)
    try:
        return Bot(token, base_url=f"{api}/bot", base_file_url=f"{api}/file/bot", request=request, get_updates_request=asking)
    except InvalidToken:
        raise OwnerCanAct(BAD_TOKEN) from None
