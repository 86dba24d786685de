"""Conversations on Telegram with a process that is killed again and again."""

from __future__ import annotations

import asyncio
import random
import signal
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from sqlmodel import col, func, select

from bot.demo import sample
from storage import open_store
from storage.tables import InboxRow, OutboxRow, RunState
from tests.fakes.telegram import FakeTelegram, Fault, Kind, Person

PATIENCE = 240.0


class Mortal:
    """The service as a process of its own, which dies at random moments and is started again."""

    def __init__(self, folder: Path, server: FakeTelegram, owners: list[int], dice: random.Random) -> None:
        self._command = [sys.executable, "-m", "tests.chaos.telegram_child", str(folder), server.url, ",".join(map(str, owners))]
        self._dice = dice
        self.deaths = 0

    async def live(self, deaths: int, longest: float) -> None:
        """Die so many times, each within so many seconds after the service began, then live on until cancelled."""
        while True:
            process = await asyncio.create_subprocess_exec(*self._command, stdout=asyncio.subprocess.PIPE)
            try:
                assert process.stdout is not None
                assert await process.stdout.readline() == b"serving\n"
                await asyncio.sleep(self._dice.uniform(0, longest) if self.deaths < deaths else PATIENCE)
            finally:
                with suppress(ProcessLookupError):
                    process.send_signal(signal.SIGKILL)
                await process.wait()
            self.deaths += 1


async def _converse(who: Person) -> None:
    """The main job, message by message, each as soon as the one before was answered."""
    who.says("hi")
    await who.hears("Hello.", PATIENCE)
    who.sends("resume.json", sample("resume.json"))
    await who.hears("I understood of", PATIENCE)
    who.says(sample("post.txt").decode())
    await who.hears("The post asks for", PATIENCE)
    who.taps("Skip all questions")
    for extension in (".pdf", ".docx", ".json"):
        await who.hears(extension, PATIENCE)


async def _play(folder: Path, people: int, deaths: int, seed: int, faults: list[Fault], longest: float = 1.0) -> tuple[FakeTelegram, int]:
    """The conversations side by side, while the process dies; the server afterwards, and how often it died."""
    async with FakeTelegram() as server:
        server.faults = faults
        crowd = [server.person(100 + n, f"P{n}") for n in range(people)]
        mortal = Mortal(folder, server, [p.number for p in crowd], random.Random(seed))
        living = asyncio.create_task(mortal.live(deaths, longest))
        try:
            await asyncio.gather(*(_converse(person) for person in crowd))
            await _quiet(server, folder)
        finally:
            living.cancel()
            with suppress(asyncio.CancelledError):
                await living
        return server, mortal.deaths


async def _quiet(server: FakeTelegram, folder: Path) -> None:
    """Wait until nothing is left to be said."""
    store = open_store(folder / "data")
    try:
        while server.unconfirmed or store.inbox.waiting() or store.outbox.waiting():
            await asyncio.sleep(0.1)
    finally:
        store.close()


def _check(folder: Path, server: FakeTelegram, people: int, unsure: int) -> int:
    """Everything was handled once and delivered; how many messages came twice, which happens only where the answer to a delivery was lost (`unsure` times at most)."""
    store = open_store(folder / "data")
    with store.transaction() as db:
        assert db.exec(select(func.count()).select_from(InboxRow)).one() == 4 * people
        assert not db.exec(select(InboxRow).where(col(InboxRow.handled).is_(None))).all()
        said = db.exec(select(OutboxRow)).all()
    assert all(row.sent and not row.dropped for row in said)
    assert store.runs.counts() == dict.fromkeys((RunState.NEW, RunState.RUNNING, RunState.WAITING), 0)
    for chat in server.chats.values():
        user = f"telegram:{chat.number}"
        assert len(store.versions.of(user)) == len(store.ledger.of(user)) == 1
        assert sorted({m.filename.rpartition(".")[2] for m in chat.shown if m.filename}) == ["docx", "json", "pdf", "png"]
    left = [m for chat in server.chats.values() for m in chat.shown if not m.gone]
    assert len(said) <= len(left) <= len(said) + unsure
    assert all(count <= 1 + unsure for count in server.answered.values())
    store.close()
    return len(left) - len(said)


async def test_a_service_killed_at_random_loses_nothing(tmp_path: Path) -> None:
    """Three deaths within two conversations: every message is handled once, every answer delivered."""
    server, deaths = await _play(tmp_path, people=2, deaths=3, seed=7, faults=[])
    assert deaths
    _check(tmp_path, server, 2, unsure=2 * (deaths + 1))


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(6))
async def test_a_service_killed_at_random_behind_a_bad_line_loses_nothing(tmp_path: Path, seed: int) -> None:
    """The same with twelve people, fifteen deaths, flood limits, errors of the server and lines that break before and after acceptance."""
    dice = random.Random(seed)
    methods = ("sendMessage", "sendDocument", "getUpdates", "getFile", "file", "answerCallbackQuery")
    faults = [Fault(dice.choice(methods), dice.choice(list(Kind)), seconds=1) for _ in range(60)]
    broken = sum(fault.kind is Kind.DROPPED for fault in faults)
    server, deaths = await _play(tmp_path, people=12, deaths=15, seed=seed, faults=faults, longest=3.0)
    assert deaths > 3
    twice = _check(tmp_path, server, 12, unsure=12 * (deaths + 1) + broken)
    print(f"seed {seed}: {deaths} deaths, {60 - sum(f.times for f in faults)} faults, {sum(len(c.shown) for c in server.chats.values())} messages, {twice} of them twice")
