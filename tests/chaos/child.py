"""A process that lives through the main job and is killed at a given point.

    python -m tests.chaos.child FOLDER [POINT]

With a POINT in `revision:STEP`, or the word `revision`, the user removes a line of the version that was made.
POINT is `before:STEP`, `during:STEP`, `after:STEP` of the journal's steps, `before:ask`, `after:ask`, `during:files`,
`before:finish`, `after:finish` or `during:delivery`. Without one the process lives to the end. Every message is sent
again at each start, under the same id, as a platform does that got no confirmation.
"""

from __future__ import annotations

import asyncio
import dataclasses
import os
import signal
import sys
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from agent.adapters.index import IndexShelf
from agent.adapters.readers import CachedReader, LinkReader, MessageReader
from agent.domain.answer import Answer, Question
from agent.domain.say import Say
from agent.ports import Shape, Waiting
from bot.app import App
from bot.demo import sample
from bot.serving.house import House
from bot.settings import Settings
from bot.working.worker import Worker
from storage import Store, open_store
from storage.files import FileStore
from storage.journal import RunJournal
from storage.runs import Runs
from storage.tables import Run
from tests.fakes.embedder import HashingEmbedder
from tests.fakes.fetcher import SmallWeb
from tests.fakes.printer import PlainPrinter

_point = ""


def dies_at(point: str) -> None:
    """From now on this is the point."""
    global _point
    _point = point


def die_at(point: str) -> None:
    """Be killed when this is the point."""
    if point == _point:
        os.kill(os.getpid(), signal.SIGKILL)


class DoomedJournal(RunJournal):
    """A journal around whose steps the process may die; `prefix` tells the runs apart."""

    prefix = ""

    async def once(self, name: str, shape: type[Shape], work: Callable[[], Awaitable[Shape]]) -> Shape:
        """The step, with death before, within or after it."""

        async def doomed() -> Shape:
            result = await work()
            die_at(f"during:{self.prefix}{name}")
            return result

        die_at(f"before:{self.prefix}{name}")
        result = await super().once(name, shape, doomed)
        die_at(f"after:{self.prefix}{name}")
        return result

    async def ask(self, name: str, questions: Sequence[Question]) -> tuple[Answer, ...]:
        """The question, with death before or after the run is parked."""
        die_at("before:ask")
        try:
            return await super().ask(name, questions)
        except Waiting:
            die_at("after:ask")
            raise


class DoomedWorker(Worker):
    """A worker with a doomed journal."""

    def journal(self, run: Run, id: int) -> RunJournal:
        """A journal that may die."""
        kept = super().journal(run, id)
        doomed = DoomedJournal(self._app.store, id, kept._on_parked)
        doomed.prefix = "revision:" if id > 1 else ""
        return doomed


class DoomedFiles(FileStore):
    """A file store that may die after the first file of a version."""

    def keep(self, user: str, content: bytes, extension: str) -> str:
        """Keep it, then perhaps die."""
        name = super().keep(user, content, extension)
        if extension == "pdf":
            die_at("during:files")
        return name


class DoomedRuns(Runs):
    """Runs that may die around their end."""

    def finish(self, id: int, session: object = None) -> bool:  # type: ignore[override]
        """Within the last transaction."""
        done = super().finish(id, session)  # type: ignore[arg-type]
        die_at("before:finish")
        return done


class FileChannel:
    """Writes what is said to a file."""

    def __init__(self, log: Path) -> None:
        self._log = log

    async def deliver(self, conversation: str, say: Say) -> None:
        """Append the message, on the disk."""
        with self._log.open("a") as log:
            log.write(say.model_dump_json() + "\n")
            log.flush()
            os.fsync(log.fileno())
        if say.filename.endswith("docx"):
            die_at("during:delivery")

    async def progress(self, conversation: str, text: str) -> None:
        """Nothing."""


def house(folder: Path) -> House:
    """The house on that folder."""
    opened = open_store(folder / "data")
    store: Store = dataclasses.replace(opened, files=DoomedFiles(folder / "data" / "files", opened.vault), runs=DoomedRuns(opened.engine))
    embedder = HashingEmbedder()
    app = App(Settings(data=None), store, MessageReader(CachedReader(LinkReader(SmallWeb()), store.cache)), embedder, IndexShelf(embedder), PlainPrinter())
    return House(app, "chaos", FileChannel(folder / "said.jsonl"), DoomedWorker(app))


async def live(folder: Path) -> None:
    """The whole conversation."""
    alive = house(folder)
    await alive.settle()
    alive.receive("ann", "ann", file=("resume.json", sample("resume.json")), delivery="m1")
    await alive.settle()
    alive.receive("ann", "ann", sample("post.txt").decode(), delivery="m2")
    await alive.settle()
    alive.receive("ann", "ann", "skip all", delivery="m3")
    await alive.settle()
    die_at("after:finish")
    if "revision" not in _point:
        return
    for delivery, text in (("m4", "/review 1"), ("m5", "remove"), ("m6", "done")):
        alive.receive("ann", "ann", text, delivery=delivery)
        await alive.settle()
        die_at(f"revision:{delivery}")


def main(folder: str, point: str = "") -> None:
    """Live there, and die at that point."""
    dies_at(point)
    asyncio.run(live(Path(folder)))


if __name__ == "__main__":
    main(*sys.argv[1:])
