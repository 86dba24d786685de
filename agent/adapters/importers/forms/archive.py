"""A zip that somebody sent, opened within bounds. Runs in the sandbox."""

from __future__ import annotations

import io
import zipfile
import zlib

from agent.errors import UserCanAct

MOST_ENTRIES = 2_000
MOST_UNPACKED = 50_000_000
"""Bytes of all members together; those of the largest résumé seen are 250,000."""
MOST_RATIO = 100
"""Bytes unpacked for each packed one, of the whole; text comes to 20."""
HARMLESS = 1_000_000
"""Bytes unpacked of which the ratio does not matter."""
_PLAIN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_LOCKED = 0x1

TOO_MUCH = "This file unpacks to far more than a résumé: please save it as a PDF or paste the text."
DAMAGED = "This file is damaged or incomplete: please save it again or paste the text."
LOCKED = "This file is locked with a password: please send it without one or paste the text."


class Archive:
    """The members of a zip by name. Nothing is written to a disk, so a name that leads elsewhere leads nowhere."""

    def __init__(self, content: bytes) -> None:
        """Raises `UserCanAct` when it is damaged, locked, or unpacks to more than any résumé needs."""
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise UserCanAct(DAMAGED) from error
        members = self._zip.infolist()
        if any(member.flag_bits & _LOCKED for member in members):
            raise UserCanAct(LOCKED)
        unpacked, packed = sum(m.file_size for m in members), sum(m.compress_size for m in members)
        if len(members) > MOST_ENTRIES or unpacked > max(HARMLESS, min(MOST_UNPACKED, MOST_RATIO * min(packed, len(content)))):
            raise UserCanAct(TOO_MUCH)
        self.names = [member.filename for member in members if not member.is_dir()]

    def read(self, name: str) -> bytes | None:
        """The bytes of a member, or None when there is none of that name. Raises `UserCanAct` when it is damaged."""
        if name not in self.names:
            return None
        member = self._zip.getinfo(name)
        if member.compress_type not in _PLAIN:
            raise UserCanAct(DAMAGED)
        try:
            return self._zip.read(member)
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, RuntimeError, NotImplementedError, OSError) as error:
            raise UserCanAct(DAMAGED) from error
