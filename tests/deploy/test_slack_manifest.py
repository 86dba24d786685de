"""The manifest of the Slack app asks for what the code uses, and for nothing else."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.app import App
from bot.channels.slack.scopes import EVENTS, SCOPES
from bot.channels.slack.wording import COMMAND
from bot.demo import sample
from tests.dialogues.slack import OWNER, serving
from tests.fakes.slack import FakeSlack, until
from tests.fakes.slack.methods import METHODS
from tests.fakes.slack.methods import SCOPES as NEEDED

ROOT = Path(__file__).parent.parent.parent
HEARD = {"message.im": "im:history", "app_mention": "app_mentions:read"}
"""What an event needs."""
BESIDES = {"commands", "files:read", "assistant:write"}
"""For the slash command, for files behind their links, and for the agent."""


@pytest.fixture(scope="module")
def manifest() -> dict[str, Any]:
    """The manifest."""
    read: dict[str, Any] = yaml.safe_load((ROOT / "deploy/slack-manifest.yaml").read_text(encoding="utf-8"))
    return read


def _called() -> set[str]:
    """The methods of Slack that the code calls."""
    names = {name.replace(".", "_"): name for name in METHODS} | {"files_upload_v2": "files.completeUploadExternal"}
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / "bot/channels/slack").glob("*.py")]
    return {names[node.attr] for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr in names}


def test_it_asks_for_the_scopes_that_are_used(manifest: dict[str, Any]) -> None:
    """Those of the methods that are called, and of the events that are heard."""
    scopes = manifest["oauth_config"]["scopes"]["bot"]
    assert sorted(scopes) == sorted(SCOPES)
    assert set(scopes) == {NEEDED[name] for name in _called() if name in NEEDED} | {HEARD[event] for event in EVENTS if event in HEARD} | BESIDES


def test_it_names_the_events_and_the_command(manifest: dict[str, Any]) -> None:
    """Socket Mode, buttons, the home tab and the tab for messages are on."""
    settings, features = manifest["settings"], manifest["features"]
    assert tuple(settings["event_subscriptions"]["bot_events"]) == EVENTS
    assert [command["command"] for command in features["slash_commands"]] == [COMMAND]
    assert (settings["socket_mode_enabled"], settings["interactivity"]["is_enabled"]) == (True, True)
    assert features["app_home"] == {"home_tab_enabled": True, "messages_tab_enabled": True, "messages_tab_read_only_enabled": False}
    assert features["agent_view"]["agent_description"]


def test_it_keeps_the_limits_of_a_manifest(manifest: dict[str, Any]) -> None:
    """Names and descriptions are as short as Slack wants them."""
    told, features = manifest["display_information"], manifest["features"]
    assert (len(told["name"]) <= 35, len(told["description"]) <= 140) == (True, True)
    assert len(features["bot_user"]["display_name"]) <= 80
    assert len(features["agent_view"]["agent_description"]) <= 300
    assert all(len(command["description"]) <= 2_000 for command in features["slash_commands"])


async def test_with_these_scopes_a_conversation_goes_from_hi_to_the_pdf(app: App, manifest: dict[str, Any]) -> None:
    """No method misses one."""
    async with FakeSlack(scopes=frozenset(manifest["oauth_config"]["scopes"]["bot"])) as server, serving(app, server):
        ann = server.person(OWNER)
        ann.opens("home")
        ann.sends("resume.json", sample("resume.json"))
        await ann.hears("I understood of")
        link = ann.commands(sample("post.txt").decode(), server.channel(ann))
        await ann.hears("The post asks for")
        ann.taps("Skip all questions")
        await ann.hears(".pdf")
        await until(lambda: link.acked and ann.home is not None)
    assert server.refused == []
