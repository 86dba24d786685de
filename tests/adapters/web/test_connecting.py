"""How a site is reached, and what it learns of us."""

from __future__ import annotations

import asyncio
import gc
import logging
import shutil
import ssl
import subprocess
from pathlib import Path

import pytest

from agent.adapters.web import Limits, WebFetcher
from agent.errors import UserCanAct
from tests.adapters.web.network import PUBLIC, PUBLIC_6, Internet, Names
from tests.fakes.webserver import WebServer, answer

LINK = "http://kornblum.example/"
PAGE = answer(b"<p>a</p>")


@pytest.mark.parametrize("dead", [[PUBLIC_6], [PUBLIC_6, "2606:4700::1111", "2606:4700::1001"]])
async def test_a_second_address_is_tried_when_the_first_does_not_answer(dead: list[str]) -> None:
    """A machine without IPv6 reaches sites that have more of it than of the other."""
    async with WebServer({"/": PAGE}) as server:
        internet = Internet(server.port, dead=dead)
        await WebFetcher(resolve=Names({"kornblum.example": [*dead, PUBLIC, "8.8.8.8"]}), network=internet).fetch(LINK)
    assert internet.tried == [*((address, 80) for address in dead[:2]), (PUBLIC, 80)]


async def test_a_site_that_does_not_answer_is_told() -> None:
    """After a few of its addresses, not all of a hundred."""
    internet = Internet()
    with pytest.raises(UserCanAct, match=r"could not reach this site.*paste the text"):
        await WebFetcher(resolve=Names({"kornblum.example": [f"8.8.8.{n}" for n in range(100)]}), network=internet).fetch(LINK)
    assert len(internet.tried) == 2


async def test_an_address_is_asked_without_a_look_up() -> None:
    """And is written in its brackets where the server hears its name."""
    async with WebServer({"/": PAGE}) as server:
        internet, names = Internet(server.port), Names()
        await WebFetcher(resolve=names, network=internet).fetch("http://[2606:4700:0::1111]/")
    assert (names.asked, internet.tried) == ([], [("2606:4700::1111", 80)])
    assert "\r\nHost: [2606:4700::1111]\r\n" in server.requests[0]


async def test_a_site_learns_who_asks_and_nothing_of_the_user() -> None:
    """No cookie, no credential, no page before, no fragment; the name of the bot stands there honestly and in ASCII."""
    async with WebServer({"/job?id=7": answer(code=302, Location="/", Set_Cookie="a=b", WWW_Authenticate="Basic"), "/": PAGE}) as server:
        await WebFetcher(resolve=Names(), network=Internet(server.port)).fetch(LINK + "job?id=7#part")
    for request, target in zip(server.requests, ("/job?id=7", "/"), strict=True):
        first, *headers = request.rstrip().split("\r\n")
        assert first == f"GET {target} HTTP/1.1"
        assert {header.split(":")[0] for header in headers} == {"Host", "User-Agent", "Accept", "Accept-Language", "Accept-Encoding", "Connection"}
        assert "(resume tailor; reads one post at its user's request)" in request
        assert request.isascii()


async def test_proxies_of_the_environment_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy would connect where we may not."""
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
        monkeypatch.setenv(name.upper(), "http://127.0.0.1:9")
    async with WebServer({"/": PAGE}) as server:
        internet = Internet(server.port)
        for link in (LINK, LINK.replace("http", "https")):
            await WebFetcher(resolve=Names(), network=internet).fetch(link)
    assert internet.tried == [(PUBLIC, 80), (PUBLIC, 443)]


async def test_no_log_shows_what_a_link_asked_for(caplog: pytest.LogCaptureFixture) -> None:
    """Not even one of the libraries, at the most talkative level."""
    caplog.set_level(logging.DEBUG)
    async with WebServer({"/?token=secret": answer(code=302, Location="/b?token=secret"), "/b?token=secret": PAGE}) as server:
        await WebFetcher(resolve=Names(), network=Internet(server.port)).fetch(LINK + "?token=secret")
    assert len(server.requests) == 2
    assert "secret" not in caplog.text


BROKEN = {
    "no HTTP": b"SSH-2.0-OpenSSH_9.2\r\n",
    "noise": bytes(range(256)) * 50,
    "nothing": b"",
    "half a head": b"HTTP/1.1 200 X\r\nContent-Type: te",
    "half a body": b"HTTP/1.1 200 X\r\nContent-Type: text/html\r\nContent-Length: 500\r\n\r\n<p>hello",
    "half a chunk": b"HTTP/1.1 200 X\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n50\r\n<p>hello",
    "endless headers": b"HTTP/1.1 200 X\r\n" + b"X-A: " + b"a" * 300_000,
    "many headers": b"HTTP/1.1 200 X\r\n" + b"X-A: a\r\n" * 40_000,
    "two lengths": b"HTTP/1.1 200 X\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!",
}


@pytest.mark.parametrize("case", BROKEN)
async def test_an_answer_that_is_broken_is_told(case: str) -> None:
    """In one sentence, however it is broken."""
    async with WebServer({"/": BROKEN[case]}) as server:
        with pytest.raises(UserCanAct, match=r"broke off or was no web page.*paste the text"):
            await WebFetcher(resolve=Names(), network=Internet(server.port)).fetch(LINK)


async def _here(host: str, port: int) -> list[str]:
    return ["127.0.0.1"]


def _at_home(port: int, **limits: float) -> WebFetcher:
    return WebFetcher(resolve=_here, may_connect=lambda address: address == "127.0.0.1", ports=(port,), limits=Limits(**limits))  # type: ignore[arg-type]


async def test_a_site_that_never_begins_to_encrypt_is_left_and_the_connection_closed() -> None:
    """A server of plain HTTP behind https waits for more; nothing is asked of it, and no connection stays open."""
    async with WebServer({"/": PAGE}) as server:
        with pytest.raises(UserCanAct, match=r"too long.*paste the text"):
            await _at_home(server.port, seconds=0.3).fetch(f"https://kornblum.example:{server.port}/")
        gc.collect()  # an open one would be warned of here
    assert server.requests == []


async def test_a_site_that_answers_https_in_the_clear_is_told() -> None:
    """The talk ends before anything is asked."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(PAGE)
        writer.close()

    async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        with pytest.raises(UserCanAct, match="paste the text"):
            await _at_home(port).fetch(f"https://kornblum.example:{port}/")


@pytest.mark.skipif(not shutil.which("openssl"), reason="openssl makes the certificate")
async def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path: Path) -> None:
    """Who stands between us and the site learns nothing."""
    asked: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.append(await reader.read())
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=_self_signed(tmp_path))
    async with server:
        port = server.sockets[0].getsockname()[1]
        with pytest.raises(UserCanAct, match="could not reach this site"):
            await _at_home(port).fetch(f"https://kornblum.example:{port}/")
    assert asked == []


def _self_signed(folder: Path) -> ssl.SSLContext:
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    subject = ["-subj", "/CN=kornblum.example", "-addext", "subjectAltName=DNS:kornblum.example"]
    curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    subprocess.run(["openssl", "req", "-x509", *curve, *subject, "-keyout", str(key), "-out", str(certificate)], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context
