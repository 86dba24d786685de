"""A service on Telegram's fake server, made to be killed.

    python -m tests.chaos.telegram_child FOLDER ADDRESS OWNER,OWNER,…

It has a fast embedder and printer, and says "serving" on its standard output before it begins.
"""

from __future__ import annotations

import asyncio
import signal
import sys
from pathlib import Path

from agent.adapters.index import IndexShelf
from agent.adapters.readers import CachedReader, LinkReader, MessageReader
from bot.app import App
from bot.channels.telegram import Telegram, bot_of
from bot.serving import Service
from bot.settings import Settings
from storage import open_store
from tests.dialogues.telegram import FAST, quick
from tests.fakes.embedder import HashingEmbedder
from tests.fakes.fetcher import SmallWeb
from tests.fakes.printer import PlainPrinter
from tests.fakes.telegram import TOKEN


async def live(folder: Path, address: str, owners: frozenset[int]) -> None:
    """Serve until SIGTERM, or SIGKILL."""
    store = open_store(folder / "data")
    embedder = HashingEmbedder()
    app = App(Settings(data=None), store, MessageReader(CachedReader(LinkReader(SmallWeb()), store.cache)), embedder, IndexShelf(embedder), PlainPrinter())
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    station = Telegram(store, bot_of(TOKEN, address), owners, pace=quick(), rhythm=FAST, poll=5)
    print("serving", flush=True)
    await Service(app, {"telegram": station}).run(stop)


if __name__ == "__main__":
    asyncio.run(live(Path(sys.argv[1]), sys.argv[2], frozenset(map(int, sys.argv[3].split(",")))))
