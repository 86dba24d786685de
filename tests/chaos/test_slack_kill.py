"""Conversations on Slack with a process that is killed again and again."""

from __future__ import annotations

import asyncio
import random
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from sqlmodel import col, select

from agent.domain.say import Say, SayKind
from bot.demo import sample
from storage import open_store
from storage.tables import InboxRow, OutboxRow, RunState
from tests.fakes.slack import TEAM, FakeSlack, Fault, Kind, Person, until
from tests.fakes.slack.wire import Delivery

PATIENCE = 240.0


async def _live(folder: Path, server: FakeSlack, owners: list[str], dice: random.Random, deaths: int, longest: float, died: Callable[[], None]) -> None:
    """The service as a process of its own: dies so many times, each within so many seconds after it began, then lives on until cancelled."""
    command = [sys.executable, "-m", "tests.chaos.slack_child", str(folder), server.url, ",".join(owners)]
    for life in range(deaths + 1):
        process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
        try:
            assert process.stdout is not None
            assert await process.stdout.readline() == b"serving\n"
            await asyncio.sleep(dice.uniform(0, longest) if life < deaths else PATIENCE)
        finally:
            with suppress(ProcessLookupError):
                process.send_signal(signal.SIGKILL)
            await process.wait()
        died()


async def _insists(doing: Callable[[], Delivery]) -> None:
    """What Slack does not repeat by itself a person does again, for the client tells that it failed."""
    delivery = doing()
    while not delivery.acked:
        if not delivery.under_way:
            delivery = doing()
        await asyncio.sleep(0.05)


async def _converse(who: Person) -> None:
    """The main job, message by message, each as soon as the one before was answered."""
    who.says("hi")
    await who.hears("Hello.", PATIENCE)
    who.sends("resume.json", sample("resume.json"))
    await who.hears("I understood of", PATIENCE)
    await _insists(lambda: who.commands(sample("post.txt").decode()))
    await who.hears("The post asks for", PATIENCE)
    await _insists(lambda: who.taps("Skip all questions"))
    for extension in (".pdf", ".docx", ".json"):
        await who.hears(extension, PATIENCE)


async def _play(folder: Path, people: int, deaths: int, seed: int, faults: list[Fault], longest: float = 1.5) -> tuple[int, int]:
    """The conversations side by side, while the process dies; how many deaths, and how many messages came twice."""
    died: list[int] = []
    async with FakeSlack() as server:
        server.wire.patience, server.wire.pauses, server.faults = 0.5, (0.05,) * (deaths + 2 * len(faults) + 3), faults
        crowd = [server.person(f"U1P{n}", f"P{n}") for n in range(people)]
        living = asyncio.create_task(_live(folder, server, [who.id for who in crowd], random.Random(seed), deaths, longest, lambda: died.append(1)))
        try:
            await asyncio.gather(*(_converse(who) for who in crowd))
            await _quiet(server, folder)
        finally:
            living.cancel()
            with suppress(asyncio.CancelledError):
                await living
    return len(died), _check(folder, crowd)


async def _quiet(server: FakeSlack, folder: Path) -> None:
    store = open_store(folder / "data")
    try:
        await until(lambda: not (server.wire.under_way or store.inbox.waiting() or store.outbox.waiting()))
    finally:
        store.close()


def _check(folder: Path, crowd: list[Person]) -> int:
    """Everything was handled once and delivered; how many messages came twice."""
    store = open_store(folder / "data")
    with store.transaction() as db:
        assert not db.exec(select(InboxRow).where(col(InboxRow.handled).is_(None))).all()
        said = db.exec(select(OutboxRow)).all()
    assert all(row.sent and not row.dropped for row in said)
    assert store.runs.counts() == dict.fromkeys((RunState.NEW, RunState.RUNNING, RunState.WAITING), 0)
    for who in crowd:
        user = f"slack:{TEAM}:{who.id}"
        assert len(store.versions.of(user)) == len(store.ledger.of(user)) == 1
        assert sorted({m.filename.rpartition(".")[2] for m in who.heard if m.filename}) == ["docx", "json", "pdf", "png"]
    store.close()
    left = sum(len(who.heard) for who in crowd)
    shown = [row for row in said if Say.model_validate_json(row.payload).kind is not SayKind.SETTLED]
    assert left >= len(shown)
    return left - len(shown)


async def test_a_service_killed_at_random_loses_nothing(tmp_path: Path) -> None:
    """Three deaths within two conversations: every message is handled once, every answer delivered."""
    deaths, twice = await _play(tmp_path, people=2, deaths=3, seed=7, faults=[])
    assert deaths
    assert twice <= 2 * (deaths + 1)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
async def test_a_service_killed_at_random_behind_a_bad_line_loses_nothing(tmp_path: Path, seed: int) -> None:
    """The same with eight people, ten deaths, rate limits, errors of the server and lines that break before and after acceptance."""
    dice = random.Random(seed)
    methods = ("chat.postMessage", "files.completeUploadExternal", "files.getUploadURLExternal", "conversations.open", "auth.test", "apps.connections.open", "file")
    faults = [Fault(dice.choice(methods), dice.choice(list(Kind)), seconds=1) for _ in range(40)]
    broken = sum(fault.kind is Kind.DROPPED for fault in faults)
    deaths, twice = await _play(tmp_path, people=8, deaths=10, seed=seed, faults=faults, longest=3.0)
    assert twice <= 8 * (deaths + 1) + broken
    print(f"seed {seed}: {deaths} deaths, {40 - sum(f.times for f in faults)} faults, {twice} messages twice")
