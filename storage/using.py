"""Who uses a data folder: many at a time, or one who changes it as a whole."""

from __future__ import annotations

import fcntl
import os
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from agent.errors import OwnerCanAct

LOCK = "use.lock"
IN_USE = "Truecut works with this data folder: stop `truecut serve` and `truecut chat` first, then say it again."
CHANGING = "The data folder is just being changed as a whole (`truecut rotate` or `truecut restore`): wait until that is done."


class Use:
    """The folder is used until `end`, or until this goes."""

    def __init__(self, folder: Path) -> None:
        """Raises `OwnerCanAct` while somebody changes the folder as a whole."""
        self.end = weakref.finalize(self, os.close, _locked(folder, fcntl.LOCK_SH, CHANGING))


@contextmanager
def alone_with(folder: Path) -> Iterator[None]:
    """Nobody uses the folder meanwhile. Raises `OwnerCanAct` when somebody does."""
    handle = _locked(folder, fcntl.LOCK_EX, IN_USE)
    try:
        yield
    finally:
        os.close(handle)


def _locked(folder: Path, kind: int, otherwise: str) -> int:
    try:
        handle = os.open(folder / LOCK, os.O_CREAT | os.O_RDWR, 0o600)
    except OSError as error:
        raise OwnerCanAct(f"The folder {folder} cannot be written: check TRUECUT_DATA and the rights of the folder.") from error
    try:
        fcntl.flock(handle, kind | fcntl.LOCK_NB)
    except OSError as error:
        os.close(handle)
        raise OwnerCanAct(otherwise) from error
    return handle
