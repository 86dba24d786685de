"""The composition root: from settings to wired objects."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from agent.adapters.embedder import CachedEmbedder, SentenceModel
from agent.adapters.exporters import PdfExporter
from agent.adapters.index import IndexShelf
from agent.adapters.readers import CachedReader, LinkReader, MessageReader
from agent.adapters.web import WebFetcher
from agent.domain.answer import Answer
from agent.domain.corpus import Corpus
from agent.ports import Embedder, Exporter, Reader, Tools
from bot.settings import Settings
from storage import Store, open_store

Result = TypeVar("Result")


@dataclass(frozen=True)
class App:
    """The house, ready to work."""

    settings: Settings
    store: Store
    reader: Reader
    embedder: Embedder
    indexes: IndexShelf
    printer: Exporter

    def tools(self, user: str, corpus: Corpus, told: tuple[Answer, ...] = ()) -> Tools:
        """The tools for a run of this user."""
        return Tools(
            reader=self.reader,
            corpus=corpus,
            index=self.indexes.of(user, corpus),
            printer=self.printer,
            compute=compute,
            today=date.today(),
            told=told,
            design=self.settings.design,
        )


async def compute(work: Callable[[], Result]) -> Result:
    """Run blocking work in a thread."""
    return await asyncio.to_thread(work)


def build(settings: Settings, *, warm: bool = False) -> App:
    """Everything wired. `warm` loads the embedder in the background. Raises `OwnerCanAct` when the data folder cannot be used."""
    store = open_store(settings.data)
    model = SentenceModel(settings.embedder)
    if warm:
        model.warm()
    embedder = CachedEmbedder(model, store.cache)
    return App(
        settings=settings,
        store=store,
        reader=MessageReader(CachedReader(LinkReader(WebFetcher()), store.cache)),
        embedder=embedder,
        indexes=IndexShelf(embedder, settings.floor),
        printer=PdfExporter(),
    )
