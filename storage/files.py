"""Files, sealed, each with its user's, under names that tell nothing of their content to who has no key."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import time
import weakref
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from agent.errors import Bug, OwnerCanAct, UserCanAct
from storage.vault import Vault


class FileStore:
    """Keeps bytes under a keyed hash of their user and content: the same content kept again for the same user is one file, and nobody shares a file
    with anybody. Written aside, then renamed, so that no half-written file is ever seen."""

    def __init__(self, folder: Path, vault: Vault, temporary: bool = False) -> None:
        """Raises `OwnerCanAct` when the folder cannot be used."""
        self._folder = folder
        self._vault = vault
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            for left in folder.glob(".*.part"):
                left.unlink(missing_ok=True)
        except OSError as error:
            raise OwnerCanAct(f"The folder {folder} cannot be written: check TRUECUT_DATA and the rights of the folder.") from error
        if temporary:
            weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)

    def keep(self, user: str, content: bytes, extension: str) -> str:
        """The name under which the content is kept. Raises `OwnerCanAct` when the disk does not take it, `Bug` when the extension is no word."""
        if not extension.isalnum():
            raise Bug("A file extension must be letters and digits.")
        name = f"{self._vault.name(user, hashlib.sha256(content).hexdigest())}.{extension}"
        target = self._folder / name
        if target.exists():
            with suppress(OSError):
                os.utime(target)  # it is as young as its last delivery
        else:
            write_whole(target, self._vault.seal(content))
        return name

    def path(self, name: str) -> Path:
        """Where a kept file lies."""
        return self._folder / Path(name).name

    def read(self, name: str) -> bytes:
        """The content of a kept file. Raises `UserCanAct` when it is gone, `OwnerCanAct` when the key is not the right one."""
        try:
            sealed = self.path(name).read_bytes()
        except OSError as error:
            raise UserCanAct("That file is no longer there: please send it, or tailor it, again.") from error
        return self._vault.open(sealed)

    def of(self, user: str) -> list[str]:
        """The names of all files of a user."""
        return sorted(path.name for path in self._folder.glob(f"{self._vault.shelf(user)}-*"))

    def all(self) -> list[Path]:
        """Where all kept files lie."""
        return sorted(path for path in self._folder.iterdir() if not path.name.startswith("."))

    def forget(self, user: str) -> None:
        """Remove all files of a user. Raises `OwnerCanAct` when the disk does not allow it."""
        for name in self.of(user):
            self._remove(self.path(name))

    def prune(self, extension: str, age: timedelta) -> int:
        """Remove the files with that extension which were kept longer ago; how many."""
        oldest, old = time.time() - age.total_seconds(), []
        for path in self._folder.glob(f"*.{extension}"):
            with suppress(FileNotFoundError):
                if path.stat().st_mtime < oldest:
                    old.append(path)
        for path in old:
            self._remove(path)
        return len(old)

    def adopt(self, plain: str, name: str) -> None:
        """Seal a file that lies there plain, under another name; the plain one stays until `drop_plain`."""
        with suppress(FileNotFoundError):
            write_whole(self.path(name), self._vault.seal(self.path(plain).read_bytes()))

    def drop_plain(self) -> None:
        """Remove what lies under names of before files were sealed."""
        for path in list(self._folder.iterdir()):
            if len(path.stem) == 64 and "-" not in path.stem:
                self._remove(path)

    def renew(self) -> Iterator[str]:
        """Seal each file that an older key seals with the current one, one at each step; their names."""
        for path in self.all():
            sealed = path.read_bytes()
            if not self._vault.is_current(sealed):
                moment = path.stat().st_mtime
                write_whole(path, self._vault.seal(self._vault.open(sealed)))
                os.utime(path, (moment, moment))
                yield path.name

    def _remove(self, path: Path) -> None:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise OwnerCanAct(f"The file {path.name} could not be removed: check the rights of the folder {self._folder}.") from error


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
