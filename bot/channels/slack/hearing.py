"""Slack's library, told to hand on whatever comes: it checks signatures and acknowledges once a handler has kept it."""

from __future__ import annotations

import logging
import re
from collections.abc import Awaitable, Callable
from typing import Any, Protocol

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.slack.workspaces import Installed

ANY = re.compile(".*")
Body = dict[str, Any]


class Ear(Protocol):
    """What is done with what comes. Each returns once it is kept; an error makes Slack deliver again."""

    async def event(self, body: Body) -> None:
        """Something was said, or a tab was opened."""
        ...

    async def command(self, body: Body) -> str:
        """A slash command; what only its user is told where he gave it, or ""."""
        ...

    async def action(self, body: Body) -> None:
        """A tap."""
        ...

    async def view(self, body: Body) -> None:
        """A window was sent."""
        ...


def listening(client: AsyncWebClient, find: Callable[[str], Awaitable[Installed | None]], secret: str, ear: Ear) -> AsyncApp:
    """The app. `find` knows the workspaces; the `secret` is what Slack signs requests with over HTTP."""

    async def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult | None:
        found = await find(team_id or enterprise_id or "")
        return AuthorizeResult(enterprise_id=enterprise_id, team_id=team_id, bot_token=found.token, bot_id=found.bot, bot_user_id=found.bot_user) if found else None

    app = AsyncApp(name="truecut", logger=logging.getLogger("slack_bolt"), process_before_response=True, signing_secret=secret, client=client, authorize=authorize)  # type: ignore[arg-type]

    async def event(body: Body, ack: AsyncAck) -> None:
        await ear.event(body)
        await ack()

    async def command(body: Body, ack: AsyncAck) -> None:
        told = await ear.command(body)
        await (ack(text=told, response_type="ephemeral") if told else ack())

    async def action(body: Body, ack: AsyncAck) -> None:
        await ear.action(body)
        await ack()

    async def view(body: Body, ack: AsyncAck) -> None:
        await ear.view(body)
        await ack()

    app.event(ANY)(event)
    app.command(ANY)(command)
    app.action(ANY)(action)
    app.view(ANY)(view)
    return app
