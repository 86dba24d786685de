"""truecut pair: who may talk to the bot."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from typing import Any

from agent.domain.say import Say
from agent.errors import UserCanAct
from bot.settings import read_settings
from bot.showing import phrases
from storage import Store, open_store


def configure(parser: ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument("what", choices=("list", "approve", "remove"))
    parser.add_argument("who", nargs="?", default="", help="the code to approve, or the user to remove, as `list` shows them")


def run(arguments: Namespace) -> int:
    """Let somebody in or out, or show who is in and who waits."""
    store = open_store(read_settings().data)
    try:
        if arguments.what == "list":
            _list(store, arguments.json)
        elif arguments.what == "approve":
            _told(approve(store, arguments.who), arguments.json)
        else:
            _told(_remove(store, arguments.who), arguments.json)
    finally:
        store.close()
    return 0


def approve(store: Store, code: str) -> dict[str, Any]:
    """Let in the stranger with that code, and tell him."""
    with store.transaction() as db:
        member = store.access.approve(code, db)
        if member is None:
            raise UserCanAct("No stranger has this code, or it is older than an hour: `truecut pair list` shows who waits.")
        said = Say(text=f"{phrases.LET_IN} {phrases.WELCOME}")
        store.outbox.put(f"let-in:{code.strip().upper()}", member.channel, member.conversation, said, db, member.user)
        return {"approved": member.user}


def _remove(store: Store, user: str) -> dict[str, Any]:
    if not store.access.remove(user.strip()):
        raise UserCanAct("There is no such member: `truecut pair list` shows who is in.")
    return {"removed": user.strip()}


def _list(store: Store, as_json: bool) -> None:
    members = [{"user": m.user, "since": f"{m.since:%Y-%m-%d %H:%M}"} for m in store.access.members()]
    waiting = [{"code": p.code, "user": p.user, "since": f"{p.created:%Y-%m-%d %H:%M}"} for p in store.access.waiting()]
    if as_json:
        print(json.dumps({"members": members, "waiting": waiting}, indent=2))
        return
    for member in members:
        print(f"member   {member['user']}  since {member['since']}")
    for stranger in waiting:
        print(f"waiting  {stranger['user']}  code {stranger['code']}  since {stranger['since']}")
    if not members and not waiting:
        print("Nobody is in but the owners of TRUECUT_TELEGRAM_OWNERS and TRUECUT_SLACK_OWNERS, and nobody waits.")


def _told(done: dict[str, Any], as_json: bool) -> None:
    print(json.dumps(done) if as_json else " ".join(f"{word}: {who}" for word, who in done.items()))
