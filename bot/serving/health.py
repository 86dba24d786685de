"""How the service is, told to whoever asks on this machine."""

from __future__ import annotations

import asyncio
import contextlib
import json
import time
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from agent.errors import OwnerCanAct
from bot.serving.station import Station
from storage import Store

LATE = 120.0
"""Seconds without an answer of a platform after which something is wrong."""
PATIENCE = 5.0


def report(store: Store, stations: Mapping[str, Station], model: str, moment: float | None = None) -> dict[str, Any]:
    """Ages, lengths and states; nothing of what anybody said."""
    at = time.monotonic() if moment is None else moment
    polls = {name: None if station.last_poll is None else round(at - station.last_poll, 1) for name, station in stations.items()}
    late = any(age is None or age > LATE for age in polls.values())
    queues = {"inbox": store.inbox.waiting(), "outbox": store.outbox.waiting(), "runs": store.runs.counts()}
    return {"status": "late" if late else "ok", "last_poll": polls, **queues, "model": model}


class HealthDoor:
    """Answers GET /health on the loopback interface with 200, or with 503 when a platform has not answered for long."""

    def __init__(self, port: int, look: Callable[[], Awaitable[dict[str, Any]]]) -> None:
        """Port 0 takes any that is free."""
        self.port = port
        self._look = look
        self._server: asyncio.Server | None = None

    async def __aenter__(self) -> HealthDoor:
        try:
            self._server = await asyncio.start_server(self._serve, "127.0.0.1", self.port, limit=4_096)
        except OSError as error:
            raise OwnerCanAct(f"Port {self.port} is taken: set TRUECUT_HEALTH_PORT to another, or to 0 for none.") from error
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *problem: object) -> None:
        if self._server:
            self._server.close()
            await self._server.wait_closed()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError, TimeoutError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), PATIENCE)
            writer.write(await self._answer(head.split(b"\r\n")[0].split(b" ")))
            await writer.drain()
        writer.close()
        with contextlib.suppress(OSError):
            await writer.wait_closed()

    async def _answer(self, request: list[bytes]) -> bytes:
        if request[:1] != [b"GET"] or request[1:2] != [b"/health"]:
            return _http(404, {"status": "not found"})
        found = await self._look()
        return _http(200 if found["status"] == "ok" else 503, found)


def _http(code: int, found: dict[str, Any]) -> bytes:
    body = json.dumps(found).encode() + b"\n"
    words = {200: "OK", 404: "Not Found", 503: "Service Unavailable"}
    head = f"HTTP/1.1 {code} {words[code]}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    return head.encode() + body
