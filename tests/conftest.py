"""Fixtures that many tests share."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import settings

from agent.adapters.exporters import DocxExporter
from agent.adapters.index import IndexShelf
from agent.adapters.pictures import preview, score_picture
from agent.adapters.readers import CachedReader, LinkReader, MessageReader
from bot.app import App
from bot.files import formats
from bot.settings import Settings
from storage import Store, engine, open_store
from storage.keys import IN_SETTING
from storage.vault import new_key
from tests.fakes.embedder import HashingEmbedder
from tests.fakes.engines import Engines
from tests.fakes.fetcher import SmallWeb
from tests.fakes.printer import PlainPrinter

settings.register_profile("steady", derandomize=True, deadline=None, max_examples=60)
settings.load_profile("steady")
"""The same examples at each run; `--hypothesis-profile=default` looks for others."""

gc.set_threshold(50_000, 20, 50)
"""Tables of words are a large heap that never changes: it is searched for garbage less often."""

os.environ[IN_SETTING] = new_key()
"""Also for the processes that tests start: no test looks for a key in the home of who runs it."""


@pytest.fixture(scope="session", autouse=True)
def made_once() -> Iterator[None]:
    """Word files and pictures of the same words are made once a process: many dialogues end in the same résumé."""
    with pytest.MonkeyPatch.context() as patched:
        word = cache(lambda resume, design: DocxExporter().render(resume, design))
        drawn = cache(score_picture)
        patched.setattr(formats, "DocxExporter", lambda: SimpleNamespace(render=word))
        patched.setattr(formats, "preview", cache(preview))
        patched.setattr(formats, "score_picture", lambda title, rows, note="": drawn(title, tuple(rows), note))
        yield


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database on which all migrations have run."""
    folder = tmp_path_factory.mktemp("migrated")
    open_store(folder).close()
    return folder / "truecut.db"


@pytest.fixture(scope="session")
def engines() -> Engines:
    """The engines of the stores that follow one another."""
    return Engines()


@pytest.fixture
def store(tmp_path: Path, migrated: Path, engines: Engines) -> Iterator[Store]:
    """A store in a folder of its own; its database is a copy of one that was migrated before."""
    (tmp_path / "data").mkdir(mode=0o700)
    shutil.copy(migrated, tmp_path / "data")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(engine, "create_engine", engines)
        opened = open_store(tmp_path / "data")
    yield opened
    opened.close()


@pytest.fixture
def web() -> SmallWeb:
    """A web without pages; a dialogue puts some into it."""
    return SmallWeb()


@pytest.fixture
def app(store: Store, web: SmallWeb) -> App:
    """The house with a fast embedder and printer, and a small web."""
    embedder = HashingEmbedder()
    reader = MessageReader(CachedReader(LinkReader(web), store.cache))
    return App(Settings(data=None), store, reader, embedder, IndexShelf(embedder), PlainPrinter())
