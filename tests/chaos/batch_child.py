"""A process that lives through a batch and is killed at a given point.

    python -m tests.chaos.batch_child FOLDER [POINT]

POINT is `before:NAME`, `during:NAME` or `after:NAME` of a step of any run, with a number behind a hash for the run it is (`during:plan#3`); `read:2` is after
the second post was read; `before:finish#3` and `after:finish#3` are around the last transaction of a run.
"""

from __future__ import annotations

import asyncio
import dataclasses
import sys
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path

from agent.adapters.index import IndexShelf
from agent.adapters.readers import CachedReader, LinkReader, MessageReader
from agent.domain.page import Form, Page
from agent.domain.posting import Posting
from agent.ports import Shape
from bot.app import App
from bot.demo import sample
from bot.serving.house import House
from bot.settings import Settings
from bot.working.worker import Worker
from storage import Store, open_store
from storage.batches import Batches
from storage.files import FileStore
from storage.journal import RunJournal
from storage.runs import Runs
from storage.tables import Run
from tests.chaos.child import FileChannel, die_at, dies_at
from tests.fakes.embedder import HashingEmbedder
from tests.fakes.fetcher import SmallWeb
from tests.fakes.printer import PlainPrinter

LINK = "https://example.org/jobs/{}"
POST = sample("post.txt").decode()
TEXTS = (POST, sample("post-2.txt").decode(), sample("post-3.txt").decode(), POST, POST.replace("Brightwater", "Someone Else"))
LISTED = "/batch\n" + "\n".join(LINK.format(n) for n in (1, 2, 3, 4, 5, 9))


class DoomedWorker(Worker):
    """A worker with journals around whose steps the process may die."""

    def journal(self, run: Run, id: int) -> RunJournal:
        """A journal that may die."""
        kept = super().journal(run, id)
        once = kept.once

        async def doomed_once(name: str, shape: type[Shape], work: Callable[[], Awaitable[Shape]]) -> Shape:
            async def doomed() -> Shape:
                made = await work()
                die_at(f"during:{name}#{id}")
                return made

            die_at(f"before:{name}#{id}")
            found = await once(name, shape, doomed)
            die_at(f"after:{name}#{id}")
            return found

        kept.once = doomed_once  # type: ignore[method-assign]
        return kept


class DoomedFiles(FileStore):
    """Dies after a file of a kind."""

    def keep(self, user: str, content: bytes, extension: str) -> str:
        """Keep it, then perhaps die."""
        name = super().keep(user, content, extension)
        die_at(f"file:{extension}")
        return name


class DoomedRuns(Runs):
    """Dies around the end of a run, or when one is held."""

    def finish(self, id: int, session: object = None) -> bool:  # type: ignore[override]
        """Within its last transaction."""
        done = super().finish(id, session)  # type: ignore[arg-type]
        die_at(f"before:finish#{id}")
        return done

    def hold(self, id: int, session: object) -> bool:  # type: ignore[override]
        """Within the transaction."""
        done = super().hold(id, session)  # type: ignore[arg-type]
        die_at(f"before:hold#{id}")
        return done

    def resume(self, id: int, session: object) -> bool:  # type: ignore[override]
        """Among those that are told what was answered."""
        done = super().resume(id, session)  # type: ignore[arg-type]
        die_at(f"before:resume#{id}")
        return done


class DoomedBatches(Batches):
    """Dies around what becomes of a post."""

    def read(self, batch: int, place: int, posting: Posting, session: object = None) -> None:
        """After a post was read."""
        super().read(batch, place, posting, session)  # type: ignore[arg-type]
        die_at(f"read:{place}")

    def take(self, *given: object) -> None:
        """Among those that are given to runs."""
        super().take(*given)  # type: ignore[arg-type]
        die_at(f"take:{given[1]}")


def house(folder: Path) -> House:
    """The house on that folder."""
    opened = open_store(folder / "data")
    doomed = {"files": DoomedFiles(folder / "data" / "files", opened.vault), "runs": DoomedRuns(opened.engine), "batches": DoomedBatches(opened.engine)}
    store: Store = dataclasses.replace(opened, **doomed)  # type: ignore[arg-type]
    embedder = HashingEmbedder()
    web = SmallWeb({LINK.format(n): Page(link=LINK.format(n), form=Form.TEXT, content=text.encode()) for n, text in enumerate(TEXTS, 1)})
    app = App(Settings(data=None), store, MessageReader(CachedReader(LinkReader(web), store.cache)), embedder, IndexShelf(embedder), PlainPrinter())
    return House(app, "chaos", FileChannel(folder / "said.jsonl"), DoomedWorker(app))


async def live(folder: Path) -> None:
    """The whole conversation."""
    alive = house(folder)
    await alive.settle()
    for delivery, said in (("m1", partial(alive.receive, file=("resume.json", sample("resume.json")))), ("m2", partial(alive.receive, text=LISTED)), ("m3", partial(alive.receive, text="skip all"))):
        said("ann", "ann", delivery=delivery)
        await alive.settle()


def main(folder: str, point: str = "") -> None:
    """Live there, and die at that point."""
    dies_at(point)
    asyncio.run(live(Path(folder)))


if __name__ == "__main__":
    main(*sys.argv[1:])
