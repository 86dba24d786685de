"""truecut restore FILE: what a backup holds, into the data folder."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path

from bot.commands.folder import data_folder
from storage.backup import restore

HELP = "put a backup into an empty data folder"


def configure(parser: ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument("file", help="an archive that `truecut backup` wrote")
    parser.add_argument("--force", action="store_true", help="put it in place of all that is in the data folder")


def run(arguments: Namespace) -> int:
    """Restore it."""
    folder = data_folder()
    count = restore(Path(arguments.file).expanduser(), folder, force=arguments.force)
    if arguments.json:
        print(json.dumps({"data": str(folder), "files": count}))
        return 0
    print(f"The backup is in {folder}: the database and {count} files. Who was deleted since it was made is in it again, and must say /delete once more.")
    return 0
