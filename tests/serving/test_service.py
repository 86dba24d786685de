"""Many people at once, in one process."""

from __future__ import annotations

import asyncio
import dataclasses
import json
import threading
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlmodel import select

from agent.domain.request import Request
from agent.domain.say import Say
from agent.errors import OwnerCanAct
from bot.app import App
from bot.channels.telegram import Telegram, bot_of
from bot.demo import sample
from bot.serving import Service
from bot.serving.crew import Crew
from bot.serving.health import LATE, health_door, report
from bot.showing import phrases
from bot.working.worker import Worker
from storage.pruning import MESSAGES
from storage.tables import OutboxRow, RunState
from tests.dialogues.telegram import OWNER, quick, serving
from tests.fakes.printer import PlainPrinter
from tests.fakes.telegram import TOKEN, FakeTelegram, until
from tests.storage.ageing import aged


@pytest.fixture
async def server() -> AsyncIterator[FakeTelegram]:
    """Telegram."""
    async with FakeTelegram() as running:
        yield running


class StuckPrinter(PlainPrinter):
    """Prints nothing before it is freed, in the thread it is called in."""

    def __init__(self) -> None:
        super().__init__()
        self.free = threading.Event()
        self.reached = threading.Event()

    def render(self, *given: Any, **more: Any) -> Any:
        """As always, once it is free."""
        self.reached.set()
        assert self.free.wait(60)
        return super().render(*given, **more)


async def _converse(server: FakeTelegram, number: int) -> None:
    who = server.person(number, f"P{number}")
    who.sends("resume.json", sample("resume.json"))
    who.says(sample("post.txt").decode())
    await who.hears("The post asks for", 60)
    who.taps("Skip all questions")
    for extension in (".pdf", ".docx", ".json"):
        await who.hears(extension, 60)


async def test_everybody_gets_his_own(app: App, server: FakeTelegram) -> None:
    """Ten people talk at once; each gets one set of files and pictures and nobody else's."""
    people = range(100, 110)
    async with serving(app, server, owners=frozenset(people)):
        await asyncio.gather(*(_converse(server, number) for number in people))
    for number in people:
        assert sum(bool(m.filename) for m in server.chats[number].shown) == 5
        assert len(app.store.versions.of(f"telegram:{number}")) == 1


async def test_rendering_holds_up_nobody(app: App, server: FakeTelegram) -> None:
    """While one résumé is printed, somebody else is answered."""
    printer = StuckPrinter()
    app = dataclasses.replace(app, printer=printer)
    ann, bob = server.person(OWNER), server.person(77, "Bob")
    async with serving(app, server, owners=frozenset({OWNER, 77})):
        ann.sends("resume.json", sample("resume.json"))
        ann.says(sample("post.txt").decode())
        await ann.hears("The post asks for")
        ann.taps("Skip all questions")
        await ann.hears(phrases.TAILORING)
        bob.says("hi")
        await bob.hears(phrases.WELCOME)
        assert ".pdf" not in ann.text
        printer.free.set()
        await ann.hears(".pdf")


class CountingWorker(Worker):
    """Notes whose runs it advances, and takes a moment for each."""

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.served: list[str] = []
        self.at_once: list[set[str]] = []
        self._busy: list[str] = []

    async def advance(self, id: int) -> None:
        """Claim it, wait, and end it."""
        run = self._app.store.runs.claim(id, "me")
        assert run is not None
        self._busy.append(run.user)
        assert len(set(self._busy)) == len(self._busy)
        self.at_once.append(set(self._busy))
        self.served.append(run.user)
        await asyncio.sleep(0.02)
        self._busy.remove(run.user)
        self._app.store.runs.finish(id)


async def test_a_user_with_many_runs_does_not_starve_one_with_one(app: App, server: FakeTelegram) -> None:
    """One run of each user at a time, two in all, and whose turn was longest ago comes first."""
    for user, count in (("ann", 6), ("bob", 1), ("eve", 1)):
        for _ in range(count):
            app.store.runs.start(Request(user=user, post="x"), "telegram", user)
    worker = CountingWorker(app)
    crew = Crew(app.store, worker, {"telegram": Telegram(app.store, bot_of(TOKEN, server.url))}, 2, lambda: None)
    running = asyncio.create_task(crew.run())
    await until(lambda: len(worker.served) == 8)
    await crew.drain(1)
    running.cancel()
    assert worker.served.index("bob") <= 2
    assert worker.served.index("eve") <= 2
    assert max(map(len, worker.at_once)) == 2


