"""Connections to judged addresses only: a name is resolved once, and what was judged is what is connected to."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable, Iterable, Sequence
from contextlib import suppress

import httpcore

from agent.adapters.web.allowances import Bytes
from agent.adapters.web.hosts import is_address
from agent.adapters.web.metered import MeteredStream
from agent.adapters.web.refusals import NOT_PUBLIC
from agent.errors import UserCanAct

Resolve = Callable[[str, int], Awaitable[Sequence[str]]]
"""From a host name and a port to its IP addresses. Raises `OSError` when there are none."""
MayConnect = Callable[[str], bool]
"""Whether this IP address may be connected to."""

TRIED = 2
"""Addresses of either family that are tried before a site counts as unreachable."""
PATIENCE = 3.0
"""Seconds for each of them."""


async def look_up(host: str, port: int) -> list[str]:
    """The IP addresses of a host name, by the resolver of the system, the preferred first."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


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
        *others, last = _tried(await self._judged(host, port))
        for address in others:
            with suppress(httpcore.ConnectError, httpcore.ConnectTimeout):
                return await self._connected(address, port)
        return await self._connected(last, port)

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


def _tried(addresses: list[str]) -> list[str]:
    """Some of either family, as one of them may lead nowhere from here."""
    sixes = [address for address in addresses if ":" in address][:TRIED]
    fours = [address for address in addresses if ":" not in address][:TRIED]
    return [address for address in addresses if address in sixes or address in fours]
