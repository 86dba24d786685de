"""A server on loopback that answers byte by byte what a test scripts."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Mapping
from types import TracebackType

Handler = Callable[[asyncio.StreamWriter], Awaitable[None]]


def answer(body: bytes = b"", *, code: int = 200, form: str = "text/html; charset=utf-8", **headers: str) -> bytes:
    """A whole HTTP answer; underscores in header names stand for dashes."""
    lines = [f"HTTP/1.1 {code} X", f"Content-Length: {len(body)}", "Connection: close", *([f"Content-Type: {form}"] if form else [])]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode() + body


class WebServer:
    """Answers each path with its bytes or by its handler, 404 otherwise; keeps the requests it got."""

    def __init__(self, routes: Mapping[str, bytes | Handler]) -> None:
        self.routes = routes
        self.requests: list[str] = []
        self.port = 0
        self._serving: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> WebServer:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._server.close()
        for task in self._serving:
            task.cancel()
        await asyncio.gather(*self._serving, return_exceptions=True)
        await self._server.wait_closed()
        await asyncio.sleep(0)

    def link(self, path: str) -> str:
        """The link of a path, under a name that only the test's resolver knows."""
        return f"http://kornblum.example:{self.port}{path}"

    def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._serving.add(asyncio.create_task(self._answer(reader, writer)))

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await self._routed(reader, writer)
        finally:
            writer.close()
            with contextlib.suppress(ConnectionError):
                await writer.wait_closed()

    async def _routed(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
            request = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            self.requests.append(request)
            route = self.routes.get(request.split(" ")[1], answer(b"not found", code=404))
            if isinstance(route, bytes):
                writer.write(route)
            else:
                await route(writer)
            await writer.drain()
