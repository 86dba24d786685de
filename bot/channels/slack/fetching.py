"""Files that somebody sent, from Slack's own host alone: whoever else is asked would learn the token."""

from __future__ import annotations

from urllib.parse import urlsplit

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.outcomes import Refused
from bot.channels.slack.reading import LARGEST
from bot.channels.slack.sending import translated

HOST = "files.slack.com"
PATIENCE = aiohttp.ClientTimeout(total=60, connect=10)


def may_fetch(link: str, api: str) -> bool:
    """Whether the link leads to the host of Slack's files, or to that of another API in the settings."""
    asked, served = urlsplit(link), urlsplit(api)
    if served.hostname == "slack.com":
        return asked.scheme == "https" and asked.hostname == HOST and asked.port in (None, 443) and not asked.username
    return (asked.scheme, asked.hostname, asked.port) == (served.scheme, served.hostname, served.port)


async def link_of(client: AsyncWebClient, file: str) -> str:
    """Where a file lies of which the message told only its name. Raises `Refused` when it is gone, or cannot be had."""
    told = (await translated(client.files_info(file=file))).get("file") or {}
    link = str(told.get("url_private_download") or told.get("url_private") or "")
    if not link or int(told.get("size") or 0) > LARGEST:
        raise Refused("no link, or too large")
    return link


async def fetch(session: aiohttp.ClientSession, link: str, token: str, api: str) -> bytes:
    """The bytes. Raises `Refused` when they will never come, or another error when they may."""
    if not may_fetch(link, api):
        raise Refused("a file from elsewhere")
    async with session.get(link, headers={"Authorization": f"Bearer {token}"}, allow_redirects=False, timeout=PATIENCE) as answer:
        if answer.status == 429 or answer.status >= 500:
            answer.raise_for_status()
        if answer.status != 200:
            raise Refused(f"status {answer.status}")
        content = bytearray()
        async for piece in answer.content.iter_chunked(65_536):
            content += piece
            if len(content) > LARGEST:
                raise Refused("larger than it said")
        return bytes(content)
