"""The fake of Slack's servers is as strict as the documentation: what it lets through, the real ones would take."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from tests.fakes.slack import APP_TOKEN, BOT_TOKEN, FakeSlack, Fault, Kind, until

CHANNEL = {"channel": "D1ANN"}


@pytest.fixture
async def server() -> AsyncIterator[FakeSlack]:
    """Slack, with Ann."""
    async with FakeSlack() as running:
        running.person()
        yield running


async def _call(server: FakeSlack, method: str, body: dict[str, Any], token: str = BOT_TOKEN) -> dict[str, Any]:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    async with aiohttp.ClientSession() as session, session.post(f"{server.url}/api/{method}", json=body, headers=headers) as answer:
        told: dict[str, Any] = await answer.json()
        return told | {"status": answer.status, "wait": answer.headers.get("Retry-After")}


def _section(text: str) -> dict[str, Any]:
    return {"type": "section", "text": {"type": "plain_text", "text": text}}


def _actions(count: int = 1, label: str = "x", value: str = "v", same: bool = False) -> dict[str, Any]:
    elements = [{"type": "button", "action_id": "a" if same else f"a{n}", "text": {"type": "plain_text", "text": label}, "value": value} for n in range(count)]
    return {"type": "actions", "elements": elements}


def _window(**more: Any) -> dict[str, Any]:
    return {"type": "modal", "title": {"type": "plain_text", "text": "Words"}, "blocks": [_section("x")], **more}


@pytest.mark.parametrize(
    ("method", "body", "error"),
    [
        ("chat.postMessage", {"text": "x"}, "channel_not_found"),
        ("chat.postMessage", {"channel": "C9", "text": "x"}, "channel_not_found"),
        ("chat.postMessage", CHANNEL | {"text": " "}, "no_text"),
        ("chat.postMessage", CHANNEL | {"text": "x" * 40_001}, "msg_too_long"),
        ("chat.postMessage", CHANNEL | {"text": "x", "thread_ts": "yesterday"}, "invalid_thread_ts"),
        ("chat.postMessage", CHANNEL | {"blocks": [_section("x" * 3_001)]}, "invalid_blocks"),
        ("chat.postMessage", CHANNEL | {"blocks": [_section("")]}, "invalid_blocks"),
        ("chat.postMessage", CHANNEL | {"blocks": [_section("x")] * 51}, "invalid_blocks"),
        ("chat.postMessage", CHANNEL | {"blocks": [_section("x" * 3_000)] * 5}, "msg_blocks_too_long"),
        ("chat.postMessage", CHANNEL | {"blocks": [{"type": "poem"}]}, "invalid_blocks"),
        ("chat.postMessage", CHANNEL | {"blocks": "x"}, "invalid_arguments"),
        ("chat.postMessage", CHANNEL | {"blocks": [_actions(26)]}, "invalid_blocks"),
        ("chat.postMessage", CHANNEL | {"blocks": [_actions(2, same=True)]}, "invalid_blocks"),
        ("chat.postMessage", CHANNEL | {"blocks": [_actions(label="x" * 76)]}, "invalid_blocks"),
        ("chat.postMessage", CHANNEL | {"blocks": [_actions(value="x" * 2_001)]}, "invalid_blocks"),
        ("chat.postMessage", CHANNEL | {"blocks": [{"type": "header", "text": {"type": "mrkdwn", "text": "x"}}]}, "invalid_blocks"),
        ("chat.update", CHANNEL | {"ts": "1.000001", "text": "x"}, "message_not_found"),
        ("chat.delete", CHANNEL | {"ts": "1.000001"}, "message_not_found"),
        ("chat.postEphemeral", CHANNEL | {"user": "U1BOB", "text": "x"}, "user_not_in_channel"),
        ("conversations.open", {"users": "U9"}, "user_not_found"),
        ("views.open", {"trigger_id": "none", "view": _window()}, "invalid_trigger_id"),
        ("views.publish", {"user_id": "U1ANN", "view": {"type": "poem", "blocks": []}}, "invalid_arguments"),
        ("files.getUploadURLExternal", {"filename": "x.pdf", "length": 0}, "invalid_arguments"),
        ("files.completeUploadExternal", {"files": [{"id": "F9"}], "channel_id": "D1ANN"}, "file_not_found"),
        ("apps.connections.open", {}, "not_allowed_token_type"),
        ("coffee.make", {}, "unknown_method"),
    ],
)
async def test_what_slack_refuses_is_refused_by_its_name(server: FakeSlack, method: str, body: dict[str, Any], error: str) -> None:
    """With 200 and the name of the error."""
    told = await _call(server, method, body)
    assert (told["ok"], told["error"], told["status"]) == (False, error, 200)


async def test_tokens_are_asked_for(server: FakeSlack) -> None:
    """None, a wrong one, that of the app where that of the bot belongs."""
    assert (await _call(server, "auth.test", {}, ""))["error"] == "not_authed"
    assert (await _call(server, "auth.test", {}, "xoxb-other"))["error"] == "invalid_auth"
    assert (await _call(server, "auth.test", {}, APP_TOKEN))["error"] == "not_allowed_token_type"


async def test_the_app_writes_only_where_it_is(server: FakeSlack) -> None:
    """And not into what is archived."""
    channel = server.channel(server.person(), foreign=True)
    assert (await _call(server, "chat.postMessage", {"channel": channel.room.id, "text": "x"}))["error"] == "not_in_channel"
    channel.room.archived = True
    assert (await _call(server, "chat.postMessage", {"channel": channel.room.id, "text": "x"}))["error"] == "is_archived"


async def test_a_scope_that_the_app_lacks_is_missed() -> None:
    """By Slack's name for it."""
    async with FakeSlack(scopes=frozenset({"im:write"})) as server:
        server.person()
        assert (await _call(server, "chat.postMessage", CHANNEL | {"text": "x"}))["error"] == "missing_scope"
        assert (await _call(server, "conversations.open", {"users": "U1ANN"}))["ok"]


