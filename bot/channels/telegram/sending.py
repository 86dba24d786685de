"""Calls to Telegram, with what went wrong in the words of the courier."""

from __future__ import annotations

from collections.abc import Awaitable
from datetime import timedelta
from typing import TypeVar

from telegram import Bot, InlineKeyboardMarkup, InputFile
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter

from bot.channels.outcomes import Gone, NotNow, Refused
from bot.channels.telegram.wording import as_html

Answer = TypeVar("Answer")

_NOBODY = ("chat not found", "user is deactivated", "peer_id_invalid", "user not found")
_ODD_MARKUP = "can't parse entities"
PICTURE = 10_000_000
"""Bytes up to which a picture is shown as one."""


async def translated(call: Awaitable[Answer]) -> Answer:
    """The answer. Raises `NotNow`, `Gone` or `Refused` where Telegram means that; other errors may pass by themselves."""
    try:
        return await call
    except RetryAfter as error:
        raise NotNow(seconds_of(error)) from error
    except Forbidden as error:
        raise Gone(error.message) from error
    except ChatMigrated as error:
        raise Gone("the group has moved") from error
    except BadRequest as error:
        if any(words in error.message.lower() for words in _NOBODY):
            raise Gone(error.message) from error
        raise Refused(error.message) from error


def seconds_of(flood: RetryAfter) -> float:
    """For how long Telegram wants to hear nothing."""
    wait = flood.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


async def send_text(bot: Bot, conversation: str, text: str, keyboard: InlineKeyboardMarkup | None = None) -> int:
    """The number of the message. What Telegram cannot take as HTML is sent as plain text."""
    try:
        sent = await translated(bot.send_message(conversation, as_html(text), parse_mode=ParseMode.HTML, reply_markup=keyboard, disable_web_page_preview=True))
    except Refused as refused:
        if _ODD_MARKUP not in str(refused).lower():
            raise
        sent = await translated(bot.send_message(conversation, text, reply_markup=keyboard, disable_web_page_preview=True))
    return sent.message_id


async def send_file(bot: Bot, conversation: str, content: bytes, name: str) -> int:
    """The number of the message; a picture is shown, everything else comes as a document."""
    if name.lower().endswith(".png") and len(content) <= PICTURE:
        return (await translated(bot.send_photo(conversation, InputFile(content, name)))).message_id
    return (await translated(bot.send_document(conversation, InputFile(content, name), disable_content_type_detection=True))).message_id


async def show_action(bot: Bot, conversation: str, action: ChatAction = ChatAction.TYPING) -> None:
    """Say that we are at work; seen for about five seconds."""
    await translated(bot.send_chat_action(conversation, action))
