"""Files, named by their content."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import weakref
from pathlib import Path

from agent.errors import OwnerCanAct


class FileStore:
    """Keeps bytes under their hash: written aside, then renamed, so that no half-written file is ever seen."""

    def __init__(self, folder: Path, temporary: bool = False) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for left in folder.glob(".*.part"):
            left.unlink(missing_ok=True)
        if temporary:
            weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)

    def keep(self, content: bytes, extension: str) -> str:
        """The name under which the content is kept. Raises `OwnerCanAct` when the disk does not take it."""
        name = f"{hashlib.sha256(content).hexdigest()}.{extension}"
        target = self._folder / name
        if not target.exists():
            write_whole(target, content)
        return name

    def path(self, name: str) -> Path:
        """Where a kept file lies."""
        return self._folder / Path(name).name

    def read(self, name: str) -> bytes:
        """The content of a kept file."""
        return self.path(name).read_bytes()


def write_whole(target: Path, content: bytes) -> None:
    """Write a file so that it is there whole or not at all. Raises `OwnerCanAct` when it cannot be written."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, aside = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:20]}-", suffix=".part")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(aside).replace(target)
    except OSError as error:
        raise OwnerCanAct(f"The file {target.name} could not be written: check the disk and the rights of its folder.") from error
