"""One question to one server, and its answer."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from importlib.metadata import version
from ssl import SSLContext

import httpcore

from agent.adapters.web.links import Link
from agent.adapters.web.refusals import plainly_told

# Its debug lines show where redirects lead, with the query and all.
logging.getLogger("httpcore").setLevel(logging.INFO)


@cache
def user_agent() -> str:
    """Says honestly who asks, and why."""
    return f"Truecut/{version('truecut')} (resume tailor; reads one post at its user's request)"


@cache
def trusted() -> SSLContext:
    """The authorities whose certificates are believed; takes some 30 ms to read."""
    return httpcore.default_ssl_context()


@asynccontextmanager
async def exchange(link: Link, network: httpcore.AsyncNetworkBackend) -> AsyncIterator[httpcore.Response]:
    """The answer to a GET, over a connection that nobody else uses; it is closed afterwards. Raises `UserCanAct` when the talk fails."""
    url = httpcore.URL(scheme=link.scheme, host=link.host, port=link.port, target=link.target)
    with plainly_told():
        async with httpcore.AsyncConnectionPool(trusted(), max_connections=1, network_backend=network) as pool, pool.stream("GET", url, headers=_headers(link)) as answer:
            yield answer


def header(answer: httpcore.Response, name: str) -> str:
    """The value of a header, of several of the same name joined; "" where there is none."""
    return ", ".join(value.decode("utf-8", errors="replace") for key, value in answer.headers if key.lower() == name.encode("ascii"))


def _headers(link: Link) -> list[tuple[str, str]]:
    return [
        ("Host", link.authority),
        ("User-Agent", user_agent()),
        ("Accept", "text/html, application/xhtml+xml, application/json;q=0.9, application/pdf;q=0.8, text/plain;q=0.8, application/xml;q=0.7"),
        ("Accept-Language", "en, *;q=0.5"),
        ("Accept-Encoding", "gzip, identity"),
        ("Connection", "close"),
    ]
