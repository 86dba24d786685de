"""Several workspaces: each installs the app by a link, has its own token, and hears nothing of another."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import aiohttp
import pytest

from bot.__main__ import main
from bot.app import App
from bot.channels.slack import Client, Keys, Slack
from bot.channels.slack.installing import VALID
from bot.channels.slack.scopes import SCOPES
from bot.channels.slack.sealing import Seal
from bot.channels.slack.workspaces import Installed, Workspaces
from bot.demo import sample
from bot.serving import Service
from bot.showing import phrases
from storage import Store, open_store
from tests.dialogues.slack import FAST, OWNER, quick
from tests.fakes.slack import APP_TOKEN, BOT_TOKEN, CLIENT, FakeSlack, until

OTHER = "T2OTHER"
SHARED = Client(*CLIENT, "https://truecut.example/slack")


@asynccontextmanager
async def _serving(app: App, server: FakeSlack, bot: str = BOT_TOKEN) -> AsyncIterator[str]:
    """The service by Socket Mode, with a door for who has agreed; its address."""
    station = Slack(app.store, Keys(bot, APP_TOKEN, client=SHARED), frozenset({OWNER, f"{OTHER}:U2EVE"}), server.url, pace=quick(), rhythm=FAST, ping=0.5)
    stop = asyncio.Event()
    running = asyncio.create_task(Service(app, {"slack": station}).run(stop, grace=2.0))
    try:
        await until(lambda: running.done() or station.pushed_to is not None)
        yield f"http://127.0.0.1:{station.pushed_to}/slack"
    finally:
        stop.set()
        await running


async def _comes_back(door: str, code: str, state: str) -> int:
    async with aiohttp.ClientSession() as session, session.get(f"{door}/oauth", params={"code": code, "state": state}) as answer:
        return answer.status


@pytest.fixture
async def server() -> AsyncIterator[FakeSlack]:
    """Slack."""
    async with FakeSlack() as running:
        yield running


def _state(link: str) -> str:
    return parse_qs(urlsplit(link).query)["state"][0]


async def test_another_workspace_installs_the_app_and_is_served_with_its_own_token(app: App, server: FakeSlack) -> None:
    """From the link to the files; the first workspace goes on, and neither sees anything of the other."""
    ann, eve = server.person(OWNER), server.person("U2EVE", "Eve", OTHER)
    async with _serving(app, server) as door:
        link = SHARED.link("https://slack.com")
        assert parse_qs(urlsplit(link).query)["scope"] == [",".join(SCOPES)]
        assert await _comes_back(door, server.agree(OTHER, SHARED.address), _state(link)) == 200
        eve.sends("resume.json", sample("resume.json"))
        await eve.hears("I understood of Dana Whitfield")
        eve.says(sample("post.txt").decode())
        await eve.hears("The post asks for")
        eve.taps("Skip all questions")
        await eve.hears(".json")
        ann.says("hi")
        await ann.hears(phrases.WELCOME.splitlines()[0])
    assert len(ann.heard) == 1
    assert app.store.versions.of(f"slack:{OTHER}:U2EVE")
    assert app.store.corpus.load(f"slack:{server.team}:{OWNER}").snippets == ()


async def test_only_who_has_our_link_installs_the_app(app: App, server: FakeSlack) -> None:
    """Not with an old link, one of somebody else's, a code that Slack does not know, or by refusing."""
    async with _serving(app, server) as door:
        good, code = SHARED.state(), server.agree(OTHER, SHARED.address)
        others = Client(CLIENT[0], "another secret", SHARED.public).state()
        for state in (SHARED.state(0), others, "", "1.2.3", f"9{good}", good[:-1] + ("0" if good[-1] != "0" else "1"), good.replace(".", "é", 1)):
            assert await _comes_back(door, code, state) == 400
        assert await _comes_back(door, "", good) == 400
        assert await _comes_back(door, "unknown", good) == 400
        assert app.store.marks.named("slack", "installed:") == {}
        async with aiohttp.ClientSession() as session, session.post(f"{door}/events", data=b"{}") as answer:
            assert answer.status == 401
        assert await _comes_back(door, code, good) == 200
    assert not SHARED.gave(SHARED.state(-VALID))


async def test_without_a_workspace_of_its_own_the_app_waits_for_others(app: App, server: FakeSlack) -> None:
    """And a workspace that uninstalls it is forgotten, while a user's token that is revoked is nothing to us."""
    eve = server.person("U2EVE", "Eve", OTHER)
    async with _serving(app, server, bot="") as door:
        assert await _comes_back(door, server.agree(OTHER, SHARED.address), SHARED.state()) == 200
        eve.says("hi")
        await eve.hears(phrases.WELCOME.splitlines()[0])
        server.event({"type": "tokens_revoked", "tokens": {"oauth": ["U2EVE"], "bot": []}}, OTHER)
        eve.commands("status")
        await eve.hears("Nothing is running")
        for gone in ({"type": "app_uninstalled"}, {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": ["B0"]}}):
            assert app.store.marks.named("slack", "installed:")
            server.event(gone, OTHER)
            await until(lambda: app.store.marks.named("slack", "installed:") == {})
            assert await _comes_back(door, server.agree(OTHER, SHARED.address), SHARED.state()) == 200


def test_tokens_lie_sealed(store: Store) -> None:
    """With the client secret alone they are opened; with another one the workspace must install the app again."""
    kept = Workspaces(store, Seal("one"))
    kept.keep(Installed(OTHER, "xoxb-marzipan", "B0", "U0", "Other"))
    assert "marzipan" not in str(store.marks.named("slack", ""))
    assert kept.find(OTHER) == Workspaces(store, Seal("one")).find(OTHER) == Installed(OTHER, "xoxb-marzipan", "B0", "U0", "Other")
    assert Workspaces(store, Seal("two")).find(OTHER) is None
    assert Workspaces(store).find(OTHER) is None


def test_the_host_gives_out_links_and_sees_who_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """And can forget a workspace; what is missing in the settings is told."""
    monkeypatch.setenv("TRUECUT_DATA", str(tmp_path))
    assert main(["workspaces", "link"]) == 3
    assert "TRUECUT_SLACK_CLIENT_ID" in capsys.readouterr().err
    settings = {"CLIENT_ID": CLIENT[0], "CLIENT_SECRET": CLIENT[1], "PUBLIC": SHARED.public, "APP_TOKEN": APP_TOKEN}
    for name, value in settings.items():
        monkeypatch.setenv(f"TRUECUT_SLACK_{name}", value)
    assert main(["workspaces", "link"]) == 0
    link = capsys.readouterr().out.strip()
    assert link.startswith("https://slack.com/oauth/v2/authorize?client_id=111.222&")
    assert CLIENT[1] not in link
    assert SHARED.gave(_state(link))
    store = open_store(tmp_path)
    Workspaces(store, Seal(CLIENT[1])).keep(Installed(OTHER, "xoxb-marzipan", "B0", "U0", "Other"))
    store.close()
    assert main(["workspaces", "list", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"workspaces": [{"team": OTHER, "name": "Other"}]}
    assert main(["workspaces", "remove", OTHER]) == 0
    assert "No workspace" in capsys.readouterr().out
    assert main(["workspaces", "remove", OTHER]) == 2
