"""The server: deliveries out, calls in."""

from __future__ import annotations

import time
from collections import defaultdict
from itertools import count
from typing import Any

from aiohttp import web

from tests.fakes.faults import Fault, Kind
from tests.fakes.slack.methods import METHODS, SCOPES
from tests.fakes.slack.people import Channel, Person
from tests.fakes.slack.refusing import Refusal, flooded
from tests.fakes.slack.rooms import Room
from tests.fakes.slack.wire import Delivery, Wire

TEAM = "T1KORNBLUM"
BOT_TOKEN = "xoxb-fake-token-for-tests-0123456789"
APP_TOKEN = "xapp-1-A0-fake-token-for-tests-0123456789"
SECRET = "8f742231b10e8888abcd99yyyzzz85a5"
CLIENT = ("111.222", "client-secret-for-tests-0123456789")
OPEN = ("api.test", "oauth.v2.access")
"""Methods that ask for no token."""
CLOSE = 0.95
"""Seconds by which two messages in a channel may follow each other, on the wire."""


class FakeSlack:
    """Holds one workspace with people and channels as they see them; `limits` holds the app to one message a second in each.
    `dropped` names room, thread and file of what was accepted on a line that broke before the answer."""

    def __init__(self, limits: bool = False, scopes: frozenset[str] | None = None) -> None:
        self.team, self.bot, self.bot_user = TEAM, "B0TRUECUT", "U0TRUECUT"
        self.app_token = APP_TOKEN
        self.tokens = {BOT_TOKEN: TEAM}
        self.client, self.codes = CLIENT, dict[str, tuple[str, str]]()
        self.caller = TEAM
        self.scopes = scopes
        self.faults: list[Fault] = []
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.people: dict[str, Person] = {}
        self.rooms: dict[str, Room] = {}
        self.refused: list[tuple[str, str]] = []
        self.dropped: list[tuple[str, str, str]] = []
        self.wire = Wire(SECRET)
        self._limits = limits
        self._last: dict[str, float] = defaultdict(lambda: float("-inf"))
        self._counter = count(1)
        self._triggers: dict[str, tuple[str, float]] = {}
        self._tickets: set[str] = set()
        self._uploads: dict[str, tuple[str, int, bytes | None]] = {}
        self._files: dict[str, bytes] = {}
        self.told_of: dict[str, dict[str, Any]] = {}

    async def __aenter__(self) -> FakeSlack:
        app = web.Application(client_max_size=60_000_000)
        app.router.add_post("/api/{method}", self._called)
        app.router.add_get("/api/{method}", self._called)
        app.router.add_post("/upload/v1/{name}", self._uploaded)
        app.router.add_get("/files/{name}/{rest}", self._download)
        app.router.add_get("/link", self._connected)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *problem: object) -> None:
        await self.wire.close()
        await self._runner.cleanup()

    # The world outside

    def person(self, id: str = "U1ANN", name: str = "Ann", team: str = TEAM) -> Person:
        """Somebody, on a workspace."""
        if id not in self.people:
            self.people[id] = Person(self, id, name, team)
        return self.people[id]

    def channel(self, *members: Person, id: str = "C1GENERAL", foreign: bool = False) -> Channel:
        """A channel."""
        return Channel(self, id, members, foreign)

    def room(self, id: str, *members: str) -> Room:
        """The room of that name, made when it is new."""
        team = self.people[members[0]].team if members and members[0] in self.people else TEAM
        return self.rooms.setdefault(id, Room(id, set(members), team))

    def agree(self, team: str, address: str) -> str:
        """Somebody of that workspace agrees to install the app: the code with which Slack sends him there."""
        code = f"code-{self.next()}"
        self.codes[code] = (team, address)
        return code

    def issue(self, team: str) -> str:
        """A token for that workspace."""
        token = f"xoxb-{team}-token-for-tests-{self.next()}"
        self.tokens[token] = team
        return token

    def event(self, event: dict[str, Any], team: str = "") -> Delivery:
        """Something happened to which the app subscribes."""
        body = {"type": "event_callback", "team_id": team or self.team, "api_app_id": "A0", "event_id": f"Ev{self.next():09d}", "event_time": int(time.time()), "event": event}
        return self.wire.deliver(Delivery("event", body))

    def next(self) -> int:
        """A number that was not used."""
        return next(self._counter)

    def stamp(self) -> str:
        """The stamp of a new message."""
        return f"{int(time.time())}.{self.next():06d}"

    def trigger(self, user: str) -> str:
        """A key with which a window may be opened for the user, once and soon."""
        name = f"{self.next()}.{TEAM}.key"
        self._triggers[name] = (user, time.monotonic())
        return name

    def upload(self, name: str, content: bytes) -> str:
        """A file of a person; where it lies."""
        number = f"F{self.next()}"
        self._files[number] = content
        return f"{self.url}/files/{number}/{name}"

    def forget_files(self) -> None:
        """What was sent can no longer be had."""
        self._files.clear()

    # What methods ask of the server

    def ticket(self) -> str:
        """An address for one connection."""
        name = f"t{self.next()}"
        self._tickets.add(name)
        return f"{self.url.replace('http', 'ws')}/link?ticket={name}"

    def standing(self, room: Room) -> list[dict[str, Any]]:
        """All messages of a room as Slack tells of them later, the oldest first."""
        told = [{name: value for name, value in message.items() if name not in ("channel", "channel_type", "event_ts")} for message in room.said]
        ours = [
            {"type": "message", "user": self.bot_user, "bot_id": self.bot, "ts": shown.stamp, "text": shown.source, **({"thread_ts": shown.thread} if shown.thread else {})}
            for shown in room.shown if not shown.gone and not shown.only_for
        ]  # fmt: skip
        found = sorted(told + ours, key=lambda message: tuple(map(int, message["ts"].split("."))))
        heads = [message.get("thread_ts") for message in found]
        return [message | ({"reply_count": heads.count(message["ts"])} if message["ts"] in heads else {}) for message in found]

    def use_trigger(self, name: str) -> str:
        """Whose key it is. Raises `Refusal` when it was used or is too old."""
        user, at = self._triggers.get(name, ("", 0.0))
        if not user:
            raise Refusal("invalid_trigger_id" if name not in self._triggers else "exchanged_trigger_id")
        self._triggers[name] = ("", at)
        if time.monotonic() - at > 3:
            raise Refusal("expired_trigger_id")
        return user

    def expect(self, name: str, length: int) -> str:
        """A file of that length will be put here."""
        number = f"F{self.next()}"
        self._uploads[number] = (name, length, None)
        return number

    def arrived(self, number: str) -> tuple[str, bytes]:
        """Name and content of a file that was put here. Raises `Refusal` when it was not."""
        name, _, content = self._uploads.get(number, ("", 0, None))
        if content is None:
            raise Refusal("file_not_found")
        return name, content

    def count(self, room: Room) -> None:
        """Count a message. Raises `Refusal` with 429 when it is one too many."""
        now = time.monotonic()
        if self._limits and now - self._last[room.id] < CLOSE:
            raise flooded(1)
        self._last[room.id] = now

    # The wire

    async def _called(self, request: web.Request) -> web.StreamResponse:
        method, body = request.match_info["method"], await _parameters(request)
        channel = str(body.get("channel") or body.get("channel_id") or "")
        fault = next((fault for fault in self.faults if fault.strikes(method, channel)), None)
        kind = fault.kind if fault else None
        if kind is Kind.BROKEN:
            return web.Response(status=502, text="<html>Bad Gateway</html>", content_type="text/html")
        if kind is Kind.LOST:
            return _hung_up(request)
        try:
            if fault and kind is Kind.FLOOD:
                raise flooded(fault.seconds)
            result = self._do(method, body, _token(request, body))
        except Refusal as refusal:
            self.refused.append((method, refusal.name))
            headers = {"Retry-After": str(refusal.retry_after)} if refusal.retry_after else {}
            return web.json_response(refusal.body, status=refusal.status, headers=headers)
        if kind is Kind.DROPPED:
            if method == "files.completeUploadExternal":
                self.dropped += [(channel, str(body.get("thread_ts", "")), shown.filename) for shown in self.rooms[channel].shown[-1:]]
            return _hung_up(request)
        return web.json_response({"ok": True, **result})

    def _do(self, method: str, body: dict[str, Any], token: str) -> dict[str, Any]:
        self.calls.append((method, body))
        if method not in METHODS:
            raise Refusal("unknown_method")
        if method in OPEN:
            return METHODS[method](self, body)
        if not token:
            raise Refusal("not_authed")
        if token not in (*self.tokens, self.app_token):
            raise Refusal("invalid_auth")
        if (token == self.app_token) != (method == "apps.connections.open"):
            raise Refusal("not_allowed_token_type")
        self.caller = self.tokens.get(token, "")
        if self.scopes is not None and SCOPES.get(method, "") not in self.scopes | {""}:
            raise Refusal("missing_scope")
        return METHODS[method](self, body)

    async def _uploaded(self, request: web.Request) -> web.StreamResponse:
        number, content = request.match_info["name"], await request.read()
        if number not in self._uploads or len(content) != self._uploads[number][1]:
            return web.Response(status=400, text="length does not match")
        name, length, _ = self._uploads[number]
        self._uploads[number] = (name, length, content)
        return web.Response(text=f"OK - {length}")

    async def _download(self, request: web.Request) -> web.StreamResponse:
        if any(fault.strikes("file", None) for fault in self.faults):
            return _hung_up(request)
        if request.headers.get("Authorization", "").removeprefix("Bearer ") not in self.tokens:
            return web.Response(status=302, headers={"Location": f"{self.url}/login"})
        content = self._files.get(request.match_info["name"])
        return web.Response(status=404) if content is None else web.Response(body=content)

    async def _connected(self, request: web.Request) -> web.StreamResponse:
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets:
            return web.Response(status=403)
        self._tickets.discard(ticket)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await self.wire.serve(socket)
        return socket


async def _parameters(request: web.Request) -> dict[str, Any]:
    """From the query, a form or JSON."""
    body: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        told: dict[str, Any] = await request.json()
        return body | told
    return body | dict(await request.post())


def _token(request: web.Request, body: dict[str, Any]) -> str:
    head = request.headers.get("Authorization", "")
    return head.removeprefix("Bearer ").strip() if head.startswith("Bearer ") else str(body.get("token", ""))


def _hung_up(request: web.Request) -> web.StreamResponse:
    """The line breaks without an answer."""
    if request.transport:
        request.transport.abort()
    return web.Response()
