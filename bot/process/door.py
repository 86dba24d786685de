"""A door on the loopback interface: the little of HTTP that a health check or a reverse proxy needs."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from agent.errors import OwnerCanAct

log = logging.getLogger(__name__)

LARGEST_HEAD, LARGEST_BODY = 16_384, 2_000_000
PATIENCE = 10.0
"""Seconds for a request to be said."""


@dataclass(frozen=True)
class Asked:
    """A request; the names of its headers are in small letters."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes


Told = dict[str, Any] | None
"""What is told as JSON; None tells nothing."""
Answer = Callable[[Asked], Awaitable[tuple[int, Told]]]
"""From a request to a code and what is told."""


class Door:
    """Answers one request a connection."""

    def __init__(self, port: int, answer: Answer, setting: str) -> None:
        """Port 0 takes any that is free; `setting` is what the host changes when the port is taken."""
        self.port = port
        self._answer = answer
        self._setting = setting
        self._server: asyncio.Server | None = None

    async def __aenter__(self) -> Door:
        try:
            self._server = await asyncio.start_server(self._serve, "127.0.0.1", self.port, limit=LARGEST_HEAD)
        except OSError as error:
            raise OwnerCanAct(f"Port {self.port} is taken: set {self._setting} to another.") from error
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *problem: object) -> None:
        if self._server:
            self._server.close()
            await self._server.wait_closed()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError, TimeoutError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            async with asyncio.timeout(PATIENCE):
                asked = await _read(reader)
            code, told = await self._answered(asked)
            writer.write(_said(code, told))
            await writer.drain()
        writer.close()
        with contextlib.suppress(OSError):
            await writer.wait_closed()

    async def _answered(self, asked: Asked | None) -> tuple[int, Told]:
        if asked is None:
            return HTTPStatus.BAD_REQUEST, {"status": "not understood"}
        try:
            return await self._answer(asked)
        except Exception:
            log.exception("a request could not be answered")
            return HTTPStatus.INTERNAL_SERVER_ERROR, {"status": "failed"}


async def _read(reader: asyncio.StreamReader) -> Asked | None:
    """The request, or None when it is none, or too large."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    method, _, rest = head[0].partition(" ")
    headers = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:])}
    length = headers.get("content-length", "0")
    if not length.isascii() or not length.isdigit() or int(length[:12]) > LARGEST_BODY:
        return None
    return Asked(method, rest.partition(" ")[0], headers, await reader.readexactly(int(length)))


def _said(code: int, told: Told) -> bytes:
    body = b"" if told is None else json.dumps(told).encode() + b"\n"
    head = f"HTTP/1.1 {int(code)} {HTTPStatus(code).phrase}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    return head.encode() + body
