"""truecut backup FILE: database and files in one archive, sealed as they are."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path

from bot.commands.folder import data_folder
from storage import open_store
from storage.backup import back_up
from storage.keys import IN_SETTING, key_place

HELP = "write database and files into one archive, which stays encrypted"


def configure(parser: ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument("file", help="the archive to write, for instance truecut-backup.tar")


def run(arguments: Namespace) -> int:
    """Write it; also while Truecut serves."""
    folder, target = data_folder(), Path(arguments.file).expanduser()
    store = open_store(folder)
    try:
        size = back_up(store, folder, target)
    finally:
        store.close()
    place = str(key_place(folder) or IN_SETTING)
    if arguments.json:
        print(json.dumps({"file": str(target), "bytes": size, "key": place}))
        return 0
    print(f"{target} is written ({size / 1e6:.1f} MB). It is encrypted, and the key is not in it: it is in {place}. Keep a copy of the key elsewhere, without it the backup cannot be read.")
    return 0
