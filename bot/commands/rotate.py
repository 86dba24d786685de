"""truecut rotate: a new key in place of the old one."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path

from agent.errors import OwnerCanAct
from bot.commands.folder import data_folder
from storage import open_store
from storage.keys import IN_SETTING, Keys, find_keys, write_keys
from storage.rotation import renew
from storage.using import alone_with
from storage.vault import Vault, new_key

HELP = "seal everything with a new key, and drop the old one"
ONE_KEY = f"{IN_SETTING} holds one key: put a new one (`truecut key --new` prints one) and a comma in front of it, then say `truecut rotate` again."


def configure(parser: ArgumentParser) -> None:
    """No arguments."""


def run(arguments: Namespace) -> int:
    """Seal all anew. Cut short, it goes on when it is said again."""
    folder = data_folder()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    counted: list[int] = []
    keys = rotate(folder, counted.append)
    if arguments.json:
        print(json.dumps({"sealed": sum(counted), "place": str(keys.file or IN_SETTING)}))
        return 0
    print(f"{sum(counted)} values and files were sealed anew.")
    if keys.file:
        print(f"The new key is in {keys.file}, the old one is dropped. Backups of before open with the old key only: make a new one now, with `truecut backup`.")
    else:
        print(f"You may now take all keys but the first out of {IN_SETTING}. Backups of before open with the old key only: make a new one now, with `truecut backup`.")
    return 0


def rotate(folder: Path, done: Callable[[int], None]) -> Keys:
    """The keys afterwards. A file that holds several keys tells of a change that was cut short: it goes on with the first of them. Raises `OwnerCanAct` while somebody works with the folder."""
    with alone_with(folder):
        keys = find_keys(folder)
        open_store(folder, Vault(keys.values), alone=True).close()
        if len(keys.values) == 1:
            keys = _with_new(keys)
        store = open_store(folder, Vault(keys.values), alone=True)
        try:
            renew(store, done)
        finally:
            store.close()
        if keys.file:
            write_keys(keys.file, keys.values[:1])
    return keys


def _with_new(keys: Keys) -> Keys:
    if keys.file is None:
        raise OwnerCanAct(ONE_KEY)
    values = (new_key(), *keys.values)
    write_keys(keys.file, values)
    return Keys(values, keys.file)
