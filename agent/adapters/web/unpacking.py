"""The bytes of a page, unpacked piece by piece and never more than allowed."""

from __future__ import annotations

import zlib

from agent.adapters.web.refusals import PACKED, TOO_LARGE
from agent.errors import UserCanAct

_GZIP = 16 + zlib.MAX_WBITS


class Plain:
    """Collects what comes as it stands."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._content = bytearray()

    def take(self, piece: bytes) -> None:
        """Add a piece as received. Raises `UserCanAct` when the page becomes larger than `most` bytes."""
        self._content += piece
        if len(self._content) > self._most:
            raise UserCanAct(TOO_LARGE)

    @property
    def content(self) -> bytes:
        """All of it."""
        return bytes(self._content)


class Gzip(Plain):
    """Collects what gzip unpacks; of a stream that breaks off or is broken it keeps what came before."""

    def __init__(self, most: int) -> None:
        super().__init__(most)
        self._stream = zlib.decompressobj(_GZIP)
        self._broken = False

    def take(self, piece: bytes) -> None:
        """Add a piece as received. Raises `UserCanAct` when more than `most` bytes come out of it, or nothing can."""
        while piece and not self._broken:
            piece = self._unpacked(piece)

    def _unpacked(self, piece: bytes) -> bytes:
        """What is left of the piece. A packed page may be made of several streams, one after the other."""
        if self._stream.eof:
            self._stream = zlib.decompressobj(_GZIP)
        try:
            super().take(self._stream.decompress(piece, self._most - len(self._content) + 1))
        except zlib.error as error:
            if not self._content:
                raise UserCanAct(PACKED) from error
            self._broken = True
        return self._stream.unconsumed_tail or self._stream.unused_data


def unpacking(encoding: str, most: int) -> Plain:
    """The collector for a `Content-Encoding`, of at most this many bytes. Raises `UserCanAct` for one that was not asked for."""
    name = encoding.strip().lower()
    if name in ("", "identity"):
        return Plain(most)
    if name in ("gzip", "x-gzip"):
        return Gzip(most)
    raise UserCanAct(PACKED)
