"""The composition root: from settings to wired objects."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from agent.adapters.embedder import CachedEmbedder, SentenceModel
from agent.adapters.exporters import ResumePrinter
from agent.adapters.index import IndexShelf
from agent.adapters.models import Account, Manner, ModelService
from agent.adapters.readers import CachedReader, LinkReader, MessageReader
from agent.adapters.web import WebFetcher
from agent.domain.answer import Answer
from agent.domain.corpus import Corpus
from agent.domain.progress import Progress
from agent.ports import Embedder, Printer, Reader, Tools, silent
from bot.process.threads import compute
from bot.settings import Settings
from bot.settings.challenger import on_trial
from storage import Store, open_store


@dataclass(frozen=True)
class App:
    """The house, ready to work. Without `models` no model serves, without `critics` none doubts its lines, without `challengers` none is on trial."""

    settings: Settings
    store: Store
    reader: Reader
    embedder: Embedder
    indexes: IndexShelf
    printer: Printer
    models: ModelService | None = None
    critics: ModelService | None = None
    challengers: ModelService | None = None

    def tools(
        self, user: str, corpus: Corpus, told: tuple[Answer, ...] = (), account: Account | None = None,
        tell: Callable[[Progress], Awaitable[None]] = silent,
    ) -> Tools:  # fmt: skip
        """The tools for a run of this user: what its models are asked goes on the account, how far a long step is to `tell`."""
        paying = account or Account()
        return Tools(
            reader=self.reader,
            corpus=corpus,
            index=self.indexes.of(user, corpus),
            printer=self.printer,
            compute=compute,
            today=date.today(),
            told=told,
            design=self.settings.document,
            model=self.models.of(user, paying) if self.models else None,
            critic=self.critics.skeptic(user, paying) if self.critics else None,
            memo=self.models.memo(user) if self.models else None,
            tell=tell,
        )

    def contenders(self, user: str, tools: Tools, account: Account) -> Mapping[str, Tools]:
        """Those tools with the model that is asked, and with the one on trial beside it, by their names; nothing where none is on trial."""
        if self.models is None or self.challengers is None:
            return {}
        other = replace(tools, model=self.challengers.of(user, account), memo=self.challengers.memo(user))
        return {self.models.name: tools, self.challengers.name: other}


def build(settings: Settings, *, warm: bool = False) -> App:
    """Everything wired. `warm` loads the embedder, and the model on its hosts, in the background. Raises `OwnerCanAct` when the data folder cannot be used."""
    store = open_store(settings.data)
    model = SentenceModel(settings.embedder)
    models = serving(settings, settings.manner, store)
    challenger = on_trial(settings.model, settings.data)
    if warm:
        model.warm()
        if models:
            models.warm()
    embedder = CachedEmbedder(model, store.cache)
    return App(
        settings=settings,
        store=store,
        reader=MessageReader(CachedReader(LinkReader(WebFetcher(shut=settings.model_hosts)), store.cache)),
        embedder=embedder,
        indexes=IndexShelf(embedder, settings.floor),
        printer=ResumePrinter(),
        models=models,
        critics=models if settings.critic == settings.model else serving(settings, settings.doubting, store),
        challengers=serving(settings, replace(settings.manner, model=challenger), store),
    )


def serving(settings: Settings, manner: Manner, store: Store) -> ModelService | None:
    """The model that is asked in this manner on the hosts of the settings, or None where it has no name."""
    if not manner.model:
        return None
    return ModelService(settings.ollama_hosts, manner, store.cache, settings.spending, settings.parallel)
