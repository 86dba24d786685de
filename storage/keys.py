"""Where the key of a data folder is found.

In TRUECUT_KEY, else in the file of TRUECUT_KEY_FILE, else in a file of the user's config folder. A file is made at the first start.
It never lies in the data folder: who copies that folder, or a backup of it, cannot read what people said.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from platformdirs import user_config_path, user_data_path

from agent.domain.value import digest
from agent.errors import OwnerCanAct
from storage.vault import WRONG_KEY, new_key

IN_SETTING, IN_FILE = "TRUECUT_KEY", "TRUECUT_KEY_FILE"
NAMING = "naming"
"""The secret of a database by which names are hidden: what opens it, opens the rest."""


@dataclass(frozen=True)
class Keys:
    """The keys of a data folder, the first is current; `file` is None where they were given in the environment."""

    values: tuple[str, ...] = field(repr=False)
    file: Path | None = None


def key_place(folder: Path, environment: Mapping[str, str] = os.environ) -> Path | None:
    """The file in which the key of that folder is looked for; None when the environment holds the key."""
    if environment.get(IN_SETTING):
        return None
    named = environment.get(IN_FILE)
    return Path(named).expanduser() if named else user_config_path("truecut", appauthor=False) / _default_name(folder)


def find_keys(folder: Path, environment: Mapping[str, str] = os.environ, within: Path | None = None) -> Keys:
    """The keys of that folder, made where it is new; its database may still lie `within` another one. Raises `OwnerCanAct` when they are missing, wrong or unreadable."""
    file, secret = key_place(folder, environment), _sealed_secret(within or folder)
    if file is None:
        return _right(Keys(_checked(environment[IN_SETTING].replace(",", "\n"), IN_SETTING)), secret)
    found = Keys(_read(file), file) if file.exists() else None
    if found and (secret is None or _opens(found.values, secret)):
        return found
    if secret is None:
        return _made(file)
    for other in sorted(file.parent.glob("key*")) if not environment.get(IN_FILE) else ():
        values = _read(other)
        if _opens(values, secret):  # the folder was moved, or restored under another name
            write_keys(file, values)
            return Keys(values, file)
    if found:
        return _right(found, secret)
    raise OwnerCanAct(
        f"The key of the data folder {folder} is missing: put it back to {file}, or into {IN_SETTING}. Without it nobody can read what is kept there; "
        f"to begin with an empty folder, set TRUECUT_DATA to another one."
    )


def write_keys(file: Path, values: tuple[str, ...]) -> None:
    """Keep these keys in that file, whole or not at all, for the owner alone. Raises `OwnerCanAct` when it cannot be written."""
    aside = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        aside.unlink(missing_ok=True)
        _write(aside, values)
        aside.replace(file)
    except OSError as error:
        raise OwnerCanAct(f"The key file {file} could not be written: check the rights of its folder, or set {IN_SETTING}.") from error


def _default_name(folder: Path) -> str:
    """Each data folder has a key of its own, so that changing one costs no other."""
    usual = user_data_path("truecut", appauthor=False)
    return "key" if folder.absolute() == usual.absolute() else f"key-{digest(str(folder.absolute()))}"


def _made(file: Path) -> Keys:
    """A new key in that file; the other's, where another process was faster."""
    aside = file.with_name(f".{file.name}.{os.getpid()}.new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        aside.unlink(missing_ok=True)
        _write(aside, (new_key(),))
        try:
            os.link(aside, file)
        except FileExistsError:
            pass
        finally:
            aside.unlink(missing_ok=True)
    except OSError as error:
        raise OwnerCanAct(f"No key could be made at {file}: check the rights of its folder, or set {IN_SETTING} to what `truecut key --new` prints.") from error
    return Keys(_read(file), file)


def _write(path: Path, values: tuple[str, ...]) -> None:
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(handle, "w") as file:
        file.write("".join(f"{value}\n" for value in values))
        file.flush()
        os.fsync(file.fileno())


def _read(file: Path) -> tuple[str, ...]:
    try:
        text = file.read_text("utf-8", "replace")
    except OSError as error:
        raise OwnerCanAct(f"The key file {file} cannot be read: check its rights, or set {IN_SETTING}.") from error
    return _checked(text, str(file))


def _checked(text: str, place: str) -> tuple[str, ...]:
    values = tuple(value for line in text.splitlines() if (value := line.strip()) and not value.startswith("#"))
    try:
        for value in values:
            Fernet(value)
    except ValueError as error:
        raise OwnerCanAct(f"What stands in {place} is no key: a key has 44 signs, as `truecut key --new` prints them.") from error
    if not values:
        raise OwnerCanAct(f"There is no key in {place}: put back the one that was there.")
    return values


def _sealed_secret(folder: Path) -> bytes | None:
    """The sealed secret of the database there, or None when there is none yet."""
    database = folder / "truecut.db"
    if not database.exists():
        return None
    try:
        with closing(sqlite3.connect(database, timeout=30)) as connection:
            row = connection.execute("SELECT value FROM secrets WHERE name = ?", (NAMING,)).fetchone()
    except sqlite3.Error:
        return None
    return bytes(row[0]) if row else None


def _right(keys: Keys, secret: bytes | None) -> Keys:
    if secret is not None and not _opens(keys.values, secret):
        raise OwnerCanAct(WRONG_KEY)
    return keys


def _opens(values: tuple[str, ...], secret: bytes) -> bool:
    try:
        MultiFernet([Fernet(value) for value in values]).decrypt(secret)
    except InvalidToken:
        return False
    return True
