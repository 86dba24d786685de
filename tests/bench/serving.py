"""Many people paste a post within a short time: how long they wait, and what it costs.

    python -m tests.bench.serving [--people 500] [--within 60] [--rounds 1] [--real]

The service runs against the fake of Telegram's server, at Telegram's own pace (held to it by the fake's flood limits), without a model. The people
share 20 résumés; their questions are answered by a tap. `--real` takes the bundled embedder and the real PDF instead of fast stand-ins.
The first reply is told twice: from the moment at which Telegram has the message, and from the one at which it is committed to the inbox.
A round ends when everything is delivered; the memory is told after each, and how much the machine had to do beside.
"""

from __future__ import annotations

import asyncio
import os
import random
import resource
import statistics
import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sqlmodel import func, select

from agent.adapters.importers import read_resume
from agent.adapters.index import IndexShelf
from agent.adapters.readers import CachedReader, LinkReader, MessageReader
from bot.app import App, build
from bot.channels.telegram import Telegram, bot_of
from bot.demo import sample
from bot.process.threads import remember, take_short_turns
from bot.serving import Service
from bot.settings import Settings
from bot.showing import phrases
from storage import Store, open_store
from storage.tables import InboxRow
from tests.fakes.embedder import HashingEmbedder
from tests.fakes.fetcher import SmallWeb
from tests.fakes.printer import PlainPrinter
from tests.fakes.telegram import TOKEN, FakeTelegram, Person

CORPORA = 20
ANSWERS = (phrases.TAILOR_ANEW, "Skip all questions")
"""What people tap, each once for a post."""
POSTS = ("post.txt", "post-2.txt", "post-3.txt")


@dataclass
class Measured:
    """Seconds, person by person; and the times for which the event loop stood still."""

    first: list[float] = field(default_factory=list)
    committed: list[float] = field(default_factory=list)
    whole: list[float] = field(default_factory=list)
    lags: list[float] = field(default_factory=list)
    rounds: list[float] = field(default_factory=list)
    memory: list[int] = field(default_factory=list)


def _app(folder: Path, real: bool) -> App:
    if real:
        return build(Settings(data=folder))
    store, embedder = open_store(folder), HashingEmbedder()
    reader = MessageReader(CachedReader(LinkReader(SmallWeb()), store.cache))
    return App(Settings(data=folder), store, reader, embedder, IndexShelf(embedder), PlainPrinter())


def _known(app: App, numbers: Sequence[int]) -> None:
    """Everybody's résumé is there, and its lines are embedded."""
    corpus = read_resume(sample("resume.json"), "resume.json").corpus
    app.embedder.embed([s.text for s in corpus.snippets])
    for number in numbers:
        named = corpus.person.model_copy(update={"name": f"Dana Whitfield the {number % CORPORA}."})
        app.store.corpus.save(f"telegram:{number}", corpus.model_copy(update={"person": named}))


async def _converse(who: Person, delay: float, post: str, store: Store, measured: Measured) -> None:
    await asyncio.sleep(delay)
    begun = time.monotonic()
    who.says(sample(post).decode())
    await who.hears("", 3_600)
    measured.first.append(who.heard[0].at - begun)
    measured.committed.append(who.heard[0].at - await remember(lambda: _committed(store, f"telegram:{who.number}")))
    answers = list(ANSWERS)
    while not any(m.filename.endswith(".pdf") for m in who.heard):
        if label := next((a for a in answers if any(a in m.buttons for m in who.heard)), None):
            who.taps(label)
            answers.remove(label)
        await asyncio.sleep(0.1)
    measured.whole.append(next(m.at for m in who.heard if m.filename.endswith(".pdf")) - begun)


def _forget(server: FakeTelegram, everybody: Sequence[Person]) -> None:
    """The platform's own memory of files and calls is none of the service's."""
    server.calls.clear()
    for who in everybody:
        for shown in who.chat.shown:
            shown.content = b""
        who.forgets()


def _committed(store: Store, user: str) -> float:
    """When the user's last message was committed, by the monotonic clock."""
    with store.reading() as db:
        received = db.exec(select(func.max(InboxRow.received)).where(InboxRow.user == user)).one()
    return received.timestamp() - time.time() + time.monotonic()


def _resident() -> int:
    """Megabytes that the process holds just now."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() // 2**20


async def _lags(measured: Measured) -> None:
    while True:
        before = time.monotonic()
        await asyncio.sleep(0.05)
        measured.lags.append(time.monotonic() - before - 0.05)


async def measure(people: int, within: float, rounds: int, real: bool, folder: Path) -> tuple[Measured, int]:
    """What people waited, and how often Telegram had to refuse."""
    take_short_turns()
    app, measured, dice = _app(folder, real), Measured(), random.Random(1)
    numbers = range(1_000, 1_000 + people)
    _known(app, numbers)
    async with FakeTelegram(limits=True) as server:
        service, stop = Service(app, {"telegram": Telegram(app.store, bot_of(TOKEN, server.url), frozenset(numbers))}), asyncio.Event()
        running, lags = asyncio.create_task(service.run(stop)), asyncio.create_task(_lags(measured))
        everybody = [server.person(number) for number in numbers]
        for around in range(rounds):
            begun = time.monotonic()
            posts = [POSTS[(number + around) % len(POSTS)] for number in numbers]
            await asyncio.gather(*(_converse(who, dice.uniform(0, within), post, app.store, measured) for who, post in zip(everybody, posts, strict=True)))
            while await remember(app.store.outbox.waiting):
                await asyncio.sleep(0.2)
            measured.rounds.append(time.monotonic() - begun)
            measured.memory.append(_resident())
            _forget(server, everybody)
        lags.cancel()
        stop.set()
        await running
        assert server.flood is not None
        return measured, server.flood.refused


def _percentile(values: Sequence[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def main() -> None:
    """Measure and tell."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=500)
    parser.add_argument("--within", type=float, default=60)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--real", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measured, refused = asyncio.run(measure(given.people, given.within, given.rounds, given.real, Path(folder)))
    for name, values in (("first reply", measured.first), ("from commit", measured.committed), ("PDF", measured.whole), ("loop lag", measured.lags)):
        print(f"{name:<12} median {statistics.median(values):7.2f} s   p99 {_percentile(values, 0.99):7.2f} s   most {max(values):7.2f} s")
    print(f"{len(measured.whole)} PDFs for {given.rounds} × {given.people} people; refused by flood limits: {refused}")
    for around, (took, memory) in enumerate(zip(measured.rounds, measured.memory, strict=True), 1):
        print(f"round {around}: everything delivered after {took:.0f} s; memory {memory} MB")
    print(f"memory at its highest: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB; load of the machine: {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
