"""The door on the loopback interface, for hosts with a public HTTPS address: what Slack pushes, signed, and who has agreed to install the app."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from urllib.parse import parse_qsl, urlsplit

from slack_bolt.async_app import AsyncApp, AsyncBoltRequest
from slack_sdk.signature import SignatureVerifier

from bot.channels.slack.installing import PATH
from bot.process.door import Asked, Door, Told

PORT_SETTING = "TRUECUT_SLACK_PORT"

Agreed = Callable[[Mapping[str, str]], Awaitable[bool]]
"""From what Slack sent with somebody who agreed to whether the app is installed now."""


def slack_door(port: int, app: AsyncApp, secret: str, agreed: Agreed | None = None) -> Door:
    """Answers 200 once a delivery is committed, 401 where the signature is wrong or old, and with an error otherwise, at which Slack repeats.

    Without a secret nothing that is pushed is heard; without `agreed` nobody can install the app.
    """
    verifier = SignatureVerifier(secret) if secret else None

    async def answer(asked: Asked) -> tuple[int, Told]:
        address = urlsplit(asked.path)
        if agreed and asked.method == "GET" and address.path.endswith(PATH):
            if await agreed(dict(parse_qsl(address.query))):
                return 200, {"status": "installed: say hello to the app in Slack"}
            return 400, {"status": "not installed: ask the host for a new link"}
        if verifier is None or not _signed(asked, verifier):
            return 401, {"status": "who are you?"}
        if asked.method != "POST":
            return 405, {"status": "post it"}
        return await _pushed(app, asked)

    return Door(port, answer, PORT_SETTING)


async def _pushed(app: AsyncApp, asked: Asked) -> tuple[int, Told]:
    try:
        request = AsyncBoltRequest(body=asked.body.decode("utf-8"), headers=dict(asked.headers))
    except (ValueError, AttributeError, TypeError):
        return 400, {"status": "not understood"}
    said = await app.async_dispatch(request)
    body = said.body or ""
    return said.status, json.loads(body) if body[:1] == "{" else {"text": body} if body else None


def _signed(asked: Asked, verifier: SignatureVerifier) -> bool:
    """Whether Slack signed it just now: looked at before anything is read of it."""
    stamp, signature = asked.headers.get("x-slack-request-timestamp", ""), asked.headers.get("x-slack-signature", "")
    if not (stamp.isascii() and stamp.isdigit() and signature.isascii()):
        return False
    try:
        return bool(verifier.is_valid(asked.body, stamp, signature))
    except UnicodeDecodeError:
        return False
