"""Files, named by their content."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import weakref
from pathlib import Path

from agent.errors import Bug, OwnerCanAct, UserCanAct


class FileStore:
    """Keeps bytes under their hash: written aside, then renamed, so that no half-written file is ever seen."""

    def __init__(self, folder: Path, temporary: bool = False) -> None:
        """Raises `OwnerCanAct` when the folder cannot be used."""
        self._folder = folder
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            for left in folder.glob(".*.part"):
                left.unlink(missing_ok=True)
        except OSError as error:
            raise OwnerCanAct(f"The folder {folder} cannot be written: check TRUECUT_DATA and the rights of the folder.") from error
        if temporary:
            weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)

    def keep(self, content: bytes, extension: str) -> str:
        """The name under which the content is kept. Raises `OwnerCanAct` when the disk does not take it, `Bug` when the extension is no word."""
        if not extension.isalnum():
            raise Bug("A file extension must be letters and digits.")
        name = f"{hashlib.sha256(content).hexdigest()}.{extension}"
        target = self._folder / name
        if not target.exists():
            write_whole(target, content)
        return name

    def path(self, name: str) -> Path:
        """Where a kept file lies."""
        return self._folder / Path(name).name

    def read(self, name: str) -> bytes:
        """The content of a kept file. Raises `UserCanAct` when it is gone."""
        try:
            return self.path(name).read_bytes()
        except OSError as error:
            raise UserCanAct("That file is no longer there: please send it, or tailor it, again.") from error


def write_whole(target: Path, content: bytes) -> None:
    """Write a file so that it is there whole or not at all. Raises `OwnerCanAct` when it cannot be written."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _write_aside(target, content)
    except OSError as error:
        raise OwnerCanAct(f"The file {target.name} could not be written: check the disk and the rights of its folder.") from error


def _write_aside(target: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:20]}-", suffix=".part")
    aside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(target)
    except OSError:
        aside.unlink(missing_ok=True)
        raise
