"""What a server may answer, and what becomes of it: a page, or one sentence that says what to do."""

from __future__ import annotations

import asyncio
import gzip
import zlib
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from agent.adapters.readers import LinkReader
from agent.adapters.web import Limits, WebFetcher
from agent.domain.page import Form
from agent.domain.posting import Status
from agent.errors import UserCanAct
from tests.adapters.readers.posts import DATA, TEXT, page, with_data
from tests.fakes.webserver import Handler, WebServer, answer


async def _home(host: str, port: int) -> list[str]:
    return ["127.0.0.1"]


def _fetcher(server: WebServer, **limits: float) -> WebFetcher:
    return WebFetcher(resolve=_home, may_connect=lambda address: address == "127.0.0.1", ports=(server.port,), limits=Limits(**limits))  # type: ignore[arg-type]


async def _drip(writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 X\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n")
    for _ in range(200):
        writer.write(b"x")
        await writer.drain()
        await asyncio.sleep(0.05)


async def _back_in_ten_minutes(writer: asyncio.StreamWriter) -> None:
    """The date is that of the request: the test may run long after it was collected."""
    writer.write(answer(code=429, Retry_After=format_datetime(datetime.now(UTC) + timedelta(minutes=9, seconds=30), usegmt=True)))


async def _flood(writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 X\r\nContent-Type: text/html\r\nContent-Length: 30000000\r\n\r\n")
    for _ in range(30):
        writer.write(b"x" * 1_000_000)
        await writer.drain()


def _bomb() -> bytes:
    packer = zlib.compressobj(wbits=31)
    return b"".join([*(packer.compress(b"\0" * 1_000_000) for _ in range(200)), packer.flush()])


_TRUNCATED = gzip.compress(page())[:-20]
REFUSED: dict[str, tuple[bytes | Handler, str]] = {
    "a flood of 30 MB": (_flood, "too large"),
    "a bomb of 200 MB": (answer(_bomb(), Content_Encoding="gzip"), "too large"),
    "a slow drip": (_drip, "too long"),
    "a circle": (answer(code=302, Location="/"), "circle"),
    "too many requests": (answer(code=429, Retry_After="290"), "in 5 minutes"),
    "too many requests until a date": (_back_in_ten_minutes, "in 10 minutes"),
    "a broken server": (answer(b"oops", code=503), "trouble"),
    "an empty page": (answer(b" "), "empty"),
    "a picture": (answer(b"\x89PNG", form="image/png"), "a picture"),
    "an archive": (answer(b"PK", form="application/zip"), "an archive"),
    "unknown bytes": (answer(b"\0\1\2", form=""), "cannot read"),
    "another packing": (answer(b"x", Content_Encoding="br"), "packs"),
    "no gzip": (answer(b"x" * 50, Content_Encoding="gzip"), "packs"),
    "no HTTP": (b"SSH-2.0-OpenSSH_9.2\r\n", "broke off"),
    "a broken body": (b"HTTP/1.1 200 X\r\nContent-Length: 500\r\n\r\nhello", "broke off"),
    "endless headers": (b"HTTP/1.1 200 X\r\n" + b"X-A: " + b"a" * 300_000, "broke off"),
    "a redirect to the inside": (answer(code=302, Location="http://127.0.0.1:22/"), "paste"),
    "a redirect to a file": (answer(code=302, Location="file:///etc/passwd"), "paste"),
    "a redirect with a password": (answer(code=302, Location="http://a:b@kornblum.example/"), "paste"),
}


@pytest.mark.parametrize("case", REFUSED)
async def test_an_answer_that_may_not_be_read_ends_in_one_sentence(case: str) -> None:
    """It says what to do, on one line."""
    route, words = REFUSED[case]
    async with WebServer({"/": route}) as server:
        with pytest.raises(UserCanAct) as caught:
            await _fetcher(server, seconds=0.8).fetch(server.link("/"))
    assert words in str(caught.value)
    assert "paste the text" in str(caught.value)
    assert "\n" not in str(caught.value)


async def test_redirects_are_followed_a_few_times_and_carry_no_cookie() -> None:
    """What a first answer sets is not sent to the second."""
    hops = {f"/{n}": answer(code=302, Location=f"/{n + 1}", Set_Cookie="a=b") for n in range(9)} | {"/9": answer(b"<p>hello</p>")}
    async with WebServer(hops) as server:
        found = await _fetcher(server).fetch(server.link("/5"))
        assert (found.link, found.text) == (server.link("/9"), "<p>hello</p>")
        assert not any("cookie" in r.lower() or "authorization" in r.lower() or "referer" in r.lower() for r in server.requests)
        assert "User-Agent: Truecut/" in server.requests[0]
        with pytest.raises(UserCanAct, match="too many times"):
            await _fetcher(server).fetch(server.link("/0"))


@pytest.mark.parametrize("code", [403, 404, 410, 451])
async def test_a_client_error_is_a_page_with_its_code(code: int) -> None:
    """The readers decide what it means."""
    async with WebServer({"/": answer(b"", code=code)}) as server:
        assert (await _fetcher(server).fetch(server.link("/"))).code == code


FORMS = {
    "html": (answer(b"<p>a</p>"), Form.HTML, "<p>a</p>"),
    "json": (answer(b"{}", form="application/ld+json"), Form.JSON, "{}"),
    "plain": (answer(b"a", form="text/plain"), Form.TEXT, "a"),
    "pdf": (answer(b"%PDF-1.7", form="application/octet-stream"), Form.PDF, "%PDF-1.7"),
    "untold html": (answer(b" <html>", form=""), Form.HTML, " <html>"),
    "a wrong charset": (answer("Bäcker".encode(), form="text/html; charset=klingon"), Form.HTML, "Bäcker"),
    "a charset of the page": (answer('<meta charset="iso-8859-2">Pekař'.encode("iso-8859-2"), form="text/html"), Form.HTML, '<meta charset="iso-8859-2">Pekař'),
    "gzip": (answer(gzip.compress(b"<p>a</p>"), Content_Encoding="gzip"), Form.HTML, "<p>a</p>"),
}


@pytest.mark.parametrize("case", FORMS)
async def test_a_page_comes_with_its_form_and_its_words(case: str) -> None:
    """By the type that is stated, or by the first bytes."""
    route, form, text = FORMS[case]
    async with WebServer({"/": route}) as server:
        found = await _fetcher(server).fetch(server.link("/"))
    assert (found.form, found.text) == (form, text)


async def test_a_host_is_asked_one_thing_at_a_time() -> None:
    """A second request waits for the first."""
    now, most = 0, 0

    async def slow(writer: asyncio.StreamWriter) -> None:
        nonlocal now, most
        now, most = now + 1, max(most, now + 1)
        await asyncio.sleep(0.05)
        now -= 1
        writer.write(answer(b"<p>a</p>"))

    async with WebServer({"/": slow}) as server:
        await asyncio.gather(*(_fetcher(server).fetch(server.link("/")) for _ in range(4)))
    assert most == 1


async def test_a_proxy_of_the_environment_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy would connect where we may not."""
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    async with WebServer({"/": answer(b"<p>a</p>")}) as server:
        assert (await _fetcher(server).fetch(server.link("/"))).text == "<p>a</p>"


POSTS: dict[str, tuple[bytes, Status]] = {
    "structured": (answer(with_data(DATA)), Status.OPEN),
    "a page": (answer(page()), Status.OPEN),
    "text": (answer(TEXT.encode(), form="text/plain"), Status.OPEN),
    "a truncated gzip": (answer(_TRUNCATED, Content_Encoding="gzip"), Status.OPEN),
    "gone": (answer(b"", code=410), Status.EXPIRED),
    "forbidden": (answer(b"", code=403), Status.LOGIN_WALL),
    "a shell": (answer(b'<html><head><script src="/app.js"></script></head><body><div id="app"></div></body></html>'), Status.NEEDS_JAVASCRIPT),
}


@pytest.mark.parametrize("case", POSTS)
async def test_each_kind_of_page_ends_in_a_posting_with_its_status(case: str) -> None:
    """From the wire to the post."""
    route, status = POSTS[case]
    async with WebServer({"/jobs/7": route}) as server:
        reader = LinkReader(_fetcher(server))
        posting = await reader.read(server.link("/jobs/7"))
    assert posting.status is status
    assert posting.link