async def test_what_slack_takes_is_taken(server: FakeSlack) -> None:
    """Up to the limits; changed and deleted by its stamp."""
    sent = await _call(server, "chat.postMessage", CHANNEL | {"text": "x", "blocks": [_section("x" * 3_000), _actions(25, "x" * 75)]})
    stamp = CHANNEL | {"ts": sent["ts"]}
    assert (await _call(server, "chat.update", stamp | {"text": "y"}))["ok"]
    assert (await _call(server, "chat.delete", stamp))["ok"]
    assert (await _call(server, "chat.update", stamp | {"text": "z"}))["error"] == "message_not_found"


async def test_a_key_opens_one_window(server: FakeSlack) -> None:
    """The title has 24 letters at most, and a field needs a button to send it."""
    key, ann = server.trigger("U1ANN"), server.person()
    assert (await _call(server, "views.open", {"trigger_id": key, "view": _window()}))["ok"]
    assert ann.window is not None
    assert (await _call(server, "views.open", {"trigger_id": key, "view": _window()}))["error"] == "exchanged_trigger_id"
    title = {"type": "plain_text", "text": "x" * 25}
    assert (await _call(server, "views.open", {"trigger_id": server.trigger("U1ANN"), "view": _window(title=title)}))["error"] == "invalid_blocks"
    field = {"type": "input", "label": {"type": "plain_text", "text": "x"}, "element": {"type": "plain_text_input", "action_id": "t"}}
    assert (await _call(server, "views.open", {"trigger_id": server.trigger("U1ANN"), "view": _window(blocks=[field])}))["error"] == "invalid_arguments"