async def test_a_message_that_cannot_be_handled_is_told_and_set_aside(app: App, server: FakeTelegram, monkeypatch: pytest.MonkeyPatch) -> None:
    """After three tries the user hears that it went wrong, and his next message is answered."""
    ann = server.person(OWNER)

    def broken(text: str) -> bool:
        if text == "poison":
            raise ValueError(text)
        return False

    monkeypatch.setattr("bot.dialogue.dialogue.greets", broken)
    async with serving(app, server):
        ann.says("poison")
        ann.says("/help")
        await ann.hears(phrases.HELP.splitlines()[0])
    assert next(m.text for m in ann.heard) == phrases.WRONG


async def test_when_it_stops_the_step_under_way_may_end_and_the_rest_waits(app: App, server: FakeTelegram) -> None:
    """What is not finished within the grace is given up and goes on at the next start."""
    printer = StuckPrinter()
    stuck = dataclasses.replace(app, printer=printer)
    ann = server.person(OWNER)
    station = Telegram(stuck.store, bot_of(TOKEN, server.url), frozenset({OWNER}), pace=quick(), poll=5)
    service, stop = Service(stuck, {"telegram": station}), asyncio.Event()
    running = asyncio.create_task(service.run(stop, grace=0.2))
    ann.sends("resume.json", sample("resume.json"))
    ann.says(sample("post.txt").decode())
    await ann.hears("The post asks for")
    ann.taps("Skip all questions")
    await ann.hears(phrases.TAILORING)
    await until(lambda: app.store.runs.counts()[RunState.RUNNING] == 1)
    stop.set()
    assert not await running
    run = app.store.runs.last_of(f"telegram:{OWNER}")
    assert run is not None
    assert run.state == RunState.RUNNING
    printer.free.set()
    async with serving(app, server):
        await ann.hears(".pdf")
    assert len(app.store.versions.of(f"telegram:{OWNER}")) == 1


async def test_a_wrong_token_is_the_host_s_to_mend(app: App, server: FakeTelegram) -> None:
    """One sentence that names the setting and not the token."""
    server.token = "1:another"
    station = Telegram(app.store, bot_of(TOKEN, server.url), frozenset())
    with pytest.raises(OwnerCanAct, match="TRUECUT_TELEGRAM_TOKEN") as raised:
        await Service(app, {"telegram": station}).run(asyncio.Event())
    assert TOKEN not in repr(raised.value)


async def test_who_asks_on_this_machine_hears_how_it_is(app: App, server: FakeTelegram) -> None:
    """The age of the last poll, the queues and the model; 503 when Telegram is silent for long; nothing of what was said."""
    with app.store.transaction() as db:
        app.store.outbox.put("k", "elsewhere", "ann", Say(text="marzipan"), db)
    async with serving(app, server) as service:
        await until(lambda: service._stations["telegram"].last_poll is not None)
        async with health_door(0, service.health) as door:
            head, body = await _get(door.port, "/health")
            assert b" 200 " in head
            assert (await _get(door.port, "/"))[0].startswith(b"HTTP/1.1 404")
    told = json.loads(body)
    assert told["last_poll"]["telegram"] < 30
    assert (told["inbox"], told["outbox"], told["model"]) == (0, 1, "none")
    assert b"marzipan" not in body
    assert report(app.store, service._stations, "none", time.monotonic() + LATE + 60)["status"] == "late"


async def _get(port: int, path: str) -> tuple[bytes, bytes]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
    head, _, body = (await reader.read()).partition(b"\r\n\r\n")
    writer.close()
    return head, body


async def test_old_messages_are_removed_at_the_start(app: App, server: FakeTelegram) -> None:
    """What was said more than thirty days ago is not kept, without anybody asking."""
    ann = server.person(OWNER)
    async with serving(app, server):
        ann.says("/help")
        await ann.hears(phrases.HELP.splitlines()[0])
        await until(lambda: app.store.outbox.waiting() == 0)
    aged(app.store, MESSAGES + timedelta(hours=1))
    async with serving(app, server):
        await until(lambda: _messages(app) == 0)


def _messages(app: App) -> int:
    with app.store.transaction() as db:
        return len(db.exec(select(OutboxRow)).all())


async def test_what_waits_for_a_day_is_reminded_of_in_the_regular_round(app: App, server: FakeTelegram) -> None:
    """A service that finds such a question says it once more, with its buttons; the next one does not."""
    ann = server.person(OWNER, "Ann")
    async with serving(app, server):
        ann.sends("resume.json", sample("resume.json"))
        ann.says(sample("post.txt").decode())
        await ann.hears("The post asks for", 60)
    ann.forgets()
    for _ in range(2):
        async with serving(app, server, clock=lambda: datetime.now(UTC) + timedelta(hours=25)):
            reminder = await ann.hears(" waits: ", 30)
    assert reminder.buttons
    assert ann.text.count(" waits: ") == 1
