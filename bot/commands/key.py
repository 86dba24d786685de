"""truecut key: where the key lies. The key itself is not shown."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace

from bot.commands.folder import data_folder
from storage.keys import IN_SETTING, key_place
from storage.vault import new_key

HELP = "show where the key lies that opens what is kept"


def configure(parser: ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument("--new", action="store_true", help=f"print a new key, for {IN_SETTING}; nothing is changed")


def run(arguments: Namespace) -> int:
    """Print the place, or a new key."""
    if arguments.new:
        print(json.dumps({"key": new_key()}) if arguments.json else new_key())
        return 0
    folder = data_folder()
    place = key_place(folder)
    there = place is None or place.exists()
    if arguments.json:
        print(json.dumps({"data": str(folder), "place": str(place or IN_SETTING), "there": there}))
        return 0
    print(f"The key of {folder} is {f'in {place}' if place else f'the setting {IN_SETTING}'}{'' if there else ', where it is made at the first start'}.")
    if place and there and place.stat().st_mode & 0o077:
        print(f"Others can read it: run `chmod 600 {place}`.")
    print("Keep a copy of it in a safe place that is not with your backups: without it nobody can read what is kept.")
    return 0