async def test_a_file_comes_in_three_steps_and_whole(server: FakeSlack) -> None:
    """Of another length than was said it is refused, and cannot be finished."""
    opened = await _call(server, "files.getUploadURLExternal", {"filename": "x.pdf", "length": 4})
    done = {"files": [{"id": opened["file_id"], "title": "x"}], "channel_id": "D1ANN"}
    async with aiohttp.ClientSession() as session:
        async with session.post(opened["upload_url"], data=b"%PDF-1.7") as answer:
            assert answer.status == 400
        assert (await _call(server, "files.completeUploadExternal", done))["error"] == "file_not_found"
        async with session.post(opened["upload_url"], data=b"%PDF") as answer:
            assert answer.status == 200
    assert (await _call(server, "files.completeUploadExternal", done))["ok"]
    assert [m.content for m in server.person().heard] == [b"%PDF"]


async def test_files_of_people_are_given_to_the_bot_alone(server: FakeSlack) -> None:
    """Anybody else is sent to the page for signing in."""
    link = server.upload("x.txt", b"hello")
    async with aiohttp.ClientSession() as session:
        async with session.get(link, allow_redirects=False) as answer:
            assert answer.status == 302
        async with session.get(link, headers={"Authorization": f"Bearer {BOT_TOKEN}"}) as answer:
            assert await answer.read() == b"hello"


async def test_faults_come_on_schedule(server: FakeSlack) -> None:
    """A rate limit names its seconds; a line that breaks before acceptance leaves nothing, one that breaks after it leaves the message."""
    server.faults = [Fault("chat.postMessage", Kind.FLOOD, seconds=7), Fault("chat.postMessage", Kind.LOST), Fault("chat.postMessage", Kind.DROPPED)]
    told = await _call(server, "chat.postMessage", CHANNEL | {"text": "one"})
    assert (told["status"], told["error"], told["wait"]) == (429, "ratelimited", "7")
    for text in ("two", "three"):
        with pytest.raises(aiohttp.ClientError):
            await _call(server, "chat.postMessage", CHANNEL | {"text": text})
    assert [m.text for m in server.person().heard] == ["three"]


async def test_what_is_not_acknowledged_comes_again(server: FakeSlack) -> None:
    """With the number and the reason of the repetition, three times at most; a tap comes once."""
    server.wire.patience = 0.2
    opened = await _call(server, "apps.connections.open", {}, APP_TOKEN)
    async with aiohttp.ClientSession() as session:
        async with session.ws_connect(opened["url"]) as socket:
            assert (await socket.receive_json())["type"] == "hello"
            event, tap = server.person().opens("home"), server.person().taps_value("x")
            heard = [await socket.receive_json() for _ in range(5)]
            await until(lambda: not server.wire.under_way)
            assert [e.get("retry_attempt") for e in heard if e["type"] == "events_api"] == [0, 1, 2, 3]
            assert {e["retry_reason"] for e in heard if e.get("retry_attempt")} == {"timeout"}
            assert (event.tries, event.acked, tap.tries, tap.acked) == (4, False, 1, False)
            acked = server.person().opens("home")
            await socket.send_json({"envelope_id": (await socket.receive_json())["envelope_id"]})
            await until(lambda: acked.acked)
            assert acked.tries == 1
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await session.ws_connect(opened["url"])


async def test_a_person_sees_what_is_for_him(server: FakeSlack) -> None:
    """A line for Ann is not Bob's to read."""
    ann, bob = server.person(), server.person("U1BOB", "Bob")
    general = server.channel(ann, bob)
    assert (await _call(server, "chat.postEphemeral", {"channel": general.room.id, "user": ann.id, "text": "x"}))["ok"]
    await asyncio.sleep(0)
    assert ([m.text for m in general.seen_by(ann)], general.seen_by(bob)) == (["x"], [])


async def test_one_message_a_second_in_a_channel() -> None:
    """The second within it is refused."""
    async with FakeSlack(limits=True) as server:
        server.person()
        assert (await _call(server, "chat.postMessage", CHANNEL | {"text": "one"}))["ok"]
        assert (await _call(server, "chat.postMessage", CHANNEL | {"text": "two"}))["error"] == "ratelimited"
