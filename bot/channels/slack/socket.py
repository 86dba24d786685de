"""Socket Mode: Slack talks through a connection that we open, so no public address is needed."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

log = logging.getLogger(__name__)

PING = 5.0
SILENT = 30.0
"""Seconds without a connection after which it is begun anew: the library asks for the same address again and again."""


async def hear_by_socket(app: AsyncApp, client: AsyncWebClient, token: str, alive: Callable[[], None], joined: Callable[[], None], ping: float = PING) -> None:
    """Hear through one connection and its successors, until it is lost for long or this is cancelled. Raises `SlackApiError` where Slack gives none.

    `alive` is called again and again as long as the connection stands, `joined` once for each new one.
    """
    opened = await client.apps_connections_open(app_token=token)
    handler = AsyncSocketModeHandler(app, token, logging.getLogger("slack_bolt"), client, ping_interval=ping)
    handler.client.wss_uri = str(opened["url"])
    try:
        await asyncio.wait_for(handler.connect_async(), SILENT)
        silent, known = 0.0, None
        while silent < SILENT:
            if await handler.client.is_connected():
                if handler.client.current_session is not known:
                    known = handler.client.current_session
                    joined()
                alive()
                silent = 0.0
            else:
                silent += ping
            await asyncio.sleep(ping)
        log.warning("Slack was not heard for %s s: connecting anew", int(SILENT))
    finally:
        await handler.close_async()
