"""Links that lead to where nobody outside may look. Every look-up and every connection that is tried is recorded."""

from __future__ import annotations

import pytest

from agent.adapters.web import WebFetcher
from agent.errors import UserCanAct
from tests.adapters.web.network import PUBLIC, Internet, Names
from tests.fakes.webserver import WebServer, answer

IPV4 = [
    "http://127.0.0.1/", "http://127.8.9.1/", "http://10.0.0.1/", "http://172.16.0.1/", "http://172.31.255.254/", "http://192.168.1.1/",
    "http://169.254.169.254/latest/meta-data/", "http://100.64.0.1/", "http://100.100.100.200/", "http://0.0.0.0/", "http://224.0.0.1/",
    "http://255.255.255.255/", "http://240.0.0.1/", "http://198.18.0.1/", "http://192.0.0.192/", "http://192.0.2.1/", "http://192.88.99.1/",
    "http://203.0.113.9/", "http://168.63.129.16/", "HTTP://127.0.0.1", "https://127.0.0.1/", "http://127.0.0.1:443/", "//127.0.0.1/",
]  # fmt: skip
NOTATIONS = [
    "http://2130706433/", "http://017700000001/", "http://0x7f000001/", "http://0X7F000001/", "http://0177.0.0.1/", "http://0x7f.0.0.1/",
    "http://0x7f.1/", "http://127.1/", "http://127.0.1/", "http://0/", "http://0x/", "http://1.0x1/", "http://127.0.0.01/", "http://0xA9FEA9FE/",
    "http://0251.0376.0251.0376/", "http://127.0.0.1./", "http://１２７.0.0.1/", "http://１２７．１/", "http://127。0。0。1/", "http://②①③⓪⑦⓪⑥④③③/",
    "http://%31%32%37.0.0.1/", "http://127.0.0.1%00.good.example/", "http://127.0.0.1../", "http://.127.0.0.1/", "http://256.0.0.1.2/",
]  # fmt: skip
IPV6 = [
    "http://[::1]/", "http://[0:0:0:0:0:0:0:1]/", "http://[::]/", "http://[::ffff:127.0.0.1]/", "http://[::FFFF:7f00:1]/", "http://[::127.0.0.1]/",
    "http://[::ffff:0:7f00:1]/", "http://[::ffff:8.8.8.8]/", "http://[fc00::1]/", "http://[fd12:3456::1]/", "http://[fd00:ec2::254]/", "http://[fe80::1]/",
    "http://[fe80::1%25eth0]/", "http://[2606:4700::1%25eth0]/", "http://[fec0::1]/", "http://[2002:7f00:1::]/", "http://[2002:808:808::]/",
    "http://[64:ff9b::7f00:1]/", "http://[64:ff9b::10.0.0.1]/", "http://[64:ff9b:1::1]/", "http://[2001:0:7f00:1::]/", "http://[2001:db8::1]/",
    "http://[3fff::1]/", "http://[5f00::1]/", "http://[ff02::1]/", "http://[100::1]/", "http://[::1", "http://[::1]x/", "http://[127.0.0.1]/", "http://[]/",
]  # fmt: skip
NAMES = [
    "http://localhost/", "http://LOCALHOST/", "http://localhost./", "http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/", "http://a.localhost/", "http://localhost.localdomain/",
    "http://printer.local/", "http://db.internal/", "http://metadata.google.internal/", "http://router.lan/", "http://nas.home.arpa/", "http://intranet/",
    "http://ollama/", "http://good..example/", "http://-/", "http://good.example%2f/",
]  # fmt: skip
TRICKS = [
    "http://good.example@127.0.0.1/", "http://user:pw@good.example/", "http://@good.example/", "http://127.0.0.1#@good.example/", "http://127.0.0.1?@good.example/",
    "http://127.0.0.1:80@good.example/", "http://good.example\\@127.0.0.1/", "http:\\\\127.0.0.1\\", "http:/127.0.0.1/", "http:127.0.0.1", "http:///127.0.0.1/",
    "http://", "http:// 127.0.0.1/", "http://good.example /", "http://good.example/a b",
    "http://good.example:22/", "http://good.example:6379/", "http://good.example:11434/api/tags", "http://good.example:8080/", "http://good.example:0/",
    "http://good.example:99999/", "http://good.example:-80/", "http://good.example:８０/", "http://good.example:80:80/",
    "file:///etc/passwd", "file://good.example/x", "ftp://good.example/", "gopher://good.example/", "data:text/html,hello", "javascript:alert(1)",
    "dict://good.example:11211/", "ldap://good.example/", "unix:///var/run/docker.sock", "ws://good.example/", "view-source:http://good.example/", "mailto:a@good.example",
]  # fmt: skip
PASTED = [
    "", "127.0.0.1", "127.0.0.1:80/x", "[::1]", "localhost:11434", "ollama:80/api/tags", "http://good.example\t/", "http://good\n.example/", "http://good.example/\r\nX: y",
    "http://127.0.0.1\0.good.example/", "http://good.example/\u2028x", "http://good.example/" + "a" * 9_000, "http://" + "ü" * 300 + ".example/", "http://" + "a." * 200 + "example/",
]  # fmt: skip
SENT = IPV4 + NOTATIONS + IPV6 + NAMES + TRICKS
"""Links that a server can send too."""


