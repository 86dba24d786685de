"""No pasted link reaches a host that serves models, although it is public."""

from __future__ import annotations

import pytest

from agent.adapters.web import WebFetcher
from agent.adapters.web.refusals import NOT_PUBLIC
from agent.errors import UserCanAct
from tests.adapters.web.network import PUBLIC, PUBLIC_6, Internet, Names
from tests.fakes.webserver import WebServer, answer

HOST = "ollama.example"
OURS = "8.8.8.8"
NAMES = {HOST: [OURS, "2606:4700::1111"], "gpu-box": ["9.9.9.9"], "alias.example": [PUBLIC, OURS], "site.example": [PUBLIC, PUBLIC_6]}


@pytest.mark.parametrize(
    "link",
    [
        f"https://{HOST}/api/tags", f"http://{HOST.upper()}./", "https://alias.example/", f"http://{OURS}/", f"https://[64:ff9b::{OURS}]/", "https://[2606:4700:0::1111]/",
        "http://9.9.9.9/",
    ],
)  # fmt: skip
async def test_no_name_and_no_address_of_a_shut_host_is_connected_to(link: str) -> None:
    """Neither its own name, nor another one for it, nor its addresses however written; it is told as what is not public."""
    internet = Internet()
    with pytest.raises(UserCanAct) as raised:
        await WebFetcher(shut=(HOST, "gpu-box"), resolve=Names(NAMES), network=internet).fetch(link)
    assert str(raised.value) == NOT_PUBLIC
    assert internet.tried == []


async def test_no_redirection_leads_there() -> None:
    """The site that a user names is asked, and the host it points to is not."""
    async with WebServer({"/": answer(code=302, Location=f"https://{HOST}/api/tags")}) as server:
        internet = Internet(server.port)
        with pytest.raises(UserCanAct, match="only open public web pages"):
            await WebFetcher(shut=(HOST,), resolve=Names(NAMES), network=internet).fetch("http://site.example/")
    assert {address for address, _ in internet.tried} <= {PUBLIC, PUBLIC_6}


async def test_an_address_that_a_host_had_stays_shut() -> None:
    """Also when its name cannot be looked up just now."""
    internet = Internet()
    fetcher = WebFetcher(shut=(HOST,), resolve=Names(NAMES, then={HOST: []}), network=internet)
    for _ in range(2):
        with pytest.raises(UserCanAct, match="only open public web pages"):
            await fetcher.fetch(f"http://{OURS}/")
    assert internet.tried == []


async def test_every_other_site_stays_open() -> None:
    """A host of models that cannot be looked up, or is private, shuts nobody else out."""
    async with WebServer({"/": answer(b"<p>a</p>")}) as server:
        names = Names({**NAMES, "gone.example": [], "private": ["10.0.0.7"]})
        fetcher = WebFetcher(shut=("gone.example", "private", "127.0.0.1", HOST), resolve=names, network=Internet(server.port))
        assert (await fetcher.fetch("http://site.example/")).content
