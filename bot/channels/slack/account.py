"""Who we are on Slack: our tokens on its workspaces, and calls with them over shared connections."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.outcomes import Gone, Refused
from bot.channels.slack.fetching import fetch, link_of
from bot.channels.slack.installing import Client, installed_by
from bot.channels.slack.reading import ASK
from bot.channels.slack.sealing import Seal
from bot.channels.slack.sending import error_of
from bot.channels.slack.workspaces import Installed, Workspaces
from bot.process.threads import remember
from storage import Store

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Keys:
    """What Slack gave the host: the token of the bot on his workspace, that of the app for Socket Mode or the secret that signs what is pushed to a port,
    and what lets other workspaces install the app."""

    bot: str
    app: str = ""
    secret: str = ""
    port: int = 0
    client: Client | None = None


class Account:
    """The workspaces that know us. Nothing is found before Slack has told who we are."""

    def __init__(self, store: Store, keys: Keys, api: str) -> None:
        self._keys, self._api = keys, api
        self._workspaces = Workspaces(store, Seal(keys.client.secret) if keys.client else None)
        self._known = asyncio.Event()
        self._connections: aiohttp.ClientSession | None = None

    async def introduce(self) -> None:
        """Ask Slack who we are on the workspace of the host. Raises `SlackApiError`, or another error where Slack cannot be reached."""
        if self._keys.bot:
            told = await self.client(self._keys.bot).auth_test()
            self._workspaces.own = Installed(str(told["team_id"]), self._keys.bot, str(told.get("bot_id") or ""), str(told["user_id"]))
        else:
            await self.client("").api_test()
        self._known.set()

    async def find(self, team: str) -> Installed | None:
        """That workspace, or None where we are not installed."""
        await self._known.wait()
        return await remember(partial(self._workspaces.find, team))

    async def forget(self, team: str) -> None:
        """We are not installed there any more."""
        await remember(partial(self._workspaces.forget, team))

    async def agreed(self, asked: Mapping[str, str]) -> bool:
        """Somebody comes back from Slack: whether the app is installed on his workspace now."""
        assert self._keys.client is not None
        try:
            found = await installed_by(self._keys.client, self.client(""), asked)
        except SlackApiError as error:
            log.warning("a workspace could not be installed: %s", error_of(error) or "no answer")
            return False
        except (TimeoutError, OSError, aiohttp.ClientError) as error:
            log.warning("a workspace could not be installed: %s", type(error).__name__)
            return False
        if found:
            await remember(partial(self._workspaces.keep, found))
        return found is not None

    async def at(self, team: str) -> AsyncWebClient:
        """Calls on that workspace. Raises `Gone` where we are not installed any more."""
        return self.client(await self._token(team))

    async def _token(self, team: str) -> str:
        found = await self.find(team)
        if found is None:
            raise Gone("we are not installed there")
        return found.token

    def client(self, token: str) -> AsyncWebClient:
        """Calls with that token over shared connections; what fails is not repeated here, for it could be said twice."""
        return AsyncWebClient(token or None, base_url=f"{self._api}/api/", session=self._connected(), retry_handlers=[], logger=logging.getLogger("slack_sdk"))

    def _connected(self) -> aiohttp.ClientSession:
        if self._connections is None or self._connections.closed:
            self._connections = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=60, connect=10), connector=aiohttp.TCPConnector(limit=64))
        return self._connections

    async def fetch(self, remote: str) -> bytes:
        """The bytes of a file that somebody sent. Raises `Refused` when they will never come, or another error when they may."""
        team, _, link = remote.partition(" ")
        try:
            token = await self._token(team)
        except Gone as gone:
            raise Refused(str(gone)) from gone
        if link.startswith(ASK):
            link = await link_of(self.client(token), link.removeprefix(ASK))
        return await fetch(self._connected(), link, token, self._api)

    async def close(self) -> None:
        """Let go of the connections."""
        if self._connections:
            await self._connections.close()
