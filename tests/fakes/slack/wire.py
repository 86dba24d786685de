"""How Slack delivers: by envelopes over a socket, or by signed requests; what is not acknowledged within three seconds comes again."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import aiohttp
from aiohttp import web

Body = dict[str, Any]
TYPES = {"event": "events_api", "command": "slash_commands", "action": "interactive", "view": "interactive"}


@dataclass(eq=False)
class Delivery:
    """Something that the app must hear of, and what it answered; `tries` counts how often it was sent, `seconds` how long the answer took, `under_way` whether it may still be answered."""

    kind: str
    body: Body
    answered: Callable[[Body], None] = lambda body: None
    tries: int = 0
    acked: bool = False
    under_way: bool = True
    seconds: float = 0.0
    answer: Body = field(default_factory=dict)


def signed(secret: str, body: bytes, stamp: int | None = None) -> dict[str, str]:
    """The headers of a request that Slack signs (at that second)."""
    at = int(time.time()) if stamp is None else stamp
    digest = hmac.new(secret.encode(), b"v0:%d:" % at + body, hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": str(at), "X-Slack-Signature": f"v0={digest}"}


def as_request(delivery: Delivery) -> tuple[bytes, str]:
    """Body and content type of a delivery over HTTP."""
    if delivery.kind == "event":
        return json.dumps(delivery.body).encode(), "application/json"
    form = delivery.body if delivery.kind == "command" else {"payload": json.dumps(delivery.body)}
    return urlencode(form).encode(), "application/x-www-form-urlencoded"


class Wire:
    """Carries deliveries. `patience` is how long an answer may take, `pauses` come before each repetition; all comes twice where `doubles` is set.
    `open` are the deliveries of which it is not known yet whether they were taken."""

    def __init__(self, secret: str) -> None:
        self.secret = secret
        self.patience = 3.0
        self.pauses: tuple[float, ...] = (0.05, 0.2, 0.5)
        self.doubles = False
        self.port: int | None = None
        self.deliveries: list[Delivery] = []
        self.connections = 0
        self._socket: web.WebSocketResponse | None = None
        self._ready = asyncio.Event()
        self._waiting: dict[str, asyncio.Future[Body]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self.open: list[Delivery] = []

    def push_to(self, port: int) -> None:
        """Over HTTP from now on."""
        self.port = port
        self._ready.set()

    def deliver(self, delivery: Delivery) -> Delivery:
        """Carry it, and again what is not acknowledged, as far as its kind is repeated."""
        self.deliveries.append(delivery)
        self.open.append(delivery)
        task = asyncio.create_task(self._carry(delivery))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        task.add_done_callback(lambda done: self.open.remove(delivery))
        return delivery

    @property
    def under_way(self) -> int:
        """Deliveries that are not settled."""
        return len(self._tasks)

    def give_up(self) -> None:
        """Slack has repeated it often enough: what was not taken is lost."""
        for task in list(self._tasks):
            task.cancel()

    async def close(self) -> None:
        """Nothing is carried any more."""
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._socket:
            await self._socket.close()

    async def serve(self, socket: web.WebSocketResponse) -> None:
        """The app is connected by this socket, until it goes; the newest is the one that is used."""
        self.connections += 1
        await socket.send_json({"type": "hello", "num_connections": 1, "connection_info": {"app_id": "A0"}, "debug_info": {"approximate_connection_time": 60}})
        self._socket = socket
        self._ready.set()
        async for message in socket:
            if message.type is aiohttp.WSMsgType.TEXT:
                told = json.loads(message.data)
                waiting = self._waiting.pop(told.get("envelope_id", ""), None)
                if waiting and not waiting.done():
                    waiting.set_result(told.get("payload") or {})
        for waiting in self._waiting.values() if self._socket is socket else ():
            if not waiting.done():
                waiting.set_exception(ConnectionError("the socket is gone"))
        if self._socket is socket:
            self._socket = None
            self._ready.clear()

    async def refresh(self) -> None:
        """The connection is to be renewed, and goes soon."""
        old = self._socket
        assert old is not None
        await old.send_json({"type": "disconnect", "reason": "refresh_requested", "debug_info": {}})
        await asyncio.sleep(0.3)
        await old.close()

    async def cut(self) -> None:
        """The connection breaks."""
        assert self._socket is not None
        await self._socket.close()

    async def _carry(self, delivery: Delivery) -> None:
        pauses = self.pauses if delivery.kind == "event" else ()
        for number, pause in enumerate((0.0, *pauses)):
            await asyncio.sleep(pause)
            if await self._once(delivery, number):
                break
        if self.doubles and delivery.acked:
            await self._once(delivery, 1)
        delivery.under_way = False

    async def _once(self, delivery: Delivery, number: int) -> bool:
        await self._ready.wait()
        delivery.tries += 1
        begun, first = time.monotonic(), not delivery.acked
        answer = await (self._by_socket(delivery, number) if self.port is None else self._by_request(delivery, number))
        if answer is None:
            return False
        if first:
            delivery.acked, delivery.seconds, delivery.answer = True, time.monotonic() - begun, answer
            delivery.answered(answer)
        return True

    async def _by_socket(self, delivery: Delivery, number: int) -> Body | None:
        envelope = str(uuid.uuid4())
        waiting = self._waiting[envelope] = asyncio.get_running_loop().create_future()
        said = {"envelope_id": envelope, "type": TYPES[delivery.kind], "payload": delivery.body, "accepts_response_payload": delivery.kind != "event"}
        if delivery.kind == "event":
            said |= {"retry_attempt": number, "retry_reason": "timeout" if number else ""}
        socket = self._socket
        try:
            if socket is None:
                return None
            await socket.send_json(said)
            return await asyncio.wait_for(waiting, self.patience)
        except (TimeoutError, ConnectionError):
            return None
        finally:
            self._waiting.pop(envelope, None)

    async def _by_request(self, delivery: Delivery, number: int) -> Body | None:
        body, kind = as_request(delivery)
        headers = {"Content-Type": kind, **signed(self.secret, body)}
        if number:
            headers |= {"X-Slack-Retry-Num": str(number), "X-Slack-Retry-Reason": "http_timeout"}
        try:
            timeout = aiohttp.ClientTimeout(total=self.patience)
            async with aiohttp.ClientSession(timeout=timeout) as session, session.post(f"http://127.0.0.1:{self.port}/slack/events", data=body, headers=headers) as answer:
                said = await answer.read()
                return None if answer.status >= 300 else json.loads(said) if said else {}
        except (TimeoutError, aiohttp.ClientError):
            return None
