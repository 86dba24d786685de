"""Telegram as a channel."""

import os

os.environ.setdefault("PTB_TIMEDELTA", "1")
"""Spans of time come as such; without it python-telegram-bot warns at each flood limit."""

from bot.channels.telegram.channel import Telegram  # noqa: E402
from bot.channels.telegram.connecting import bot_of  # noqa: E402
from bot.channels.telegram.webhook import Pushed  # noqa: E402

__all__ = ["Pushed", "Telegram", "bot_of"]
