"""Fetches the page behind a link that a stranger pasted."""

from __future__ import annotations

from collections.abc import Collection

import httpcore

from agent.adapters.web.addresses import is_public
from agent.adapters.web.allowances import Allowance
from agent.adapters.web.answers import page_of, redirection
from agent.adapters.web.connecting import JudgedNetwork, MayConnect, Resolve, look_up
from agent.adapters.web.exchange import exchange
from agent.adapters.web.limits import USUAL, Limits
from agent.adapters.web.links import WEB_PORTS, Link, follow, parse_link
from agent.adapters.web.refusals import CIRCLE, NOT_PUBLIC, SLOW, TOO_MANY_REDIRECTS
from agent.adapters.web.shut import Shut
from agent.adapters.web.turns import OF_THE_PROCESS, Turns
from agent.domain.page import Page
from agent.errors import UserCanAct


class WebFetcher:
    """A `Fetcher` of public pages: no proxy, no cookie, no credential, no connection that another fetch used.

    Without arguments it is strict: public addresses and the ports 80 and 443 only. It never reaches the hosts of `shut`, however a link names
    them. Tests give it another resolver, judge of addresses, ports, limits, network or turns.
    """

    def __init__(
        self,
        *,
        shut: Collection[str] = (),
        resolve: Resolve = look_up,
        may_connect: MayConnect = is_public,
        ports: Collection[int] = tuple(WEB_PORTS.values()),
        limits: Limits = USUAL,
        network: httpcore.AsyncNetworkBackend | None = None,
        turns: Turns = OF_THE_PROCESS,
    ) -> None:
        self._shut = Shut(shut, resolve)
        self._resolve = resolve
        self._may_connect = may_connect
        self._ports = ports
        self._limits = limits
        self._network = network or httpcore.AnyIOBackend()
        self._turns = turns

    async def fetch(self, link: str) -> Page:
        """The page where the link ends, whatever its code below 500. Raises `UserCanAct` with one sentence when none may be read."""
        allowance = Allowance(self._limits)
        asked = [parse_link(link, self._ports)]
        while True:
            found = await self._in_turn(asked[-1], allowance)
            if isinstance(found, Page):
                return found
            asked.append(follow(asked[-1], found, self._ports))
            self._ensure_getting_on(asked)

    def _ensure_getting_on(self, asked: list[Link]) -> None:
        if asked[-1] in asked[:-1]:
            raise UserCanAct(CIRCLE)
        if len(asked) > self._limits.redirects + 1:
            raise UserCanAct(TOO_MANY_REDIRECTS)

    async def _in_turn(self, link: Link, allowance: Allowance) -> Page | str:
        async with self._turns.of(link.host, allowance.waiting):
            try:
                async with allowance.work.spent():
                    return await self._ask(link, allowance)
            except TimeoutError as error:
                raise UserCanAct(SLOW) from error

    async def _ask(self, link: Link, allowance: Allowance) -> Page | str:
        """The page, or where the server says to look instead."""
        await self._shut.look()
        if self._shut.holds(link.host):
            raise UserCanAct(NOT_PUBLIC)
        network = JudgedNetwork(self._network, self._resolve, self._may_reach, allowance.wire)
        async with exchange(link, network) as answer:
            return redirection(answer) or await page_of(answer, link, self._limits)

    def _may_reach(self, address: str) -> bool:
        return self._may_connect(address) and not self._shut.holds(address)
