"""A backup: database and files in one archive, as they lie on the disk. What is sealed there is sealed here; the key is in neither."""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import tarfile
import tempfile
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from agent.errors import OwnerCanAct, UserCanAct
from storage.keys import find_keys
from storage.store import Store
from storage.using import LOCK, alone_with

FORMAT = 1
ABOUT, DATABASE, FILES = "about.json", "truecut.db", "files"
ASIDE = ".restoring"
LOCKS = frozenset({LOCK, "serve.lock", ASIDE})
_FILE = re.compile(rf"{FILES}/[0-9A-Za-z]+-[0-9A-Za-z]+\.[0-9A-Za-z]+")
NO_BACKUP = "This is no backup of Truecut, or it is damaged: choose a file that `truecut backup` wrote."
FULL = "The data folder {folder} is not empty: set TRUECUT_DATA to a new one, or say --force to put the backup in place of all that is there."


def back_up(store: Store, folder: Path, target: Path) -> int:
    """Write the archive; how many bytes it has. The database comes first: each file that it names is there already. Raises `OwnerCanAct` when it cannot be written."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".truecut-") as aside:
            copy, archive = Path(aside) / DATABASE, Path(aside) / "archive"
            _copy(folder / DATABASE, copy)
            with os.fdopen(os.open(archive, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as written:
                _pack(written, copy, store.files.all())
                written.flush()
                os.fsync(written.fileno())
            archive.replace(target)
        return target.stat().st_size
    except (OSError, sqlite3.Error) as error:
        raise OwnerCanAct(f"The backup {target} could not be written: check the disk and the rights of its folder.") from error


def restore(archive: Path, folder: Path, *, force: bool = False) -> int:
    """Put the backup into the data folder; how many files. Raises `UserCanAct` when it is no backup or the folder is not empty, `OwnerCanAct` when the key is not there."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with alone_with(folder):
        if not force and any(path.name not in LOCKS for path in folder.iterdir()):
            raise UserCanAct(FULL.format(folder=folder))
        aside = folder / ASIDE
        shutil.rmtree(aside, ignore_errors=True)
        try:
            (aside / FILES).mkdir(parents=True, mode=0o700)
            count = _unpack(archive, aside)
            _whole(aside / DATABASE)
            find_keys(folder, within=aside)
            _swap(aside, folder)
        except OSError as error:
            raise OwnerCanAct(f"The backup could not be put into {folder}: check the disk and the rights of the folder.") from error
        finally:
            shutil.rmtree(aside, ignore_errors=True)
    return count


def _copy(database: Path, copy: Path) -> None:
    with closing(sqlite3.connect(database, timeout=30)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)


def _pack(written: object, database: Path, files: Sequence[Path]) -> None:
    with tarfile.open(fileobj=written, mode="w:", format=tarfile.PAX_FORMAT) as archive:  # type: ignore[call-overload]
        about = database.with_name(ABOUT)
        about.write_text(json.dumps({"format": FORMAT, "made": datetime.now(UTC).isoformat(timespec="seconds")}))
        for path, name in [(about, ABOUT), (database, DATABASE), *((path, f"{FILES}/{path.name}") for path in files if _FILE.fullmatch(f"{FILES}/{path.name}"))]:
            try:
                opened = path.open("rb")
            except FileNotFoundError:  # removed since the list was made
                continue
            with opened as content:
                member = tarfile.TarInfo(name)
                member.size, member.mtime, member.mode = os.fstat(content.fileno()).st_size, os.fstat(content.fileno()).st_mtime, 0o600
                archive.addfile(member, content)


def _unpack(archive: Path, aside: Path) -> int:
    """How many files were unpacked. Nothing but plain files under names of ours is taken, each once, and no more bytes than the archive has."""
    try:
        room = archive.stat().st_size
        with tarfile.open(archive, mode="r:") as packed:
            members = packed.getmembers()
            names = [member.name for member in members]
            good = all(m.isreg() and not m.issparse() and (m.name in (ABOUT, DATABASE) or _FILE.fullmatch(m.name)) for m in members)
            if not good or len(set(names)) < len(names) or not {ABOUT, DATABASE} <= set(names) or sum(m.size for m in members) > room:
                raise UserCanAct(NO_BACKUP)
            if room > shutil.disk_usage(aside).free:
                raise OwnerCanAct(f"The disk has no room for the backup: {room / 1e6:.0f} MB are needed.")
            for member in members:
                content = packed.extractfile(member)
                assert content is not None
                with content, os.fdopen(os.open(aside / member.name, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as target:
                    shutil.copyfileobj(content, target)
                    target.flush()
                    os.fsync(target.fileno())
                os.utime(aside / member.name, (member.mtime, member.mtime))
    except FileNotFoundError as error:
        raise UserCanAct(f"There is no file {archive}: check its name.") from error
    except (tarfile.TarError, EOFError, ValueError) as error:
        raise UserCanAct(NO_BACKUP) from error
    return sum(name.startswith(f"{FILES}/") for name in names)


def _whole(database: Path) -> None:
    """Raises `UserCanAct` when it is no database of ours, or damaged."""
    try:
        with closing(sqlite3.connect(database)) as db:
            sound = db.execute("PRAGMA quick_check").fetchone() == ("ok",) and db.execute("SELECT count(*) FROM secrets").fetchone()[0]
    except sqlite3.Error as error:
        raise UserCanAct(NO_BACKUP) from error
    if not sound:
        raise UserCanAct(NO_BACKUP)


def _swap(aside: Path, folder: Path) -> None:
    """What was restored in place of what was there. Cut short here, the archive is still there: the command is said again."""
    for name in (DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm"):
        (folder / name).unlink(missing_ok=True)
    shutil.rmtree(folder / FILES, ignore_errors=True)
    (aside / FILES).replace(folder / FILES)
    (aside / DATABASE).replace(folder / DATABASE)
