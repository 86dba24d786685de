"""The server: updates and files out, calls in."""

from __future__ import annotations

import asyncio
import json
import random
import time
from collections import Counter
from typing import Any

from aiohttp import web

from tests.fakes.faults import Fault, Kind
from tests.fakes.telegram.chats import Chat
from tests.fakes.telegram.flood import FloodLimit
from tests.fakes.telegram.methods import METHODS
from tests.fakes.telegram.people import Group, Person
from tests.fakes.telegram.refusing import Refusal, bad, flooded

TOKEN = "7001001:AAHfake-token-for-tests-0123456789abcde"
BOT = 7_001_001
MOST_DOWNLOADED = 20_000_000
MOST_UPLOADED = 50_000_000
NAMES = {name.lower(): name for name in (*METHODS, "getUpdates")}
"""Telegram does not mind small letters."""
KNOWN = {"message", "edited_message", "callback_query", "my_chat_member"}
_FIRST = 500_000
_CONFLICT = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
_WEBHOOK = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


class FakeTelegram:
    """Keeps updates until the bot confirms them by a higher offset, and the chats as people see them; `limits` holds the bot to the flood limits.

    `shuffle` puts the updates of one answer in any order; `dropped` names chat and file of what was accepted on a line that broke before the answer.
    """

    def __init__(self, limits: bool = False, token: str = TOKEN) -> None:
        self.token = token
        self.me = {"id": BOT, "is_bot": True, "first_name": "Truecut", "username": "truecut_bot"}
        self.faults: list[Fault] = []
        self.chats: dict[int, Chat] = {}
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.answered: Counter[str] = Counter()
        self.answers: dict[str, str] = {}
        self.commands: list[dict[str, str]] = []
        self.webhook, self.secret = "", ""
        self.taken: list[dict[str, Any]] = []
        self.dropped: list[tuple[int | None, str]] = []
        self.shuffle: random.Random | None = None
        self.flood = FloodLimit() if limits else None
        self._updates: list[dict[str, Any]] = []
        self._again: list[dict[str, Any]] = []
        self._files: dict[str, bytes] = {}
        self._numbers = _FIRST
        self._open: set[str] = set()
        self._poll: asyncio.Event | None = None

    async def __aenter__(self) -> FakeTelegram:
        app = web.Application(client_max_size=MOST_UPLOADED + 1_000_000)
        app.router.add_route("*", "/bot{token}/{method}", self._called)
        app.router.add_get("/file/bot{token}/{path:.+}", self._download)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *problem: object) -> None:
        if self._poll:
            self._poll.set()
        await self._runner.cleanup()

    # The world outside

    def person(self, number: int = 42, name: str = "Ann") -> Person:
        """Somebody."""
        return Person(self, number, name)

    def group(self, number: int = -100, title: str = "Job hunters") -> Group:
        """A group."""
        return Group(self, number, title)

    def chat(self, number: int, kind: str = "private", title: str = "") -> Chat:
        """The chat of that number, made when it is new."""
        return self.chats.setdefault(number, Chat(number, kind, title))

    def today(self) -> int:
        """The second of now."""
        return int(time.time())

    def update(self, body: dict[str, Any]) -> None:
        """Something happened that the bot must hear of; numbers are never used again."""
        self._numbers += 1
        self._updates.append({"update_id": self._numbers, **body})
        if self._poll:
            self._poll.set()

    def pushed(self) -> list[dict[str, Any]]:
        """What Telegram would push to the webhook now."""
        return list(self._updates)

    def deliver_again(self) -> None:
        """Deliver once more what was confirmed, whatever the offset says: as if the confirmation had been lost."""
        self._again, self.taken = self.taken, []
        if self._poll:
            self._poll.set()

    def upload(self, content: bytes) -> str:
        """A file of a person; its name for the bot."""
        name = f"BQACAgQAAxk{len(self._files):08d}"
        self._files[name] = content
        return name

    def query(self) -> str:
        """The number of a new tap, which waits for its answer."""
        number = f"44{len(self._open) + len(self.answered):012d}"
        self._open.add(number)
        return number

    def forget_files(self) -> None:
        """What was sent can no longer be had."""
        self._files.clear()

    async def poll_as_rival(self) -> None:
        """Another process asks for updates too. Raises `RuntimeError` when it loses, as one of the two does."""
        await self._get_updates({})
        raise RuntimeError("409")

    @property
    def numbers(self) -> range:
        """Those of all updates that there were."""
        return range(_FIRST + 1, self._numbers + 1)

    @property
    def unconfirmed(self) -> int:
        """Updates that the bot has not confirmed."""
        return len(self._updates) + len(self._again)

    # The wire

    async def _called(self, request: web.Request) -> web.StreamResponse:
        method, body = NAMES.get(request.match_info["method"].lower(), request.match_info["method"]), await _parameters(request)
        if request.match_info["token"] != self.token:
            return _answered(Refusal(401, "Unauthorized"))
        chat = int(body["chat_id"]) if str(body.get("chat_id", "")).lstrip("-").isdigit() else None
        fault = next((fault for fault in self.faults if fault.strikes(method, chat)), None)
        kind = fault.kind if fault else None
        if fault and kind is Kind.FLOOD:
            return _answered(flooded(fault.seconds))
        if kind is Kind.BROKEN:
            return web.Response(status=502, text="<html>Bad Gateway</html>")
        if kind is Kind.LOST:
            return _hung_up(request)
        try:
            result = await self._do(method, body)
        except Refusal as refusal:
            return _answered(refusal)
        if kind is Kind.DROPPED:
            if method.startswith("send") and method != "sendChatAction":
                self.dropped.append((chat, next((value[0] for value in body.values() if isinstance(value, tuple)), "")))
            return _hung_up(request)
        return web.json_response({"ok": True, "result": result})

    async def _do(self, method: str, body: dict[str, Any]) -> Any:
        self.calls.append((method, body))
        if method == "getUpdates":
            return await self._get_updates(body)
        if method not in METHODS:
            raise Refusal(404, "Not Found")
        return METHODS[method](self, body)

    async def _get_updates(self, body: dict[str, Any]) -> list[dict[str, Any]]:
        """A long poll. A second one ends the first with 409; the offset confirms what lies before it."""
        if self.webhook:
            raise Refusal(409, _WEBHOOK)
        limit, offset = int(body.get("limit", 100)), int(body.get("offset", 0))
        if not 1 <= limit <= 100:
            raise bad("limit must be between 1 and 100")
        if self._poll:
            self._poll.set()
        mine = self._poll = asyncio.Event()
        self._confirm(offset)
        until = time.monotonic() + float(body.get("timeout", 0))
        kinds = set(json.loads(body["allowed_updates"])) if "allowed_updates" in body else KNOWN
        while not (found := [u for u in (*self._again, *self._updates) if kinds & set(u)][:limit]) and (left := until - time.monotonic()) > 0:
            try:
                await asyncio.wait_for(mine.wait(), left)
            except TimeoutError:
                break
            if self._poll is not mine:
                raise Refusal(409, _CONFLICT)
            mine.clear()
        if self._poll is mine:
            self._poll = None
        self._again = [u for u in self._again if u not in found]
        return self.shuffle.sample(found, len(found)) if self.shuffle else found

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            offset = self._updates[offset]["update_id"] if len(self._updates) >= -offset else 0
        self.taken += [u for u in self._updates if u["update_id"] < offset]
        self._updates = [u for u in self._updates if u["update_id"] >= offset]

    async def _download(self, request: web.Request) -> web.StreamResponse:
        if any(fault.strikes("file", None) for fault in self.faults):
            return _hung_up(request)
        content = self._files.get(request.match_info["path"].partition("documents/")[2])
        if request.match_info["token"] != self.token or content is None:
            return web.Response(status=404)
        return web.Response(body=content)

    # What methods ask of the server

    def file(self, name: str) -> dict[str, Any]:
        """What getFile tells."""
        content = self._files.get(name)
        if content is None:
            raise bad("wrong file_id or the file is temporarily unavailable")
        if len(content) > MOST_DOWNLOADED:
            raise bad("file is too big")
        return {"file_id": name, "file_unique_id": name[-8:], "file_size": len(content), "file_path": f"documents/{name}"}

    def answer(self, query: str, text: str) -> None:
        """Answer a tap, once."""
        self.answered[query] += 1
        if query not in self._open:
            raise bad("query is too old and response timeout expired or query ID is invalid")
        self._open.discard(query)
        self.answers[query] = text


async def _parameters(request: web.Request) -> dict[str, Any]:
    """From the query, a form, several parts, or JSON; files as (name, bytes)."""
    body: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        return body | {k: json.dumps(v) if isinstance(v, list | dict) else v for k, v in (await request.json()).items()}
    for name, value in (await request.post()).items():
        body[name] = (value.filename, value.file.read()) if isinstance(value, web.FileField) else value
    return body


def _answered(refusal: Refusal) -> web.Response:
    return web.json_response(refusal.body, status=refusal.code)


def _hung_up(request: web.Request) -> web.StreamResponse:
    """The line breaks without an answer."""
    if request.transport:
        request.transport.abort()
    return web.Response()
