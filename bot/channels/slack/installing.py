"""How another workspace installs the app: by a link that the host gives out, good for an hour."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.slack.scopes import SCOPES
from bot.channels.slack.workspaces import Installed

VALID = 3_600
PATH = "/oauth"
"""How the address ends to which Slack sends who has agreed."""


@dataclass(frozen=True)
class Client:
    """The app as Slack knows it, and the public address of our door."""

    id: str
    secret: str
    public: str

    @property
    def address(self) -> str:
        """Where Slack sends who has agreed."""
        return self.public.rstrip("/") + PATH

    def link(self, api: str) -> str:
        """The link by which a workspace installs the app."""
        asked = {"client_id": self.id, "scope": ",".join(SCOPES), "redirect_uri": self.address, "state": self.state()}
        return f"{api.rstrip('/')}/oauth/v2/authorize?{urlencode(asked)}"

    def state(self, moment: float | None = None) -> str:
        """What Slack brings back, so that only who was given the link is heard."""
        told = f"{int(time.time() if moment is None else moment) + VALID}.{secrets.token_hex(8)}"
        return f"{told}.{self._signed(told)}"

    def gave(self, state: str) -> bool:
        """Whether it is of a link of ours, and not too old."""
        told, _, signature = state.rpartition(".")
        until = told.partition(".")[0]
        genuine = hmac.compare_digest(signature.encode(), self._signed(told).encode())
        return genuine and until.isascii() and until.isdigit() and time.time() < int(until)

    def _signed(self, told: str) -> str:
        return hmac.new(self.secret.encode(), f"truecut installs {told}".encode(), hashlib.sha256).hexdigest()


async def installed_by(client: Client, web: AsyncWebClient, asked: Mapping[str, str]) -> Installed | None:
    """The workspace that agreed, or None when it did not, or the link is not of ours. Raises `SlackApiError` when Slack does not know the code."""
    if not asked.get("code") or not client.gave(asked.get("state", "")):
        return None
    given = {"client_id": client.id, "client_secret": client.secret, "code": asked["code"], "redirect_uri": client.address}
    told = await web.api_call("oauth.v2.access", data=given)  # the library's own method rests on a class that aiohttp gives up
    team = told.get("team") or told.get("enterprise") or {}
    me = str(told.get("bot_user_id") or "")
    return Installed(str(team.get("id")), str(told["access_token"]), "", me, str(team.get("name") or ""))
