"""truecut export USER: all that is known of a user, as a file."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path

from agent.errors import UserCanAct
from bot.commands.folder import data_folder
from bot.files.bundle import bundle
from storage import open_store
from storage.files import write_whole

HELP = "write all that is known of a user into a file"


def configure(parser: ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument("user", help="the user, as `truecut pair list` shows him; `you` is the one of `truecut chat`")
    parser.add_argument("--out", default="truecut-export.zip", help="the file to write (default: %(default)s)")


def run(arguments: Namespace) -> int:
    """Write it."""
    target, store = Path(arguments.out).expanduser(), open_store(data_folder())
    try:
        with store.reading() as db:
            if not any(store.persons.told(arguments.user, db).values()):
                raise UserCanAct(f"Nothing is known of {arguments.user}: `truecut pair list` shows who is in.")
            write_whole(target, bundle(store, arguments.user, db))
    finally:
        store.close()
    print(json.dumps({"file": str(target), "user": arguments.user}) if arguments.json else f"{target} holds all that is known of {arguments.user}, readable by everybody who has it.")
    return 0
