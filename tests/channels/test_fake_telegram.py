"""The fake of Telegram's server is as strict as the documentation: what it lets through, the real one would take."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from tests.fakes.telegram import TOKEN, FakeTelegram, Fault, Kind, Person

Call = tuple[str, dict[str, Any]]
CHAT = {"chat_id": "42"}


@pytest.fixture
async def server() -> AsyncIterator[FakeTelegram]:
    """Telegram, with somebody who said hello."""
    async with FakeTelegram() as running:
        running.person().says("hello")
        yield running


async def _call(server: FakeTelegram, method: str, body: dict[str, Any], token: str = TOKEN) -> dict[str, Any]:
    async with aiohttp.ClientSession() as session, session.post(f"{server.url}/bot{token}/{method}", data=body) as answer:
        told: dict[str, Any] = await answer.json()
        assert told["ok"] or answer.status == told["error_code"]
        return told


def _buttons(data: str, count: int = 1, wide: int = 1) -> str:
    row = [{"text": "x", "callback_data": data}] * wide
    return json.dumps({"inline_keyboard": [row] * count})


@pytest.mark.parametrize(
    ("method", "body", "words"),
    [
        ("sendMessage", {"text": "x"}, "Bad Request: chat_id is empty"),
        ("sendMessage", {"chat_id": "7", "text": "x"}, "Bad Request: chat not found"),
        ("sendMessage", CHAT | {"text": " "}, "Bad Request: message text is empty"),
        ("sendMessage", CHAT | {"text": "🦄" * 2_049}, "Bad Request: message is too long"),
        ("sendMessage", CHAT | {"text": "a <x>", "parse_mode": "HTML"}, 'Bad Request: can\'t parse entities: Unsupported start tag "x" at byte offset 2'),
        ("sendMessage", CHAT | {"text": "<b>x", "parse_mode": "HTML"}, "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\""),
        ("sendMessage", CHAT | {"text": "x", "reply_markup": _buttons("é" * 33)}, "Bad Request: BUTTON_DATA_INVALID"),
        ("sendMessage", CHAT | {"text": "x", "reply_markup": _buttons("")}, "Bad Request: BUTTON_DATA_INVALID"),
        ("sendMessage", CHAT | {"text": "x", "reply_markup": _buttons("d", 101)}, "Bad Request: reply markup is too long"),
        ("sendMessage", CHAT | {"text": "x", "reply_markup": _buttons("d", 1, 9)}, "Bad Request: reply markup is too long"),
        ("editMessageText", CHAT | {"text": "x", "message_id": "99"}, "Bad Request: message to edit not found"),
        ("deleteMessage", CHAT | {"message_id": "99"}, "Bad Request: message to delete not found"),
        ("answerCallbackQuery", {"callback_query_id": "1"}, "Bad Request: query is too old and response timeout expired or query ID is invalid"),
        ("sendDocument", CHAT, "Bad Request: there is no document in the request"),
        ("getFile", {"file_id": "none"}, "Bad Request: wrong file_id or the file is temporarily unavailable"),
        ("sendChatAction", CHAT | {"action": "sleeping"}, "Bad Request: wrong parameter action in request"),
        ("setMyCommands", {"commands": json.dumps([{"command": "Help", "description": "x"}])}, "Bad Request: BOT_COMMAND_INVALID"),
        ("getUpdates", {"limit": "101"}, "Bad Request: limit must be between 1 and 100"),
        ("makeCoffee", {}, "Not Found"),
    ],
)
async def test_what_telegram_refuses_is_refused_in_its_words(server: FakeTelegram, method: str, body: dict[str, Any], words: str) -> None:
    """The length counts after the markup is read, in UTF-16."""
    assert (await _call(server, method, body))["description"] == words


async def test_what_telegram_takes_is_taken(server: FakeTelegram) -> None:
    """4096 units, 64 bytes, an edit that changes something; the second time it changes nothing."""
    sent = await _call(server, "sendMessage", CHAT | {"text": "<b>" + "&lt;" * 4_096 + "</b>", "parse_mode": "HTML", "reply_markup": _buttons("d" * 64)})
    assert sent["result"]["text"] == "<" * 4_096
    edit = CHAT | {"message_id": str(sent["result"]["message_id"]), "text": "other"}
    assert (await _call(server, "editMessageText", edit))["ok"]
    assert (await _call(server, "editMessageText", edit))["description"].startswith("Bad Request: message is not modified: ")
    assert (await _call(server, "getMe", {}, "1:x"))["error_code"] == 401


async def test_updates_are_delivered_until_a_higher_offset_confirms_them(server: FakeTelegram) -> None:
    """Numbers are never used again; two polls at once end the first with 409, and a webhook shuts them out."""
    first = (await _call(server, "getUpdates", {}))["result"]
    assert (await _call(server, "getUpdates", {}))["result"] == first
    number = first[0]["update_id"]
    waiting = asyncio.create_task(_call(server, "getUpdates", {"offset": str(number + 1), "timeout": "20"}))
    await asyncio.sleep(0.2)
    assert (await _call(server, "getUpdates", {"offset": str(number + 1)}))["result"] == []
    assert (await waiting)["error_code"] == 409
    server.person().says("again")
    assert [u["update_id"] for u in (await _call(server, "getUpdates", {"offset": str(number + 1)}))["result"]] == [number + 1]
    server.webhook = "https://kornblum.example"
    assert "webhook is active" in (await _call(server, "getUpdates", {}))["description"]


async def test_who_blocked_the_bot_or_never_wrote_is_not_written_to(server: FakeTelegram) -> None:
    """In Telegram's words."""
    server.person().blocks()
    assert (await _call(server, "sendMessage", CHAT | {"text": "x"}))["description"] == "Forbidden: bot was blocked by the user"
    Person(server, 43, "Bob")
    assert (await _call(server, "sendMessage", {"chat_id": "43", "text": "x"}))["description"] == "Forbidden: bot can't initiate conversation with a user"


async def test_a_tap_is_answered_once(server: FakeTelegram) -> None:
    """The second answer is refused."""
    query = server.person().taps_data("x")
    assert (await _call(server, "answerCallbackQuery", {"callback_query_id": query}))["ok"]
    assert not (await _call(server, "answerCallbackQuery", {"callback_query_id": query}))["ok"]


async def test_faults_come_on_schedule(server: FakeTelegram) -> None:
    """A flood limit names its seconds; a line that breaks before acceptance leaves nothing, one that breaks after it leaves the message."""
    server.faults = [Fault("sendMessage", Kind.FLOOD, seconds=7), Fault("sendMessage", Kind.LOST), Fault("sendMessage", Kind.DROPPED)]
    assert (await _call(server, "sendMessage", CHAT | {"text": "one"}))["parameters"] == {"retry_after": 7}
    for text in ("two", "three"):
        with pytest.raises(aiohttp.ClientError):
            await _call(server, "sendMessage", CHAT | {"text": text})
    assert [m.text for m in server.chats[42].shown] == ["three"]


async def test_the_flood_limits_are_those_of_telegram() -> None:
    """The second message within a second is refused."""
    async with FakeTelegram(limits=True) as server:
        server.person().says("hello")
        assert (await _call(server, "sendMessage", CHAT | {"text": "one"}))["ok"]
        assert (await _call(server, "sendMessage", CHAT | {"text": "two"}))["description"] == "Too Many Requests: retry after 1"
