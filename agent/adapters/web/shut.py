"""Hosts that no pasted link may reach, public or not: those whose models the house asks."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from ipaddress import IPv4Address, IPv6Address, ip_address

from agent.adapters.web.addresses import NAT64
from agent.adapters.web.connecting import Resolve
from agent.adapters.web.hosts import is_address


class Shut:
    """The hosts by their names, and by every address that they were seen to have: another name for one of them is shut too."""

    def __init__(self, hosts: Iterable[str], resolve: Resolve) -> None:
        self._hosts = frozenset(host.lower().rstrip(".") for host in hosts)
        self._resolve = resolve
        self._seen: set[IPv4Address | IPv6Address] = set()

    async def look(self) -> None:
        """See which addresses they have now; a name that has none keeps those it had."""
        for host in self._hosts:
            with suppress(OSError, UnicodeError):
                self._seen.update(map(_parsed, await self._resolve(host, 0)))

    def holds(self, host: str) -> bool:
        """Whether this name or address is one of theirs."""
        return host in self._hosts or (is_address(host) and _parsed(host) in self._seen)


def _parsed(address: str) -> IPv4Address | IPv6Address:
    """The address; one of IPv4 that is written as IPv6 for a network without IPv4 is that of IPv4."""
    parsed = ip_address(address)
    inside = isinstance(parsed, IPv6Address) and parsed in NAT64
    return IPv4Address(int(parsed) & 0xFFFF_FFFF) if inside else parsed
