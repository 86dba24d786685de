"""Fetches what a link points to, in the public web and within limits.

No proxy, no cookie, no credential, no shared connection; one deadline over names, connections, redirects and body. The design
follows the measured comparison of clients against 28 attack links (see the README's Decisions).
"""

from __future__ import annotations

import math
import time
from collections.abc import Collection
from email.utils import parsedate_to_datetime
from importlib.metadata import version

import httpcore

from agent.adapters.web.addresses import is_public
from agent.adapters.web.allowances import Allowance
from agent.adapters.web.bodies import charset_of, form_of, unpacked
from agent.adapters.web.connecting import JudgedNetwork, MayConnect, Resolve, look_up
from agent.adapters.web.limits import Limits
from agent.adapters.web.links import WEB_PORTS, Link, follow, parse_link
from agent.adapters.web.refusals import CIRCLE, EMPTY, NOWHERE, SLOW, TOO_MANY_REDIRECTS, come_back, plainly_told, trouble
from agent.adapters.web.turns import Turns
from agent.domain.page import Form, Page
from agent.errors import UserCanAct

REDIRECTS = frozenset({301, 302, 303, 307, 308})
USUAL = Limits()
_TURNS = Turns()


class WebFetcher:
    """A `Fetcher` of public pages. The collaborators are parameters so that tests can put a loopback server in the place of the web."""

    def __init__(self, *, resolve: Resolve = look_up, may_connect: MayConnect = is_public, ports: Collection[int] = tuple(WEB_PORTS.values()),
                 limits: Limits = USUAL, network: httpcore.AsyncNetworkBackend | None = None) -> None:  # fmt: skip
        self._resolve = resolve
        self._may_connect = may_connect
        self._ports = ports
        self._limits = limits
        self._network = network or httpcore.AnyIOBackend()

    async def fetch(self, link: str) -> Page:
        """The page, whatever its code below 500. Raises `UserCanAct` with one sentence when there is no answer that may be read."""
        at, seen, allowance = parse_link(link, self._ports), set[Link](), Allowance(self._limits)
        for _ in range(self._limits.redirects + 1):
            seen.add(at)
            answer = await self._asked(at, allowance)
            if isinstance(answer, Page):
                return answer
            if answer in seen:
                raise UserCanAct(CIRCLE)
            at = answer
        raise UserCanAct(TOO_MANY_REDIRECTS)

    async def _asked(self, link: Link, allowance: Allowance) -> Page | Link:
        """One request in its turn: the page, or where it is passed on to."""
        async with _TURNS.of(link.host, allowance.waiting):
            with plainly_told():
                try:
                    async with allowance.work.spent():
                        return await self._answer(link, allowance)
                except TimeoutError as error:
                    raise UserCanAct(SLOW) from error

    async def _answer(self, link: Link, allowance: Allowance) -> Page | Link:
        network = JudgedNetwork(self._network, self._resolve, self._may_connect, allowance.wire)
        url = httpcore.URL(scheme=link.scheme, host=link.host, port=link.port, target=link.target)
        async with httpcore.AsyncConnectionPool(network_backend=network) as pool, pool.stream("GET", url, headers=_headers(link)) as response:
            headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}
            if response.status in REDIRECTS and headers.get("location"):
                return follow(link, headers["location"], self._ports)
            _ensure_answer(response.status, headers)
            body = await unpacked(response.aiter_stream(), headers.get("content-encoding", "").strip().lower(), self._limits.decoded)
        return _page(link, response.status, headers, body)


def _headers(link: Link) -> dict[bytes | str, bytes | str]:
    return {
        "Host": link.authority, "User-Agent": f"Truecut/{version('truecut')} (resume tailor; reads one post at its user's request)",
        "Accept": "text/html, application/json, application/xml;q=0.8, text/plain;q=0.8, application/pdf;q=0.8", "Accept-Language": "en, *;q=0.5",
        "Accept-Encoding": "gzip, identity", "Connection": "close",
    }  # fmt: skip


def _ensure_answer(code: int, headers: dict[str, str]) -> None:
    if code == 429:
        raise UserCanAct(come_back(_when(headers.get("retry-after", ""))))
    if code >= 500 and code != 999:  # 999 is how LinkedIn asks for a log-in
        raise UserCanAct(trouble(code))
    if code < 200 or 300 <= code < 400:
        raise UserCanAct(NOWHERE)


def _when(stated: str) -> str:
    """"in 5 minutes", by seconds or by a date."""
    try:
        seconds = float(stated) if stated.strip().isdigit() else parsedate_to_datetime(stated).timestamp() - time.time()
    except (ValueError, TypeError, OverflowError):
        return "later"
    minutes = max(1, math.ceil(seconds / 60))
    return "in a minute" if minutes == 1 else f"in {minutes} minutes" if minutes < 120 else "much later"


def _page(link: Link, code: int, headers: dict[str, str], body: bytes) -> Page:
    if code < 300 and not body.strip():
        raise UserCanAct(EMPTY)
    return Page(link=str(link), code=code, form=form_of(headers, body) if code < 300 else Form.TEXT, content=body, charset=charset_of(headers, body))
