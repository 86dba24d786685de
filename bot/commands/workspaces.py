"""truecut workspaces: other Slack workspaces that install the app."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from typing import Any

from agent.errors import OwnerCanAct, UserCanAct
from bot.channels.slack.installing import Client
from bot.channels.slack.sealing import Seal
from bot.channels.slack.workspaces import Workspaces
from bot.settings import Settings, read_settings
from storage import open_store

NO_CLIENT = "Set TRUECUT_SLACK_CLIENT_ID, TRUECUT_SLACK_CLIENT_SECRET and TRUECUT_SLACK_PUBLIC first: Slack shows the first two under Basic Information."


def configure(parser: ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument("what", choices=("link", "list", "remove"), help="a link to install the app, good for an hour; the workspaces that did; one to be forgotten")
    parser.add_argument("team", nargs="?", default="", help="the workspace to be forgotten, as `list` shows it")


def run(arguments: Namespace) -> int:
    """Print a link, list the workspaces, or forget one."""
    settings = read_settings()
    client = client_of(settings)
    if arguments.what == "link":
        link = client.link(settings.slack_api)
        print(json.dumps({"link": link}) if arguments.json else link)
        return 0
    store = open_store(settings.data)
    try:
        known = Workspaces(store, Seal(client.secret))
        if arguments.what == "remove" and not known.forget(arguments.team):
            raise UserCanAct("There is no such workspace: `truecut workspaces list` shows them.")
        _show([{"team": found.team, "name": found.name} for found in known.installed()], arguments.json)
    finally:
        store.close()
    return 0


def client_of(settings: Settings) -> Client:
    """The app as Slack knows it. Raises `OwnerCanAct` when the settings do not tell."""
    if not settings.slack_client_id:
        raise OwnerCanAct(NO_CLIENT)
    return Client(settings.slack_client_id, settings.slack_client_secret.get_secret_value(), settings.slack_public)


def _show(found: list[dict[str, Any]], as_json: bool) -> None:
    if as_json:
        print(json.dumps({"workspaces": found}, indent=2))
        return
    for workspace in found:
        print(f"{workspace['team']}  {workspace['name']}")
    if not found:
        print("No workspace has installed the app by a link.")