@pytest.mark.parametrize("link", SENT + PASTED)
async def test_a_link_to_the_inside_is_refused_before_anything_is_looked_up_or_connected(link: str) -> None:
    """In whatever notation, by whatever scheme, port or trick; the sentence says what to do and nothing of our network."""
    internet, names = Internet(), Names()
    with pytest.raises(UserCanAct) as caught:
        await WebFetcher(resolve=names, network=internet).fetch(link)
    assert (names.asked, internet.tried) == ([], [])
    assert "paste the text" in str(caught.value)
    assert "127" not in str(caught.value)


@pytest.mark.parametrize("link", SENT)
async def test_a_redirect_to_the_inside_is_refused_like_a_pasted_link(link: str) -> None:
    """Each step is judged anew: only the first server is ever connected to, and asked once."""
    async with WebServer({"/": answer(code=302, Location=link)}) as server:
        internet, names = Internet(server.port), Names()
        with pytest.raises(UserCanAct, match="paste the text"):
            await WebFetcher(resolve=names, network=internet).fetch("https://kornblum.example/")
    assert names.asked == ["kornblum.example"]
    assert internet.tried == [(PUBLIC, 443)]
    assert len(server.requests) == 1


ANSWERS = [
    ["127.0.0.1"], ["10.1.2.3"], ["172.20.0.1"], ["192.168.0.7"], ["169.254.169.254"], ["100.64.3.2"], ["0.0.0.0"], ["::1"], ["fd00::1"], ["fe80::1%eth0"],
    ["fec0::1"], ["::ffff:10.0.0.1"], ["2002:a00:1::"], ["64:ff9b::a00:1"], ["2001:0:a00:1::"], [PUBLIC, "192.168.0.7"], ["192.168.0.7", PUBLIC],
    [PUBLIC, "8.8.8.8", "1.1.1.1", "9.9.9.9", "::1"], ["no address"], [],
]  # fmt: skip


@pytest.mark.parametrize("addresses", ANSWERS)
async def test_a_name_that_resolves_to_the_inside_is_refused_before_anything_is_connected(addresses: list[str]) -> None:
    """One address that is not public is enough, wherever it stands among public ones."""
    internet, names = Internet(), Names({"kornblum.example": addresses})
    with pytest.raises(UserCanAct, match="public web pages"):
        await WebFetcher(resolve=names, network=internet).fetch("https://kornblum.example/")
    assert names.asked == ["kornblum.example"]
    assert internet.tried == []


@pytest.mark.parametrize("addresses", ANSWERS)
async def test_a_redirect_to_a_name_that_resolves_to_the_inside_is_refused(addresses: list[str]) -> None:
    """The first server is public and says to look at a name that is not."""
    async with WebServer({"/": answer(code=307, Location="http://evil.example/")}) as server:
        internet = Internet(server.port)
        with pytest.raises(UserCanAct, match="public web pages"):
            await WebFetcher(resolve=Names({"evil.example": addresses}), network=internet).fetch("https://kornblum.example/")
    assert internet.tried == [(PUBLIC, 443)]


async def test_a_name_is_resolved_once_and_what_was_judged_is_connected_to() -> None:
    """A second answer, which may be another address (rebinding), is never asked for; the server still hears its name."""
    async with WebServer({"/job": answer(b"<p>a</p>")}) as server:
        internet, names = Internet(server.port), Names(then={"kornblum.example": ["127.0.0.1"]})
        found = await WebFetcher(resolve=names, network=internet).fetch("https://kornblum.example/job")
    assert found.text == "<p>a</p>"
    assert names.asked == ["kornblum.example"]
    assert internet.tried == [(PUBLIC, 443)]
    assert internet.encrypted_for == ["kornblum.example"]
    assert "\r\nHost: kornblum.example\r\n" in server.requests[0]


async def test_a_name_that_changes_between_two_redirects_is_refused() -> None:
    """What was public in the first step is judged again in the next."""
    async with WebServer({"/": answer(code=302, Location="/job")}) as server:
        internet, names = Internet(server.port), Names(then={"kornblum.example": ["127.0.0.1"]})
        with pytest.raises(UserCanAct, match="public web pages"):
            await WebFetcher(resolve=names, network=internet).fetch("http://kornblum.example/")
    assert internet.tried == [(PUBLIC, 80)]


async def test_whatever_is_not_public_gets_the_same_sentence() -> None:
    """Nobody learns by it which names and addresses there are in our network."""
    names = Names({"vault.kornblum.example": ["10.0.0.9"], "nothing.kornblum.example": []})
    said = set()
    for host in ("127.0.0.1", "10.0.0.1", "169.254.169.254", "[::1]", "[fec0::1]", "localhost", "ollama", "db.internal", "127.1", "vault.kornblum.example", "nothing.kornblum.example"):
        with pytest.raises(UserCanAct) as caught:
            await WebFetcher(resolve=names, network=Internet()).fetch(f"http://{host}/")
        said.add(str(caught.value))
    assert len(said) == 1


async def test_without_arguments_loopback_is_out_of_reach() -> None:
    """The fetcher of the bot is the strict one: a real server at this very machine gets no request."""
    async with WebServer({"/": answer(b"<p>a</p>")}) as server:
        for host in ("127.0.0.1", "localhost", "[::1]", "127.1", "[::ffff:127.0.0.1]"):
            with pytest.raises(UserCanAct):
                await WebFetcher().fetch(f"http://{host}:{server.port}/")
            with pytest.raises(UserCanAct):
                await WebFetcher(ports=(server.port,)).fetch(f"http://{host}:{server.port}/")
    assert server.requests == []
