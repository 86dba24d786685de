"""Connections to judged addresses only: a name is resolved once, and what was judged is what is connected to."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Any

import httpcore

from agent.adapters.web.allowances import Bytes
from agent.adapters.web.hosts import is_address
from agent.adapters.web.refusals import NOT_PUBLIC
from agent.errors import UserCanAct

Resolve = Callable[[str, int], Awaitable[Sequence[str]]]
"""From a host name and a port to its IP addresses. Raises `OSError` when there are none."""
MayConnect = Callable[[str], bool]
"""Whether this IP address may be connected to."""

TRIED = 3
"""Addresses of a site that are tried before it counts as unreachable."""
PATIENCE = 4.0
"""Seconds for each of them."""


async def look_up(host: str, port: int) -> list[str]:
    """The IP addresses of a host name, by the resolver of the system, the preferred first."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


class MeteredStream(httpcore.AsyncNetworkStream):
    """A connection whose received bytes are counted, headers and framing too."""

    def __init__(self, stream: httpcore.AsyncNetworkStream, wire: Bytes) -> None:
        self._stream = stream
        self._wire = wire

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """The next bytes, none at the end. Raises `UserCanAct` when they are too many."""
        received = await self._stream.read(min(max_bytes, self._wire.left + 1), timeout)
        self._wire.take(len(received))
        return received

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send all of it."""
        await self._stream.write(buffer, timeout)

    async def aclose(self) -> None:
        """Close the connection."""
        await self._stream.aclose()

    async def start_tls(self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None) -> httpcore.AsyncNetworkStream:
        """The same connection, encrypted and still counted."""
        return MeteredStream(await self._stream.start_tls(ssl_context, server_hostname, timeout), self._wire)

    def get_extra_info(self, info: str) -> Any:
        """What the connection knows of itself."""
        return self._stream.get_extra_info(info)


class JudgedNetwork(httpcore.AsyncNetworkBackend):
    """Opens connections over `network`, to none but addresses that `may_connect` allows. Knows no unix sockets."""

    def __init__(self, network: httpcore.AsyncNetworkBackend, resolve: Resolve, may_connect: MayConnect, wire: Bytes) -> None:
        self._network = network
        self._resolve = resolve
        self._may_connect = may_connect
        self._wire = wire

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """A connection to the first address of the host that answers.

        Raises `UserCanAct` if a single one of its addresses is not allowed, before anything is connected; `httpcore.ConnectError` or
        `httpcore.ConnectTimeout` when none answers.
        """
        addresses = await self._judged(host, port)
        for address in addresses[: TRIED - 1]:
            try:
                return await self._connected(address, port)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if address == addresses[-1]:
                    raise
        return await self._connected(addresses[TRIED - 1], port)

    async def _judged(self, host: str, port: int) -> list[str]:
        try:
            addresses = [host] if is_address(host) else list(await self._resolve(host, port))
        except (OSError, UnicodeError) as error:
            raise UserCanAct(NOT_PUBLIC) from error
        if not addresses or not all(map(self._may_connect, addresses)):
            raise UserCanAct(NOT_PUBLIC)
        return addresses

    async def _connected(self, address: str, port: int) -> httpcore.AsyncNetworkStream:
        return MeteredStream(await self._network.connect_tcp(address, port, timeout=PATIENCE), self._wire)
