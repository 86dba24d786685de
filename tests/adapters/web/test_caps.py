"""What a hostile server can cost: bytes on the wire, memory, and seconds, each within its limit."""

from __future__ import annotations

import asyncio
import time
import tracemalloc
import zlib
from collections.abc import Sequence

import pytest

from agent.adapters.web import Limits, WebFetcher
from agent.errors import UserCanAct
from tests.adapters.web.network import Internet, Names
from tests.fakes.webserver import Handler, WebServer, answer

LINK = "http://kornblum.example/"
HEAD = b"HTTP/1.1 200 X\r\nContent-Type: text/html\r\n"
MILLION = b"x" * 1_000_000


def flood(head: bytes, piece: bytes, times: int) -> Handler:
    """Sends the head and then the piece again and again."""

    async def send(writer: asyncio.StreamWriter) -> None:
        writer.write(head)
        for _ in range(times):
            writer.write(piece)
            await writer.drain()

    return send


def drip(head: bytes, piece: bytes) -> Handler:
    """Sends the head and then a piece every twentieth second, without an end."""

    async def send(writer: asyncio.StreamWriter) -> None:
        writer.write(head)
        while True:
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(0.05)

    return send


def bomb(megabytes: int) -> bytes:
    """Zeros, packed to a thousandth."""
    packer = zlib.compressobj(wbits=31)
    return b"".join([*(packer.compress(bytes(1_000_000)) for _ in range(megabytes)), packer.flush()])


FLOODS = {
    "a length that is told": flood(HEAD + b"Content-Length: 30000000\r\n\r\n", MILLION, 30),
    "no length": flood(HEAD + b"\r\n", MILLION, 30),
    "large chunks": flood(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"F4240\r\n" + MILLION + b"\r\n", 30),
    "small chunks in much wrapping": flood(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1;" + b"a" * 15_000 + b"\r\nx\r\n", 2_000),
    "answers before the answer": flood(b"", b"HTTP/1.1 100 X\r\nX-A: " + b"a" * 15_000 + b"\r\n\r\n", 2_000),
}


@pytest.mark.parametrize("case", FLOODS)
async def test_a_flood_of_30_mb_is_left_after_5_mb(case: str) -> None:
    """However it is wrapped, no byte more than the limit and the one that shows it is taken from the wire."""
    async with WebServer({"/": FLOODS[case]}) as server:
        internet = Internet(server.port)
        with pytest.raises(UserCanAct, match="too large"):
            await WebFetcher(resolve=Names(), network=internet).fetch(LINK)
    assert internet.received <= 5_000_001


async def test_the_bytes_of_redirects_count_together() -> None:
    """Many answers that are each within the limit are not."""
    hops: dict[str, bytes | Handler] = {f"/{n}": answer(b"x" * 40_000, code=302, Location=f"/{n + 1}", X_A="a" * 50_000) for n in range(6)}
    async with WebServer(hops) as server:
        internet = Internet(server.port)
        with pytest.raises(UserCanAct, match="too large"):
            await WebFetcher(resolve=Names(), network=internet, limits=Limits(wire=150_000)).fetch(LINK + "0")
    assert internet.received <= 150_001


@pytest.mark.parametrize("limit", [10_000_000, 100_000])
async def test_of_a_bomb_of_200_mb_no_more_than_the_limit_is_unpacked(limit: int) -> None:
    """The memory taken is that of the limit, of what it grows by, and of what comes at once from the wire."""
    packed = answer(bomb(200), Content_Encoding="gzip")
    async with WebServer({"/": packed}) as server:
        fetcher = WebFetcher(resolve=Names(), network=Internet(server.port), limits=Limits(decoded=limit))
        tracemalloc.start()
        try:
            with pytest.raises(UserCanAct, match="too large"):
                await fetcher.fetch(LINK)
            _, most = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert most < 3 * limit + 2_000_000


async def _never(host: str, port: int) -> Sequence[str]:
    await asyncio.sleep(3_600)
    return []


async def _silence(writer: asyncio.StreamWriter) -> None:
    await asyncio.sleep(3_600)


DRIPS: dict[str, bytes | Handler] = {
    "silence": _silence,
    "a body": drip(HEAD + b"Content-Length: 100000\r\n\r\n", b"x"),
    "a packed body": drip(HEAD + b"Content-Encoding: gzip\r\n\r\n" + bomb(1)[:100], b"\0"),
    "headers": drip(HEAD, b"X-A: a\r\n"),
    "answers before the answer": drip(b"", b"HTTP/1.1 100 X\r\n\r\n"),
}


@pytest.mark.parametrize("case", DRIPS)
async def test_a_slow_drip_ends_at_the_deadline(case: str) -> None:
    """Whatever drips."""
    async with WebServer({"/": DRIPS[case]}) as server:
        fetcher = WebFetcher(resolve=Names(), network=Internet(server.port), limits=Limits(seconds=0.3))
        begun = time.perf_counter()
        with pytest.raises(UserCanAct, match=r"too long.*paste the text"):
            await fetcher.fetch(LINK)
    assert time.perf_counter() - begun < 5


async def test_a_slow_look_up_ends_at_the_deadline() -> None:
    """The name servers of a stranger are strangers too."""
    with pytest.raises(UserCanAct, match="too long"):
        await WebFetcher(resolve=_never, network=Internet(), limits=Limits(seconds=0.1)).fetch(LINK)


async def test_the_seconds_of_redirects_count_together() -> None:
    """Many slow answers that are each within the limit are not."""

    async def slowly_on(writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(0.2)
        writer.write(answer(code=302, Location=f"/{time.perf_counter_ns()}"))

    class Everywhere(dict[str, bytes | Handler]):
        def get(self, key: str, default: object = None) -> Handler:  # type: ignore[override]
            return slowly_on

    async with WebServer(Everywhere()) as server:
        with pytest.raises(UserCanAct, match="too long"):
            await WebFetcher(resolve=Names(), network=Internet(server.port), limits=Limits(seconds=0.5, redirects=1_000)).fetch(LINK)
    assert len(server.requests) < 5
