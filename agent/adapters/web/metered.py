"""A connection whose received bytes are counted."""

from __future__ import annotations

import ssl
from typing import Any

import httpcore

from agent.adapters.web.allowances import Bytes


class MeteredStream(httpcore.AsyncNetworkStream):
    """Counts headers and framing too, so that no trick of the protocol goes round the limit."""

    def __init__(self, stream: httpcore.AsyncNetworkStream, wire: Bytes) -> None:
        self._stream = stream
        self._wire = wire

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """The next bytes, none at the end. Raises `UserCanAct` when they are too many."""
        received = await self._stream.read(min(max_bytes, self._wire.left + 1), timeout)
        self._wire.take(len(received))
        return received

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send all of it."""
        await self._stream.write(buffer, timeout)

    async def aclose(self) -> None:
        """Close the connection."""
        await self._stream.aclose()

    async def start_tls(self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None) -> httpcore.AsyncNetworkStream:
        """The same connection, encrypted; what is counted then is what comes out of it. Closed when that fails."""
        try:
            return MeteredStream(await self._stream.start_tls(ssl_context, server_hostname, timeout), self._wire)
        except BaseException:  # `httpcore` closes nothing when the deadline cancels it here
            await self.aclose()
            raise

    def get_extra_info(self, info: str) -> Any:
        """What the connection knows of itself."""
        return self._stream.get_extra_info(info)
