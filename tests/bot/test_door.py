"""The little of HTTP that a proxy needs."""

from __future__ import annotations

import asyncio

import pytest

from agent.errors import OwnerCanAct
from bot.process.door import LARGEST_BODY, Asked, Door


async def echo(asked: Asked) -> tuple[int, dict[str, object]]:
    """What was asked."""
    return 200, {"method": asked.method, "path": asked.path, "body": asked.body.decode(), "token": asked.headers.get("x-token")}


async def _said(port: int, request: bytes) -> bytes:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(request)
    heard = await asyncio.wait_for(reader.read(), 5)
    writer.close()
    return heard


async def test_a_request_is_read_whole() -> None:
    """With its headers, whatever their letters, and its body."""
    async with Door(0, echo, "X") as door:
        heard = await _said(door.port, b"POST /a HTTP/1.1\r\nX-Token: s\r\nCONTENT-LENGTH: 2\r\n\r\nhi")
    assert heard.startswith(b"HTTP/1.1 200 OK\r\n")
    assert heard.endswith(b'{"method": "POST", "path": "/a", "body": "hi", "token": "s"}\n')


@pytest.mark.parametrize("length", [b"-1", b"x", "²".encode(), str(LARGEST_BODY + 1).encode(), b"9" * 5_000])
async def test_what_is_no_request_or_too_large_is_refused(length: bytes) -> None:
    """Before anything of it is read."""
    async with Door(0, echo, "X") as door:
        assert (await _said(door.port, b"POST / HTTP/1.1\r\nContent-Length: " + length + b"\r\n\r\n")).startswith(b"HTTP/1.1 400")
        assert await _said(door.port, b"x" * 100_000 + b"\r\n\r\n") == b""
        assert (await _said(door.port, b"GET / HTTP/1.1\r\n\r\n")).startswith(b"HTTP/1.1 200")


async def test_an_answer_that_fails_is_a_500() -> None:
    """Without its reason."""

    async def fail(asked: Asked) -> tuple[int, dict[str, object]]:
        raise ValueError("marzipan")

    async with Door(0, fail, "X") as door:
        heard = await _said(door.port, b"GET / HTTP/1.1\r\n\r\n")
    assert heard.startswith(b"HTTP/1.1 500")
    assert b"marzipan" not in heard


async def test_a_port_that_is_taken_is_the_host_s_to_mend() -> None:
    """The sentence names the setting."""
    async with Door(0, echo, "X") as door:
        with pytest.raises(OwnerCanAct, match="TRUECUT_HEALTH_PORT"):
            async with Door(door.port, echo, "TRUECUT_HEALTH_PORT"):
                pass
