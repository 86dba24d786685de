"""An internet of one server: names, addresses and connections that a test may look at."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import httpcore

PUBLIC = "93.184.216.34"
PUBLIC_6 = "2606:2800:220:1:248:1893:25c8:1946"


class Names:
    """A resolver; keeps what it was asked. Other names than the known have a public address, and old notations of numbers are understood as libc does."""

    def __init__(self, known: Mapping[str, Sequence[str]] | None = None, *, then: Mapping[str, Sequence[str]] | None = None) -> None:
        """`then` is what it says of a name from the second time on."""
        self._known = known or {}
        self._then = then or {}
        self.asked: list[str] = []

    async def __call__(self, host: str, port: int) -> Sequence[str]:
        """The addresses. Raises `OSError` for a name that is known to have none."""
        known = self._then if host in self.asked and host in self._then else self._known
        self.asked.append(host)
        addresses = known.get(host, _as_libc(host))
        if not addresses:
            raise socket.gaierror(socket.EAI_NONAME, "no such name")
        return addresses


def _as_libc(host: str) -> list[str]:
    try:
        return [socket.inet_ntoa(socket.inet_aton(host))]
    except OSError:
        return [PUBLIC]


class Internet(httpcore.AsyncNetworkBackend):
    """Leads every connection to one port of loopback, or says that nobody answers; keeps what it was asked to connect to."""

    def __init__(self, port: int | None = None, *, dead: Sequence[str] = ()) -> None:
        """`dead` addresses do not answer."""
        self._port = port
        self._dead = dead
        self.tried: list[tuple[str, int]] = []
        self.encrypted_for: list[str | None] = []
        self.received = 0

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """A connection to the one server."""
        self.tried.append((host, port))
        if self._port is None or host in self._dead:
            raise httpcore.ConnectError
        return _Tapped(await httpcore.AnyIOBackend().connect_tcp("127.0.0.1", self._port, timeout), self)


class _Tapped(httpcore.AsyncNetworkStream):
    """Counts what is received, and only says that it is encrypted."""

    def __init__(self, stream: httpcore.AsyncNetworkStream, internet: Internet) -> None:
        self._stream = stream
        self._internet = internet

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        received = await self._stream.read(max_bytes, timeout)
        self._internet.received += len(received)
        return received

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        await self._stream.write(buffer, timeout)

    async def aclose(self) -> None:
        await self._stream.aclose()

    async def start_tls(self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None) -> httpcore.AsyncNetworkStream:
        self._internet.encrypted_for.append(server_hostname)
        return self

    def get_extra_info(self, info: str) -> Any:
        return None if info == "ssl_object" else self._stream.get_extra_info(info)
