"""Updates that Telegram pushes."""

from __future__ import annotations

import asyncio
from typing import Any

import aiohttp
import pytest

from bot.app import App
from bot.channels.telegram import Pushed, Telegram, bot_of
from bot.serving import Service
from bot.showing import phrases
from tests.dialogues.telegram import FAST, OWNER, quick
from tests.fakes.telegram import TOKEN, FakeTelegram, until


async def _push(port: int, update: dict[str, Any] | bytes, secret: str) -> int:
    body = {"data": update} if isinstance(update, bytes) else {"json": update}
    headers = {"X-Telegram-Bot-Api-Secret-Token": secret}
    async with aiohttp.ClientSession() as session, session.post(f"http://127.0.0.1:{port}/telegram", headers=headers, **body) as answer:  # type: ignore[arg-type]
        return answer.status


async def test_what_is_pushed_is_answered_once(app: App) -> None:
    """Telegram is told the address and a secret; who does not know it is not heard, and what comes twice counts once."""
    async with FakeTelegram() as server:
        ann = server.person(OWNER)
        station = Telegram(app.store, bot_of(TOKEN, server.url), frozenset({OWNER}), pushed=Pushed("https://kornblum.example/telegram", 0), pace=quick(), rhythm=FAST)
        stop = asyncio.Event()
        running = asyncio.create_task(Service(app, {"telegram": station}).run(stop, grace=1))
        await until(lambda: bool(server.webhook) and station.pushed_to is not None)
        port = station.pushed_to or 0
        ann.says("hi")
        for update in server.pushed():
            assert await _push(port, update, "wrong") == 401
            assert await _push(port, update, "") == 401
            assert await _push(port, update, server.secret) == 200
            assert await _push(port, update, server.secret) == 200
        assert await _push(port, b"no json", server.secret) == 200
        await ann.hears(phrases.WELCOME)
        stop.set()
        await running
    assert len(ann.heard) == 1
    assert TOKEN not in server.secret
    assert server.webhook == "https://kornblum.example/telegram"


async def test_what_the_memory_does_not_take_is_asked_for_again(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    """The answer is 500 then, at which Telegram repeats."""
    async with FakeTelegram() as server:
        ann = server.person(OWNER)
        station = Telegram(app.store, bot_of(TOKEN, server.url), frozenset({OWNER}), pushed=Pushed("https://kornblum.example/telegram", 0), pace=quick(), rhythm=FAST)
        stop = asyncio.Event()
        running = asyncio.create_task(Service(app, {"telegram": station}).run(stop, grace=1))
        await until(lambda: bool(server.webhook) and station.pushed_to is not None)
        ann.says("hi")
        with monkeypatch.context() as broken:
            broken.setattr(type(app.store.inbox), "receive", lambda *given: 1 / 0)
            assert await _push(station.pushed_to or 0, server.pushed()[0], server.secret) == 500
        assert await _push(station.pushed_to or 0, server.pushed()[0], server.secret) == 200
        await ann.hears(phrases.WELCOME)
        stop.set()
        await running
