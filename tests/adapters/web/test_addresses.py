"""Which addresses are public, and that no way of writing a private one gets past."""

from __future__ import annotations

from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.adapters.web import WebFetcher
from agent.adapters.web.addresses import is_public
from agent.errors import UserCanAct
from tests.adapters.web.network import PUBLIC, PUBLIC_6, Internet, Names

PRIVATE_4 = st.sampled_from(
    ("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4")
).flatmap(lambda network: st.ip_addresses(v=4, network=network))
PRIVATE_6 = st.sampled_from(("::/96", "::ffff:0:0/96", "64:ff9b:1::/48", "100::/64", "2001::/32", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8")).flatmap(
    lambda network: st.ip_addresses(v=6, network=network)
)

Rendering = Callable[[IPv4Address], str]
_PARTS: tuple[Callable[[int], str], ...] = (str, lambda n: f"0{n:o}", hex, lambda n: f"0X{n:X}", lambda n: f"00{n:o}")
_DIGITS = str.maketrans("0123456789", "０１２３４５６７８９")


def _packed(address: IPv4Address, parts: int) -> list[int]:
    """The numbers of a notation of 1 to 4 parts; the last holds the rest."""
    octets = list(address.packed)
    return [*octets[: parts - 1], int.from_bytes(octets[parts - 1 :], "big")]


@st.composite
def notations(draw: st.DrawFn) -> str:
    """A private IPv4 address as a host, in any notation that some library understands."""
    address = IPv4Address(draw(PRIVATE_4))
    numbers = _packed(address, draw(st.integers(1, 4)))
    host = draw(st.sampled_from(".。．｡")).join(draw(st.sampled_from(_PARTS))(number) for number in numbers)
    disguise: Callable[[str], str] = draw(st.sampled_from((str, str.upper, lambda h: h.translate(_DIGITS), lambda h: h + ".", lambda h: "".join(f"%{ord(c):02x}" for c in h))))
    return disguise(host)


@st.composite
def embeddings(draw: st.DrawFn) -> str:
    """A private IPv4 address within an IPv6 address, as a host."""
    address = int(IPv4Address(draw(PRIVATE_4)))
    network, shift = draw(st.sampled_from((("::ffff:0:0/96", 0), ("::/96", 0), ("64:ff9b::/96", 0), ("::ffff:0:0:0/96", 0), ("2002::/16", 80), ("2001::/32", 64))))
    return _written(draw, IPv6Address(int(IPv6Network(network).network_address) | address << shift))


def _written(draw: st.DrawFn, address: IPv6Address) -> str:
    mixed = f"{':'.join(address.exploded.split(':')[:6])}:{IPv4Address(int(address) & 0xFFFF_FFFF)}"
    return f"[{draw(st.sampled_from((str(address), address.exploded, str(address).upper(), mixed)))}]"


@st.composite
def sixes(draw: st.DrawFn) -> str:
    """A private IPv6 address as a host."""
    return _written(draw, IPv6Address(draw(PRIVATE_6)))


@given(st.one_of(notations(), embeddings(), sixes()), st.sampled_from(("http", "https", "HTTP")), st.sampled_from(("", ":80", ":443")))
async def test_no_way_of_writing_a_private_address_leads_to_a_connection(host: str, scheme: str, port: str) -> None:
    """Not even with a resolver that understands the old notations."""
    internet = Internet()
    with pytest.raises(UserCanAct):
        await WebFetcher(resolve=Names(), network=internet).fetch(f"{scheme}://{host}{port}/")
    assert internet.tried == []


@given(st.one_of(PRIVATE_4, PRIVATE_6))
def test_no_private_address_is_public(address: IPv4Address | IPv6Address) -> None:
    """Whichever it is of its network."""
    assert not is_public(str(address))


@given(st.ip_addresses())
def test_what_is_public_is_so_for_python_too(address: IPv4Address | IPv6Address) -> None:
    """Our list only ever takes away."""
    assert not is_public(str(address)) or ip_address(str(address)).is_global


@pytest.mark.parametrize("address", [PUBLIC, "8.8.8.8", "172.32.0.1", "100.128.0.1", PUBLIC_6, "2a00:1450:4001::1", "64:ff9b::8.8.8.8"])
def test_a_public_address_is_public(address: str) -> None:
    """The web stays open, also from networks that have only IPv6 and reach the others by NAT64."""
    assert is_public(address)


@pytest.mark.parametrize("text", ["", "kornblum.example", "8.8.8", "08.8.8.8", "8.8.8.8 ", "8.8.8.8/32", f"{PUBLIC_6}%1", "[::1]"])
def test_what_is_no_address_is_not_public(text: str) -> None:
    """Whatever a resolver may say."""
    assert not is_public(text)
