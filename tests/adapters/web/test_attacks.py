"""Links that lead to where nobody outside may look. Every connection that is tried is recorded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import httpcore
import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.adapters.web import WebFetcher
from agent.adapters.web.addresses import is_public
from agent.errors import UserCanAct


class Recorder(httpcore.AsyncNetworkBackend):
    """Connects to nothing, and keeps what it was asked to connect to."""

    def __init__(self) -> None:
        self.tried: list[tuple[str, int]] = []

    async def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, local_address: str | None = None, socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None
    ) -> httpcore.AsyncNetworkStream:
        """Keep the address, and say that nobody answers."""
        self.tried.append((host, port))
        raise httpcore.ConnectError


def resolving(*answers: Sequence[str]) -> tuple[list[str], object]:
    """A resolver that gives these answers one after the other, and the names it was asked for."""
    asked: list[str] = []

    async def resolve(host: str, port: int) -> Sequence[str]:
        asked.append(host)
        return answers[min(len(asked), len(answers)) - 1]

    return asked, resolve


LINKS = [
    "http://127.0.0.1/", "http://127.8.9.1/", "http://10.0.0.1/", "http://172.16.0.1/", "http://172.31.255.254/", "http://192.168.1.1/", "http://169.254.169.254/latest/meta-data/",
    "http://100.64.0.1/", "http://0.0.0.0/", "http://0/", "http://2130706433/", "http://0177.0.0.1/", "http://0x7f.0.0.1/", "http://0x7f000001/", "http://127.1/", "http://127.0.1/",
    "http://１２７.0.0.1/", "http://127。0。0。1/", "http://%31%32%37.0.0.1/", "http://127.0.0.1./", "http://[::1]/", "http://[::]/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/",
    "http://[fc00::1]/", "http://[fd12:3456::1]/", "http://[fe80::1]/", "http://[fe80::1%25eth0]/", "http://[fec0::1]/", "http://[2002:7f00:1::]/", "http://[64:ff9b::7f00:1]/", "http://[2001:0:7f00:1::]/",
    "http://[ff02::1]/", "http://224.0.0.1/", "http://255.255.255.255/", "http://198.18.0.1/", "http://localhost/", "http://LOCALHOST/", "http://localhost./", "http://a.localhost/", "http://printer.local/",
    "http://db.internal/", "http://intranet/", "http://good.example@127.0.0.1/", "http://user:pw@good.example/", "http://127.0.0.1#@good.example/", "http://good.example\\@127.0.0.1/", "http://good.example\t/",
    "http://good.example:22/", "http://good.example:6379/", "http://good.example:11434/api/tags", "http://good.example:8080/", "http://good.example:99999/", "file:///etc/passwd", "ftp://good.example/",
    "gopher://good.example/", "data:text/html,hello", "javascript:alert(1)", "dict://good.example:11211/", "http://", "http:///x", "//127.0.0.1/", "unix:///var/run/docker.sock", "http://[::1", "",
]  # fmt: skip


@pytest.mark.parametrize("link", LINKS)
async def test_a_link_to_the_inside_is_refused_before_anything_is_looked_up_or_connected(link: str) -> None:
    """In whatever notation, by whatever scheme, port or trick; the sentence says what to do and nothing of our network."""
    network, (asked, resolve) = Recorder(), resolving(["93.184.216.34"])
    with pytest.raises(UserCanAct) as caught:
        await WebFetcher(resolve=resolve, network=network).fetch(link)  # type: ignore[arg-type]
    assert (asked, network.tried) == ([], [])
    assert "paste the text" in str(caught.value)
    assert "127" not in str(caught.value)


@pytest.mark.parametrize("answers", [["127.0.0.1"], ["10.1.2.3"], ["169.254.169.254"], ["::1"], ["fd00::1"], ["::ffff:10.0.0.1"], ["2002:a00:1::"], ["93.184.216.34", "192.168.0.7"], []])
async def test_a_name_that_resolves_to_the_inside_is_refused_before_anything_is_connected(answers: list[str]) -> None:
    """One address that is not public is enough, also among public ones."""
    network, (_, resolve) = Recorder(), resolving(answers)
    with pytest.raises(UserCanAct):
        await WebFetcher(resolve=resolve, network=network).fetch("https://kornblum.example/")  # type: ignore[arg-type]
    assert network.tried == []


async def test_a_name_is_resolved_once_and_what_was_judged_is_connected() -> None:
    """A second answer, which may be another address (rebinding), is never asked for."""
    network, (asked, resolve) = Recorder(), resolving(["93.184.216.34"], ["127.0.0.1"])
    with pytest.raises(UserCanAct):
        await WebFetcher(resolve=resolve, network=network).fetch("https://kornblum.example/")  # type: ignore[arg-type]
    assert asked == ["kornblum.example"]
    assert network.tried == [("93.184.216.34", 443)]


@given(st.one_of(st.ip_addresses(network="10.0.0.0/8"), st.ip_addresses(network="192.168.0.0/16"), st.ip_addresses(network="127.0.0.0/8"), st.ip_addresses(network="fc00::/7"), st.ip_addresses(network="100.64.0.0/10"), st.ip_addresses(network="fe80::/10")))
def test_no_private_address_is_public(address: object) -> None:
    """Whichever it is, however it is mapped."""
    written = str(address)
    assert not is_public(written)
    assert ":" in written or not is_public(f"::ffff:{written}")


@pytest.mark.parametrize("address", ["93.184.216.34", "8.8.8.8", "2606:2800:220:1:248:1893:25c8:1946"])
def test_a_public_address_is_public(address: str) -> None:
    """The web stays open."""
    assert is_public(address)
