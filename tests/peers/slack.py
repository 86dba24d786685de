"""A Web API of Slack that nobody here wrote (emulate), behind what our channel says.

It delivers nothing to a bot, so what the person says is put into the inbox here; what the bot says goes over HTTP, and is read back as the person.
It reads the body of a call alone, while the library's asynchronous client writes some of its arguments into the query, which Slack takes as well: a relay
between the two moves them.
"""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
from aiohttp import web
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.app import App
from bot.channels.slack import Keys, Slack
from bot.channels.slack.place import CHANNEL, Place
from bot.serving.courier import Courier
from bot.serving.house import House
from tests.dialogues.slack import FAST, quick

ROOT = Path(__file__).parents[2]
EMULATE = ROOT / ".peers" / "npm" / "node_modules" / "emulate" / "dist" / "index.js"
BOT_TOKEN, PERSON_TOKEN = "xoxb-peer", "xoxp-peer"
BOT_SCOPES = ["chat:write", "im:write", "im:history", "files:write", "files:read"]
"""What the bot needs to talk; the peer refuses whatever asks for more."""
PERSON_SCOPES = ["im:history", "files:read", "users:read"]
SEED = {
    "slack": {
        "team": {"name": "Kornblum", "domain": "kornblum"},
        "users": [{"name": name, "real_name": name.title(), "email": f"{name}@kornblum.example"} for name in ("ann", "truecut")],
        "tokens": [{"token": BOT_TOKEN, "user": "truecut", "scopes": BOT_SCOPES}, {"token": PERSON_TOKEN, "user": "ann", "scopes": PERSON_SCOPES}],
        "strict_scopes": True,
    },
}


@dataclass
class Seen:
    """The house with Slack as its channel, and what Ann sees."""

    house: House
    place: Place
    person: AsyncWebClient

    @property
    def channel(self) -> str:
        """Her direct messages, as the bot opened them."""
        return self.house.app.store.marks.get(CHANNEL, f"im:{self.place.top}") or ""

    async def says(self, text: str = "", *, tapped: str = "", file: tuple[str, bytes] | None = None) -> list[dict[str, Any]]:
        """Ann says something; all that stands in her direct messages then, oldest first, threads beneath their heads."""
        await self.house.say(self.place.key, str(self.place), text, tapped=tapped, file=file)
        return await self.messages()

    async def messages(self) -> list[dict[str, Any]]:
        """What stands there."""
        history = await self.person.conversations_history(channel=self.channel, limit=200)
        found: list[dict[str, Any]] = []
        for head in reversed(history["messages"]):
            replies = await self.person.conversations_replies(channel=self.channel, ts=head["ts"])
            found += replies["messages"] or [head]
        return found


@asynccontextmanager
async def seen(app: App, folder: Path) -> AsyncIterator[Seen]:
    """The peer as a process of its own, and our channel in front of it."""
    async with _running(folder) as peer, _relay(peer) as url:
        slack = Slack(app.store, Keys(BOT_TOKEN, "xapp-unused"), frozenset(), url, pace=quick(), rhythm=FAST)
        person = AsyncWebClient(PERSON_TOKEN, base_url=f"{url}/api/")
        await slack._begin()
        told = await person.auth_test()
        place = Place(str(told["team_id"]), str(told["user_id"]))
        house = House(app, CHANNEL, slack)
        house._courier = Courier(app.store, {CHANNEL: slack.line})
        try:
            yield Seen(house, place, person)
        finally:
            await slack.close()


@asynccontextmanager
async def _running(folder: Path) -> AsyncIterator[str]:
    seed, port = folder / "seed.json", _free_port()
    seed.write_text(json.dumps(SEED))
    url = f"http://127.0.0.1:{port}"
    command = ["node", str(EMULATE), "--service", "slack", "--port", str(port), "--seed", str(seed), "--base-url", url]
    quiet = asyncio.subprocess.DEVNULL
    process = await asyncio.create_subprocess_exec(*command, cwd=folder, stdout=quiet, stderr=quiet)
    try:
        await _answering(url)
        yield url
    finally:
        process.kill()
        await process.wait()


@asynccontextmanager
async def _relay(peer: str) -> AsyncIterator[str]:
    """Passes calls on, with what stands in the query in the body instead."""

    async def passed_on(request: web.Request) -> web.Response:
        given = {name: value for name, value in request.headers.items() if name.lower() in ("authorization", "content-type")}
        body: Any = await request.read()
        if request.query:
            given.pop("Content-Type", None)
            body = dict(request.query)
        async with session.post(f"{peer}{request.path}", headers=given, data=body) as answer:
            return web.Response(status=answer.status, body=await answer.read(), content_type=answer.content_type)

    app = web.Application(client_max_size=50_000_000)
    app.router.add_route("*", "/api/{method}", passed_on)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        async with aiohttp.ClientSession() as session:
            yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


async def _answering(url: str) -> None:
    client = AsyncWebClient(PERSON_TOKEN, base_url=f"{url}/api/")
    for _ in range(100):
        try:
            await client.auth_test()
        except (SlackApiError, OSError):
            await asyncio.sleep(0.2)
        else:
            return
    raise AssertionError("the peer does not answer")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def buttons(message: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """The buttons of a message: what stands on them → the element."""
    elements = [element for block in message.get("blocks") or [] for element in block.get("elements") or [] if isinstance(element, dict)]
    return {element["text"]["text"]: element for element in elements if element.get("type") == "button"}
