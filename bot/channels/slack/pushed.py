"""What Slack pushes, signed: for hosts with a public HTTPS address, whose proxy passes it on to the loopback interface."""

from __future__ import annotations

import json

from slack_bolt.async_app import AsyncApp, AsyncBoltRequest
from slack_sdk.signature import SignatureVerifier

from bot.door import Asked, Door, Told

PORT_SETTING = "TRUECUT_SLACK_PORT"


def pushed_door(port: int, app: AsyncApp, secret: str) -> Door:
    """Answers 200 once a delivery is committed, 401 where the signature is wrong or old, and with an error otherwise, at which Slack repeats."""
    verifier = SignatureVerifier(secret)

    async def answer(asked: Asked) -> tuple[int, Told]:
        if not _signed(asked, verifier):
            return 401, {"status": "who are you?"}
        if asked.method != "POST":
            return 405, {"status": "post it"}
        try:
            request = AsyncBoltRequest(body=asked.body.decode("utf-8"), headers=dict(asked.headers))
        except (ValueError, AttributeError, TypeError):
            return 400, {"status": "not understood"}
        said = await app.async_dispatch(request)
        body = said.body or ""
        return said.status, json.loads(body) if body[:1] == "{" else {"text": body} if body else None

    return Door(port, answer, PORT_SETTING)


def _signed(asked: Asked, verifier: SignatureVerifier) -> bool:
    """Whether Slack signed it just now: looked at before anything is read of it."""
    stamp, signature = asked.headers.get("x-slack-request-timestamp", ""), asked.headers.get("x-slack-signature", "")
    if not (stamp.isascii() and stamp.isdigit() and signature.isascii()):
        return False
    try:
        return bool(verifier.is_valid(asked.body, stamp, signature))
    except UnicodeDecodeError:
        return False
