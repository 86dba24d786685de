"""Many users, one site."""

from __future__ import annotations

import asyncio

import pytest

from agent.adapters.web import Limits, WebFetcher
from agent.adapters.web.turns import Turns
from agent.errors import UserCanAct
from tests.adapters.web.network import Internet, Names
from tests.fakes.webserver import WebServer, answer


class Gate:
    """A page that comes only once the gate is open; counts who waits before it."""

    def __init__(self) -> None:
        self.open = asyncio.Event()
        self.now = 0
        self.most = 0

    async def __call__(self, writer: asyncio.StreamWriter) -> None:
        """Wait, then answer."""
        self.now += 1
        self.most = max(self.most, self.now)
        await self.open.wait()
        self.now -= 1
        writer.write(answer(b"<p>a</p>"))


async def _until(gate: Gate, count: int) -> None:
    while gate.now < count:
        await asyncio.sleep(0.001)


async def test_a_host_is_asked_one_thing_at_a_time_by_all_fetchers() -> None:
    """However it is written; and nothing is kept of it afterwards."""
    gate, turns = Gate(), Turns()
    async with WebServer({"/": gate}) as server:
        fetches = [WebFetcher(resolve=Names(), network=Internet(server.port), turns=turns).fetch(link) for link in ("http://kornblum.example/", "https://KORNBLUM.example", "kornblum.example.")]
        running = [asyncio.create_task(fetch) for fetch in fetches]
        await _until(gate, 1)
        assert len(turns) == 1
        gate.open.set()
        await asyncio.gather(*running)
        del fetches, running
    assert gate.most == 1
    assert len(server.requests) == 3
    assert len(turns) == 0


async def test_different_hosts_are_asked_at_the_same_time() -> None:
    """A slow site holds nobody up at another."""
    gate, turns = Gate(), Turns()
    async with WebServer({"/": gate}) as server:
        fetcher = WebFetcher(resolve=Names(), network=Internet(server.port), turns=turns)
        running = [asyncio.create_task(fetcher.fetch(f"http://{name}.example/")) for name in ("kornblum", "halden", "weiss")]
        await _until(gate, 3)
        gate.open.set()
        await asyncio.gather(*running)
    assert gate.most == 3


async def test_nobody_waits_for_his_turn_for_ever() -> None:
    """Who waits too long is told so; the one before him is not disturbed."""
    gate = Gate()
    async with WebServer({"/": gate}) as server:
        fetcher = WebFetcher(resolve=Names(), network=Internet(server.port), limits=Limits(waiting=0.05), turns=Turns())
        first = asyncio.create_task(fetcher.fetch("http://kornblum.example/"))
        await _until(gate, 1)
        with pytest.raises(UserCanAct, match=r"Others are reading from this site.*paste the text"):
            await fetcher.fetch("http://kornblum.example/")
        gate.open.set()
        assert (await first).text == "<p>a</p>"


async def test_waiting_for_ones_turn_does_not_shorten_the_time_for_the_work() -> None:
    """The second has all his seconds once the first is done."""
    async def slow(writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(0.1)
        writer.write(answer(b"<p>a</p>"))

    async with WebServer({"/": slow}) as server:
        fetcher = WebFetcher(resolve=Names(), network=Internet(server.port), limits=Limits(seconds=0.5), turns=Turns())
        found = await asyncio.gather(*(fetcher.fetch("http://kornblum.example/") for _ in range(6)))
    assert len(found) == 6


async def test_a_fetch_that_is_given_up_gives_its_turn_back() -> None:
    """The next one is not locked out."""
    gate, turns = Gate(), Turns()
    async with WebServer({"/": gate}) as server:
        fetcher = WebFetcher(resolve=Names(), network=Internet(server.port), turns=turns)
        first = asyncio.create_task(fetcher.fetch("http://kornblum.example/"))
        await _until(gate, 1)
        first.cancel()
        with pytest.raises(asyncio.CancelledError):
            await first
        gate.open.set()
        assert (await fetcher.fetch("http://kornblum.example/")).code == 200
