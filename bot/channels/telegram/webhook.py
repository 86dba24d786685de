"""Updates that Telegram pushes: for hosts with a public HTTPS address, whose proxy passes them on to the loopback interface."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from telegram import Bot, Update

from bot.process.door import Asked, Door, Told

HEADER = "x-telegram-bot-api-secret-token"
PORT_SETTING = "TRUECUT_TELEGRAM_WEBHOOK_PORT"


@dataclass(frozen=True)
class Pushed:
    """The public address that Telegram is told, and the port to which the proxy passes on; 0 takes any that is free."""

    address: str
    port: int


def secret(token: str) -> str:
    """What Telegram must say so that we know that it is Telegram; known to whoever knows the token."""
    return hmac.new(token.encode(), b"truecut webhook", hashlib.sha256).hexdigest()


def webhook_door(port: int, bot: Bot, keep: Callable[[Sequence[Update]], Awaitable[None]]) -> Door:
    """Answers 200 once an update is committed, so that Telegram repeats what was not."""
    expected = secret(bot.token)

    async def answer(asked: Asked) -> tuple[int, Told]:
        if not hmac.compare_digest(asked.headers.get(HEADER, "").encode("latin-1"), expected.encode()):
            return 401, {"status": "who are you?"}
        if asked.method != "POST":
            return 405, {"status": "post it"}
        try:
            update = Update.de_json(json.loads(asked.body), bot)
        except Exception:
            return 200, {"status": "not understood, and not wanted again"}
        await keep([update])
        return 200, {"status": "kept"}

    return Door(port, answer, PORT_SETTING)
