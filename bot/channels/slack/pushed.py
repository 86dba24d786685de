"""What Slack pushes, signed: for hosts with a public HTTPS address, whose proxy passes it on to the loopback interface."""

from __future__ import annotations

import json

from slack_bolt.async_app import AsyncApp, AsyncBoltRequest

from bot.door import Asked, Door, Told

PORT_SETTING = "TRUECUT_SLACK_PORT"


def pushed_door(port: int, app: AsyncApp) -> Door:
    """Answers 200 once a delivery is committed, 401 where the signature is wrong or old, and with an error otherwise, at which Slack repeats."""

    async def answer(asked: Asked) -> tuple[int, Told]:
        if asked.method != "POST":
            return 405, {"status": "post it"}
        request = AsyncBoltRequest(body=asked.body.decode("utf-8", "replace"), headers=dict(asked.headers))
        said = await app.async_dispatch(request)
        body = said.body or ""
        return said.status, json.loads(body) if body[:1] == "{" else {"text": body} if body else None

    return Door(port, answer, PORT_SETTING)
