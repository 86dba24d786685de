"""The host of a link: a name of the public web, or a plain IP address."""

from __future__ import annotations

import re
from ipaddress import IPv4Address, IPv6Address

import idna

from agent.adapters.web.refusals import MALFORMED, NOT_PUBLIC
from agent.errors import UserCanAct

LONGEST = 253
"""Characters of a name in the DNS."""

_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
# Where the last label is a number, old libraries read the whole as an IPv4 address: 127.1, 0x7f.1, 0177.0.0.1, 2130706433.
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_INSIDE = frozenset({"localhost", "local", "localdomain", "internal", "intranet", "private", "corp", "home", "lan", "arpa", "onion"})


def host_of(written: str) -> str:
    """The host in ASCII, lower case, without a trailing dot; an IPv6 address without its brackets.

    Raises `UserCanAct` for a name that means nothing in the public web, and for an IP address in any but its plain notation.
    """
    if written.startswith("["):
        return _bracketed(written)
    host = _ascii(written).lower().removesuffix(".")
    labels = host.split(".")
    if len(host) > LONGEST or not all(map(_LABEL.fullmatch, labels)):
        raise UserCanAct(MALFORMED)
    if _NUMBER.fullmatch(labels[-1]):
        return _dotted(host)
    if len(labels) == 1 or labels[-1] in _INSIDE:
        raise UserCanAct(NOT_PUBLIC)
    return host


def is_address(host: str) -> bool:
    """Whether a host from `host_of` is an IP address."""
    return ":" in host or host.replace(".", "").isdigit()


def _ascii(written: str) -> str:
    if written.isascii():
        return written
    try:
        return idna.encode(written[: LONGEST + 1], uts46=True).decode("ascii")
    except UnicodeError as error:
        raise UserCanAct(MALFORMED) from error


def _dotted(host: str) -> str:
    try:
        return str(IPv4Address(host))
    except ValueError as error:
        raise UserCanAct(NOT_PUBLIC) from error


def _bracketed(written: str) -> str:
    try:
        return str(IPv6Address(written[1:-1]))
    except ValueError as error:
        raise UserCanAct(NOT_PUBLIC) from error
