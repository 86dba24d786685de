"""A link that may be asked for, and nothing else: judged by its text alone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass, field
from urllib.parse import quote, urljoin

from agent.adapters.web.hosts import host_of
from agent.adapters.web.refusals import MALFORMED, NOT_WEB, ODD_PORT, WITH_PASSWORD
from agent.errors import UserCanAct

LONGEST = 8_000
"""Characters of a link; those wrapped by mail filters have some 3,000."""

WEB_PORTS = {"http": 80, "https": 443}

# Read by hand, as `urlsplit` silently drops tabs and line ends, and takes more for a host than we want.
_PARTS = re.compile(r"(?P<scheme>https?)://(?P<authority>[^/?#]*)(?P<path>[^?#]*)(?P<query>\?[^#]*)?(?:#(?P<fragment>.*))?", re.I)
_AUTHORITY = re.compile(r"(?P<host>\[[^\[\]]*\]|[^\[\]:]+)(?::(?P<port>[0-9]{0,5}))?")
_SCHEME = re.compile(r"(?P<scheme>[a-z][a-z0-9+.-]*):(?![0-9]{1,5}(?:[/?#]|$))", re.I)
_PLAIN = "%/:@!$&'()*+,;=~[]"


@dataclass(frozen=True)
class Link:
    """A link with a host that `host_of` let through and a port that is allowed. Two are equal when the same is asked of the same server."""

    scheme: str
    host: str
    port: int
    target: str = field(repr=False)
    """Path and query, percent-encoded; may hold secrets of the user, so it is not shown in logs."""
    fragment: str = field(default="", repr=False, compare=False)

    def __str__(self) -> str:
        return f"{self.scheme}://{self.authority}{self.target}{'#' if self.fragment else ''}{self.fragment}"

    @property
    def authority(self) -> str:
        """The host as it is written in a link and in the `Host` header: with brackets, and with a port that is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == WEB_PORTS[self.scheme] else f"{host}:{self.port}"


def parse_link(written: str, ports: Collection[int]) -> Link:
    """The link; https where it states no scheme. Raises `UserCanAct` when it is malformed, no web link, or leads to another port than these."""
    _ensure_clean(written.strip())
    parts = _PARTS.fullmatch(_with_scheme(written.strip()))
    if not parts:
        raise UserCanAct(MALFORMED)
    scheme = parts["scheme"].lower()
    host, port = _host_and_port(parts["authority"], WEB_PORTS[scheme])
    if port not in ports:
        raise UserCanAct(ODD_PORT)
    target = quote(parts["path"] or "/", safe=_PLAIN) + quote(parts["query"] or "", safe=_PLAIN + "?")
    return Link(scheme, host, port, target, quote(parts["fragment"] or "", safe=_PLAIN + "?"))


def follow(link: Link, location: str, ports: Collection[int]) -> Link:
    """Where the `Location` of an answer leads from there. Raises `UserCanAct` like `parse_link`."""
    _ensure_clean(location)
    try:
        return parse_link(urljoin(str(link), location), ports)
    except ValueError as error:
        raise UserCanAct(MALFORMED) from error


def _ensure_clean(written: str) -> None:
    if len(written) > LONGEST or any(char == "\\" or char.isspace() or unicodedata.category(char) in ("Cc", "Cs") for char in written):
        raise UserCanAct(MALFORMED)


def _with_scheme(written: str) -> str:
    if written.startswith("//"):
        return f"https:{written}"
    scheme = _SCHEME.match(written)
    if not scheme:
        return f"https://{written}"
    if scheme["scheme"].lower() not in WEB_PORTS:
        raise UserCanAct(NOT_WEB)
    return written


def _host_and_port(authority: str, usual: int) -> tuple[str, int]:
    if "@" in authority:
        raise UserCanAct(WITH_PASSWORD)
    parts = _AUTHORITY.fullmatch(authority)
    if not parts:
        raise UserCanAct(MALFORMED)
    return host_of(parts["host"]), int(parts["port"] or usual)
