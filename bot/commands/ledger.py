"""truecut ledger: which version went where, and what became of it, of the one who talks in the terminal."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime

from sqlmodel import Session

from agent.errors import UserCanAct
from bot.commands.chat import USER
from bot.commands.folder import data_folder
from bot.dialogue.ledger.asked import asked
from bot.dialogue.ledger.finding import wanted
from bot.dialogue.ledger.listing import line
from bot.files.ledgerfile import BOM, as_csv, as_json
from bot.showing import phrases
from storage import Store, open_store

MOST = 1_000_000


def configure(parser: ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument("what", nargs="*", help="which entries of the table: a standing, a company, a month, a hash or the name of a file")
    parser.add_argument("--csv", action="store_true", help="print all of it as CSV")


def run(arguments: Namespace) -> int:
    """Print it."""
    store = open_store(data_folder())
    try:
        with store.transaction() as db:
            if not store.ledger.count(USER, session=db):
                raise UserCanAct(phrases.NO_VERSION)
            sys.stdout.write(_told(store, arguments, db) + "\n")
    finally:
        store.close()
    return 0


def _told(store: Store, arguments: Namespace, db: Session) -> str:
    if arguments.json:
        return as_json(store, USER, db).decode("utf-8")
    if arguments.csv:
        return as_csv(store, USER, db).decode("utf-8").removeprefix(BOM).rstrip("\r\n")
    said = " ".join(arguments.what)
    want = wanted(store, USER, asked(said, datetime.now(UTC).date()), db)
    found = store.ledger.page(USER, want, 0, MOST, db)
    return "\n".join(line(entry, [one.number for one in store.ledger.versions_of(entry.row, db)] if want.leading else ()) for entry in found) or phrases.none_in_ledger(said)
